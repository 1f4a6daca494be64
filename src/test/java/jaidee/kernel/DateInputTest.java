package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.cases.Cases;
import jaidee.kernel.DateInput.Field;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateInputTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TestFactory
    Stream<DynamicTest> readsEveryWorkedCase() {
        return Cases.of("be_date_cases").stream().map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("note"),
                () -> check(row)));
    }

    private static void check(Map<String, String> row) {
        Outcome<DateInput> outcome = DateInput.parse(row.get("raw_input"), Field.valueOf(row.get("field")),
                LocalDate.parse(row.get("as_of")));
        if (row.get("expected_result").equals("OK"))
            assertThat(outcome.get().day()).isEqualTo(row.get("expected_value_or_error"));
        else
            assertThat(outcome.refusal().map(DateInputTest::code)).contains(row.get("expected_value_or_error"));
    }

    private static String code(Refusal refusal) {
        return switch ((DateRefusal) refusal) {
            case DateRefusal.Format format -> "FORMAT";
            case DateRefusal.NoSuchDay day -> "NO_SUCH_DAY";
            case DateRefusal.Year year -> "YEAR";
            case DateRefusal.OutOfRange range -> "OUT_OF_RANGE";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"22/11/69", "22112569", "221169", "22/11/2026", "22-11-2569", "22 11 2569", "วันนี้", "Today", "+0d",
            "22 พ.ย. 2569", "22 พย 69", "22 พฤศจิกา 2569", "22 Nov 2026", "22-nov-26", "22 November 2569", "2569-11-22", "๒๒/๑๑/๖๙",
            "วันอาทิตย์ที่ 22 พฤศจิกายน 2569", "22/11/พ.ศ. 2569", "22 พ.ย. พ.ศ. 69", "22/11/ค.ศ.26", "22 เดือน พฤศจิกายน ปี 2569"})
    void allTheseAreToday(String typed) {
        assertThat(DateInput.parse(typed, Field.VISIT, TODAY).get()).isEqualTo(new DateInput(TODAY, false));
    }

    @ParameterizedTest
    @CsvSource({"+1y,2027-11-22", "+28d,2026-12-20", "+2w,2026-12-06", "+ 3 เดือน,2027-02-22", "+1ปี,2027-11-22", "+๗วัน,2026-11-29"})
    void stepsCountFromToday(String typed, LocalDate day) {
        assertThat(DateInput.parse(typed, Field.APPOINTMENT, TODAY).get().day()).isEqualTo(day);
    }

    @Test
    void stepsBackGiveThePetsBirthday() {
        assertThat(DateInput.parse("-3m", Field.PET_BIRTH, TODAY).get().day()).isEqualTo("2026-08-22");
        assertThat(DateInput.parse("-3m", Field.APPOINTMENT, TODAY).isDone()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22/11", "2569", "22/11/256", "32", "22/11/2569 10:00", "+5", "1y", "abc", "22 ม 2569", "22//11//2569",
            "22/11/3112", "22/11/1483", "22/11/ค.ศ. 2569", "22/11/พ.ศ. 2026", "0/0/0", "99999999", "+9999y"})
    void whatIsNoDayIsRefusedWithASentence(String typed) {
        Refusal refusal = DateInput.parse(typed, Field.VISIT, TODAY).refusal().orElseThrow();
        for (Language language : Language.values()) assertThat(Texts.of(language).get(refusal.message())).doesNotContain("{");
    }

    @Test
    void aYearThatBothErasCouldMeanIsAskedBack() {
        assertThat(DateInput.parse("01/01/20", Field.OWNER_BIRTH, TODAY).refusal()).contains(new DateRefusal.Year("20"));
        assertThat(DateInput.parse("01/01/2520", Field.OWNER_BIRTH, TODAY).get().day()).isEqualTo("1977-01-01");
    }

    @Test
    void aPetOlderThanTwentyFiveYearsIsAskedAboutNotRefused() {
        DateInput read = DateInput.parse("05/06/30", Field.PET_BIRTH, TODAY).get();
        assertThat(read.unlikely()).isTrue();
        assertThat(Texts.of(Language.EN).get(read.warning())).contains("25 years");
    }

    @Test
    void theDayIsEchoedInBothEras() {
        assertThat(Texts.of(Language.TH).get(DateInput.echo(TODAY))).isEqualTo("22 พ.ย. 2569 (2026)");
        Refusal late = DateInput.parse("23/11/69", Field.VISIT, TODAY).refusal().orElseThrow();
        assertThat(Texts.of(Language.TH).get(late.message()))
                .isEqualTo("วันที่ 23 พ.ย. 2569 (2026) ไกลเกินไป ช่องนี้ใส่ได้ถึง 22 พ.ย. 2569");
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String typed) {
        DateInput.parse(typed, Field.REPORT, TODAY);
    }

    @Property
    void everyDayIsReadBackFromHowItIsShown(@ForAll @net.jqwik.api.constraints.IntRange(max = 14000) int daysBack) {
        LocalDate day = TODAY.minusDays(daysBack);
        assertThat(DateInput.parse(Days.numeric(day), Field.PET_BIRTH, TODAY).get().day()).isEqualTo(day);
        for (Language language : Language.values()) {
            assertThat(DateInput.parse(Days.shortText(day, language), Field.PET_BIRTH, TODAY).get().day()).isEqualTo(day);
            assertThat(DateInput.parse(Days.longText(day, language), Field.PET_BIRTH, TODAY).get().day()).isEqualTo(day);
        }
    }
}
