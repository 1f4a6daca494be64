package jaidee.transfer;

import static jaidee.db.tables.Tables.CARE_DUE;
import static jaidee.db.tables.Tables.IMPORT_RUN;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.MEMBER_CARD;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static jaidee.db.tables.Tables.VACCINATION;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.health.DueChecksRepository;
import jaidee.health.Recomputing;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Texts;
import jaidee.db.Findings;
import jaidee.db.Invariant;
import jaidee.loyalty.LedgerChecksRepository;
import jaidee.staff.Authority;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists of clinics come in as they are, all or nothing, and go out again.
class ImportsTest {
    private static final String LIST = """
            ชื่อ-นามสกุล,เบอร์โทร,แต้มสะสม,ชื่อสัตว์,ชนิด,เพศ,วันเกิด,วัคซีน,วันที่ฉีด
            คุณสมหญิง ใจงาม,812345678,"1,250",ถุงทอง,สุนัข,เมีย,12/03/2565,รวม 5 โรค,1/11/69
            ,,,มะลิ,แมว,ผู้,3 ปี,พิษสุนัขบ้า,15 ต.ค. 2569
            สมชาย ดีมาก,089-876-5432,0,โชค,หมา,ผู้,44000,,
            """;

    @TempDir
    private Path folder;
    private final Till till = new Till();
    private Imports imports;
    private Authority manager;

    @BeforeEach
    void openAClinic() {
        imports = new Imports(till.transactions, till.audit, till.dues, till.clock());
        manager = Authority.of(till.manager("ปิยนุช"));
    }

    @AfterEach
    void close() {
        till.close();
    }

    private Path file(String name, String text, Charset letters) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(letters));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ImportPlan plan(Path file) {
        SourceTable table = TableFiles.read(file).get();
        return imports.tryOut(table, Headings.guess(table.headings())).get();
    }

    private ImportPlan plan(String text) {
        return plan(file("list.csv", text, StandardCharsets.UTF_8));
    }

    private ImportRun bring(String text) {
        return imports.bring(plan(text), false, manager, ImportProgress.UNWATCHED).get();
    }

    private int count(Table<?> table) {
        return till.transactions.read(ctx -> ctx.fetchCount(table));
    }

    private List<String> told(Function<DSLContext, ? extends List<?>> question) {
        return till.transactions.<List<?>>read(question::apply).stream().map(String::valueOf).toList();
    }

    private void booksAreClean() {
        try (Recomputing recomputing = new Recomputing(till.transactions, till.audit, till.dues)) {
            recomputing.finish();
        }
        Stream<Invariant> all = Stream.of(new LedgerChecksRepository().invariants(), new DueChecksRepository().invariants(), till.audit.invariants()).flatMap(List::stream);
        all.forEach(rule -> {
            Findings findings = till.transactions.read(ctx -> rule.check().apply(ctx));
            assertThat(findings.violations()).as(rule.says().key()).isEmpty();
        });
    }

    @Test
    void ownersPetsPointsAndVaccinationsComeInAndRaiseDues() {
        ImportPlan plan = plan(LIST);
        assertThat(plan.findings()).isEmpty();
        assertThat(plan.counts()).isEqualTo(new ImportPlan.Counts(2, 3, 2, 1250, 0));
        assertThat(count(OWNER)).as("nothing is written by looking").isZero();

        ImportRun run = bring(LIST);

        assertThat(run.counts()).isEqualTo(new ImportPlan.Counts(2, 3, 2, 1250, 0));
        assertThat(told(ctx -> ctx.select(OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER_PHONE.E164).from(OWNER)
                .join(OWNER_PHONE).on(OWNER_PHONE.OWNER_ID.eq(OWNER.ID)).orderBy(OWNER.ID).fetch(row -> row.value1() + "|" + row.value2() + "|" + row.value3() + "|" + row.value4())))
                .containsExactly("คุณ|สมหญิง|ใจงาม|+66812345678", "null|สมชาย|ดีมาก|+66898765432");
        assertThat(told(ctx -> ctx.select(PET.NAME, PET.SPECIES, PET.SEX, PET.BIRTH_DATE, PET.BIRTH_ESTIMATED).from(PET).orderBy(PET.ID)
                .fetch(row -> row.value1() + " " + row.value2() + " " + row.value3() + " " + row.value4() + " " + row.value5())))
                .containsExactly("ถุงทอง DOG FEMALE 2022-03-12 false", "มะลิ CAT MALE 2023-11-22 true", "โชค DOG MALE 2020-06-18 false");
        assertThat(told(ctx -> ctx.select(VACCINATION.GIVEN_ON).from(VACCINATION).orderBy(VACCINATION.ID).fetch(VACCINATION.GIVEN_ON)))
                .containsExactly("2026-11-01", "2026-10-15");
        assertThat(count(MEMBER_CARD)).isEqualTo(2);
        booksAreClean();
        assertThat(told(ctx -> ctx.select(CARE_DUE.DUE_ON).from(CARE_DUE).join(PET).on(PET.ID.eq(CARE_DUE.PET_ID))
                .where(PET.NAME.eq("มะลิ")).and(CARE_DUE.GROUP_CODE.eq("RABIES")).fetch(CARE_DUE.DUE_ON))).singleElement()
                .satisfies(day -> assertThat(LocalDate.parse(day)).isAfter(Till.TODAY));
        assertThat(till.ledger.standing(new OwnerId(till.transactions.read(ctx -> ctx.select(OWNER.ID).from(OWNER).where(OWNER.LAST_NAME.eq("ใจงาม")).fetchSingle().value1())))
                .balance().value()).isEqualTo(1250);
    }

    @Test
    void theSameListTwiceBringsNothing() {
        bring(LIST);

        assertThat(imports.bring(plan(LIST), false, manager, ImportProgress.UNWATCHED).refusal()).contains(new TransferRefusal.NothingNew());
    }

    @Test
    void allLettersAndSeparatorsAreRead() {
        String other = LIST.replace("\"1,250\"", "1250");
        for (Path file : List.of(file("a.csv", "\uFEFF" + LIST, StandardCharsets.UTF_8), file("b.csv", other, Charset.forName("x-windows-874")),
                file("c.txt", other.replace(',', '\t'), StandardCharsets.UTF_8), file("d.csv", other.replace(',', ';'), Charset.forName("x-windows-874")),
                file("e.csv", "\uFEFF" + other.replace(',', '\t'), StandardCharsets.UTF_16LE)))
            assertThat(plan(file).counts()).as(file.getFileName().toString()).isEqualTo(new ImportPlan.Counts(2, 3, 2, 1250, 0));
    }

    @Test
    void rowsShorterAndLongerThanTheHeadingAreRead() {
        assertThat(plan("Name,Phone,Points\nAnna Berg\nBo Lind,0812345678,5,,\n\n").counts()).isEqualTo(new ImportPlan.Counts(2, 0, 0, 5, 0));
    }

    @Test
    void spreadsheetsAreReadWithTheirNumbersAndDays() throws IOException {
        Path file = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("ลูกค้า");
            List<String> heads = List.of("Owner", "Mobile", "Points", "Pet name", "Species", "DOB", "Microchip");
            for (int i = 0; i < heads.size(); i++) sheet.value(2, i, heads.get(i));
            sheet.value(0, 0, "รายชื่อลูกค้า");
            sheet.value(3, 0, "ใจดี มีสุข");
            sheet.value(3, 1, 812345678);
            sheet.value(3, 2, 120.0);
            sheet.value(3, 3, "ดำ");
            sheet.value(3, 4, "Dog");
            sheet.value(3, 5, LocalDate.of(2020, 2, 29));
            sheet.style(3, 5).format("dd/mm/yyyy").set();
            sheet.value(3, 6, 764098100000001L);
        }

        ImportPlan plan = plan(file);

        assertThat(plan.findings()).isEmpty();
        ImportPlan.Household house = plan.households().getFirst();
        assertThat(house.details().contact().phones().getFirst().display()).isEqualTo("081-234-5678");
        assertThat(house.points().value()).isEqualTo(120);
        assertThat(house.pets().getFirst().details().birth().orElseThrow().day()).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(house.pets().getFirst().details().microchip()).isEqualTo("764098100000001");
    }

    @Test
    void thaiBrokenByPdfAndHiddenCharactersIsMadeRight() {
        ImportPlan plan = plan("ชื่อ,เบอร์โทร\nอํานวย\u200B คําแก้ว,0812345678\n");

        assertThat(plan.households().getFirst().details().name().full()).isEqualTo("อำนวย คำแก้ว");
    }

    @Test
    void everyBadRowIsExplainedAndLeftForCorrection() throws IOException {
        String text = """
                Name,Phone,Points,Pet,Species,Birth
                Anna Berg,8.1E+08,0,Rex,dog,
                Bo Lind,0812345678,many,Mia,cat,
                Cy Holm,0823456789,10,Kit,cat,31/02/2567
                Di Frost,0834567890,20,Pip,dragon,
                """;
        ImportPlan plan = plan(text);

        assertThat(plan.badLines()).containsExactly(2, 3, 4);
        assertThat(plan.findings().stream().map(each -> each.line() + " " + each.column().orElseThrow() + " " + each.bad()))
                .containsExactly("2 PHONE true", "3 POINTS true", "4 BIRTH true", "5 SPECIES false");
        assertThat(imports.bring(plan, false, manager, ImportProgress.UNWATCHED).refusal()).contains(new TransferRefusal.BadRows(3));
        assertThat(count(OWNER)).isZero();

        Path bad = folder.resolve("bad.csv");
        assertThat(BadRows.write(plan, bad, Texts.of(Language.EN)).get()).isEqualTo(3);
        assertThat(Files.readString(bad)).contains("Name,Phone,Points,Pet,Species,Birth,To correct", "8.1E+08", "Type all its digits again");
        assertThat(imports.bring(plan, true, manager, ImportProgress.UNWATCHED).get().counts().owners()).isOne();

        Path corrected = file("corrected.csv", Files.readString(bad).replace("8.1E+08", "0811111111").replace("many", "5").replace("31/02", "28/02"), StandardCharsets.UTF_8);
        assertThat(plan(corrected).badLines()).isEmpty();
        assertThat(plan(corrected).counts().owners()).isEqualTo(3);
    }

    @Test
    void whomTheClinicKnowsIsJoinedAndTheSamePhoneWithAnotherNameIsNot() {
        bring(LIST);
        ImportPlan plan = plan("""
                ชื่อ,เบอร์โทร,แต้ม,ชื่อสัตว์,ชนิด
                สมหญิง ใจงาม,081-234-5678,99,ข้าวปุ้น,แมว
                วิชัย ใจงาม,081-234-5678,10,ด่าง,หมา
                """);

        assertThat(plan.counts()).isEqualTo(new ImportPlan.Counts(1, 2, 0, 10, 1));
        assertThat(plan.findings().stream().map(each -> each.what().key()))
                .containsExactly("transfer.row.joined", "transfer.row.points_brought", "transfer.row.phone_of");
    }

    @Test
    void anImportCancelledOrBrokenOffLeavesNothing() {
        ImportPlan plan = plan(LIST);

        assertThat(imports.bring(plan, false, manager, (done, all) -> done < all).refusal()).contains(new TransferRefusal.Cancelled());
        assertThat(Stream.of(OWNER, PET, LEDGER_ENTRY, IMPORT_RUN).map(this::count)).containsOnly(0);
        assertThat(imports.bring(plan, false, manager, ImportProgress.UNWATCHED).isDone()).as("the plan still holds").isTrue();
        booksAreClean();
    }

    @Test
    void aWholeImportGoesOutAgain() {
        OwnerId before = till.owner("มานี");
        ImportRun run = bring(LIST);
        booksAreClean();

        Undone undone = imports.undo(run.id(), manager).get();

        assertThat(undone.kept()).isEmpty();
        assertThat(undone.owners()).isEqualTo(2);
        assertThat(Stream.of(PET, VACCINATION, LEDGER_ENTRY, POINTS_LOT, MEMBER_CARD, OWNER_PHONE, CARE_DUE).map(this::count)).containsOnly(0);
        assertThat(told(ctx -> ctx.select(OWNER.ID).from(OWNER).fetch(OWNER.ID))).containsExactly(String.valueOf(before.value()));
        booksAreClean();
        assertThat(imports.undo(run.id(), manager).refusal()).contains(new TransferRefusal.UndoneAlready());
        assertThat(bring(LIST).counts().owners()).as("it can come in again").isEqualTo(2);
    }

    @Test
    void whoWasChangedSinceStaysAndIsNamed() {
        ImportRun run = bring(LIST);
        till.transactions.write(ctx -> ctx.update(OWNER).set(OWNER.VERSION, 2).where(OWNER.LAST_NAME.eq("ใจงาม")).execute());

        Undone undone = imports.undo(run.id(), manager).get();

        assertThat(undone.kept().stream().map(Undone.Kept::name)).containsExactly("คุณสมหญิง ใจงาม");
        assertThat(count(PET)).as("with both pets").isEqualTo(2);
        assertThat(count(LEDGER_ENTRY)).isOne();
        booksAreClean();
    }

    @Test
    void pointsOfAKnownOwnerAreTakenBackByAnEntry() {
        bring("ชื่อ,เบอร์โทร\nมาลี ศรีสุข,0812345678\n");
        ImportRun run = bring("เบอร์โทร,แต้ม\n812345678.0,70\n");
        OwnerId owner = new OwnerId(till.transactions.read(ctx -> ctx.select(OWNER.ID).from(OWNER).fetchSingle().value1()));
        assertThat(till.ledger.standing(owner).balance().value()).isEqualTo(70);

        imports.undo(run.id(), manager);

        assertThat(till.ledger.standing(owner).balance().value()).isZero();
        assertThat(count(LEDGER_ENTRY)).isEqualTo(2);
        booksAreClean();
    }

    @Test
    void otherFilesAreRefusedWithASentence() throws IOException {
        assertThat(refusal(file("a.csv", "", StandardCharsets.UTF_8))).isInstanceOf(TransferRefusal.NoRows.class);
        assertThat(refusal(Files.write(folder.resolve("b.xlsx"), new byte[] {'P', 'K', 3, 4, 9, 9}))).isInstanceOf(TransferRefusal.NotATable.class);
        assertThat(refusal(Files.write(folder.resolve("c.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))).isInstanceOf(TransferRefusal.OtherSpreadsheet.class);
        assertThat(refusal(folder.resolve("gone.csv"))).isInstanceOf(TransferRefusal.Unreadable.class);
        SourceTable nobody = TableFiles.read(file("d.csv", "สี,อะไร\nดำ,x\n", StandardCharsets.UTF_8)).get();
        assertThat(imports.tryOut(nobody, Headings.guess(nobody.headings())).refusal()).contains(new TransferRefusal.NobodyNamed());
    }

    private static Object refusal(Path file) {
        return TableFiles.read(file) instanceof Outcome.Refused<SourceTable>(var why) ? why : "read";
    }
}
