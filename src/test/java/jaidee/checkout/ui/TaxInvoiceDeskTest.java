package jaidee.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.SaleHistory;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.documents.IssuedDocument;
import jaidee.kernel.Outcome;
import jaidee.paper.PaperRefusal;
import jaidee.ui.Deed;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screenshots;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The full tax invoice at the desk, and the drawer that opens when cash is taken.
class TaxInvoiceDeskTest extends FxTest {
    private final CounterFixture counter = new CounterFixture(new Till(true));
    private final Till till = counter.till;

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void aFullInvoiceIsMadeOutFromAnOldBillWithTheKeyboardAndPrintsAtOnce() {
        SaleReceipt sale = till.sold(till.basket(counter.somying, "EXAM"));
        showScreen(kit -> bill(kit, sale));
        ask();
        assertThat(field("#buyer-name").getText()).isEqualTo("สมหญิง ใจงาม");
        push(KeyCode.ENTER);
        settle();
        assertThat(lookup(".refusal").<Label>queryAllAs(Label.class)).filteredOn(Node::isVisible).extracting(Label::getText).as("no address").hasSize(1);

        clickless("#buyer-address").write("1 ถ.สุขุมวิท");
        clickless("#buyer-tax-id").write("0105550000007");
        push(KeyCode.ENTER);
        settle();
        assertThat(papers(sale)).extracting(IssuedDocument::number).containsExactly("AB6911-00001", "TX6911-00001");
        assertThat(counter.printed).containsExactly("TX6911-00001");
        assertThat(counter.handedOver).containsExactly("TX6911-00001");
        assertThat(lookup("#documents").query().isVisible()).isTrue();
    }

    @Test
    void thereIsOneAlreadyItIsPrintedAgainOrPutRightWithAReason() {
        SaleReceipt sale = till.sold(till.basket(counter.somying, "EXAM"));
        showScreen(kit -> bill(kit, sale));
        ask();
        clickless("#buyer-address").write("1 ถ.สุขุมวิท");
        push(KeyCode.ENTER);
        settle();
        ask();
        push(KeyCode.F11);
        settle();
        assertThat(counter.printed).containsExactly("TX6911-00001", "TX6911-00001");

        ask();
        interact(() -> field("#buyer-name").setText("สมหญิง ใจงามมาก"));
        clickless("#buyer-reason").write("ชื่อสะกดผิด");
        push(KeyCode.ENTER);
        settle();
        assertThat(papers(sale)).extracting(IssuedDocument::stands).containsExactly(false, false, true);
        assertThat(counter.printed.getLast()).isEqualTo("TX6911-00002");
    }

    @Test
    void aClinicWithoutVatIsToldWhy() {
        try (CounterFixture plain = new CounterFixture()) {
            SaleReceipt sale = plain.till.sold(plain.till.basket(plain.somying, "EXAM"));
            showScreen(kit -> new ReceiptView(new ReceiptViewModel(sale.id(), new SaleHistory(plain.till.transactions, plain.till.documents),
                    plain, plain, kit.background()), plain.invoices(kit), kit));
            ask();
            assertThat(lookup(".notice-refused").queryAll()).isNotEmpty();
            assertThat(lookup("#buyer-name").tryQuery()).isEmpty();
        }
    }

    @Test
    void theDrawerOpensWithCashWhereTheDeskWantsItAndASaleStandsWhenItDoesNot() {
        counter.opensWithCash = true;
        counter.drawer = Outcome.refused(new PaperRefusal.PrinterSilent("192.168.1.50"));
        pay();
        assertThat(counter.printed).contains("drawer");
        assertThat(lookup(".notice-refused").queryAll()).isNotEmpty();
        assertThat(lookup("#given-back").tryQuery()).as("the sale stands").isPresent();
        Screenshots.take(stage.getScene(), "sold-drawer-shut");
    }

    @Test
    void whatItLooksLike() {
        SaleReceipt first = till.sold(till.basket(counter.somying, "EXAM")), again = till.sold(till.basket(counter.somying, "GROOM-S"));
        showScreen(kit -> bill(kit, first));
        ask();
        clickless("#buyer-address").write("1 ถ.สุขุมวิท แขวงคลองเตย กรุงเทพฯ 10110");
        push(KeyCode.ENTER);
        settle();
        Screenshots.everyWay("tax-invoice-ask", kit -> asked(kit, again));
        Screenshots.twoWays("tax-invoice-correct", kit -> asked(kit, first));
        Screenshots.twoWays("receipt-documents", kit -> {
            ReceiptView view = bill(kit, first);
            view.onOpen();
            return view.node();
        });
    }

    private void pay() {
        showScreen(kit -> {
            CheckoutView view = counter.view(kit);
            view.arrive(new Route.Serve(counter.somying));
            return view;
        });
        push(KeyCode.F4).write("5*วัคซีนรวม").push(KeyCode.ENTER).push(KeyCode.F10);
        settle();
        push(KeyCode.ENTER);
        settle();
    }

    private Node asked(Kit kit, SaleReceipt sale) {
        ReceiptView view = bill(kit, sale);
        view.onOpen();
        Platform.runLater(() -> deed(view).run());
        return view.node();
    }

    private static Deed deed(ReceiptView view) {
        return view.deeds().stream().filter(deed -> deed.textKey().equals("documents.buyer.ask")).findFirst().orElseThrow();
    }

    private void ask() {
        push(KeyCode.CONTROL, KeyCode.F9);
        settle();
    }

    private TaxInvoiceDeskTest clickless(String id) {
        interact(() -> lookup(id).query().requestFocus());
        return this;
    }

    private TextField field(String id) {
        return lookup(id).queryAs(TextField.class);
    }

    private ReceiptView bill(Kit kit, SaleReceipt sale) {
        return new ReceiptView(new ReceiptViewModel(sale.id(), new SaleHistory(till.transactions, till.documents), counter, counter, kit.background()),
                counter.invoices(kit), kit);
    }

    private List<IssuedDocument> papers(SaleReceipt sale) {
        return till.transactions.read(ctx -> till.documents.of(ctx, sale.id()));
    }
}
