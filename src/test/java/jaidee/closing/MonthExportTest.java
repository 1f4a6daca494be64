package jaidee.closing;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.deposits.DepositService;
import jaidee.deposits.TakeDeposit;
import jaidee.documents.BuyerDraft;
import jaidee.documents.DocumentBook;
import jaidee.documents.DocumentKind;
import jaidee.documents.IssuedDocument;
import jaidee.documents.TaxInvoices;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.paper.PagePictures;
import jaidee.paper.PaperFixture;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.refunds.RefundDesk;
import jaidee.refunds.RefundDone;
import jaidee.scan.CodeIssuer;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import jaidee.till.CashCount;
import jaidee.till.PaymentMethod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthExportTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir
    private Path folder;
    private final Till till = new Till(true);
    private final DrawerService drawer = new DrawerService(till.transactions, till.audit, till.settings, till.clock());
    private final MonthExport export = new MonthExport(till.transactions, till.audit);
    private final Authority manager = new Authority(till.mint, java.util.Optional.of(till.manager("หมอวี")));
    private final OwnerId somjai = till.owner("สมใจ, \"เจ้าของ\" =1+1");

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void everyDocumentOfTheMonthIsThereAndTheSumsAreTheirSums() {
        SaleReceipt first = till.sold(till.basket(somjai, "BATH-S", "VAC-RAB"));
        till.moveTo(Till.TODAY.plusDays(1));
        SaleReceipt second = till.sold(till.basket(somjai, "GROOM-S"));
        till.moveTo(Till.TODAY.plusMonths(1));
        till.sold(till.basket(somjai, "GROOM-S"));

        MonthBook book = export.book(NOVEMBER);
        assertThat(book.rows()).extracting(MonthBook.Row::number).containsExactly(first.number(), second.number());
        assertThat(book.rows()).allMatch(row -> row.kind() == DocumentKind.ABB_TAX_INVOICE && row.state() == MonthBook.State.COUNTS);
        MonthBook.Sum sum = book.sum();
        assertThat(sum.parts().total()).isEqualTo(first.net().plus(second.net()));
        assertThat(sum.parts().vat()).isEqualTo(first.vat().vat().plus(second.vat().vat()));
        assertThat(sum.parts().base().plus(sum.parts().vat()).plus(sum.parts().exempt())).isEqualTo(sum.parts().total());
        assertThat(sum.tenders()).containsExactly(java.util.Map.entry(PaymentMethod.CASH, sum.parts().total()));
        assertThat(book.byDay()).hasSize(2);
        assertThat(export.book(NOVEMBER.plusMonths(1)).rows()).hasSize(1);
    }

    @Test
    void moneyGivenBackIsNegativeAndWhatIsVoidOrReplacedCountsNothing() {
        RefundDesk desk = new RefundDesk(till);
        SaleReceipt refunded = till.sold(till.basket(somjai, "BATH-S", "VAC-RAB")), voided = till.sold(till.basket(somjai, "GROOM-S"));
        SaleReceipt invoiced = till.sold(till.basket(somjai, "CBC"));
        RefundDone back = desk.done(desk.some(refunded.id(), java.util.Map.of(1, 1)));
        desk.done(desk.wholly(voided.id()));
        IssuedDocument invoice = new TaxInvoices(till.transactions, new DocumentBook(new CodeIssuer(), till.audit), till.audit, till.clock())
                .issue(invoiced.id(), java.util.Optional.of(somjai), new BuyerDraft("บริษัท เพื่อนสัตว์ จำกัด", "กรุงเทพฯ", "0105550000007", "00000"), till.mint).get();

        MonthBook book = export.book(NOVEMBER);
        assertThat(row(book, voided.number())).extracting(MonthBook.Row::state, row -> row.parts().total()).containsExactly(MonthBook.State.VOIDED, Money.ZERO);
        assertThat(row(book, invoiced.number())).extracting(MonthBook.Row::state, MonthBook.Row::refersTo, row -> row.parts().total())
                .containsExactly(MonthBook.State.REPLACED, invoice.number(), Money.ZERO);
        assertThat(row(book, invoice.number())).extracting(MonthBook.Row::buyer, MonthBook.Row::taxId, row -> row.parts().total())
                .containsExactly("บริษัท เพื่อนสัตว์ จำกัด", "0105550000007", invoiced.net());
        MonthBook.Row credit = row(book, back.number());
        assertThat(credit.kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
        assertThat(credit.parts().total()).isEqualTo(back.money().negated());
        assertThat(credit.tenders()).containsExactly(java.util.Map.entry(PaymentMethod.CASH, back.money().negated()));
        assertThat(credit.refersTo()).isEqualTo(refunded.number());
        assertThat(book.sum().parts().total()).isEqualTo(refunded.net().plus(invoiced.net()).minus(back.money()));

        ShiftReport report = new ShiftReports(till.transactions).of(drawer.state().open().orElseThrow().id()).orElseThrow();
        assertThat(report.refunds()).isEqualTo(new ShiftReport.Tally(1, back.money()));
        assertThat(report.voids()).isEqualTo(new ShiftReport.Tally(1, voided.payable()));
        assertThat(report.vat().base().plus(report.vat().vat()).plus(report.vat().exempt())).isEqualTo(book.sum().parts().total());
        assertThat(report.vat().vat()).isEqualTo(book.sum().parts().vat());
        assertThat(report.cash().expected()).isEqualTo(book.sum().parts().total());
        assertThat(report.check().unmatched()).isEmpty();
        assertThat(report.papers()).extracting(ShiftReport.Papers::kind).containsExactly(DocumentKind.ABB_TAX_INVOICE, DocumentKind.TAX_INVOICE, DocumentKind.CREDIT_NOTE);
        assertThat(report.papers().getFirst().voided()).contains(voided.number());
    }

    @Test
    void depositsStandOnASheetOfTheirOwnAndInTheDrawer() {
        drawer.open(Money.baht(1000), CashCount.NONE, Authority.of(till.mint)).get();
        DepositService deposits = new DepositService(till.transactions, till.audit, new CodeIssuer(), till.clock());
        deposits.take(new TakeDeposit(TakeDeposit.newKey(), somjai, Money.baht(700), PaymentMethod.CASH, "", "", java.util.Optional.empty(), till.mint)).get();
        MonthBook book = export.book(NOVEMBER);
        assertThat(book.rows()).isEmpty();
        assertThat(book.deposits()).singleElement().satisfies(row -> assertThat(row.parts().total()).isEqualTo(Money.baht(700)));
        assertThat(MonthTable.of(book, jaidee.kernel.Texts.of(Language.TH))).hasSize(4);
        var shift = drawer.state().open().orElseThrow().id();
        ShiftReport report = new ShiftReports(till.transactions).of(shift).orElseThrow();
        assertThat(report.cash().expected()).isEqualTo(Money.baht(1700));
        assertThat(drawer.counted(shift, CashCount.NONE, Authority.of(till.mint)).get().expected()).isEqualTo(Money.baht(1700));
        assertThat(report.deposits().taken()).isEqualTo(Money.baht(700));
    }

    private static MonthBook.Row row(MonthBook book, String number) {
        return book.rows().stream().filter(row -> row.number().equals(number)).findFirst().orElseThrow();
    }

    @Test
    void theSpreadsheetHoldsNumbersAsNumbersAndDaysAsDays() throws IOException {
        closedDay();
        Path file = folder.resolve("month.xlsx");
        assertThat(export.write(NOVEMBER, file, Language.TH, manager).get()).isEqualTo(1);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String sheet = part(zip, "xl/worksheets/sheet1.xml"), words = part(zip, "xl/sharedStrings.xml"), book = part(zip, "xl/workbook.xml");
            assertThat(sheet).contains("state=\"frozen\"").contains("<autoFilter");
            assertThat(sheet).as("22 November 2026 as a day").containsPattern("<v>46348(\\.0)?</v>");
            assertThat(words).contains("ภาษีมูลค่าเพิ่ม").contains("เลขที่เอกสาร");
            assertThat(book).contains("รายวัน").contains("รายกะ");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void textWithCommasIsSafeToOpen() throws IOException {
        SaleReceipt sold = till.sold(till.basket(somjai, "BATH-S"));
        Path file = folder.resolve("month.csv");
        export.write(NOVEMBER, file, Language.EN, manager).get();
        String text = Files.readString(file);
        assertThat(text).startsWith("\uFEFFDate,Document no.,");
        assertThat(text).contains("2026-11-22," + sold.number()).contains("\"คุณสมใจ, \"\"เจ้าของ\"\" =1+1\"");
    }

    @Test
    void whoMayNotSeeReportsGetsNoFileAndAFolderThatTakesNoneIsSaidPlainly() {
        Path file = folder.resolve("month.xlsx");
        Outcome<Integer> refused = export.write(NOVEMBER, file, Language.TH, Authority.of(till.mint));
        assertThat(refused.refusal()).hasValueSatisfying(why -> assertThat(why).isInstanceOf(StaffRefusal.class));
        assertThat(file).doesNotExist();
        Outcome<Integer> nowhere = export.write(NOVEMBER, folder.resolve("gone").resolve("month.xlsx"), Language.TH, manager);
        assertThat(nowhere.refusal()).containsInstanceOf(MonthExport.FileNotWritten.class);
    }

    @Test
    void theReportIsSetOnTheRollAndOnA4AndTheSecondPrintIsACopy() throws IOException {
        closedDay();
        ShiftReports reports = new ShiftReports(till.transactions);
        ReportSheets sheets = new ReportSheets(reports, new ClinicService(till.transactions, till.audit, till.clock()), till.transactions, till.audit,
                () -> PaperFixture.TYPESETTER, till.clock());
        var shift = reports.newest(1).getFirst().id();
        picture(sheets.sheet(shift, Stock.ROLL_80, Language.TH), "z-roll-th");
        Sheet original = sheets.sheet(shift, Stock.A4, Language.TH);
        picture(original, "z-a4-th");
        sheets.printed(shift, till.mint);
        Sheet copy = sheets.sheet(shift, Stock.A4, Language.TH);
        assertThat(copy).isNotEqualTo(original);
        assertThat(copiesInTheLog()).isZero();
        sheets.printed(shift, till.mint);
        assertThat(copiesInTheLog()).isOne();
        picture(sheets.sheet(shift, Stock.A4, Language.EN), "z-a4-en-copy");
        picture(sheets.sheet(shift, Stock.ROLL_80, Language.EN), "z-roll-en-copy");
    }

    private int copiesInTheLog() {
        return till.transactions.read(ctx -> ctx.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("shift_report.copied")));
    }

    private static String part(ZipFile zip, String name) throws IOException {
        String xml = new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        return java.util.regex.Pattern.compile("&#x([0-9a-f]+);").matcher(xml).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    private void closedDay() {
        Authority mint = Authority.of(till.mint);
        var shift = drawer.open(Money.baht(2000), CashCount.NONE, mint).get();
        till.sold(till.basket(somjai, "BATH-S", "VAC-RAB", "GROOM-S"));
        drawer.move(MoveRequest.of(MovementKind.PAY_OUT, Money.baht(120), "ซื้อน้ำแข็งและกระดาษเช็ดมือสำหรับห้องตรวจทั้งสามห้อง"), mint).get();
        drawer.move(MoveRequest.of(MovementKind.NO_SALE, Money.ZERO, "แลกเหรียญ"), mint).get();
        Money expected = new ShiftReports(till.transactions).of(shift).orElseThrow().cash().expected();
        drawer.close(new CloseRequest(shift, DrawerServiceTest.count(expected.minus(Money.baht(20))), expected, expected, Money.baht(2000),
                "ทอนผิดหนึ่งครั้ง นับซ้ำสองรอบแล้วยังขาด"), mint).get();
    }

    private static void picture(Sheet sheet, String name) throws IOException {
        Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
        try (PagePictures pages = PagePictures.of(sheet)) {
            ImageIO.write(pages.render(0, sheet.stock() == Stock.A4 ? 90 : 203), "png", pictures.resolve("paper-" + name + ".png").toFile());
        }
    }
}
