package jaidee.rewards.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.CouponId;
import jaidee.kernel.OwnerId;
import jaidee.paper.PaperFixture;
import jaidee.paper.Stock;
import jaidee.paper.ui.RecordedPaper;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponBatches;
import jaidee.rewards.CouponBook;
import jaidee.rewards.CouponResults;
import jaidee.rewards.CouponSheets;
import jaidee.rewards.CouponState;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Screenshots;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CouponsViewTest extends FxTest {
    private final Till till = new Till();
    private final CouponBook book = new CouponBook(till.transactions, till.clock());
    private final RecordedPaper paper = new RecordedPaper();
    private final SimpleBooleanProperty mayVoid = new SimpleBooleanProperty(true);

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aCouponIsGivenPrintedFoundAgainAndEndedWithTheKeyboard() {
        walk();
        push(KeyCode.F6);
        for (int i = 0; i < 3; i++) push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        settle();
        assertThat(lookup(".panel").tryQuery()).isPresent();
        Screenshots.take(stage.getScene(), "coupons-give");
        push(KeyCode.ENTER);
        settle();
        Coupon given = book.newest(1).getFirst().coupon();
        assertThat(given.design().code()).isEqualTo("FREE-NAIL");
        assertThat(paper.printed).hasSize(1);
        assertThat(route()).isEqualTo(new Route.CouponView(given.id()));

        open(new Route.Coupons());
        write(new ScanCode(CodeKind.COUPON, given.token()).readable()).push(KeyCode.ENTER);
        settle();
        assertThat(route()).isEqualTo(new Route.CouponView(given.id()));
        assertThat(lookup("#state").<Label>queryAs(Label.class).getText()).contains("ใช้ได้ถึง");

        push(KeyCode.F11);
        assertThat(paper.printed).hasSize(2);
        push(KeyCode.SHIFT, KeyCode.DELETE);
        settle();
        push(KeyCode.ENTER);
        settle();
        Screenshots.take(stage.getScene(), "coupon-end");
        write("พิมพ์ผิดใบ").push(KeyCode.ENTER);
        settle();
        assertThat(till.coupons.find(given.id()).orElseThrow().state()).isInstanceOf(CouponState.Voided.class);
        assertThat(lookup("#state").<Label>queryAs(Label.class).getText()).contains("พิมพ์ผิดใบ");
    }

    @Test
    void theListOpensACouponAndTheCouponItsUse() {
        Coupon coupon = till.coupon("FREE-NAIL", till.owner("สมหญิง"));
        walk();
        push(KeyCode.F5).push(KeyCode.ENTER);
        settle();
        assertThat(route()).isEqualTo(new Route.CouponView(coupon.id()));
        push(KeyCode.F8);
        assertThat(route()).isEqualTo(new Route.UseCoupon(coupon.id()));
    }

    @Test
    void anOwnerWhoIsToGetOneIsNamedAndTheFocusIsOnTheKinds() {
        OwnerId owner = till.owner("สมหญิง");
        walk();
        open(new Route.GiveCoupon(owner));
        push(KeyCode.F7);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(book.newest(1).getFirst().coupon().owner()).isEqualTo(Optional.of(owner));
    }

    @Test
    void whoMayNotEndCouponsReadsWhy() {
        mayVoid.set(false);
        Coupon coupon = till.coupon("FREE-NAIL", till.owner("สมหญิง"));
        walk();
        open(new Route.CouponView(coupon.id()));
        push(KeyCode.SHIFT, KeyCode.DELETE);
        settle();
        assertThat(lookup(".panel").tryQuery()).isEmpty();
        Screenshots.take(stage.getScene(), "coupon-may-not-end");
    }

    @Test
    void aKindIsGivenToManyPrintedOnA4AndItsResultsAreSeen() {
        for (String name : List.of("สมหญิง", "วีระ", "มานี")) {
            OwnerId owner = till.owner(name);
            till.transactions.write(ctx -> ctx.execute("insert into consent_event (owner_id, purpose, channel, given, at, notice_version, taken_through, staff_id) "
                    + "values (?, 'MARKETING', 'LINE', true, current_timestamp, '1', 'PAPER', ?)", owner.value(), till.mint.value()));
        }
        walk();
        push(KeyCode.F11);
        settle();
        assertThat(lookup("#batch-count").<Label>queryAs(Label.class).getText()).contains("3");
        push(KeyCode.F10);
        settle();
        assertThat(book.newest(9)).hasSize(3);
        Screenshots.take(stage.getScene(), "coupons-batch");
        push(KeyCode.F11);
        settle();
        assertThat(paper.printed).hasSize(1);
        push(KeyCode.ESCAPE);
        settle();
        push(KeyCode.F12);
        settle();
        Screenshots.take(stage.getScene(), "coupons-results");
        push(KeyCode.F11);
        settle();
        assertThat(paper.printed).as("the results on A4").hasSize(2);
        push(KeyCode.ENTER);
        settle();
        assertThat(route()).isInstanceOf(Route.DesignCoupon.class);
    }

    @Test
    void whatThePlaceLooksLike() {
        Screenshots.twoWays("coupons-empty", kit -> shown(place(kit)));
        busyDesk();
        Screenshots.everyWay("coupons", kit -> shown(place(kit)), node -> ((TableView<?>) node.lookup("#newest")).getSelectionModel().select(0));
    }

    @Test
    void whatOneCouponLooksLike() {
        OwnerId owner = till.owner("กุลธิดารัตน์มณีโชติเลิศประเสริฐศักดิ์");
        Coupon waiting = till.coupon("CAT-WEEKDAY", owner), used = till.coupon("FREE-NAIL", owner), ended = till.coupon("FREE-NAIL", owner);
        till.sold(till.basket(owner, "EXAM", "NAIL").with(used.id()));
        till.coupons.withdraw(ended.id(), "ลูกค้าขอเปลี่ยนเป็นคูปองอาบน้ำตัดขนแทนใบนี้", till.allowed()).get();
        Screenshots.everyWay("coupon-waiting", kit -> shown(one(kit, waiting.id())));
        Screenshots.twoWays("coupon-used", kit -> shown(one(kit, used.id())));
        Screenshots.twoWays("coupon-voided", kit -> shown(one(kit, ended.id())));
    }

    private void busyDesk() {
        OwnerId somying = till.owner("สมหญิง"), long_ = till.owner("กุลธิดารัตน์มณีโชติเลิศประเสริฐศักดิ์");
        for (int i = 0; i < 25; i++) {
            till.coupon("FREE-NAIL", i % 3 == 0 ? long_ : somying);
            Coupon used = till.coupon("NEXT-VISIT", somying);
            if (i % 2 == 0) till.sold(till.basket(somying, "EXAM", "CBC", "DENTAL").with(used.id()));
            Coupon ended = till.coupons.issue(till.design("CAT-WEEKDAY"), Optional.empty(), till.mint).get();
            if (i % 5 == 0) till.coupons.withdraw(ended.id(), "พิมพ์ผิดใบ", till.allowed()).get();
        }
    }

    private void walk() {
        show(kit -> {
            javafx.scene.layout.StackPane all = new javafx.scene.layout.StackPane();
            kit.navigator().serve(route -> switch (route) {
                case Route.Coupons() -> place(kit);
                case Route.CouponView(CouponId id) -> one(kit, id);
                default -> new Screen() {
                    private final Node node = new javafx.scene.layout.Region();

                    @Override
                    public Node node() {
                        return node;
                    }
                };
            });
            kit.navigator().screenProperty().subscribe(screen -> all.getChildren().setAll(screen == null ? List.of() : List.of(screen.node())));
            return all;
        });
        open(new Route.Coupons());
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

    private CouponsView place(Kit kit) {
        CouponsViewModel model = new CouponsViewModel(book, till.coupons, () -> till.mint, kit.background(), till.clock());
        return new CouponsView(model, (coupon, stock) -> model(kit, coupon).print(stock, kit.texts().language()),
                new CouponsView.Runs(design -> new BatchPanel(works(kit), design, kit).open(), () -> new ResultsPanel(new CouponResults(till.transactions, till.audit), sheets(), paper, () -> till.mint, kit).open(), () -> {
                }), kit);
    }

    private BatchPanel.Works works(Kit kit) {
        return new BatchPanel.Works(new CouponBatches(till.transactions, till.audit, new CodeIssuer(), till.clock()), till.coupons, sheets(), new jaidee.segments.SegmentReceivers(new jaidee.segments.SegmentBook(till.transactions, till.audit, till.clock())), paper,
                (right, deed, granted) -> granted.accept(Authority.of(till.piyanut)), () -> till.mint);
    }

    private CouponSheets sheets() {
        return new CouponSheets(till.coupons, till.ledger, new ClinicService(till.transactions, till.audit, till.clock()), () -> PaperFixture.TYPESETTER);
    }

    private CouponView one(Kit kit, CouponId id) {
        return new CouponView(model(kit, id), kit);
    }

    private CouponViewModel model(Kit kit, CouponId id) {
        CouponSheets sheets = new CouponSheets(till.coupons, till.ledger, new ClinicService(till.transactions, till.audit, till.clock()),
                () -> PaperFixture.TYPESETTER);
        return new CouponViewModel(id, book, till.coupons, sheets, paper, () -> till.piyanut, mayVoid, kit.background(), kit.notices(), till.clock());
    }

    private static Node shown(Screen screen) {
        screen.onOpen();
        screen.focusFirst();
        return screen.node();
    }
}
