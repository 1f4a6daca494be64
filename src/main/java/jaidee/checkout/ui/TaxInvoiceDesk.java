package jaidee.checkout.ui;

import jaidee.documents.IssuedDocument;
import jaidee.documents.TaxInvoices;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.paper.ui.PaperDesk;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where a full tax invoice is asked for: the buyer in one small form, filled in from the last time; it prints at once.
/// When there is one already, it is printed again or put right.
public final class TaxInvoiceDesk {
    public static final String KEY = "Ctrl+F9";
    private static final double WIDTH = 560;

    private final TaxInvoices invoices;
    private final AfterSale.Papers papers;
    private final PaperDesk desk;
    private final Supplier<StaffId> staff;
    private final Kit kit;
    private final UiTexts texts;

    public TaxInvoiceDesk(TaxInvoices invoices, AfterSale.Papers papers, PaperDesk desk, Supplier<StaffId> staff, Kit kit) {
        this.invoices = invoices;
        this.papers = papers;
        this.desk = desk;
        this.staff = staff;
        this.kit = kit;
        this.texts = kit.texts();
    }

    /// Asks for the buyer; tells plainly when this sale can have no tax invoice.
    ///
    /// @param issued once there is a new one
    void ask(SaleId sale, Optional<OwnerId> owner, Runnable issued) {
        kit.background().run(() -> invoices.start(sale, owner)).onSuccess(outcome -> outcome.handle(
                start -> open(sale, new TaxInvoiceViewModel(sale, owner, start, invoices, staff, kit.background()), issued),
                refusal -> kit.notices().refused(refusal)));
    }

    private void open(SaleId sale, TaxInvoiceViewModel model, Runnable issued) {
        TextField name = field("buyer-name", model.nameProperty());
        VBox content = new VBox(12, new Field(texts, "documents.buyer.name", name).required().refusing(model.refusals().of("name")),
                address(model), numbers(model), form(model));
        content.setPrefWidth(WIDTH);
        String title = model.made().isPresent() ? "documents.buyer.title_again" : "documents.buyer.title";
        Panel panel = kit.dialogs().panel(Message.of(title, model.made().map(IssuedDocument::number).orElse("")), content).focusing(name);
        Deed issue = Deed.of(model.made().isPresent() ? "documents.buyer.correct" : "documents.buyer.issue", () -> model.issue(document -> {
            panel.close();
            kit.notices().done(Message.of("documents.buyer.issued", document.number()));
            print(sale, document);
            issued.run();
        })).when(model.busy().property().not());
        model.made().ifPresent(document -> panel.offer(Deed.of("documents.buyer.again", "F11", () -> {
            panel.close();
            print(sale, document);
        })));
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER || event.getTarget() instanceof TextArea && event.isShiftDown()) return;
            event.consume();
            issue.run();
        });
        panel.offerPrimary(issue).open();
    }

    private void print(SaleId sale, IssuedDocument document) {
        desk.print(() -> papers.document(sale, document, texts.language()), () -> papers.documentPrinted(document));
    }

    private Node address(TaxInvoiceViewModel model) {
        TextArea address = new TextArea();
        address.setId("buyer-address");
        address.setWrapText(true);
        address.setPrefRowCount(2);
        address.textProperty().bindBidirectional(model.addressProperty());
        return new Field(texts, "documents.buyer.address", address).required().refusing(model.refusals().of("address"));
    }

    private Node numbers(TaxInvoiceViewModel model) {
        TextField branch = field("buyer-branch", model.branchProperty());
        texts.prompt(branch, "documents.branch.head_office");
        branch.setPrefColumnCount(8);
        Field taxId = new Field(texts, "documents.buyer.tax_id", field("buyer-tax-id", model.taxIdProperty())).refusing(model.refusals().of("taxId"));
        HBox.setHgrow(taxId, Priority.ALWAYS);
        return new HBox(12, taxId, new Field(texts, "documents.buyer.branch", branch).refusing(model.refusals().of("branch")));
    }

    /// Why, when one is put in the place of another; what is wrong with the whole.
    private Node form(TaxInvoiceViewModel model) {
        VBox box = new VBox(12);
        if (model.made().isPresent()) {
            TextField reason = field("buyer-reason", model.reasonProperty());
            texts.prompt(reason, "documents.buyer.reason_prompt");
            box.getChildren().add(new Field(texts, "documents.buyer.reason", reason).required().refusing(model.refusals().of("reason")));
        } else {
            Label hint = texts.bind(new Label(), "documents.buyer.hint");
            hint.setWrapText(true);
            hint.getStyleClass().addAll("small", "muted");
            box.getChildren().add(hint);
        }
        Label wrong = new Label();
        wrong.setWrapText(true);
        wrong.getStyleClass().add("refusal");
        wrong.textProperty().bind(texts.of(model.refusals().of("")));
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        box.getChildren().add(wrong);
        return box;
    }

    private static TextField field(String id, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }
}
