package jaidee.refunds.ui;

import static jaidee.db.tables.Tables.MISSION;
import static jaidee.db.tables.Tables.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.BillBook;
import jaidee.checkout.Payment;
import jaidee.checkout.SaleHistory;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.checkout.ui.ReceiptView;
import jaidee.checkout.ui.ReceiptViewModel;
import jaidee.checkout.ui.ReceiptsView;
import jaidee.checkout.ui.ReceiptsViewModel;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerSearch;
import jaidee.paper.CashDrawer;
import jaidee.refunds.RefundDesk;
import jaidee.refunds.RefundDone;
import jaidee.refunds.RefundKind;
import jaidee.search.SearchIndex;
import jaidee.staff.Approvals;
import jaidee.till.PaymentMethod;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Screenshots;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefundViewTest extends FxTest {
    private final RefundDesk desk = new RefundDesk(new Till(true));
    private final Till till = desk.till;
    private final OwnerId somying = till.owner("สมหญิง ใจงาม");
    private final PetId mochi = till.pet(somying, "โมจิ", "DOG");

    private final List<RefundDone> printed = new ArrayList<>();
    private int opened;
    private final CashDrawer drawer = new CashDrawer() {
        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public boolean opensWithCash() {
            return true;
        }

        @Override
        public Outcome<String> open() {
            opened++;
            return Outcome.done("drawer");
        }
    };

    @AfterEach
    void close() {
        assertThat(desk.wrong()).isEmpty();
        desk.close();
    }

    @Test
    void aWholeBillIsRefundedWithAReasonAndOneKeyOnceHoweverOftenItIsPressed() {
        SaleReceipt sale = till.sold(till.basket(somying, "GROOM-S", "VAC-RAB"));
        open(sale.id(), RefundKind.REFUND);
        assertThat(text("#amount")).isEqualTo(sale.payable().toString());

        push(KeyCode.F10);
        settle();
        assertThat(desk.refunds.bill(sale.id()).anythingLeft()).isTrue();
        push(KeyCode.F7).write("x").push(KeyCode.F10).push(KeyCode.F10);
        settle();

        assertThat(route()).isEqualTo(new Route.ReceiptView(sale.id()));
        assertThat(opened).isEqualTo(1);
        Screenshots.take(stage.getScene(), "refund-done");
        push(KeyCode.F11).push(KeyCode.ENTER);
        assertThat(printed).extracting(RefundDone::number).containsExactly("CN6911-00001");
        assertThat(desk.refunds.bill(sale.id()).before().refunds()).isEqualTo(1);
        assertThat(desk.refunds.bill(sale.id()).before().net()).isEqualTo(sale.net());
    }

    @Test
    void oneOfThreeIsChosenWithTheKeyboard() {
        SaleReceipt sale = till.sold(Basket.open(somying).with(till.item("FOOD-CAN"), 3, Optional.empty()).with(till.item("EXAM"), 1, Optional.empty()));
        open(sale.id(), RefundKind.REFUND);

        push(KeyCode.F6).push(KeyCode.F5);
        write("+");
        settle();
        assertThat(text("#amount")).isEqualTo(till.item("FOOD-CAN").price().toString());
        push(KeyCode.DOWN).push(KeyCode.ENTER);
        settle();
        assertThat(text("#amount")).isEqualTo(till.item("FOOD-CAN").price().plus(till.item("EXAM").price()).toString());
        push(KeyCode.ENTER).push(KeyCode.F7).write("y").push(KeyCode.F10);
        settle();
        assertThat(desk.refunds.bill(sale.id()).lines()).extracting(line -> line.remaining()).containsExactly(2, 1);
    }

    @Test
    void moneyOfACardGoesBackInCashOnlyWhenThatIsTicked() {
        SaleReceipt sale = mixed();
        open(sale.id(), RefundKind.REFUND);
        assertThat(text("#obstacle")).isEmpty();
        clickOn("#card-in-cash");
        settle();
        push(KeyCode.F7).write("z").push(KeyCode.F10);
        settle();
        assertThat(desk.refunds.bill(sale.id()).before().back()).isEqualTo(Map.of(PaymentMethod.CASH, sale.payable()));
    }

    @Test
    void aVoidBillNeedsOnlyItsReason() {
        SaleReceipt sale = till.sold(till.basket(somying, "EXAM"));
        open(sale.id(), RefundKind.VOID);
        write("w").push(KeyCode.F10);
        settle();
        assertThat(desk.refunds.bill(sale.id()).before().voided()).isTrue();
    }

    @Test
    void fromABillOneKeyLeadsToTheRefundAndOneToMakingItVoidWhileThatIsPossible() {
        SaleReceipt today = till.sold(till.basket(somying, "EXAM"));
        walk(today.id());
        push(KeyCode.F8);
        assertThat(route()).isEqualTo(new Route.Refund(today.id()));
        walk(today.id());
        push(KeyCode.SHIFT, KeyCode.DELETE);
        assertThat(route()).isEqualTo(new Route.VoidSale(today.id()));
        desk.refundedWholly(today);
        walk(today.id());
        push(KeyCode.F8).push(KeyCode.SHIFT, KeyCode.DELETE);
        assertThat(route()).isEqualTo(new Route.ReceiptView(today.id()));
    }

    private void walk(SaleId sale) {
        show(kit -> {
            StackPane all = new StackPane();
            kit.navigator().serve(route -> route instanceof Route.ReceiptView ? bill(kit, sale) : javafx.scene.layout.Region::new);
            kit.navigator().screenProperty().subscribe(screen -> {
                if (screen != null) all.getChildren().setAll(screen.node());
            });
            kit.navigator().open(new Route.ReceiptView(sale));
            return all;
        });
        settle();
    }

    @Test
    void whatItLooksLike() {
        SaleReceipt rich = rich();
        Screenshots.everyWay("refund", kit -> shown(screen(kit, rich.id(), RefundKind.REFUND)));
        Screenshots.twoWays("refund-void", kit -> shown(screen(kit, rich.id(), RefundKind.VOID)));
        SaleReceipt mixed = mixed();
        Screenshots.twoWays("refund-tenders", kit -> shown(screen(kit, mixed.id(), RefundKind.REFUND)));
        desk.done(desk.some(rich.id(), Map.of(1, 1)));
        Screenshots.twoWays("refund-void-refused", kit -> shown(screen(kit, rich.id(), RefundKind.VOID)));
        Screenshots.twoWays("refund-second", kit -> shown(screen(kit, rich.id(), RefundKind.REFUND)));
        Screenshots.twoWays("refund-bill-partly", kit -> shown(bill(kit, rich.id())));
        desk.refundedWholly(rich);
        desk.done(desk.wholly(mixed.id()));
        Screenshots.twoWays("refund-bill-void", kit -> shown(bill(kit, mixed.id())));
        Screenshots.twoWays("refund-bills", kit -> shown(new ReceiptsView(new ReceiptsViewModel(new BillBook(till.transactions,
                new OwnerSearch(till.transactions, new SearchIndex(Runnable::run), new OwnerChanges(till.transactions), List.of())), kit.background(), till.clock()), kit)));
        Screenshots.twoWays("refund-nothing-left", kit -> shown(screen(kit, rich.id(), RefundKind.REFUND)));
    }

    /// Of everything that can hang on a bill something.
    private SaleReceipt rich() {
        till.transactions.write(ctx -> ctx.insertInto(MISSION).set(MISSION.CODE, "TWICE").set(MISSION.NAME_TH, "มาครบ 2 ครั้ง").set(MISSION.NAME_EN, "Come twice")
                .set(MISSION.NEEDED, 2).set(MISSION.WINDOW_DAYS, 90).set(MISSION.MIN_NET_SATANG, 20000L).set(MISSION.POINTS, 150L)
                .set(MISSION.VALID_FROM, Till.TODAY.minusDays(1)).execute());
        till.moveTo(Till.TODAY.minusDays(1));
        till.sold(Basket.open(somying).with(till.item("VAC-RAB"), 4, Optional.empty()));
        till.moveTo(Till.TODAY);
        Basket basket = Basket.open(somying).with(till.item("VAC-RAB"), 2, Optional.of(mochi)).with(till.item("ECHO"), 5, Optional.of(mochi))
                .with(till.item("FOOD-CAN"), 3, Optional.empty()).with(till.item("NAIL"), 1, Optional.of(mochi))
                .with(till.coupon("FREE-NAIL", somying).id()).withPoints(Points.of(200));
        SaleReceipt sale = till.sold(basket);
        OffsetDateTime now = till.clock().instant().atOffset(ZoneOffset.UTC);
        till.transactions.write(ctx -> {
            return ctx.insertInto(REMINDER).set(REMINDER.OWNER_ID, somying.value()).set(REMINDER.PET_ID, mochi.value()).set(REMINDER.KIND, "VACCINE")
                    .set(REMINDER.GROUP_CODE, "RABIES").set(REMINDER.DUE_ON, Till.TODAY.plusYears(1)).set(REMINDER.STATUS, "OPEN")
                    .set(REMINDER.OCCASION, Till.TODAY.toString()).set(REMINDER.ANCHOR_ON, Till.TODAY.plusYears(1)).set(REMINDER.NEXT_ON, Till.TODAY.plusDays(300))
                    .set(REMINDER.CREATED_AT, now).execute();
        });
        return sale;
    }

    private SaleReceipt mixed() {
        Basket basket = till.basket(somying, "CBC", "EXAM", "GROOM-S");
        Money rest = till.checkout.quote(basket).net().minus(Money.baht(500));
        return till.checkout.confirm(basket, List.of(Payment.by(PaymentMethod.CARD, Money.baht(300), "1"),
                Payment.by(PaymentMethod.TRANSFER, Money.baht(200), "2"), Payment.cash(rest)), till.mint).get();
    }

    private void open(SaleId sale, RefundKind kind) {
        show(kit -> {
            StackPane all = new StackPane();
            kit.navigator().serve(route -> route instanceof Route.ReceiptView ? new Screen() {
                private final Label there = new Label();

                @Override
                public Node node() {
                    return there;
                }
            } : screen(kit, sale, kind));
            kit.navigator().screenProperty().subscribe(screen -> {
                if (screen != null) all.getChildren().setAll(screen.node());
            });
            kit.navigator().open(kind == RefundKind.VOID ? new Route.VoidSale(sale) : new Route.Refund(sale));
            return all;
        });
        settle();
    }

    private Screen screen(Kit kit, SaleId sale, RefundKind kind) {
        Approvals mintAsksAun = (right, deed, granted) -> granted.accept(desk.allowed());
        return new RefundView(new RefundViewModel(sale, kind, desk.refunds, mintAsksAun, kit.background()), new AfterRefund(drawer, printed::add, kit), kit);
    }

    private Screen bill(Kit kit, SaleId sale) {
        return new ReceiptView(new ReceiptViewModel(sale, new SaleHistory(till.transactions, till.documents), null, null, kit.background()), null, kit);
    }

    private static Node shown(Screen screen) {
        screen.onOpen();
        return screen.node();
    }

    private Route route() {
        return onFx(() -> kit.navigator().routeProperty().get());
    }

    private String text(String id) {
        return lookup(id).queryAs(Label.class).getText();
    }
}
