package jaidee.loyalty.ui;

import jaidee.kernel.Message;
import jaidee.loyalty.DeskConsent;
import jaidee.loyalty.PointsPage;
import jaidee.owners.OwnerLine;
import jaidee.scan.CodeKind;
import jaidee.scan.Scanned;
import jaidee.scan.ui.ScannedInto;
import jaidee.ui.Deed;
import jaidee.ui.Hit;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Marked;
import jaidee.ui.Panel;
import jaidee.ui.SearchBox;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.NumberField;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Points for somebody else of the family: who, by search or by a scan of the card; how many; and who of both sides said
/// yes.
final class TransferPanel {
    private static final double WIDTH = 560;

    private final PointsViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final ObjectProperty<OwnerLine> to = new SimpleObjectProperty<>();
    private final ObjectProperty<PointsPage> theirs = new SimpleObjectProperty<>();
    private final NumberField points = new NumberField(0);
    private final TextField giver = new TextField(), receiver = new TextField();
    private final ChoiceChips<DeskConsent.How> giverHow, receiverHow;

    TransferPanel(PointsViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.giverHow = how();
        this.receiverHow = how();
    }

    private ChoiceChips<DeskConsent.How> how() {
        return new ChoiceChips<>(List.of(DeskConsent.How.values()), how -> texts.of(how.named().key()));
    }

    void open() {
        model.begin();
        PointsPage mine = model.pageProperty().get();
        giver.setText(mine.name());
        giver.setId("giver");
        receiver.setId("receiver");
        points.setId("points");
        points.getStyleClass().add("tendered");
        List.of(giverHow, receiverHow).forEach(each -> each.valueProperty().set(DeskConsent.How.IN_PERSON));
        SearchBox<OwnerLine> box = new SearchBox<>(kit, "loyalty.transfer.prompt", "F4", this::chosen);
        box.field().setId("to");
        box.find(typed -> model.others(typed).stream().map(TransferPanel::hit).toList());
        ScannedInto.wanted(box.field(), scanned -> scanned instanceof Scanned.Ours(var code) && code.kind() == CodeKind.MEMBER
                ? Optional.of(code.text()) : Optional.empty());
        VBox content = new VBox(12, new Field(texts, "loyalty.transfer.to", box).required().refusing(model.refusals().of("to")), sides(mine),
                new Field(texts, "loyalty.field.points", points).required().refusing(model.refusals().of("points")),
                consent("loyalty.transfer.giver", giver, giverHow, "giver"), consent("loyalty.transfer.receiver", receiver, receiverHow, "receiver"),
                PanelParts.problem(model, texts), PanelParts.hint(texts, "loyalty.transfer.hint"));
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("loyalty.transfer.title", mine.name()), content);
        Deed go = Deed.of("loyalty.transfer", "F12", () -> model.transfer(to.get(), PanelParts.points(points),
                new DeskConsent(giver.getText(), giverHow.valueProperty().get()),
                new DeskConsent(receiver.getText(), receiverHow.valueProperty().get()), panel::close)).when(model.busy().property().not());
        points.setOnAction(_ -> go.run());
        panel.answering(List.of(Deed.of("loyalty.transfer.find", "F4", box::focus)));
        panel.offerPrimary(go).focusing(box.field()).open();
    }

    private void chosen(OwnerLine who) {
        to.set(who);
        theirs.set(null);
        receiver.setText(who.name().spoken());
        model.refusals().clear();
        model.look(who.id(), theirs::set);
        points.requestFocus();
    }

    /// What both have now.
    private Node sides(PointsPage mine) {
        Label from = new Label(null, Icons.of(Feather.USER)), towards = new Label(null, Icons.of(Feather.ARROW_RIGHT));
        from.textProperty().bind(texts.with(now -> mine.name() + "\n" + now.get("loyalty.page.usable", mine.usable())));
        towards.textProperty().bind(texts.with(now -> to.get() == null ? now.get("loyalty.transfer.nobody")
                : to.get().name().spoken() + "\n" + (theirs.get() == null ? "" : now.get("loyalty.page.has", theirs.get().balance())), to, theirs));
        towards.setId("towards");
        List.of(from, towards).forEach(each -> {
            each.setWrapText(true);
            each.getStyleClass().add("strong");
            each.setMaxWidth(Double.MAX_VALUE);
            each.setPrefWidth(WIDTH / 2);
            HBox.setHgrow(each, Priority.ALWAYS);
        });
        HBox row = new HBox(12, from, towards);
        row.getStyleClass().add("inset-lit");
        return row;
    }

    private Node consent(String key, TextField name, ChoiceChips<DeskConsent.How> how, String field) {
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(8, name, how);
        how.setMinWidth(330);
        return new Field(texts, key, row).required().refusing(model.refusals().of(field));
    }

    private static Hit<OwnerLine> hit(OwnerLine owner) {
        String phone = owner.phones().stream().findFirst().map(each -> each.display() + "  ·  ").orElse("");
        return Hit.of(owner, Feather.USER, Marked.plain(owner.name().spoken()), Marked.plain(phone + owner.memberNo()));
    }
}
