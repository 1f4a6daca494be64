package jaidee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Money;
import jaidee.till.PaymentMethod;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SettlementTest {
    @Test
    void cashGivesChange() {
        assertThat(Settlement.of(Money.satang(105_050), Money.ZERO, List.of(Payment.cash(Money.baht(2000)))).get().change())
                .isEqualTo(Money.satang(94_950));
    }

    @Test
    void cashPaysWhatTheOthersLeaveOpen() {
        Settlement settlement = Settlement.of(Money.baht(1000), Money.satang(-50),
                List.of(Payment.cash(Money.baht(500)), Payment.by(PaymentMethod.CARD, Money.baht(600), "1234"))).get();
        assertThat(settlement.rounding()).isEqualTo(Money.ZERO);
        assertThat(settlement.payments()).containsExactly(
                new Paid(PaymentMethod.CARD, Money.baht(600), Optional.empty(), Optional.empty(), "1234"),
                new Paid(PaymentMethod.CASH, Money.baht(400), Optional.of(Money.baht(500)), Optional.of(Money.baht(100)), ""));
    }

    @Test
    void onlyCashMayBeMoreThanTheBill() {
        assertThat(Settlement.of(Money.baht(100), Money.ZERO, List.of(Payment.by(PaymentMethod.TRANSFER, Money.baht(101), ""))).refusal())
                .contains(new CheckoutRefusal.TenderedTooMuch(Money.baht(100)));
    }

    /// As when a barcode is scanned into the amount.
    @Test
    void changeBeyondAllReasonIsASlipOfTheFinger() {
        assertThat(Settlement.of(Money.baht(500), Money.ZERO, List.of(Payment.cash(Money.baht(8_850_123_456L)))).refusal())
                .contains(new CheckoutRefusal.TenderedUnlikely(Money.baht(100_000)));
        Payment endless = Payment.cash(Money.satang(Long.MAX_VALUE));
        assertThat(Settlement.of(Money.baht(500), Money.ZERO, List.of(endless, endless)).isDone()).isFalse();
        assertThat(Settlement.of(Money.baht(500), Money.ZERO, List.of(Payment.cash(Money.baht(100_500)))).isDone()).isTrue();
    }

    @Test
    void aReferenceThatNoSlipBearsIsRefused() {
        Payment card = Payment.by(PaymentMethod.CARD, Money.baht(500), "7".repeat(81));
        assertThat(Settlement.of(Money.baht(500), Money.ZERO, List.of(card)).refusal()).contains(new CheckoutRefusal.ReferenceTooLong(80));
    }

    @Test
    void aBillPaidInCashAloneIsRoundedDown() {
        Settlement settlement = Settlement.of(Money.satang(99_999), Money.satang(-99), List.of(Payment.cash(Money.baht(999)))).get();
        assertThat(settlement.payable()).isEqualTo(Money.baht(999));
        assertThat(settlement.change()).isEqualTo(Money.ZERO);
    }

    @Property
    void paymentsAddUpToWhatIsPayable(@ForAll @LongRange(min = 0, max = 10_000_000) long net, @ForAll @LongRange(min = 0, max = 10_000_000) long cash,
                                      @ForAll @LongRange(min = 0, max = 10_000_000) long card) {
        Settlement.of(Money.satang(net), Money.ZERO, List.of(Payment.cash(Money.satang(cash)), Payment.by(PaymentMethod.CARD, Money.satang(card), "")))
                .handle(done -> assertThat(done.payments().stream().map(Paid::amount).reduce(Money.ZERO, Money::plus)).isEqualTo(done.payable()),
                        refused -> assertThat(card > net || cash + card < net).isTrue());
    }

    @Test
    void suggestedNotesBeginWithTheExactSum() {
        assertThat(CashNotes.suggest(Money.satang(28_350))).containsExactly(Money.satang(28_350), Money.baht(300), Money.baht(500), Money.baht(1000));
        assertThat(CashNotes.suggest(Money.baht(1050))).containsExactly(Money.baht(1050), Money.baht(1060), Money.baht(1100), Money.baht(1500), Money.baht(2000));
        assertThat(CashNotes.suggest(Money.baht(100))).containsExactly(Money.baht(100), Money.baht(500), Money.baht(1000));
        assertThat(CashNotes.suggest(Money.ZERO)).isEmpty();
    }
}
