package jaidee.checkout;

import static jaidee.checkout.Till.cash;
import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.DOCUMENT_SERIES;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.catalogue.ItemDraft;
import jaidee.documents.DocumentKind;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponRefusal;
import jaidee.rewards.CouponState;
import jaidee.staff.Authority;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckoutServiceTest {
    private final Till till = new Till();
    private final OwnerId somying = till.owner("สมหญิง");
    private final PetId mochi = till.pet(somying, "โมจิ", "DOG");

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aRegularPaysAndEverythingIsInTheBooks() {
        Basket basket = Basket.open(somying).with(till.item("VAC-8IN1"), 1, Optional.of(mochi))
                .with(till.item("GROOM-S"), 1, Optional.of(mochi));

        Quote quote = till.checkout.quote(basket);
        SaleReceipt receipt = till.checkout.confirm(basket, cash(Money.baht(2000)), till.mint).get();

        assertThat(quote.net()).isEqualTo(Money.baht(1050));
        assertThat(quote.points()).isEqualTo(Points.of(50 + 20 + 52));
        assertThat(receipt.number()).isEqualTo("RC6911-00001");
        assertThat(receipt.kind()).isEqualTo(DocumentKind.RECEIPT);
        assertThat(receipt.change()).isEqualTo(Money.baht(950));
        assertThat(receipt.lines()).extracting(SaleReceipt.Line::petName).containsExactly("โมจิ", "โมจิ");
        assertThat(receipt.points()).contains(new SaleReceipt.PointsPart(Points.of(122), Points.ZERO, quote.reasons(), Points.of(122), quote.tierAhead()));
        assertThat(receipt.given()).extracting(c -> c.design().code()).containsExactly("NEXT-GROOM");
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(Points.of(122));
        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(LEDGER_ENTRY))).isEqualTo(3);
        assertThat(till.audit).isNotNull();
    }

    @Test
    void theCouponOfTheLastVisitTakesTenPercentOffTheNextGroomingOnceEver() {
        Coupon coupon = till.sold(till.basket(somying, "GROOM-S", "EXAM")).given().getFirst();
        till.moveTo(Till.TODAY.plusDays(30));
        Basket next = till.basket(somying, "GROOM-S").with(coupon.id());

        Coupon scanned = till.coupons.lookUp(coupon.token()).get();
        SaleReceipt receipt = till.sold(next);

        assertThat(scanned.waiting(Till.TODAY.plusDays(30))).isTrue();
        assertThat(receipt.payable()).isEqualTo(Money.baht(450));
        assertThat(receipt.used()).extracting(Coupon::id).containsExactly(coupon.id());
        assertThat(till.coupons.lookUp(coupon.token()).get().state())
                .isEqualTo(new CouponState.Redeemed(Till.TODAY.plusDays(30), receipt.number(), "มินต์"));
        assertThat(refused(till.basket(somying, "GROOM-S").with(coupon.id())))
                .isEqualTo(new CheckoutRefusal.CouponStopped(coupon.design().name(),
                        new CouponRefusal.UsedAlready(Till.TODAY.plusDays(30), receipt.number(), "มินต์").message()));
    }

    @Test
    void confirmingTwiceGivesTheSameReceipt() {
        Basket basket = till.basket(somying, "EXAM");

        SaleReceipt first = till.checkout.confirm(basket, cash(Money.baht(500)), till.mint).get();
        SaleReceipt second = till.checkout.confirm(basket, cash(Money.baht(1000)), till.mint).get();

        assertThat(second).isEqualTo(first);
        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(SALE))).isEqualTo(1);
    }

    @Test
    void eightThreadsConfirmingOneBasketMakeOneSale() {
        Basket basket = till.basket(somying, "EXAM", "VAC-RAB");

        List<Outcome<SaleReceipt>> answers = together(IntStream.range(0, 8).mapToObj(i ->
                (Callable<Outcome<SaleReceipt>>) () -> till.checkout.confirm(basket, cash(Money.baht(500)), till.mint)).toList());

        assertThat(answers).allMatch(Outcome::isDone);
        assertThat(answers.stream().map(Outcome::get).distinct()).hasSize(1);
        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(SALE))).isEqualTo(1);
    }

    @Test
    void twoBillsWithOneCouponAtTheSameTimeAreOneSaleAndOneRefusal() {
        Coupon coupon = till.coupon("FREE-NAIL", somying);
        List<Callable<Outcome<SaleReceipt>>> both = IntStream.range(0, 2).mapToObj(i -> {
            Basket basket = till.basket(somying, "NAIL", "EXAM").with(coupon.id());
            return (Callable<Outcome<SaleReceipt>>) () -> till.checkout.confirm(basket, cash(Money.baht(500)), till.mint);
        }).toList();

        List<Outcome<SaleReceipt>> answers = together(both);

        assertThat(answers).filteredOn(Outcome::isDone).hasSize(1);
        assertThat(answers).filteredOn(answer -> !answer.isDone()).singleElement()
                .matches(answer -> answer.refusal().get() instanceof CheckoutRefusal.CouponStopped);
        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(COUPON_REDEMPTION))).isEqualTo(1);
    }

    @Test
    void aRefusedBillLeavesNothingBehindNotEvenANumber() {
        Basket basket = till.basket(somying, "EXAM");

        Outcome<SaleReceipt> tooLittle = till.checkout.confirm(basket, cash(Money.baht(150)), till.mint);

        assertThat(tooLittle.refusal()).contains(new CheckoutRefusal.TenderedTooLittle(Money.baht(50)));
        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(SALE) + ctx.fetchCount(DOCUMENT_SERIES))).isZero();
        assertThat(till.sold(basket).number()).isEqualTo("RC6911-00001");
    }

    @Test
    void numbersRunOnWithinTheMonthAndBeginAnewInTheNext() {
        assertThat(till.sold(till.basket(somying, "EXAM")).number()).isEqualTo("RC6911-00001");
        assertThat(till.sold(till.basket(somying, "EXAM")).number()).isEqualTo("RC6911-00002");
        till.moveTo(Till.TODAY.plusMonths(2));
        assertThat(till.sold(till.basket(somying, "EXAM")).number()).isEqualTo("RC7001-00001");
    }

    @Test
    void aWalkInPaysWithoutPointsAndSeesWhatAMemberWouldGet() {
        Basket basket = Basket.open().with(till.item("EXAM"), 1, Optional.empty());

        Quote quote = till.checkout.quote(basket);
        SaleReceipt receipt = till.sold(basket);

        assertThat(quote.credited()).isFalse();
        assertThat(quote.points()).isEqualTo(Points.of(30));
        assertThat(receipt.points()).isEmpty();
        assertThat(receipt.customer()).isEmpty();
    }

    @Test
    void aClinicRegisteredForVatGivesAnAbbreviatedTaxInvoice() {
        try (Till registered = new Till(true)) {
            OwnerId owner = registered.owner("วีระ");
            SaleReceipt receipt = registered.sold(registered.basket(owner, "EXAM", "FOOD-DRY"));

            assertThat(receipt.kind()).isEqualTo(DocumentKind.ABB_TAX_INVOICE);
            assertThat(receipt.number()).isEqualTo("AB6911-00001");
            assertThat(receipt.vat()).isEqualTo(new VatSums(700, Money.satang(18692), Money.satang(1308), Money.baht(400), Money.baht(600)));
        }
    }

    @Test
    void aCouponMayBringTheBillToNothing() {
        Coupon coupon = till.coupon("FREE-NAIL", somying);

        SaleReceipt receipt = till.checkout.confirm(till.basket(somying, "NAIL").with(coupon.id()), List.of(), till.mint).get();

        assertThat(receipt.payable()).isEqualTo(Money.ZERO);
        assertThat(receipt.payments()).hasSize(1);
        assertThat(receipt.points().orElseThrow().earned()).isEqualTo(Points.ZERO);
    }

    @Test
    void spendingTwelveThousandLiftsToGoldAndTheNextBillEarnsMore() {
        Basket much = Basket.open(somying).with(till.item("ECHO"), 6, Optional.of(mochi));

        Quote before = till.checkout.quote(much);
        SaleReceipt receipt = till.sold(much);
        Quote next = till.checkout.quote(till.basket(somying, "EXAM"));

        assertThat(before.tierOutlook().orElseThrow().key()).isEqualTo("loyalty.tier.reached");
        assertThat(before.earned().multiplierPercent()).isEqualTo(100);
        assertThat(receipt.lifted().orElseThrow().code()).isEqualTo("GOLD");
        assertThat(next.earned().spend()).isEqualTo(Points.of(12));
        assertThat(next.tierOutlook().orElseThrow().key()).isEqualTo("loyalty.tier.missing");
    }

    /// The battery of the computer's clock is empty: it believes to live in 1970.
    @Test
    void aDayBeforeTheClinicOpenedIsToldAndSellsNothing() {
        till.moveTo(LocalDate.EPOCH);
        Basket basket = till.basket(somying, "GROOM-S");
        CheckoutRefusal wrong = new CheckoutRefusal.ClockWrong(LocalDate.EPOCH, Till.TODAY.minusYears(2));

        assertThat(till.checkout.quote(basket).obstacles().getFirst()).isEqualTo(wrong);
        assertThat(refused(basket)).isEqualTo(wrong);
        till.moveTo(Till.TODAY);
        assertThat(till.sold(basket).number()).isEqualTo("RC6911-00001");
    }

    @Test
    void aBillBegunBeforeMidnightIsSoldOnTheNewDayWithTheNextNumber() {
        SaleReceipt before = till.sold(till.basket(somying, "BATH-S"));
        Basket begun = till.basket(somying, "BATH-S");
        Money due = till.checkout.quote(begun).cashDue();

        till.moveTo(Till.TODAY.plusDays(1));
        SaleReceipt after = till.checkout.confirm(begun, Till.cash(due), till.mint).get();

        assertThat(after.id().value()).isEqualTo(before.id().value() + 1);
        assertThat(after.number()).endsWith("00002");
        assertThat(LocalDate.ofInstant(after.at(), Days.BANGKOK)).isEqualTo(Till.TODAY.plusDays(1));
    }

    @Test
    void aClockSetBackADayOrAMonthLeavesNoGapInTheNumbers() {
        till.moveTo(Till.TODAY.plusDays(40));
        String early = till.sold(till.basket(somying, "GROOM-S")).number();
        till.moveTo(Till.TODAY.plusDays(39));
        String dayBack = till.sold(till.basket(somying, "GROOM-S")).number();
        till.moveTo(Till.TODAY);
        String monthBack = till.sold(till.basket(somying, "GROOM-S")).number();
        till.moveTo(Till.TODAY.plusDays(41));

        assertThat(List.of(early, dayBack, monthBack, till.sold(till.basket(somying, "GROOM-S")).number()))
                .containsExactly("RC7001-00001", "RC6912-00001", "RC6911-00001", "RC7001-00002");
    }

    @Test
    void notesAreMendedLikeAllThatIsTyped() {
        Basket basket = till.basket(somying, "GROOM-S");
        Basket noted = basket.with(0, basket.lines().getFirst().withNote("นํ้า\n\u202eหอม\ud83d")).withNote("\0 ด่วน ");

        SaleReceipt receipt = till.sold(noted);

        assertThat(receipt.lines().getFirst().note()).isEqualTo("น้ำ หอม");
        assertThat(receipt.note()).isEqualTo("ด่วน");
    }

    @Test
    void anEmptyBillIsRefused() {
        assertThat(refused(Basket.open(somying))).isInstanceOf(CheckoutRefusal.EmptyBasket.class);
    }

    @Test
    void aPetOfAnotherOwnerIsRefused() {
        PetId other = till.pet(till.owner("วีระ"), "ถุงทอง", "CAT");
        assertThat(refused(Basket.open(somying).with(till.item("EXAM"), 1, Optional.of(other))))
                .isEqualTo(new CheckoutRefusal.PetOfAnother("ถุงทอง"));
    }

    @Test
    void aPetThatDiedIsBilledOnlyForItsLastDays() {
        PetId gone = till.pet(somying, "ข้าวปั้น", "DOG", Till.TODAY.minusDays(31));
        PetId yesterday = till.pet(somying, "งาดำ", "DOG", Till.TODAY.minusDays(1));
        assertThat(refused(Basket.open(somying).with(till.item("EXAM"), 1, Optional.of(gone))))
                .isEqualTo(new CheckoutRefusal.PetDied("ข้าวปั้น"));
        assertThat(till.sold(Basket.open(somying).with(till.item("CREMATE"), 1, Optional.of(yesterday))).lines()).hasSize(1);
    }

    @Test
    void aPriceThatChangedMeanwhileIsToldAndTheBillCanBeRefreshed() {
        Basket basket = till.basket(somying, "EXAM");
        ItemDraft dearer = ItemDraft.of(till.item("EXAM"));
        till.catalogue.change(till.item("EXAM").id(), new ItemDraft(dearer.code(), "", dearer.name(), dearer.category(), dearer.unit(),
                Money.baht(250), dearer.vatClass(), dearer.group(), dearer.pointsEach(), true, true), Authority.of(till.piyanut)).get();

        assertThat(refused(basket)).isEqualTo(new CheckoutRefusal.PriceChanged(dearer.name(), Money.baht(200), Money.baht(250)));
        assertThat(till.sold(till.checkout.refreshed(basket)).payable()).isEqualTo(Money.baht(250));
    }

    @Test
    void anItemNoLongerSoldIsRefused() {
        Basket basket = till.basket(somying, "TOY");
        ItemDraft toy = ItemDraft.of(till.item("TOY"));
        till.catalogue.change(till.item("TOY").id(), new ItemDraft(toy.code(), "", toy.name(), toy.category(), toy.unit(), toy.price(),
                toy.vatClass(), toy.group(), toy.pointsEach(), true, false), Authority.of(till.piyanut)).get();

        assertThat(refused(basket)).isEqualTo(new CheckoutRefusal.ItemGone(toy.name()));
        assertThat(till.checkout.refreshed(basket).isEmpty()).isTrue();
    }

    @Test
    void quantitiesOutOfRangeAreRefused() {
        for (int quantity : new int[] {0, -3, 1000, Integer.MAX_VALUE})
            assertThat(refused(Basket.open(somying).with(till.item("TOY"), quantity, Optional.empty())))
                    .isInstanceOf(CheckoutRefusal.QuantityOutOfRange.class);
    }

    private Refusal refused(Basket basket) {
        return till.checkout.confirm(basket, cash(Money.baht(100_000)), till.mint).refusal().orElseThrow();
    }

    private static <T> List<T> together(List<Callable<T>> deeds) {
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.size())) {
            return threads.invokeAll(deeds).stream().map(CheckoutServiceTest::answer).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
