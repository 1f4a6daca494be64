package jaidee.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.layout.StackPane;
import jaidee.checkout.CheckoutRefusal;
import jaidee.cards.CardHolder;
import jaidee.kernel.CouponId;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.scan.ScanSounds;
import jaidee.scan.ScanSource;
import jaidee.scan.ScannedText;
import jaidee.ui.FxTest;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

class ScanDeskTest extends FxTest {
    private static final String EAN = "8850123400019";
    private static final CodeIssuer ISSUER = new CodeIssuer(new Random(1));
    private static final ScanCode CARD = ISSUER.issue(CodeKind.MEMBER);
    private static final ScanCode COUPON = ISSUER.issue(CodeKind.COUPON);
    private static final ScanCode RECEIPT = ISSUER.issue(CodeKind.RECEIPT);

    private final List<String> rungUp = new ArrayList<>();
    private ScanDesk desk;

    @Test
    void aMemberCardCallsItsOwnerToTheCounter() {
        open(new Route.Checkout());
        scan(CARD.text());
        assertThat(route()).isEqualTo(new Route.Serve(new OwnerId(7)));
    }

    @Test
    void aMemberCardOpensTheProfileElsewhere() {
        open(new Route.Settings());
        scan(CARD.text());
        assertThat(route()).isEqualTo(new Route.OwnerProfile(new OwnerId(7)));
    }

    @Test
    void aCouponGoesOnTheBillAtTheCounterAndOpensElsewhere() {
        open(new Route.Checkout());
        scan(COUPON.text());
        assertThat(route()).isEqualTo(new Route.UseCoupon(new CouponId(3)));
        open(new Route.Owners());
        scan(COUPON.text());
        assertThat(route()).isEqualTo(new Route.CouponView(new CouponId(3)));
    }

    @Test
    void aBarcodeGoesOnTheBillFromAnywhere() {
        open(new Route.Owners());
        scan(EAN);
        assertThat(rungUp).containsExactly(EAN);
        assertThat(route()).isEqualTo(new Route.Checkout());
    }

    @Test
    void whatNobodyKnowsGetsASentenceAndLeavesOneWhereOneIs() {
        open(new Route.Owners());
        for (String text : List.of(RECEIPT.text(), CARD.text().substring(0, 12), "https://example.org/menu", "8850123400026"))
            scan(text);
        assertThat(route()).isEqualTo(new Route.Owners());
        assertThat(rungUp).isEmpty();
        assertThat(lookup(".notice-refused").queryAll()).isNotEmpty();
    }

    @Test
    void onlyWhatAScannerAloneSendsIsTakenOutOfAField() {
        open(new Route.Checkout());
        for (String sure : List.of("764000000000123", CARD.text(), CARD.text().toLowerCase(), RECEIPT.text().substring(0, 9), EAN, "https://example.org/menu"))
            assertThat(certain(sure)).as(sure).isTrue();
        for (String typed : List.of("0812345678", "22112569", "8850123400026", "สมหญิง ใจงาม", "somying"))
            assertThat(certain(typed)).as(typed).isFalse();
    }

    private boolean certain(String text) {
        return desk.isCertain(new ScannedText(text, ScanSource.KEYBOARD));
    }

    @Test
    void severalCodesInOnePictureAreNotGuessedAmong() {
        open(new Route.Checkout());
        interact(() -> desk.read(Outcome.done(List.of(new ScannedText(CARD.text(), ScanSource.PICTURE),
                new ScannedText(COUPON.text(), ScanSource.PICTURE)))));
        assertThat(route()).isEqualTo(new Route.Checkout());
    }

    private void scan(String text) {
        interact(() -> desk.scanned(new ScannedText(text, ScanSource.KEYBOARD)));
        settle();
    }

    private Route route() {
        return kit.navigator().routeProperty().get();
    }

    private void open(Route route) {
        if (desk == null) show(kit -> {
            kit.navigator().serve(each -> new Blank(new StackPane(new Label(each.toString()))));
            ScanDesk.Books books = new ScanDesk.Books(code -> Outcome.done(CardHolder.of(new OwnerId(7))), code -> Outcome.done(new CouponId(3)),
                    code -> Outcome.<Route>refused(new CheckoutRefusal.UnknownReceipt()), digits -> List.of(), EAN::equals);
            desk = new ScanDesk(books, kit, new ScanSounds(() -> false), rungUp::add);
            return new StackPane();
        });
        interact(() -> kit.navigator().open(route));
        settle();
    }

    private record Blank(Node node) implements Screen {
    }
}
