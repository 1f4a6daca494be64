package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThaiPlacesTest {
    @Test
    void bangkokHasKhwaengAndKhetOtherProvincesTambonAndAmphoe() {
        assertThat(ThaiPlaces.envelope("99/9", "ลาดพร้าว", "ลาดพร้าว", "กรุงเทพมหานคร")).containsExactly("99/9", "แขวงลาดพร้าว เขตลาดพร้าว", "กรุงเทพมหานคร");
        assertThat(ThaiPlaces.envelope("1 หมู่ 2", "สุเทพ", "เมืองเชียงใหม่", "เชียงใหม่")).containsExactly("1 หมู่ 2", "ต.สุเทพ อ.เมืองเชียงใหม่", "จ.เชียงใหม่");
    }

    @Test
    void whatIsSaidIsNotSaidTwiceAndWhatIsNotThereIsLeftOut() {
        assertThat(ThaiPlaces.envelope("", "แขวงคลองจั่น", "เขตบางกะปิ", "กทม.")).containsExactly("แขวงคลองจั่น เขตบางกะปิ", "กทม.");
        assertThat(ThaiPlaces.envelope("", "", "อำเภอหัวหิน", "จังหวัดประจวบคีรีขันธ์")).containsExactly("อำเภอหัวหิน", "จังหวัดประจวบคีรีขันธ์");
        assertThat(ThaiPlaces.envelope("", "", "", "")).isEmpty();
        assertThat(ThaiPlaces.envelope("12 Soi 11", "Khlong Toei Nuea", "Watthana", "Bangkok")).containsExactly("12 Soi 11", "Khlong Toei Nuea, Watthana", "Bangkok");
    }
}
