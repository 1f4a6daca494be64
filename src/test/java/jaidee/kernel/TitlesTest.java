package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
    @ParameterizedTest
    @CsvSource({"คุณ สมหญิง ใจงาม,คุณ,สมหญิง ใจงาม", "น.ส.สมหญิง,น.ส.,สมหญิง", "นาง สาวิตรี,นาง,สาวิตรี", "Mr. John Smith,Mr.,John Smith",
            "mrs Smith,Mrs,Smith", "ว่าที่ ร.ต. สมชาย,ว่าที่ ร.ต.,สมชาย", "ร.ต.อ.สมชาย,ร.ต.อ.,สมชาย", "นางสาว มะลิ,นางสาว,มะลิ"})
    void aTitleSetApartIsTakenOff(String typed, String title, String name) {
        assertThat(Titles.split(typed)).isEqualTo(new Titles.Split(title, name));
    }

    @ParameterizedTest
    @CsvSource({"นายิกา", "นางงาม", "คุณากร ใจดี", "คุณ", "Msafiri", "Drew", "ศศิ"})
    void aNameThatBeginsLikeATitleStaysWhole(String name) {
        assertThat(Titles.split(name)).isEqualTo(new Titles.Split("", name));
    }

    @Test
    void searchingMayTryTheRestOfAGluedTitle() {
        assertThat(Titles.withoutGlued("คุณสมหญิง")).contains("สมหญิง");
        assertThat(Titles.withoutGlued("นางสาวแก้ว")).contains("แก้ว");
        assertThat(Titles.withoutGlued("นายิกา")).isEmpty();
        assertThat(Titles.withoutGlued("นาย")).isEmpty();
        assertThat(Titles.withoutGlued("Khunsri")).isEmpty();
    }
}
