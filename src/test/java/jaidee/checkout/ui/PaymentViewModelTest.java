package jaidee.checkout.ui;

import static jaidee.db.tables.Tables.CLINIC;
import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.CheckoutSettings;
import jaidee.checkout.Quote;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.deposits.TakeDeposit;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.till.PaymentMethod;
import jaidee.till.PromptPayCode;
import jaidee.ui.Kit;
import jaidee.ui.SameThread;
import jaidee.ui.TestKit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentViewModelTest {
    private final CounterFixture counter = new CounterFixture();
    private final Till till = counter.till;
    private final Kit kit = TestKit.kit();
    private final List<SaleReceipt> sold = new ArrayList<>();

    @AfterEach
    void close() {
        assertThat(((SameThread) kit.background()).unheard()).isEmpty();
        counter.close();
    }

    @Test
    void enterAloneTakesTheExactAmountInCash() {
        PaymentViewModel payment = paying();
        take(payment);
        assertThat(sold).singleElement().satisfies(receipt -> assertThat(said(receipt)).containsExactly("CASH 150.00"));
    }

    @Test
    void aSplitOverFourMethodsAddsUp() {
        deposit(20);
        PaymentViewModel payment = paying();
        part(payment, PaymentMethod.CARD, 50, "1234");
        assertThat(payment.missingProperty().get()).isEqualTo(Money.baht(100));
        part(payment, PaymentMethod.TRANSFER, 30, "");
        payment.choose(PaymentMethod.DEPOSIT);
        assertThat(payment.tenderedProperty().get()).isEqualTo(Money.baht(20));
        take(payment);
        payment.choose(PaymentMethod.CASH);
        payment.tenderedProperty().set(Money.baht(100));
        assertThat(payment.changeProperty().get()).isEqualTo(Money.baht(50));
        take(payment);
        assertThat(said(sold.getFirst())).containsExactly("CARD 50.00", "TRANSFER 30.00", "DEPOSIT 20.00", "CASH 50.00");
        assertThat(till.deposits.balance(counter.somying)).isEqualTo(Money.ZERO);
    }

    @Test
    void aPartCanBeGivenBackAndIsMissingAgain() {
        PaymentViewModel payment = paying();
        part(payment, PaymentMethod.CARD, 50, "");
        part(payment, PaymentMethod.TRANSFER, 30, "");
        payment.giveBack(0);
        assertThat(payment.splitProperty().get().parts()).extracting(part -> part.method()).containsExactly(PaymentMethod.TRANSFER);
        assertThat(payment.missingProperty().get()).isEqualTo(Money.baht(120));
    }

    /// Enter held down, a second click on the same place: the rest is never paid by itself.
    @Test
    void afterAPartTheNextAmountIsWaitedFor() {
        PaymentViewModel payment = paying();
        part(payment, PaymentMethod.CASH, 100, "");
        take(payment);
        take(payment);
        assertThat(sales()).isZero();
        assertThat(payment.splitProperty().get().parts()).hasSize(1);
    }

    @Test
    void promptPayIsNotTakenUntilSomebodySawTheMoney() {
        promptPay("0812345678");
        PaymentViewModel payment = paying();
        payment.choose(PaymentMethod.PROMPTPAY);
        take(payment);
        assertThat(payment.refusals().of("").get().key()).isEqualTo("checkout.refused.arrival_not_checked");
        assertThat(sales()).isZero();
        payment.arrived();
        take(payment);
        assertThat(sold.getFirst().payments().getFirst().checked().orElseThrow().name()).isEqualTo("มินต์");
        long confirmed = till.transactions.read(ctx -> ctx.select(PAYMENT.CONFIRMED_BY).from(PAYMENT).fetchSingle().value1());
        assertThat(confirmed).isEqualTo(till.mint.value());
    }

    @Test
    void theCodeFollowsTheAmountAndHasToBeLookedAtAnew() {
        promptPay("0812345678");
        PaymentViewModel payment = paying();
        assertThat(payment.shownCodeProperty().get()).isNull();
        payment.choose(PaymentMethod.PROMPTPAY);
        assertThat(payment.shownCodeProperty().get().payload()).contains("5406150.00");
        assertThat(PromptPayCode.check(payment.shownCodeProperty().get().payload())).isEqualTo(PromptPayCode.Check.VALID);
        payment.arrived();
        payment.tenderedProperty().set(Money.baht(100));
        assertThat(payment.checkedProperty().get()).isNull();
        assertThat(payment.shownCodeProperty().get().payload()).contains("5406100.00");
        payment.tenderedProperty().set(Money.baht(151));
        assertThat(payment.shownCodeProperty().get()).isNull();
        payment.tenderedProperty().set(null);
        assertThat(payment.shownCodeProperty().get()).isNull();
    }

    @Test
    void theCustomerHasNothingToScanOnceThePanelIsClosed() {
        promptPay("0812345678");
        PaymentViewModel payment = paying();
        payment.choose(PaymentMethod.PROMPTPAY);
        payment.close();
        assertThat(payment.shownCodeProperty().get()).isNull();
    }

    @Test
    void withoutAPromptPayNumberItSaysWhereToSetIt() {
        PaymentViewModel payment = paying();
        payment.choose(PaymentMethod.PROMPTPAY);
        assertThat(payment.payeeProperty().get()).isEmpty();
        assertThat(payment.shownCodeProperty().get()).isNull();
        take(payment);
        assertThat(payment.refusals().of("").get().key()).isEqualTo("checkout.refused.no_payee");
    }

    @Test
    void whatMakesNoSenseIsSaidBesideTheAmount() {
        PaymentViewModel payment = paying();
        refused(payment, PaymentMethod.CARD, 151, "checkout.refused.tendered_too_much");
        refused(payment, PaymentMethod.CARD, 10_000_000, "checkout.refused.tendered_too_much");
        refused(payment, PaymentMethod.CASH, 8_850_123_456L, "checkout.refused.tendered_unlikely");
        refused(payment, PaymentMethod.TRANSFER, 0, "checkout.refused.empty_part");
        refused(payment, PaymentMethod.CASH, 0, "checkout.refused.tendered_too_little");
        refused(payment, PaymentMethod.DEPOSIT, 10, "deposits.refused.too_small");
        payment.choose(PaymentMethod.CARD);
        payment.referenceProperty().set("7".repeat(81));
        take(payment);
        assertThat(payment.refusals().of("reference").get().key()).isEqualTo("checkout.refused.reference");
        assertThat(sales()).isZero();
    }

    @Test
    void onlyABillWhollyInCashIsRounded() {
        till.settings.set(till.mint, CheckoutSettings.CASH_STEP, 100L);
        PaymentViewModel payment = new PaymentViewModel(odd(), "", counter.desk(kit));
        Money net = payment.quote().net(), rounded = payment.quote().cashDue();
        assertThat(net).isNotEqualTo(rounded);
        assertThat(payment.missingProperty().get()).isEqualTo(rounded);
        payment.choose(PaymentMethod.CARD);
        assertThat(payment.tenderedProperty().get()).isEqualTo(net);
        payment.tenderedProperty().set(Money.baht(1));
        take(payment);
        payment.choose(PaymentMethod.CASH);
        assertThat(payment.missingProperty().get()).isEqualTo(net.minus(Money.baht(1)));
        take(payment);
        assertThat(sold.getFirst().rounding()).isEqualTo(Money.ZERO);
    }

    @Test
    void whileTheAnswerIsOnItsWayNothingElseCanBeDone() {
        PaymentViewModel payment = paying();
        SameThread background = (SameThread) kit.background();
        background.hold();
        take(payment);
        take(payment);
        payment.choose(PaymentMethod.CARD);
        payment.close();
        take(payment);
        background.release();
        take(payment);
        assertThat(sales()).isEqualTo(1);
        assertThat(sold).hasSize(1);
        assertThat(payment.methodProperty().get()).isEqualTo(PaymentMethod.CASH);
    }

    @Test
    void twoWindowsCannotUseTheSameDeposit() {
        deposit(150);
        PaymentViewModel one = paying(), other = paying();
        one.choose(PaymentMethod.DEPOSIT);
        other.choose(PaymentMethod.DEPOSIT);
        take(one);
        take(other);
        assertThat(sales()).isEqualTo(1);
        assertThat(other.refusals().of("tendered").get()).isEqualTo(Message.of("deposits.refused.too_small", Money.ZERO));
        assertThat(other.depositProperty().get()).isEqualTo(Money.ZERO);
    }

    @Test
    void theSlipIsPrintedBeforeThePayment() {
        promptPay("0812345678");
        PaymentViewModel payment = paying();
        payment.printSlip(kit.texts().language());
        assertThat(counter.sheets).isEmpty();
        payment.choose(PaymentMethod.PROMPTPAY);
        payment.printSlip(kit.texts().language());
        assertThat(counter.sheets).singleElement().satisfies(sheet -> assertThat(sheet.width()).isEqualTo(80));
        assertThat(sales()).isZero();
    }

    private PaymentViewModel paying() {
        return new PaymentViewModel(till.checkout.quote(till.basket(counter.somying, "VAC-RAB")), "สมหญิง", counter.desk(kit));
    }

    /// A bill of 150.75.
    private Quote odd() {
        till.transactions.write(ctx -> ctx.update(ITEM).set(ITEM.PRICE_SATANG, 15_075L).where(ITEM.CODE.eq("VAC-RAB")).execute());
        till.catalogue.load();
        return till.checkout.quote(till.basket(counter.somying, "VAC-RAB"));
    }

    private void part(PaymentViewModel payment, PaymentMethod method, long baht, String reference) {
        payment.choose(method);
        payment.tenderedProperty().set(Money.baht(baht));
        payment.referenceProperty().set(reference);
        take(payment);
        assertThat(payment.tenderedProperty().get()).isNull();
    }

    private void refused(PaymentViewModel payment, PaymentMethod method, long baht, String key) {
        payment.choose(method);
        payment.tenderedProperty().set(Money.baht(baht));
        take(payment);
        assertThat(payment.refusals().of("tendered").get().key()).isEqualTo(key);
    }

    private void take(PaymentViewModel payment) {
        payment.take(sold::add);
    }

    private void promptPay(String id) {
        till.transactions.write(ctx -> ctx.update(CLINIC).set(CLINIC.PROMPTPAY_ID, id).execute());
    }

    private void deposit(long baht) {
        till.deposits.take(new TakeDeposit(TakeDeposit.newKey(), counter.somying, Money.baht(baht), PaymentMethod.CASH, "", "", Optional.empty(), till.mint)).get();
    }

    private int sales() {
        return till.transactions.read(ctx -> ctx.fetchCount(SALE));
    }

    private static List<String> said(SaleReceipt receipt) {
        return receipt.payments().stream().map(paid -> paid.method() + " " + paid.amount()).toList();
    }
}
