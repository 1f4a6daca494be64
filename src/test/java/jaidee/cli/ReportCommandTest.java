package jaidee.cli;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Texts;
import jaidee.paper.PaperFixture;
import jaidee.paper.PrintedLines;
import jaidee.paper.Sheet;
import jaidee.reports.FigureWords;
import jaidee.reports.Measure;
import jaidee.reports.MonthPapers;
import jaidee.reports.MonthReport;
import jaidee.reports.MonthReports;
import jaidee.reports.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first of December: a scheduled job asks for the month before.
class ReportCommandTest {
    private static final Clock CLOCK = Clock.fixed(LocalDateTime.of(2026, 12, 1, 6, 0).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir
    private static Path all;
    @TempDir
    private Path temp;
    private static Path clinic;

    private record Said(int code, String out, String err) {
    }

    @BeforeAll
    static void openAClinic() {
        clinic = all.resolve("clinic");
        assertThat(said("sample", "--data", clinic.toString(), "--owners", "12", "--months", "3", "--seed", "5").code()).isZero();
    }

    @Test
    void theMonthIsPrintedWithAllItsFiguresAndTheSameAgain() throws IOException {
        Path pdf = temp.resolve("a.pdf"), xlsx = temp.resolve("a.xlsx");
        Said first = report(clinic, "last", "th", pdf);
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("พฤศจิกายน 2569", pdf.toString());
        byte[] before = Files.readAllBytes(pdf);
        assertThat(report(clinic, "11/2569", "th", pdf).code()).isZero();
        assertThat(pdf).hasBinaryContent(before);
        assertThat(report(clinic, "พ.ย. 69", "en", xlsx).code()).isZero();
        MonthReport report;
        try (Database database = Database.open(DataFolder.at(clinic), CLOCK).get()) {
            report = report(database.transactions());
            List<String> notes = database.transactions().read(ctx -> ctx.select(AUDIT_ENTRY.DETAIL).from(AUDIT_ENTRY).where(AUDIT_ENTRY.ACTION.eq("report.exported"))
                    .and(AUDIT_ENTRY.STAFF_ID.isNull()).orderBy(AUDIT_ENTRY.ID).fetch(AUDIT_ENTRY.DETAIL, String.class));
            assertThat(notes).filteredOn(note -> note.contains("\"a.")).hasSize(3).allMatch(note -> note.contains("2026-11")).last().asString().contains("XLSX", "a.xlsx");
            assertThat(report(clinic, "last", "en", pdf)).as("beside an open window").satisfies(busy -> assertThat(busy.code()).isOne())
                    .satisfies(busy -> assertThat(busy.err()).contains("already open"));
        }
        assertEverythingIsPrinted(report, text(Files.readAllBytes(pdf)));
        for (Language language : Language.values()) {
            Sheet sheet = PaperFixture.TYPESETTER.month(MonthPapers.of(report, language));
            assertThat(PrintedLines.of(sheet).meeting()).isEmpty();
        }
        assertNumbersAreNumbers(report, xlsx);
    }

    /// A scheduled job keeps what a command says in a file: what is told over and over there is only in the way.
    @Test
    void howFarItIsIsToldToWhomeverSitsBeforeIt() {
        Path pdf = temp.resolve("b.pdf");
        assertThat(report(clinic, "last", "th", pdf).err()).doesNotContain("%");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Cli(window -> 42, CLOCK, true).run(new String[] {"report", "last", "--data", clinic.toString(), "--out", pdf.toString(), "--lang", "th"},
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\rกำลังนับ … 14%", "\rกำลังนับ … 100%");
    }

    private static MonthReport report(Transactions transactions) {
        AuditLog audit = new AuditLog(CLOCK);
        return new MonthReports(transactions, audit, CLOCK)
                .of(NOVEMBER, (_, _) -> { }, () -> true).get();
    }

    private static void assertEverythingIsPrinted(MonthReport report, String text) {
        Texts texts = Texts.of(Language.TH);
        FigureWords words = new FigureWords(texts);
        for (Measure.Chapter chapter : List.of(Measure.Chapter.MONEY, Measure.Chapter.OWNERS, Measure.Chapter.PROGRAMME, Measure.Chapter.CARE))
            assertThat(report.of(chapter)).allSatisfy(each -> assertThat(text).contains(texts.get(each.measure().named()), words.value(each.measure().unit(), each.now()),
                    words.value(each.measure().unit(), each.lastMonth()), words.change(each, each.lastMonth())));
        for (Table table : report.tables()) {
            assertThat(text).contains(texts.get(table.named()));
            for (List<Object> row : table.rows())
                for (int i = 0; i < row.size(); i++) if (table.columns().get(i).kind().number()) assertThat(text).contains(words.cell(row.get(i), table.columns().get(i).kind()));
        }
        assertThat(report.tables()).hasSizeGreaterThan(8);
        assertThat(text).contains("คลินิกตัวอย่าง ใจดีสัตวแพทย์", "รายงานประจำเดือน พฤศจิกายน 2569", "นับทั้งเดือน ตั้งแต่ 1 พ.ย. 2569 ถึง 30 พ.ย. 2569", "ทำเมื่อ 1 ธ.ค. 2569 06:00");
    }

    private static void assertNumbersAreNumbers(MonthReport report, Path xlsx) throws IOException {
        try (ZipFile zip = new ZipFile(xlsx.toFile())) {
            List<String> names = Pattern.compile("<sheet name=\"([^\"]+)\"").matcher(part(zip, "xl/workbook.xml")).results().map(found -> found.group(1)).toList();
            assertThat(names).hasSize(3 + report.tables().size()).contains("All figures", "Revenue of each day", "Thirteen months", "Revenue by category");
            assertThat(part(zip, "xl/worksheets/sheet1.xml")).contains("<v>" + Money.satang(report.now().of(Measure.REVENUE).orElseThrow().longValueExact()).inBaht() + "</v>")
                    .contains("<v>" + report.now().of(Measure.BILLS).orElseThrow() + "</v>");
            List<String> days = Pattern.compile("<c r=\"B\\d+\"[^>]*t=\"n\"><v>([^<]+)").matcher(part(zip, "xl/worksheets/sheet2.xml")).results().map((MatchResult found) -> found.group(1)).toList();
            assertThat(days).containsExactlyElementsOf(Stream.concat(report.days().values().stream(), Stream.of(report.days().values().stream().mapToLong(Long::longValue).sum()))
                    .map(satang -> Money.satang(satang).inBaht().toPlainString()).toList());
        }
    }

    @Test
    void whatCannotBeDoneIsRefusedWithTheReasonAndNothingIsWritten() throws IOException {
        Path nobody = temp.resolve("nobody"), pdf = temp.resolve("a.pdf"), taken = Files.createDirectories(temp.resolve("taken.pdf").resolve("inside")).getParent();
        assertThat(report(nobody, "last", "en", pdf)).satisfies(none -> assertThat(none.code()).isOne()).satisfies(none -> assertThat(none.err()).contains("There is no clinic"));
        Database.open(DataFolder.at(nobody), CLOCK).get().close();
        assertThat(report(nobody, "last", "en", pdf)).satisfies(none -> assertThat(none.code()).isOne()).satisfies(none -> assertThat(none.err()).contains("No clinic has been opened"));
        for (String month : List.of("2027-01", "1/2570")) assertThat(report(clinic, month, "en", pdf)).satisfies(future -> assertThat(future.code()).isOne())
                .satisfies(future -> assertThat(future.err()).contains("has not begun"));
        assertThat(report(clinic, "last", "en", taken)).satisfies(written -> assertThat(written.code()).isOne()).satisfies(written -> assertThat(written.err()).contains("taken.pdf"));
        for (String month : List.of("2026-13", "monday", "", "11"))
            assertThat(report(clinic, month, "en", pdf)).satisfies(wrong -> assertThat(wrong.code()).isEqualTo(2)).satisfies(wrong -> assertThat(wrong.err()).contains("MONTH"));
        assertThat(report(clinic, "last", "en", temp.resolve("a.doc")).code()).isEqualTo(2);
        assertThat(said("report", "last", "--lang", "en").code()).isEqualTo(2);
        assertThat(said("report", "--help", "--lang", "en").out()).contains("2026-11, 11/2569, last or this");
        assertThat(pdf).doesNotExist();
    }

    private static String part(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Said report(Path clinic, String month, String language, Path out) {
        return said("report", month, "--lang", language, "--data", clinic.toString(), "--out", out.toString());
    }

    private static Said said(String... all) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(), err = new ByteArrayOutputStream();
        int code = new Cli(window -> 42, CLOCK).run(all, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
