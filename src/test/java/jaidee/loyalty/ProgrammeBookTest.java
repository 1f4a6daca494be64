package jaidee.loyalty;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import jaidee.loyalty.EarnRule.Gives;
import jaidee.staff.Authority;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgrammeBookTest {
    private static final Bilingual NAME = new Bilingual("พุธอาบน้ำ", "Bath on Wednesday");

    private final Till till = new Till();
    private final ProgrammeBook book = till.programme;

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aClinicBeginsWithTheRulesItAlwaysHad() {
        Programme first = book.inForce();
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.earn()).extracting(EarnRule::gives).containsExactly(new Gives.OfPriceList(), new Gives.PerSpending(2000, false));
        assertThat(first.expiry()).isEqualTo(new ExpiryPolicy.EndOfMonthAfter(24));
        assertThat(first.redeem()).isEqualTo(new RedeemTerms(Points.of(100), Points.of(10), 50, Money.satang(10), RedeemTerms.Shortfall.DEBT));
        assertThat(first.tiers()).extracting(Tier::code).containsExactly("SILVER", "GOLD", "VIP");
        assertThat(first.softLanding()).isTrue();
        assertThat(book.faults(first)).isEmpty();
    }

    @Test
    void whatIsSavedIsReadBackToTheLastDetail() {
        EarnRule rule = new EarnRule("R1", NAME, new Gives.Times(200), new EarnRule.Lines(List.of("GROOMING"), List.of(new ItemId(3)), List.of(), List.of("CAT")),
                new EarnRule.Bills(List.of("GOLD"), List.of(DayOfWeek.WEDNESDAY), Optional.of(Till.TODAY), Optional.empty(), Money.baht(300)));
        Programme draft = with(rule).withExpiry(new ExpiryPolicy.YearEnd(1)).withBirthday(Optional.of(new BirthdayPolicy(Points.of(100), 3)))
                .withReferral(Optional.of(new ReferralPolicy(Money.baht(300), 90, Points.of(100), Points.of(50), 10)));
        Programme saved = book.save(draft, Till.TODAY, "ลองพุธ", till.allowed()).get();
        assertThat(saved.version()).isEqualTo(2);
        assertThat(book.inForce()).isEqualTo(saved).isEqualTo(draft.as(2, Till.TODAY));
        assertThat(book.version(1).earn()).hasSize(2);
        assertThat(book.versions()).first().satisfies(version -> {
            assertThat(version.note()).isEqualTo("ลองพุธ");
            assertThat(version.savedBy()).isPresent();
        });
        assertThat(till.transactions.<Boolean>read(ctx -> ctx.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("programme.saved")))).isTrue();
    }

    @Test
    void aSentenceTellsTheWholeRule() {
        EarnRule rule = new EarnRule("R1", NAME, new Gives.Times(200), new EarnRule.Lines(List.of("GROOMING"), List.of(), List.of(), List.of("CAT")),
                new EarnRule.Bills(List.of("GOLD"), List.of(DayOfWeek.WEDNESDAY), Optional.empty(), Optional.of(Till.TODAY), Money.baht(300)));
        EarnSentence.Names names = new EarnSentence.Names() {
            @Override
            public Bilingual category(String code) {
                return new Bilingual("อาบน้ำตัดขน", "Grooming");
            }

            @Override
            public Bilingual item(ItemId id) {
                throw new AssertionError("no item in the rule");
            }

            @Override
            public Bilingual tier(String code) {
                return new Bilingual("โกลด์", "Gold");
            }
        };
        assertThat(new EarnSentence(Texts.of(Language.TH), names).of(rule)).isEqualTo(
                "แต้มจากยอดชำระคูณ 2 เฉพาะอาบน้ำตัดขน สำหรับแมว ให้สมาชิกระดับโกลด์ ทุกวันพุธ ถึง 22 พ.ย. 2569 เมื่อยอดส่วนนี้ครบ 300 บาท");
    }

    @Test
    void aVersionHoldsFromItsDayOnAndOldBillsKeepTheirs() {
        LocalDate tomorrow = Till.TODAY.plusDays(1);
        book.save(with(new EarnRule("R1", NAME, new Gives.Once(Points.of(7)), EarnRule.Lines.ALL, EarnRule.Bills.ALL)), tomorrow, "", till.allowed()).get();
        SaleReceipt today = till.sold(till.basket(till.owner("สมหญิง"), "EXAM"));
        till.moveTo(tomorrow);
        Basket basket = till.basket(till.owner("ใจดี"), "EXAM");
        assertThat(till.checkout.quote(basket).points().minus(today.points().orElseThrow().earned())).isEqualTo(Points.of(7));
        ProgrammeRepository programmes = new ProgrammeRepository();
        assertThat(till.transactions.<Programme>read(ctx -> programmes.of(ctx, today.id())).version()).isEqualTo(1);
        SaleReceipt later = till.sold(basket);
        assertThat(till.transactions.<Programme>read(ctx -> programmes.of(ctx, later.id())).version()).isEqualTo(2);
    }

    @Test
    void whatHasBegunStaysAndWhatHasNotCanBeTakenBack() {
        Programme draft = with(new EarnRule("R1", NAME, new Gives.Once(Points.of(7)), EarnRule.Lines.ALL, EarnRule.Bills.ALL));
        Programme waiting = book.save(draft, Till.TODAY.plusDays(9), "", till.allowed()).get();
        assertThat(book.save(waiting.withEarn(draft.earn().reversed()), Till.TODAY, "", till.allowed()).refusal())
                .contains(new ProgrammeRefusal.TooEarly(Till.TODAY.plusDays(9)));
        assertThat(book.withdraw(2, till.allowed()).get().version()).isEqualTo(1);
        assertThat(book.withdraw(1, till.allowed()).refusal()).contains(new ProgrammeRefusal.Begun());
        Programme third = book.save(draft, Till.TODAY, "", till.allowed()).get();
        assertThat(third.version()).isEqualTo(3);
        assertThat(book.withdraw(3, till.allowed()).refusal()).contains(new ProgrammeRefusal.Begun());
    }

    @Test
    void whatMakesNoSenseOrIsNotAllowedIsRefused() {
        Programme now = book.newest();
        assertThat(book.save(now, Till.TODAY, "", till.allowed()).refusal()).contains(new ProgrammeRefusal.NothingChanged());
        assertThat(book.save(now.as(7, now.from()).withEarn(List.of()), Till.TODAY, "", till.allowed()).refusal()).contains(new ProgrammeRefusal.ChangedMeanwhile());
        assertThat(book.save(now.withEarn(List.of()), Till.TODAY.minusDays(1), "", till.allowed()).refusal()).contains(new ProgrammeRefusal.TooEarly(Till.TODAY));
        assertThat(book.save(now.withEarn(List.of()), Till.TODAY, "", Authority.of(till.mint)).isDone()).isFalse();
        for (Gives gives : List.of(new Gives.PerSpending(0, false), new Gives.EachUnit(Points.ZERO), new Gives.Once(Points.of(-1)), new Gives.Times(100)))
            assertThat(book.faults(with(new EarnRule("R1", NAME, gives, EarnRule.Lines.ALL, EarnRule.Bills.ALL)))).as(gives.toString()).isNotEmpty();
        assertThat(book.faults(with(new EarnRule("SPEND", NAME, new Gives.Nothing(), EarnRule.Lines.ALL, EarnRule.Bills.ALL)))).isNotEmpty();
        assertThat(book.faults(now.withTiers(now.tiers().reversed()))).isNotEmpty();
        assertThat(book.faults(now.withExpiry(new ExpiryPolicy.EndOfMonthAfter(0)))).isNotEmpty();
        assertThat(book.newest()).isEqualTo(now);
    }

    private Programme with(EarnRule rule) {
        List<EarnRule> rules = new ArrayList<>(book.newest().earn());
        rules.add(rule);
        return book.newest().withEarn(rules);
    }
}
