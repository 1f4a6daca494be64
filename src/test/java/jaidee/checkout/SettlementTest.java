package jaidee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.StaffId;
import jaidee.till.CheckedBy;
import jaidee.till.PaymentMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final CheckedBy MINT = new CheckedBy(new StaffId(1), "มินต์");

    @Test
    void cashGivesChange() {
        assertThat(settled(Money.satang(105_050), Payment.cash(Money.baht(2000))).get().change()).isEqualTo(Money.satang(94_950));
    }

    @Test
    void cashPaysWhatTheOthersLeaveOpen() {
        Settlement settlement = Settlement.of(Money.baht(1000), Money.satang(-50),
                List.of(Payment.cash(Money.baht(500)), Payment.by(PaymentMethod.CARD, Money.baht(600), "1234"))).get();
        assertThat(settlement.rounding()).isEqualTo(Money.ZERO);
        assertThat(settlement.payments()).containsExactly(
                new Paid(PaymentMethod.CARD, Money.baht(600), Optional.empty(), Optional.empty(), "1234", Optional.empty()),
                Paid.cash(Money.baht(400), Money.baht(500)));
    }

    @Test
    void onlyCashMayBeMoreThanTheBill() {
        for (PaymentMethod method : PaymentMethod.values()) if (method != PaymentMethod.CASH)
            assertThat(settled(Money.baht(100), Payment.by(method, Money.baht(101), "").seenBy(MINT)).refusal())
                    .contains(new CheckoutRefusal.TenderedTooMuch(Money.baht(100)));
        assertThat(settled(Money.baht(100), card(60), card(41)).refusal()).contains(new CheckoutRefusal.TenderedTooMuch(Money.baht(40)));
    }

    @Test
    void aPartOfNothingOrLessIsRefused() {
        assertThat(settled(Money.baht(100), card(0), Payment.cash(Money.baht(100))).refusal()).contains(new CheckoutRefusal.EmptyPart());
        assertThat(settled(Money.baht(100), card(-50), Payment.cash(Money.baht(150))).refusal()).contains(new CheckoutRefusal.EmptyPart());
        assertThat(settled(Money.baht(100), Payment.cash(Money.baht(-1)), Payment.cash(Money.baht(101))).refusal()).contains(new CheckoutRefusal.EmptyPart());
        assertThat(settled(Money.baht(100), Payment.cash(Money.ZERO)).isDone()).isFalse();
    }

    @Test
    void nothingIsTakenOnTopOfAPaidBill() {
        assertThat(settled(Money.baht(100), card(100), Payment.cash(Money.baht(500))).refusal()).contains(new CheckoutRefusal.NothingMissing());
        assertThat(settled(Money.ZERO, Payment.cash(Money.baht(100))).refusal()).contains(new CheckoutRefusal.NothingMissing());
        assertThat(settled(Money.ZERO).get().payable()).isEqualTo(Money.ZERO);
    }

    @Test
    void promptPayNeedsSomebodyWhoSawTheMoneyArrive() {
        Payment unseen = Payment.by(PaymentMethod.PROMPTPAY, Money.baht(100), "");
        assertThat(settled(Money.baht(100), unseen).refusal()).contains(new CheckoutRefusal.ArrivalNotChecked());
        assertThat(settled(Money.baht(100), unseen.seenBy(MINT)).get().payments().getFirst().checked()).contains(MINT);
    }

    /// As when a barcode is scanned into the amount.
    @Test
    void changeBeyondAllReasonIsASlipOfTheFinger() {
        assertThat(settled(Money.baht(500), Payment.cash(Money.baht(8_850_123_456L))).refusal())
                .contains(new CheckoutRefusal.TenderedUnlikely(Money.baht(100_000)));
        Payment endless = Payment.cash(Money.satang(Long.MAX_VALUE));
        assertThat(settled(Money.baht(500), endless, endless).isDone()).isFalse();
        assertThat(settled(Money.baht(500), Payment.by(PaymentMethod.CARD, Money.satang(Long.MAX_VALUE), ""),
                Payment.by(PaymentMethod.CARD, Money.satang(Long.MAX_VALUE), "")).isDone()).isFalse();
        assertThat(settled(Money.baht(500), Payment.cash(Money.baht(100_500))).isDone()).isTrue();
    }

    @Test
    void aReferenceThatNoSlipBearsIsRefused() {
        assertThat(settled(Money.baht(500), Payment.by(PaymentMethod.CARD, Money.baht(500), "7".repeat(81))).refusal())
                .contains(new CheckoutRefusal.ReferenceTooLong(80));
    }

    @Test
    void aBillPaidInCashAloneIsRoundedDown() {
        Settlement settlement = Settlement.of(Money.satang(99_999), Money.satang(-99), List.of(Payment.cash(Money.baht(999)))).get();
        assertThat(settlement.payable()).isEqualTo(Money.baht(999));
        assertThat(settlement.change()).isEqualTo(Money.ZERO);
    }

    @Test
    void oneSatangByCardTakesTheRoundingAway() {
        Split split = new Split(Money.satang(15_075), Money.satang(-75), List.of());
        assertThat(split.missing(PaymentMethod.CASH)).isEqualTo(Money.baht(150));
        assertThat(split.missing(PaymentMethod.PROMPTPAY)).isEqualTo(Money.satang(15_075));
        Split half = split.with(Payment.cash(Money.baht(100)));
        assertThat(half.missing(PaymentMethod.CASH)).isEqualTo(Money.baht(50));
        assertThat(half.missing(PaymentMethod.CARD)).isEqualTo(Money.satang(5_075));
        assertThat(half.with(card(1)).missing(PaymentMethod.CASH)).isEqualTo(Money.satang(4_975));
    }

    /// Whatever is handed over: a bill that closes is paid to the satang, and only cash was given back.
    @Property
    void noBillClosesOnMoreOrLessThanItself(@ForAll @LongRange(min = 0, max = 200_000) long net, @ForAll @LongRange(min = 0, max = 99) long rounded,
                                            @ForAll("handfuls") List<Payment> handedOver) {
        Money rounding = Money.satang(-Math.min(rounded, net));
        Settlement.of(Money.satang(net), rounding, handedOver).handle(done -> {
            boolean cashOnly = done.payments().stream().allMatch(paid -> paid.method() == PaymentMethod.CASH);
            assertThat(sum(done.payments().stream().map(Paid::amount).toList())).isEqualTo(done.payable());
            assertThat(done.payable()).isEqualTo(Money.satang(net).plus(cashOnly ? rounding : Money.ZERO));
            assertThat(sum(handedOver.stream().map(Payment::tendered).toList())).isEqualTo(done.payable().plus(done.change()));
            assertThat(done.payments()).allSatisfy(paid -> assertThat(paid.change().isEmpty() || paid.method() == PaymentMethod.CASH).isTrue());
            assertThat(done.change().isNegative()).isFalse();
        }, refused -> assertThat(refused.message().key()).startsWith("checkout.refused."));
    }

    /// However a bill is cut into parts that the panel takes one by one, the parts it ends with are accepted.
    @Property
    void everySplitThatThePanelCompletesIsAccepted(@ForAll @LongRange(min = 1, max = 200_000) long net, @ForAll @LongRange(min = 0, max = 99) long rounded,
                                                   @ForAll("handfuls") List<Payment> offered) {
        Split split = new Split(Money.satang(net), Money.satang(-Math.min(rounded, net - 1)), List.of());
        for (Payment part : offered) {
            if (split.against(part).isPresent()) continue;
            boolean complete = split.completedBy(part);
            split = split.with(part);
            if (complete) {
                assertThat(Settlement.of(split.net(), split.cashRounding(), split.parts()).isDone()).isTrue();
                return;
            }
            assertThat(split.missing(PaymentMethod.CARD).isPositive()).isTrue();
            assertThat(Settlement.of(split.net(), split.cashRounding(), split.parts()).isDone()).isFalse();
        }
    }

    @Property
    void aBillCutAnyhowIsPaidExactly(@ForAll @LongRange(min = 1, max = 10_000_000) long net, @ForAll("cuts") List<Long> cuts) {
        List<Payment> parts = new ArrayList<>();
        long left = net;
        for (long cut : cuts) if (cut < left) {
            parts.add(Payment.by(PaymentMethod.values()[parts.size() % 5], Money.satang(cut), "").seenBy(MINT));
            left -= cut;
        }
        parts.add(Payment.by(PaymentMethod.TRANSFER, Money.satang(left), ""));
        Settlement done = Settlement.of(Money.satang(net), Money.ZERO, parts).get();
        assertThat(sum(done.payments().stream().map(Paid::amount).toList())).isEqualTo(Money.satang(net));
        assertThat(done.change()).isEqualTo(Money.ZERO);
    }

    @Test
    void suggestedNotesBeginWithTheExactSum() {
        assertThat(CashNotes.suggest(Money.satang(28_350))).containsExactly(Money.satang(28_350), Money.baht(300), Money.baht(500), Money.baht(1000));
        assertThat(CashNotes.suggest(Money.baht(1050))).containsExactly(Money.baht(1050), Money.baht(1060), Money.baht(1100), Money.baht(1500), Money.baht(2000));
        assertThat(CashNotes.suggest(Money.baht(100))).containsExactly(Money.baht(100), Money.baht(500), Money.baht(1000));
        assertThat(CashNotes.suggest(Money.ZERO)).isEmpty();
    }

    @Provide
    Arbitrary<List<Payment>> handfuls() {
        Arbitrary<PaymentMethod> methods = Arbitraries.of(PaymentMethod.class);
        Arbitrary<Long> amounts = Arbitraries.longs().between(-100, 250_000);
        return Combinators.combine(methods, amounts, Arbitraries.of(true, true, false)).as((method, satang, seen) -> {
            Payment plain = Payment.by(method, Money.satang(satang), "");
            return seen ? plain.seenBy(MINT) : plain;
        }).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Long>> cuts() {
        return Arbitraries.longs().between(1, 3_000_000).list().ofMaxSize(8);
    }

    private static Outcome<Settlement> settled(Money net, Payment... payments) {
        return Settlement.of(net, Money.ZERO, List.of(payments));
    }

    private static Payment card(long baht) {
        return Payment.by(PaymentMethod.CARD, Money.baht(baht), "");
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
