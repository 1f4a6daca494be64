package jaidee.checkout.ui;

import jaidee.catalogue.Item;
import jaidee.kernel.Message;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.Marked;
import jaidee.ui.Panel;
import jaidee.ui.Suggestions;
import jaidee.ui.UiTexts;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks which item a barcode is that nobody knew: found as on the bill, Enter remembers it and rings it up.
final class BarcodePanel {
    private static final double WIDTH = 520, ROOM_FOR_HITS = 260;

    private final CheckoutViewModel model;
    private final ItemEntry unknown;
    private final Approvals approvals;
    private final Kit kit;
    private final TextField item = new TextField();

    BarcodePanel(CheckoutViewModel model, Approvals approvals, Kit kit) {
        this.model = model;
        this.unknown = model.entry();
        this.approvals = approvals;
        this.kit = kit;
    }

    void open(Runnable closed) {
        UiTexts texts = kit.texts();
        texts.prompt(item, "checkout.barcode.prompt");
        texts.spoken(item, "checkout.barcode.prompt");
        item.setId("barcode-item");
        Label code = new Label(unknown.unknownProperty().get());
        code.getStyleClass().add("amount-large");
        Label why = texts.bind(new Label(), "checkout.barcode.why");
        why.setWrapText(true);
        why.getStyleClass().add("muted");
        VBox content = new VBox(12, code, item, why);
        content.setPrefWidth(WIDTH);
        content.setMinHeight(ROOM_FOR_HITS);
        Panel panel = kit.dialogs().panel(Message.of("checkout.barcode.which"), content).focusing(item).onClosed(closed).givingWay();
        Suggestions<Item> suggestions = new Suggestions<>(item, kit.overlay(), hit -> chosen(panel, hit.value()));
        item.textProperty().subscribe(typed -> suggestions.show(unknown.find(typed).stream().map(this::hit).toList()));
        panel.open();
    }

    private Hit<Item> hit(Item found) {
        String name = found.name().in(kit.texts().language());
        String detail = found.barcode().map(code -> found.code() + "  ·  " + code).orElse(found.code());
        return Hit.of(found, Feather.PACKAGE, Marked.plain(name), Marked.plain(detail)).withBadge(found.price().toString());
    }

    private void chosen(Panel panel, Item chosen) {
        panel.close();
        approvals.ask(Right.EDIT_CATALOGUE, Message.of("checkout.barcode.which"),
                by -> unknown.is(chosen, by, (known, quantity) -> model.add(known, quantity + "*")));
    }
}
