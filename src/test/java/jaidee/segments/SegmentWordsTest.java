package jaidee.segments;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.health.Span;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentWordsTest {
    private static final Till TILL = new Till();
    private static final Vocabulary VOCABULARY = new SegmentCounts(TILL.transactions, TILL.clock()).vocabulary();
    private static final Proposals PROPOSALS = new Proposals(VOCABULARY);

    @AfterAll
    static void close() {
        TILL.close();
    }

    @Test
    void aSegmentSaysItself() {
        SegmentDefinition oldCats = SegmentDefinition.of(Condition.Among.of(Trait.SPECIES, "CAT"), Condition.Between.least(Trait.AGE, 7).in(Span.Unit.YEARS), Condition.Since.of(Trait.AWAY, Span.months(12)));
        assertThat(th(oldCats)).isEqualTo("แมว อายุ 7 ปีขึ้นไป ไม่มา 12 เดือน");
        assertThat(en(oldCats)).isEqualTo("cat, aged 7 years or more, not seen for 12 months");
        SegmentDefinition others = SegmentDefinition.of(Condition.Among.of(Trait.TOOK, "GROUP:GROOM").within(Span.months(6)).turned(), Condition.Between.of(Trait.SPENT, 100_000, 500_000).within(Span.years(1)),
                Condition.Among.of(Trait.TIER, "GOLD", "VIP"), Condition.Fact.of(Trait.PHONE).turned());
        assertThat(th(others)).isEqualTo("ไม่ได้ใช้ อาบน้ำตัดขน ใน 6 เดือนล่าสุด ใช้จ่าย 1,000–5,000 บาท ใน 1 ปีล่าสุด ระดับโกลด์หรือวีไอพี ไม่มีเบอร์โทร");
        assertThat(en(others)).isEqualTo("didn’t take grooming in the last 6 months, spent 1,000 to 5,000 baht in the last 1 year, Gold or VIP tier, has no phone number");
    }

    @Test
    void alternativesAndWhoIsLeftOutAreSaid() {
        SegmentDefinition asked = SegmentDefinition.EVERYBODY;
        for (String typed : java.util.List.of("แมว", "7 ปี", "หรือ กระต่าย", "ไม่มา 12 เดือน", "ยกเว้น ร้องเรียน")) {
            Join.Said said = Join.read(typed);
            asked = said.join().put(asked, PROPOSALS.of(said.rest(), 5).getFirst().condition());
        }
        assertThat(th(asked)).isEqualTo("(แมว อายุ 7 ปีขึ้นไป หรือ กระต่าย) ไม่มา 12 เดือน ยกเว้น มีเรื่องร้องเรียนที่ยังไม่ปิด");
        assertThat(en(asked)).isEqualTo("(either cat, aged 7 years or more, or rabbit), not seen for 12 months; except: has an open complaint");
        assertThat(Join.read("orange").join()).isEqualTo(Join.AND);
        assertThat(Join.read("or").rest()).isEmpty();
    }

    @Test
    void everyConditionHasItsSentenceInBothLanguages() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            SegmentDefinition any = RandomConditions.definition(random);
            assertThat(th(any)).doesNotContain("{", "…");
            assertThat(en(any)).doesNotContain("{", "…");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            แมว              | แมว
            cat              | แมว
            7 ปี              | อายุ 7 ปีขึ้นไป
            ๗ปี               | อายุ 7 ปีขึ้นไป
            ไม่เกิน 1 ปี        | อายุไม่เกิน 1 ปี
            ต่ำกว่า 1 ปี        | อายุไม่เกิน 11 เดือน
            2-7 ปี            | อายุ 2–7 ปี
            ไม่มา 12 เดือน     | ไม่มา 12 เดือน
            ไม่มา12เดือน       | ไม่มา 12 เดือน
            not seen 6 months | ไม่มา 6 เดือน
            gold             | ระดับโกลด์
            โกลด์             | ระดับโกลด์
            not gold         | ไม่ใช่ระดับโกลด์
            อาบน้ำ            | เคยใช้ อาบน้ำตัดขน
            ไม่อาบน้ำ 6 เดือน   | ไม่ได้ใช้ อาบน้ำตัดขน ใน 6 เดือนล่าสุด
            5,000 บาท         | ใช้จ่าย 5,000 บาทขึ้นไป ใน 12 เดือนล่าสุด
            3 ครั้ง            | มา 3 ครั้งขึ้นไป ใน 12 เดือนล่าสุด
            500 แต้ม          | มี 500 แต้มขึ้นไป
            วัคซีนเกินกำหนด     | วัคซีนเกินกำหนด
            วันเกิด            | เกิดเดือนนี้
            ชิวาวา            | พันธุ์ชิวาวา
            ร้องเรียน          | มีเรื่องร้องเรียนที่ยังไม่ปิด
            80/20            | อยู่ใน 20 % ที่ใช้จ่ายสูงสุดใน 12 เดือนล่าสุด
            10 กก            | หนัก 10 กก.ขึ้นไป
            ไม่มีเบอร์          | ไม่มีเบอร์โทร
            champion         | ลูกค้าชั้นเยี่ยม (RFM)
            """)
    void whatIsTypedIsUnderstood(String typed, String first) {
        assertThat(PROPOSALS.of(typed, 5)).isNotEmpty();
        assertThat(new SegmentWords(Texts.of(Language.TH), VOCABULARY).of(PROPOSALS.of(typed, 5).getFirst().condition()).replace("อายุ ไม่", "อายุไม่")).isEqualTo(first);
    }

    @Test
    void withNothingTypedOneOfEachKindIsOffered() {
        assertThat(PROPOSALS.of(" ", 5)).hasSize(Trait.values().length);
        assertThat(PROPOSALS.of("qwertz", 5)).isEmpty();
    }

    private static String th(SegmentDefinition definition) {
        return new SegmentWords(Texts.of(Language.TH), VOCABULARY).of(definition);
    }

    private static String en(SegmentDefinition definition) {
        return new SegmentWords(Texts.of(Language.EN), VOCABULARY).of(definition);
    }
}
