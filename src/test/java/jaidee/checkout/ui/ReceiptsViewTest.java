package jaidee.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.BillBook;
import jaidee.checkout.SaleHistory;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerSearch;
import jaidee.search.SearchIndex;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Screenshots;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiptsViewTest extends FxTest {
    private static final LocalDate YESTERDAY = Till.TODAY.minusDays(1);

    private final CounterFixture counter = new CounterFixture(new Till(true));
    private final Till till = counter.till;
    private final OwnerSearch search = new OwnerSearch(till.transactions, new SearchIndex(Runnable::run), new OwnerChanges(till.transactions), List.of());

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void aBillOfYesterdayIsFoundOpenedAndPrintedAgainWithTheKeyboard() {
        till.moveTo(YESTERDAY);
        SaleReceipt old = till.sold(till.basket(counter.somying, "GROOM-S", "GROOM-S"));
        till.moveTo(Till.TODAY);
        walk();
        assertThat(rows()).isZero();
        push(KeyCode.LEFT);
        settle();
        assertThat(rows()).isEqualTo(1);
        push(KeyCode.ENTER);
        settle();
        assertThat(route()).isEqualTo(new Route.ReceiptView(old.id()));
        assertThat(lookup("#number").<Label>queryAs(Label.class).getText()).isEqualTo(old.number());

        push(KeyCode.F11).push(KeyCode.F12);
        assertThat(counter.handedOver).containsExactly("receipt", "coupon");
        push(KeyCode.F5);
        assertThat(route()).isEqualTo(new Route.OwnerProfile(counter.somying));
    }

    @Test
    void aNumberOrANameIsTypedAndEscapeGoesBackToTheDay() {
        SaleReceipt hers = till.sold(till.basket(counter.somying, "CBC")), other = till.sold(till.basket(till.owner("วิชัย"), "CBC"));
        search.load();
        walk();
        push(KeyCode.F4).write("สมหญิง");
        settle();
        assertThat(rows()).isEqualTo(1);
        push(KeyCode.ENTER);
        settle();
        assertThat(route()).isEqualTo(new Route.ReceiptView(hers.id()));

        open(new Route.Receipts());
        assertThat(onFx(() -> kit.navigator().screenProperty().get().stepBack())).isTrue();
        settle();
        assertThat(rows()).isEqualTo(2);
        push(KeyCode.F4).write(other.number()).push(KeyCode.ENTER);
        settle();
        assertThat(route()).isEqualTo(new Route.ReceiptView(other.id()));
    }

    @Test
    void aDayIsTypedInTheDateField() {
        till.moveTo(YESTERDAY);
        till.sold(till.basket(counter.somying, "CBC"));
        till.moveTo(Till.TODAY);
        walk();
        push(KeyCode.F7).write("21/11/69").push(KeyCode.ENTER);
        settle();
        assertThat(rows()).isEqualTo(1);
        push(KeyCode.F6);
        settle();
        assertThat(rows()).isZero();
    }

    @Test
    void whatThePlaceLooksLike() {
        Screenshots.twoWays("receipts-empty", kit -> shown(place(kit)));
        busyDay();
        Screenshots.everyWay("receipts", kit -> shown(place(kit)));
    }

    @Test
    void whatABillLooksLike() {
        PetId moji = counter.moji, cat = counter.tungngern;
        Basket usual = Basket.open(counter.somying).with(till.item("VAC-8IN1"), 1, Optional.of(moji)).with(till.item("GROOM-S"), 1, Optional.of(moji))
                .with(till.item("FOOD-RX"), 2, Optional.of(cat)).with(till.coupon("NEXT-GROOM", counter.somying).id());
        SaleReceipt normal = till.checkout.confirm(usual, Till.cash(jaidee.kernel.Money.baht(10000)), till.mint).get();
        SaleReceipt walkIn = till.sold(Basket.open().with(till.item("TREAT"), 3, Optional.empty()));
        Basket many = Basket.open(counter.somying).withNote("ลูกค้าขอให้โทรแจ้งก่อนรับน้องกลับบ้านทุกครั้ง");
        for (int i = 0; i < 20; i++) many = many.with(till.item("EXAM"), i + 1, Optional.of(i % 2 == 0 ? moji : cat))
                .with(till.item(List.of("CBC", "CHEM", "NAIL", "DENTAL").get(i % 4)), 1, Optional.of(i % 3 == 0 ? moji : cat));
        SaleReceipt crowded = till.sold(many);
        Screenshots.everyWay("receipt", kit -> shown(one(kit, normal.id())));
        Screenshots.twoWays("receipt-walk-in", kit -> shown(one(kit, walkIn.id())));
        Screenshots.twoWays("receipt-crowded", kit -> shown(one(kit, crowded.id())));
    }

    private void busyDay() {
        OwnerId long_ = till.owner("กุลธิดารัตน์มณีโชติเลิศประเสริฐศักดิ์ ณ อยุธยาวรวงศ์สกุลไพบูลย์");
        PetId pet = till.pet(long_, "เจ้าชายน้อยแห่งทุ่งดอกไม้", "CAT");
        for (int i = 0; i < 24; i++) {
            till.sold(Basket.open(counter.somying).with(till.item("VAC-8IN1"), 1, Optional.of(counter.moji)).with(till.item("NAIL"), 1, Optional.of(counter.tungngern)));
            till.sold(Basket.open().with(till.item("TREAT"), i % 3 + 1, Optional.empty()));
            Basket much = Basket.open(long_);
            for (String code : List.of("EXAM", "CBC", "CHEM", "XRAY1", "US", "FOOD-RX")) much = much.with(till.item(code), 1, Optional.of(pet));
            if (i % 2 == 0) till.sold(much);
        }
    }

    private void walk() {
        show(kit -> {
            StackPane all = new StackPane();
            kit.navigator().serve(route -> switch (route) {
                case Route.Receipts() -> place(kit);
                case Route.ReceiptView(SaleId id) -> one(kit, id);
                default -> Region::new;
            });
            kit.navigator().screenProperty().subscribe(screen -> all.getChildren().setAll(screen == null ? List.of() : List.of(screen.node())));
            return all;
        });
        open(new Route.Receipts());
    }

    private void open(Route route) {
        onFx(() -> {
            kit.navigator().open(route);
            return route;
        });
        settle();
    }

    private Route route() {
        return kit.navigator().routeProperty().get();
    }

    private int rows() {
        return lookup("#bills").<TableView<?>>query().getItems().size();
    }

    private ReceiptsView place(Kit kit) {
        return new ReceiptsView(new ReceiptsViewModel(new BillBook(till.transactions, search), kit.background(), till.clock()), kit);
    }

    private ReceiptView one(Kit kit, SaleId id) {
        return new ReceiptView(new ReceiptViewModel(id, new SaleHistory(till.transactions, till.documents), counter, counter, kit.background()), counter.invoices(kit), kit);
    }

    private static Node shown(Screen screen) {
        screen.onOpen();
        screen.focusFirst();
        return screen.node();
    }
}
