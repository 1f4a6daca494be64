package jaidee.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.catalogue.Category;
import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import jaidee.loyalty.EarnRule.Gives;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarnSentenceTest {
    private static final Bilingual NAME = Rules.NAME;
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1), LAST = LocalDate.of(2026, 12, 31);
    private static final RuleNames NAMES = new RuleNames(List.of(new Category("GROOMING", new Bilingual("อาบน้ำตัดขน", "Grooming"), 1),
            new Category("FOOD", new Bilingual("อาหาร", "Food"), 2)), List.of(), Map.of(new ItemId(1), new Bilingual("อาบน้ำ", "Bath")));
    private static final List<Gives> GIVES = List.of(new Gives.PerSpending(2000, false), new Gives.PerSpending(2000, true), new Gives.OfPriceList(),
            new Gives.EachUnit(Points.of(5)), new Gives.Once(Points.of(50)), new Gives.Times(150), new Gives.Nothing());

    @Test
    void everyCombinationMakesASentenceInBothLanguages() {
        for (Language language : Language.values()) {
            EarnSentence sentence = new EarnSentence(Texts.of(language), NAMES);
            for (Gives gives : GIVES)
                // each condition there or not
                for (int bits = 0; bits < 1 << 9; bits++)
                    assertThat(sentence.of(rule(gives, bits))).as("%s %s", gives, Integer.toBinaryString(bits)).isNotBlank().doesNotContain("{").doesNotContain("loyalty.");
        }
    }

    private static EarnRule rule(Gives gives, int bits) {
        return new EarnRule("R1", NAME, gives,
                new EarnRule.Lines(has(bits, 0) ? List.of("GROOMING", "FOOD", "GONE") : List.of(), has(bits, 1) ? List.of(new ItemId(1), new ItemId(99)) : List.of(),
                        has(bits, 2) ? List.of(ServiceGroup.VACCINE) : List.of(), has(bits, 3) ? List.of("CAT", "DOG") : List.of()),
                new EarnRule.Bills(has(bits, 4) ? List.of("GOLD") : List.of(), has(bits, 5) ? List.of(DayOfWeek.WEDNESDAY) : List.of(),
                        has(bits, 6) ? Optional.of(FIRST) : Optional.empty(), has(bits, 7) ? Optional.of(LAST) : Optional.empty(), has(bits, 8) ? Money.baht(300) : Money.ZERO));
    }

    private static boolean has(int bits, int which) {
        return (bits & 1 << which) != 0;
    }

    @Test
    void itReadsAsOneWouldSayIt() {
        EarnRule rule = new EarnRule("R1", NAME, new Gives.PerSpending(1000, false), new EarnRule.Lines(List.of("GROOMING", "FOOD"), List.of(), List.of(), List.of("CAT", "DOG")),
                new EarnRule.Bills(List.of(), List.of(DayOfWeek.WEDNESDAY), Optional.of(FIRST), Optional.of(LAST), Money.baht(300)));
        assertThat(new EarnSentence(Texts.of(Language.TH), NAMES).of(rule)).isEqualTo("ทุก 10 บาทที่ชำระจริง ได้ 1 แต้ม เฉพาะอาบน้ำตัดขน หรือ อาหาร "
                + "สำหรับแมว หรือ สุนัข ทุกวันพุธ ตั้งแต่ 1 ธ.ค. 2569 ถึง 31 ธ.ค. 2569 เมื่อยอดส่วนนี้ครบ 300 บาท");
        assertThat(new EarnSentence(Texts.of(Language.EN), NAMES).of(rule)).isEqualTo("1 point for every 10 baht really paid, for Grooming or Food, "
                + "when the pet is a cat or dog, every Wednesday, from 1 Dec 2569 to 31 Dec 2569, once these come to 300 baht");
    }

    @Test
    void theWholeProgrammeIsToldWhateverItsTerms() {
        for (Language language : Language.values()) {
            ProgrammeWords words = new ProgrammeWords(Texts.of(language), NAMES);
            for (ExpiryPolicy expiry : List.of(new ExpiryPolicy.EndOfMonthAfter(24), new ExpiryPolicy.YearEnd(0), new ExpiryPolicy.YearEnd(1), new ExpiryPolicy.Never()))
                assertThat(words.expiry(expiry).sentence()).isNotBlank();
            for (RedeemTerms.Shortfall shortfall : RedeemTerms.Shortfall.values())
                assertThat(words.use(new RedeemTerms(Points.of(100), Points.of(10), 50, Money.satang(10), shortfall)).sentence()).contains("100", "50");
            assertThat(words.ledger(new LedgerTerms(Points.ZERO, Points.of(2_000), Points.of(100))).sentence()).contains("2,000", "60, 30")
                    .isNotEqualTo(words.ledger(LedgerTerms.USUAL).sentence());
        }
    }
}
