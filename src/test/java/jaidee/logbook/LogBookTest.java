package jaidee.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditEntry;
import jaidee.audit.AuditWatch;
import jaidee.catalogue.ItemDraft;
import jaidee.kernel.DaySpan;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Texts;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogBookTest {
    private static final Texts TH = Texts.of(Language.TH), EN = Texts.of(Language.EN);

    private static LoggedClinic clinic;

    @BeforeAll
    static void open() {
        clinic = new LoggedClinic();
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    private static List<LogLine> found(LogQuestion question) {
        return clinic.book.page(question, Language.TH, Long.MAX_VALUE, 500, LogWatch.UNWATCHED, clinic.manager).get().lines();
    }

    private static List<String> deeds(LogQuestion question) {
        return found(question).stream().map(line -> line.entry().action()).distinct().toList();
    }

    private static LogQuestion words(String words) {
        return new LogQuestion(Optional.empty(), Optional.empty(), Optional.empty(), words, Optional.empty());
    }

    private static LogLine newest(String action) {
        return found(LogQuestion.EVERYTHING).stream().filter(line -> line.entry().action().equals(action)).findFirst().orElseThrow();
    }

    @Test
    void aChangedPhoneNumberShowsAsItWasAndAsItIs() {
        LogLine line = newest("owner.edited");

        assertThat(LogWords.sentence(line, TH)).isEqualTo("แก้ข้อมูลลูกค้า · สมหญิง");
        assertThat(LogWords.who(line, TH)).isEqualTo("มินต์");
        assertThat(LogWords.parts(line, TH)).containsExactly(new LogPart("เบอร์โทร", Optional.of("081-234-5678"), "089-876-5432"));
        assertThat(LogWords.details(line, EN)).isEqualTo("Phone: 081-234-5678 → 089-876-5432");
    }

    @Test
    void satangAreBahtAndNumbersOfPeopleAreNames() {
        assertThat(LogWords.details(newest("shift.float"), TH)).isEqualTo("ใหม่: 2,000.00 บาท → 2,500.00 บาท · ผู้อนุญาต: ปิยะนุช");
        assertThat(LogWords.details(newest("sale.made"), EN)).contains("Paid: " + clinic.bill.payable() + " baht", "Number: " + clinic.bill.number());
        assertThat(LogWords.details(newest("sale.discounted"), EN)).contains("Discount: 10%", "Allowed by: ปิยะนุช");
    }

    @Test
    void daysAreOfTheBuddhistEraAndWhoIsGoneStaysANumber() {
        assertThat(LogWords.details(newest("pet.handed_over"), TH)).isEqualTo("จาก: สมหญิง · วันที่: 22 พ.ย. 2569 · ให้: หมายเลข 99999 · เดิม: อยู่กับเจ้าของ");
        assertThat(LogWords.about(newest("pet.handed_over"), TH)).contains("โมจิ");
    }

    @Test
    void settingsAndRightsAreSaidInWords() {
        assertThat(LogWords.details(newest("setting.changed"), EN)).isEqualTo("rounding of cash: 0.00 baht → 0.25 baht");
        assertThat(LogWords.details(newest("role.changed"), EN)).isEqualTo("Name: หน้าร้าน → หน้าร้านเช้า · Rights: " + EN.get("staff.right.SELL") + " → " + EN.get("staff.right.SELL") + ", " + EN.get("staff.right.REFUND"));
        assertThat(LogWords.who(newest("backups.made"), TH)).isEqualTo("โปรแกรม");
    }

    @Test
    void everyWordNarrows() {
        assertThat(deeds(words("สมหญิง"))).contains("owner.edited", "sale.made", "sale.discounted").doesNotContain("item.changed", "backups.made");
        assertThat(deeds(words("เบอร์"))).isEmpty();
        assertThat(deeds(words("089-876"))).containsExactly("owner.edited");
        assertThat(deeds(words("โมจิ"))).containsExactly("pet.handed_over");
        assertThat(deeds(words("ส่วนลด มินต์"))).containsExactly("sale.discounted");
        assertThat(deeds(words("2,500"))).containsExactly("shift.float");
        assertThat(deeds(words(clinic.bill.number()))).contains("sale.made");
        assertThat(deeds(words("100%"))).isEmpty();
    }

    @Test
    void personKindAndDaysNarrow() {
        LogDoer program = clinic.book.doers(clinic.manager).get().getLast();
        assertThat(program).isEqualTo(LogDoer.PROGRAM);
        assertThat(deeds(new LogQuestion(Optional.empty(), Optional.of(program), Optional.empty(), "", Optional.empty()))).containsExactly("backups.made");
        assertThat(deeds(new LogQuestion(Optional.empty(), Optional.empty(), Optional.of(LogGroup.MONEY), "", Optional.empty()))).contains("shift.float", "sale.made").doesNotContain("owner.edited");
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(deeds(new LogQuestion(Optional.of(new DaySpan(day, day)), Optional.empty(), Optional.empty(), "", Optional.empty()))).containsExactly("setting.changed", "owner.edited");
        assertThat(deeds(new LogQuestion(Optional.of(new DaySpan(day.plusDays(1), day.plusDays(1))), Optional.empty(), Optional.empty(), "", Optional.empty()))).isEmpty();
    }

    @Test
    void theHistoryOfAnOwnerHoldsPetsAndBills() {
        assertThat(deeds(LogQuestion.EVERYTHING.about(new LogRef("OWNER", clinic.somying.value())))).containsExactlyInAnyOrder("owner.edited", "pet.handed_over", "sale.made", "sale.discounted");
        assertThat(deeds(LogQuestion.EVERYTHING.about(new LogRef("PET", clinic.moji.value())))).containsExactly("pet.handed_over");
    }

    @Test
    void pagesFollowOneAnother() {
        List<Long> whole = found(LogQuestion.EVERYTHING).stream().map(line -> line.entry().id()).toList();
        LogPage first = clinic.book.page(LogQuestion.EVERYTHING, Language.TH, Long.MAX_VALUE, 3, LogWatch.UNWATCHED, clinic.manager).get();
        LogPage second = clinic.book.page(LogQuestion.EVERYTHING, Language.TH, first.next(), 500, LogWatch.UNWATCHED, clinic.manager).get();

        assertThat(first.isLast()).isFalse();
        assertThat(second.isLast()).isTrue();
        assertThat(Stream.concat(first.lines().stream(), second.lines().stream()).map(line -> line.entry().id()).toList()).isEqualTo(whole);
    }

    @Test
    void whoMayNotSeeItSeesNothing() {
        Authority mint = Authority.of(clinic.till.mint);

        assertThat(clinic.book.page(LogQuestion.EVERYTHING, Language.TH, Long.MAX_VALUE, 10, LogWatch.UNWATCHED, mint).refusal()).get().isInstanceOf(StaffRefusal.Missing.class);
        assertThat(clinic.book.check(AuditWatch.UNWATCHED, mint).refusal()).get().isInstanceOf(StaffRefusal.Missing.class);
    }

    @Test
    void theExportIsHarmlessAndInTheLog(@TempDir Path temp) throws IOException {
        Path file = temp.resolve("log.csv");
        int written = clinic.export.write(file, words("calc"), Language.TH, LogWatch.UNWATCHED, clinic.manager).get();

        assertThat(written).isOne();
        assertThat(Files.readString(file)).contains("ไฟล์: =cmd", "สำรองข้อมูล").doesNotContain(",=", "\n=");
        assertThat(LogWords.details(newest("log.exported"), EN)).contains("File: log.csv", "Entries: 1");
        assertThat(clinic.export.write(temp.resolve("log.xlsx"), LogQuestion.EVERYTHING, Language.EN, LogWatch.UNWATCHED, clinic.manager).get()).isGreaterThan(8);
        assertThat(temp.resolve("log.xlsx")).isNotEmptyFile();
        assertThat(clinic.export.write(temp.resolve("gone/log.xlsx"), LogQuestion.EVERYTHING, Language.EN, LogWatch.UNWATCHED, clinic.manager).refusal()).contains(new LogRefusal.NotWritten("log.xlsx"));
    }

    @Test
    void theCheckSaysHowMuchItSaw() {
        assertThat(clinic.book.check(AuditWatch.UNWATCHED, clinic.manager).get().faults()).isEmpty();
        assertThat(newest("log.checked").entry().detail()).contains("\"faults\":0");
        assertThat(clinic.book.check((done, all) -> false, clinic.manager).get().whole()).isFalse();
    }

    @Test
    void aChangedPriceShowsWhatItWasAndNothingElseAsChanged() {
        ItemDraft nail = ItemDraft.of(clinic.till.item("NAIL"));
        ItemDraft dearer = new ItemDraft(nail.code(), nail.barcode(), nail.name(), nail.category(), nail.unit(), Money.baht(999), nail.vatClass(), nail.group(), nail.pointsEach(), nail.earnsOnSpend(), nail.active());
        clinic.till.catalogue.change(clinic.till.item("NAIL").id(), dearer, clinic.manager).get();

        assertThat(LogWords.parts(newest("item.changed"), EN)).contains(new LogPart("Price", Optional.of(nail.price() + " baht"), "999.00 baht"))
                .filteredOn(part -> part.before().isPresent()).hasSize(1);
    }

    @Test
    void whatAnotherToolWroteIntoDetailsStillShows() {
        LogLine line = newest("owner.edited");
        AuditEntry entry = line.entry();
        LogLine altered = new LogLine(new AuditEntry(entry.id(), entry.at(), entry.staff(), "something.else", "THING", Optional.of(1L), "not json {", "", "x"), line.names());

        assertThat(LogWords.sentence(altered, TH)).isEqualTo("something.else");
        assertThat(LogWords.details(altered, TH)).isEmpty();
        assertThat(altered.code()).isEqualTo("x");
    }
}
