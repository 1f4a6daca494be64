package jaidee.checkout.ui;

import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.BasketLine;
import jaidee.checkout.DiscountKind;
import jaidee.checkout.OtherPrice;
import jaidee.checkout.SaleHistory;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.staff.PinCost;
import jaidee.staff.Authority;
import jaidee.staff.Role;
import jaidee.staff.StaffMember;
import jaidee.staff.StaffService;
import jaidee.staff.ui.ApprovalPanel;
import jaidee.staff.ui.OnDuty;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screenshots;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Discounts, other prices and points, by the keys of the counter.
class ByHandTest extends FxTest {

    private final CounterFixture counter = new CounterFixture();
    private CheckoutView view;

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void aLineDiscountIsAnAmountAReasonAndEnter() {
        open("GROOM-S");
        push(KeyCode.CONTROL, KeyCode.F6);
        write("10%").push(KeyCode.TAB).push(KeyCode.RIGHT).push(KeyCode.ENTER);
        settle();
        assertThat(line().discount().orElseThrow()).matches(off -> off.reduction().written().equals("10%"))
                .matches(off -> off.reason().equals("ลูกค้าประจำ")).matches(off -> off.granted().equals(counter.till.allowed()));
        assertThat(counter.asked).containsExactly("ลดอาบน้ำตัดขนสุนัขพันธุ์เล็ก 50.00 บาท");
        assertThat(counter.model.quoteProperty().get().net()).isEqualTo(Money.baht(450));
    }

    @Test
    void whoMayNotAsksForAPinAndEnterHeldDownTriesNone() {
        OnDuty onDuty = new OnDuty();
        StaffService staff = new StaffService(counter.till.transactions, counter.till.audit, counter.till.clock(), PinCost.LEAST);
        StaffMember boss = staff.add(Authority.of(counter.till.piyanut), "วีระ", Role.MANAGER, "", "2581").get();
        onDuty.takeOver(staff.all().stream().filter(person -> person.id().equals(counter.till.mint)).findFirst().orElseThrow());
        open("GROOM-S", kit -> counter.view(kit, new ApprovalPanel(staff, onDuty, kit, Optional::empty)));
        push(KeyCode.CONTROL, KeyCode.F6);
        write("10%").push(KeyCode.TAB).push(KeyCode.RIGHT);
        press(KeyCode.ENTER).press(KeyCode.ENTER).press(KeyCode.ENTER).release(KeyCode.ENTER);
        settle();
        assertThat(lookup("#pin").tryQuery()).isPresent();
        assertThat(line().discount()).isEmpty();
        assertThat(lookup(".refusal").<Node>queryAll()).as("no try was counted").noneMatch(Node::isVisible);
        write("2581").push(KeyCode.ENTER);
        settle();
        assertThat(line().discount().orElseThrow().granted()).isEqualTo(new Authority(counter.till.mint, Optional.of(boss.id())));
        assertThat(lookup("#by-hand-amount").tryQuery()).isEmpty();
        assertThat(lookup("#pin").tryQuery()).isEmpty();
        assertThat(lookup("#lines").query().isFocused()).isTrue();
    }

    @Test
    void givingUpThePinLeavesThePanelAsItWas() {
        OnDuty onDuty = new OnDuty();
        StaffService staff = new StaffService(counter.till.transactions, counter.till.audit, counter.till.clock(), PinCost.LEAST);
        staff.add(Authority.of(counter.till.piyanut), "วีระ", Role.MANAGER, "", "2581").get();
        onDuty.takeOver(staff.all().stream().filter(person -> person.id().equals(counter.till.mint)).findFirst().orElseThrow());
        open("EXAM", kit -> counter.view(kit, new ApprovalPanel(staff, onDuty, kit, Optional::empty)));
        push(KeyCode.CONTROL, KeyCode.F8);
        write("20").push(KeyCode.TAB).push(KeyCode.RIGHT).push(KeyCode.ENTER);
        settle();
        push(KeyCode.ESCAPE);
        settle();
        assertThat(lookup("#by-hand-amount").queryAs(TextField.class).getText()).isEqualTo("20");
        assertThat(basket().discount()).isEmpty();
    }

    @Test
    void pointsThatLapseSoonAreSaidToGoFirst() {
        rich();
        counter.till.moveTo(LocalDate.of(2028, 11, 2));
        Screenshots.twoWays("checkout-points-lapsing", kit -> {
            CheckoutView made = counter.view(kit);
            made.arrive(new Route.Serve(counter.somying));
            ring("ECHO", 0);
            SpendPointsViewModel points = new SpendPointsViewModel(counter.model, counter.model.quoteProperty().get());
            assertThat(points.expiring()).isPresent();
            assertThat(points.obstacle()).isEmpty();
            Platform.runLater(() -> made.deeds().stream().filter(deed -> deed.textKey().equals("checkout.spend")).findFirst().orElseThrow().run());
            return made.node();
        });
    }

    @Test
    void withoutAReasonNothingIsGivenAndTheReasonIsAskedFor() {
        open("GROOM-S");
        push(KeyCode.CONTROL, KeyCode.F8);
        write("600").push(KeyCode.ENTER);
        settle();
        assertThat(counter.asked).isEmpty();
        assertThat(basket().discount()).isEmpty();
        assertThat(lookup(".refusal").<Node>queryAll()).filteredOn(node -> node.isVisible()).hasSize(2);
        write("50").push(KeyCode.TAB, KeyCode.TAB);
        settle();
    }

    @Test
    void anotherPriceStandsBesideTheUsualOneAndCanBeTakenOff() {
        open("EXAM");
        push(KeyCode.CONTROL, KeyCode.F7);
        write("150").push(KeyCode.TAB).push(KeyCode.TAB).write("ตกลงกับหมอ").push(KeyCode.ENTER);
        settle();
        assertThat(line().otherPrice()).contains(new OtherPrice(Money.baht(150), "ตกลงกับหมอ", counter.till.allowed()));
        push(KeyCode.CONTROL, KeyCode.F7).push(KeyCode.ESCAPE);
        interact(() -> new ByHandViewModel(ByHandViewModel.Kind.OTHER_PRICE, counter.model, (right, deed, granted) -> { }).drop());
        assertThat(line().otherPrice()).isEmpty();
    }

    @Test
    void moreThanTheBillIsRefusedAndEnterHeldDownGivesItOnce() {
        open("EXAM");
        push(KeyCode.CONTROL, KeyCode.F8);
        write("500").push(KeyCode.TAB).push(KeyCode.RIGHT).push(KeyCode.ENTER);
        settle();
        assertThat(basket().discount()).isEmpty();
        push(KeyCode.CONTROL, KeyCode.A).write("50");
        press(KeyCode.ENTER).press(KeyCode.ENTER).press(KeyCode.ENTER).release(KeyCode.ENTER);
        settle();
        assertThat(basket().discount()).isPresent();
        assertThat(counter.asked).hasSize(1);
        assertThat(sales()).isZero();
    }

    @Test
    void moreOfWhatSomebodyAllowedTakesItOffAgain() {
        open("GROOM-S");
        interact(() -> counter.model.replaceLine(line().withDiscount(Optional.of(counter.till.off("50%")))));
        push(KeyCode.F5).write("+");
        settle();
        assertThat(line().quantity()).isEqualTo(2);
        assertThat(line().discount()).isEmpty();
    }

    @Test
    void pointsAreSpentByF9AndEnter() {
        rich();
        open("ECHO");
        push(KeyCode.F9);
        settle();
        push(KeyCode.CONTROL, KeyCode.A).write("200").push(KeyCode.ENTER);
        settle();
        assertThat(basket().points()).isEqualTo(Points.of(200));
        assertThat(counter.model.quoteProperty().get().discounts()).extracting(discount -> discount.kind()).containsExactly(DiscountKind.POINTS);
        assertThat(counter.model.payableProperty().get()).isTrue();
        interact(() -> counter.model.walkIn());
        assertThat(basket().points()).isEqualTo(Points.ZERO);
    }

    @Test
    void tooManyPointsAreRefusedWithTheReason() {
        rich();
        open("EXAM");
        push(KeyCode.F9);
        settle();
        push(KeyCode.CONTROL, KeyCode.A).write("99990").push(KeyCode.ENTER);
        settle();
        assertThat(basket().points()).isEqualTo(Points.ZERO);
        assertThat(lookup(".refusal").<Node>queryAll()).anyMatch(node -> node.isVisible());
    }

    @Test
    void aWalkInIsToldWhyThereAreNoPoints() {
        open("EXAM");
        interact(() -> counter.model.walkIn());
        push(KeyCode.F9);
        settle();
        assertThat(lookup(".notice-refused").queryAll()).isNotEmpty();
    }

    @Test
    void deleteOnADiscountTakesItOff() {
        open("EXAM");
        interact(() -> counter.model.change(basket().withDiscount(Optional.of(counter.till.off("10%")))));
        interact(() -> lookup(".coupon-box .button").query().requestFocus());
        push(KeyCode.DELETE);
        settle();
        assertThat(basket().discount()).isEmpty();
        assertThat(basket().lines()).hasSize(1);
    }

    @Test
    void looksRightInEveryWay() {
        rich();
        Screenshots.everyWay("checkout-discounts", kit -> full(counter.view(kit)).node());
        Screenshots.twoWays("checkout-line-discount", kit -> opened(counter.view(kit), kit, "checkout.given.line"));
        Screenshots.twoWays("checkout-other-price", kit -> opened(counter.view(kit), kit, "checkout.given.price"));
        Screenshots.everyWay("checkout-points", kit -> opened(counter.view(kit), kit, "checkout.spend"));
    }

    @Test
    void aPastBillTellsThemToo() {
        rich();
        var sold = counter.till.sold(counter.till.everyDiscount(counter.somying));
        Screenshots.twoWays("receipt-discounts", kit -> {
            ReceiptViewModel model = new ReceiptViewModel(sold.id(), new SaleHistory(counter.till.transactions, counter.till.documents),
                    counter, counter, kit.background());
            ReceiptView view = new ReceiptView(model, counter.invoices(kit), kit);
            view.onOpen();
            return view.node();
        });
    }

    private Node opened(CheckoutView made, Kit kit, String key) {
        full(made);
        Platform.runLater(() -> made.deeds().stream().filter(deed -> deed.textKey().equals(key)).findFirst().orElseThrow().run());
        return made.node();
    }

    private CheckoutView full(CheckoutView made) {
        made.arrive(new Route.Serve(counter.somying));
        ring("GROOM-S", 0);
        ring("VAC-RAB", 0);
        ring("FOOD-RX", 1);
        Basket basket = basket();
        counter.model.selectedProperty().set(1);
        counter.model.replaceLine(basket.lines().get(1).withOtherPrice(Optional.of(
                new OtherPrice(Money.baht(120), "ตกลงราคาไว้ก่อน", counter.till.allowed()))));
        counter.model.selectedProperty().set(0);
        counter.model.replaceLine(basket.lines().getFirst().withDiscount(Optional.of(counter.till.off("10%"))));
        counter.model.addCoupon(counter.till.coupon("FREE-NAIL", counter.somying).id());
        ring("NAIL", 0);
        counter.model.change(basket().withDiscount(Optional.of(counter.till.off("20"))));
        counter.model.change(basket().withPoints(Points.of(300)));
        counter.model.selectedProperty().set(0);
        return made;
    }

    private void ring(String code, int pet) {
        counter.model.choosePet(pet, false);
        counter.model.add(counter.till.item(code), "");
    }

    private void rich() {
        counter.till.sold(Basket.open(counter.somying).with(counter.till.item("ECHO"), 6, Optional.empty()));
    }

    private void open(String code) {
        open(code, counter::view);
    }

    private void open(String code, Function<Kit, CheckoutView> made) {
        showScreen(kit -> {
            view = made.apply(kit);
            view.arrive(new Route.Serve(counter.somying));
            counter.model.add(counter.till.item(code), "");
            return view;
        });
        settle();
    }

    private Basket basket() {
        return counter.model.basketProperty().get();
    }

    private BasketLine line() {
        return basket().lines().getFirst();
    }

    private int sales() {
        return counter.till.transactions.read(ctx -> ctx.fetchCount(SALE));
    }
}
