package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
            "2026-11-22,false,0 วัน,0 days", "2026-11-21,false,1 วัน,1 day", "2026-10-04,false,7 สัปดาห์,7 weeks",
            "2026-06-22,false,5 เดือน,5 months", "2025-11-22,false,1 ปี,1 year", "2025-10-22,false,1 ปี 1 เดือน,1 year 1 month",
            "2023-09-22,false,3 ปี 2 เดือน,3 years 2 months", "2023-09-22,true,ประมาณ 3 ปี,about 3 years",
            "2025-08-22,true,ประมาณ 1 ปี 3 เดือน,about 1 year 3 months", "2027-01-01,false,0 วัน,0 days"})
    void isSaidAsOneSaysIt(LocalDate birth, boolean estimated, String thai, String english) {
        Message age = Age.between(birth, TODAY, estimated);
        assertThat(Texts.of(Language.TH).get(age)).isEqualTo(thai);
        assertThat(Texts.of(Language.EN).get(age)).isEqualTo(english);
    }
}
