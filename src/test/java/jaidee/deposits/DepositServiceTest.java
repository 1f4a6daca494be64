package jaidee.deposits;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.Payment;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.documents.DocumentKind;
import jaidee.db.Findings;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import jaidee.till.CheckedBy;
import jaidee.till.PaymentMethod;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DepositServiceTest {
    private final Till till = new Till();
    private final OwnerId somying = till.owner("สมหญิง");

    @AfterEach
    void theBooksAreInOrder() {
        List<Findings> found = new DepositChecksRepository().invariants().stream()
                .map(invariant -> till.transactions.read(invariant.check()::apply)).toList();
        assertThat(found).allSatisfy(findings -> assertThat(findings.violations()).isEmpty());
        till.close();
    }

    @Test
    void aDepositHasAReceiptOfItsOwnNumberAndNoPoints() {
        DepositEntry entry = take(1_000, PaymentMethod.CASH).get();
        assertThat(entry.document().orElseThrow().kind()).isEqualTo(DocumentKind.DEPOSIT_RECEIPT);
        assertThat(entry.document().get().number()).isEqualTo("DP6911-00001");
        assertThat(take(500, PaymentMethod.CARD).get().document().orElseThrow().number()).isEqualTo("DP6911-00002");
        assertThat(till.deposits.balance(somying)).isEqualTo(Money.baht(1_500));
        assertThat(till.deposits.byToken(entry.document().get().token())).contains(somying);
        assertThat(till.ledger.standing(somying).balance().value()).isZero();
        assertThat(sales()).isZero();
    }

    @Test
    void confirmingTwiceTakesTheMoneyOnce() {
        TakeDeposit wanted = wanted(1_000, PaymentMethod.CASH);
        DepositEntry first = till.deposits.take(wanted).get();
        assertThat(till.deposits.take(wanted).get()).isEqualTo(first);
        assertThat(till.deposits.balance(somying)).isEqualTo(Money.baht(1_000));
    }

    @Test
    void moneyByPromptPayNeedsSomebodyWhoSawIt() {
        TakeDeposit unseen = wanted(1_000, PaymentMethod.PROMPTPAY);
        assertThat(till.deposits.take(unseen).refusal()).contains(new DepositRefusal.ArrivalNotChecked());
        TakeDeposit seen = new TakeDeposit(unseen.key(), somying, unseen.amount(), unseen.method(), "", "",
                Optional.of(new CheckedBy(till.mint, "มินต์")), till.mint);
        assertThat(till.deposits.take(seen).get().checked()).contains(new CheckedBy(till.mint, "มินต์"));
        assertThat(logged("payment.arrival_checked")).isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(take(0, PaymentMethod.CASH).refusal()).contains(new DepositRefusal.NoAmount());
        assertThat(take(-5, PaymentMethod.CASH).refusal()).contains(new DepositRefusal.NoAmount());
        assertThat(take(8_850_123_456L, PaymentMethod.CASH).refusal()).contains(new DepositRefusal.TooMuch(Money.baht(1_000_000)));
        assertThat(take(100, PaymentMethod.DEPOSIT).refusal()).contains(new DepositRefusal.NotThisWay());
        assertThat(till.deposits.take(new TakeDeposit("k", somying, Money.baht(1), PaymentMethod.CARD, "7".repeat(81), "", Optional.empty(),
                till.mint)).isDone()).isFalse();
        assertThat(till.deposits.take(new TakeDeposit("k", new OwnerId(99), Money.baht(1), PaymentMethod.CARD, "", "", Optional.empty(),
                till.mint)).refusal()).contains(new DepositRefusal.NoOwner());
    }

    @Test
    void aBillIsPaidWithADepositAndCash() {
        take(100, PaymentMethod.CASH);
        SaleReceipt sold = pay(till.basket(somying, "VAC-RAB"), deposit(100), Payment.cash(Money.baht(100))).get();
        assertThat(sold.payments()).extracting(paid -> paid.method() + " " + paid.amount()).containsExactly("DEPOSIT 100.00", "CASH 50.00");
        assertThat(till.deposits.balance(somying)).isEqualTo(Money.ZERO);
        assertThat(till.deposits.account(somying).orElseThrow().entries()).extracting(DepositEntry::kind).containsExactly(DepositKind.USED, DepositKind.TAKEN);
        assertThat(sold.points().orElseThrow().earned().isPositive()).isTrue();
    }

    /// Two windows show the same balance: the second one to confirm is refused, and nothing of its bill is kept.
    @Test
    void theSameMoneyIsNeverUsedTwice() {
        take(200, PaymentMethod.CASH);
        Basket one = till.basket(somying, "VAC-RAB"), other = till.basket(somying, "VAC-RAB");
        assertThat(pay(one, deposit(150)).isDone()).isTrue();
        assertThat(pay(other, deposit(150)).refusal()).contains(new DepositRefusal.TooSmall(Money.baht(50)));
        assertThat(sales()).isEqualTo(1);
        assertThat(till.deposits.balance(somying)).isEqualTo(Money.baht(50));
    }

    @Test
    void onlyItsOwnerPaysWithADeposit() {
        take(500, PaymentMethod.CASH);
        assertThat(pay(till.basket(till.owner("มานี"), "VAC-RAB"), deposit(150)).refusal()).contains(new DepositRefusal.TooSmall(Money.ZERO));
        Basket walkIn = Basket.open().with(till.item("VAC-RAB"), 1, Optional.empty());
        assertThat(pay(walkIn, deposit(150)).refusal()).contains(new DepositRefusal.NoOwner());
    }

    @Test
    void givingBackNeedsTheRightAReasonAndTheMoney() {
        take(1_000, PaymentMethod.CASH);
        StaffId manager = manager();
        assertThat(back(400, "ยกเลิกผ่าตัด", Authority.of(till.mint)).refusal().orElseThrow()).isInstanceOf(StaffRefusal.Missing.class);
        assertThat(back(400, " ", Authority.of(manager)).refusal()).contains(new DepositRefusal.NoReason());
        assertThat(back(1_001, "ยกเลิก", Authority.of(manager)).refusal()).contains(new DepositRefusal.TooSmall(Money.baht(1_000)));
        DepositEntry given = back(400, "ยกเลิกผ่าตัด", new Authority(till.mint, Optional.of(manager))).get();
        assertThat(given.document().orElseThrow().number()).isEqualTo("DR6911-00001");
        assertThat(given.balance()).isEqualTo(Money.baht(600));
        long approver = till.transactions.read(ctx -> ctx.select(DEPOSIT_ENTRY.APPROVED_BY).from(DEPOSIT_ENTRY)
                .where(DEPOSIT_ENTRY.ID.eq(given.id().value())).fetchSingle().value1());
        assertThat(approver).isEqualTo(manager.value());
    }

    @Test
    void theProfileSaysThatThereIsMoney() {
        assertThat(till.deposits.profileFacts(somying).deposit()).isEmpty();
        take(1_000, PaymentMethod.TRANSFER);
        assertThat(till.deposits.profileFacts(somying).deposit()).contains(Money.baht(1_000));
    }

    private Outcome<DepositEntry> take(long baht, PaymentMethod method) {
        return till.deposits.take(wanted(baht, method));
    }

    private TakeDeposit wanted(long baht, PaymentMethod method) {
        return new TakeDeposit(TakeDeposit.newKey(), somying, Money.baht(baht), method, "", "ผ่าตัดน้องโมจิ", Optional.empty(), till.mint);
    }

    private Outcome<DepositEntry> back(long baht, String reason, Authority authority) {
        return till.deposits.giveBack(new ReturnDeposit(TakeDeposit.newKey(), somying, Money.baht(baht), PaymentMethod.CASH, "", reason, authority));
    }

    private Outcome<SaleReceipt> pay(Basket basket, Payment... payments) {
        return till.checkout.confirm(basket, List.of(payments), till.mint);
    }

    private static Payment deposit(long baht) {
        return Payment.by(PaymentMethod.DEPOSIT, Money.baht(baht), "");
    }

    private StaffId manager() {
        return till.transactions.write(ctx -> new StaffId(ctx.insertInto(STAFF).set(STAFF.DISPLAY_NAME, "หมอฝน").set(STAFF.ROLE, "MANAGER")
                .set(STAFF.CREATED_AT, till.clock().instant().atOffset(ZoneOffset.UTC)).returningResult(STAFF.ID).fetchSingle().value1()));
    }

    private int sales() {
        return till.transactions.read(ctx -> ctx.fetchCount(SALE));
    }

    private int logged(String deed) {
        return till.transactions.read(ctx -> ctx.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq(deed)));
    }
}
