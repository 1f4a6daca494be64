package jaidee.loyalty.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.loyalty.DonationSheet;
import jaidee.loyalty.Foundation;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The foundations on the left, a month of the chosen one on the right: what was given, what it is worth, whether it is
/// paid.
public final class FoundationsPanel {
    private static final double SIDE = 270, MONTH = 420;

    private final FoundationsModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final ListView<Foundation> list = new ListView<>();
    private final VBox month = new VBox(8);

    public FoundationsPanel(FoundationsModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
    }

    public void open() {
        list.setId("foundations");
        list.setItems(model.foundations());
        list.setPrefSize(SIDE, 260);
        list.setPlaceholder(new EmptyState(kit, Feather.HEART, "loyalty.foundation.none"));
        list.setCellFactory(_ -> new Line());
        texts.spoken(list, "loyalty.foundation.title");
        list.getSelectionModel().selectedItemProperty().addListener((property, before, chosen) -> {
            DonationSheet shown = model.sheetProperty().get();
            if (chosen != null && (shown == null || shown.foundation().id() != chosen.id())) model.show(chosen.id(), shown == null
                    ? java.time.YearMonth.from(java.time.LocalDate.ofInstant(kit.clock().instant(), Days.BANGKOK)) : shown.month());
        });
        month.setPrefWidth(MONTH);
        HBox content = new HBox(20, list, month);
        content.setPrefHeight(300);
        Label why = new Label();
        why.textProperty().bind(texts.of(model.refusals().of("")));
        why.setWrapText(true);
        why.getStyleClass().add("obstacle");
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        BooleanBinding any = Bindings.isNotNull(model.sheetProperty());
        BooleanBinding payable = Bindings.createBooleanBinding(() -> model.sheetProperty().get() != null
                && model.sheetProperty().get().settled().isEmpty() && !model.sheetProperty().get().lines().isEmpty(), model.sheetProperty());
        Panel panel = kit.dialogs().panel(Message.of("loyalty.foundation.title"), new VBox(12, content, why));
        panel.answering(List.of(Deed.of("loyalty.donations.earlier", "F5", () -> model.turn(-1)), Deed.of("loyalty.donations.later", "F6", () -> model.turn(1))));
        panel.offer(Deed.of("loyalty.foundation.add", "F3", this::add)).offer(Deed.of("loyalty.foundation.turn", "F4", model::turnActive).when(any))
                .offer(Deed.of("loyalty.donations.export", "F9", () -> model.export(name -> kit.files().save("loyalty.donations.title", name),
                        texts.language())).when(any))
                .offer(Deed.of("loyalty.donations.settle", "F10", this::settle).when(payable))
                .offerPrimary(Deed.of("loyalty.donations.print", "F12", () -> model.print(texts.language())).when(any));
        var shown = model.sheetProperty().subscribe(_ -> show());
        model.load();
        panel.focusing(list).onClosed(shown::unsubscribe).open();
    }

    private void show() {
        DonationSheet sheet = model.sheetProperty().get();
        month.getChildren().clear();
        if (sheet == null) {
            month.getChildren().add(PanelParts.hint(texts, "loyalty.foundation.hint"));
            return;
        }
        Label name = new Label(sheet.foundation().name());
        name.getStyleClass().add("heading");
        name.setWrapText(true);
        Label which = new Label(Days.monthText(sheet.month(), texts.language()));
        which.getStyleClass().add("strong");
        HBox turn = new HBox(8, which, Card.gap(), kit.buttons().of(Deed.of("loyalty.donations.earlier", "F5", () -> model.turn(-1))),
                kit.buttons().of(Deed.of("loyalty.donations.later", "F6", () -> model.turn(1))));
        turn.setAlignment(Pos.CENTER_LEFT);
        Label value = new Label(sheet.value().toString());
        value.getStyleClass().add("amount-large");
        value.setId("value");
        HBox sum = new HBox(8, new Label(texts.get("loyalty.donations.of", sheet.lines().size(), sheet.points())), Card.gap(), value,
                new Label(texts.get("money.baht")));
        sum.setAlignment(Pos.BASELINE_LEFT);
        Pill state = sheet.settled().map(done -> new Pill(texts.get("loyalty.donations.paid", done.at(), done.by()), Tone.DONE).with(Feather.CHECK))
                .orElseGet(() -> new Pill(texts.get("loyalty.donations.unpaid"), Tone.LOOK).with(Feather.CLOCK));
        month.getChildren().addAll(name, new Label(sheet.foundation().contact()), turn, sum);
        if (!sheet.lines().isEmpty()) month.getChildren().add(state);
    }

    private void add() {
        TextField name = new TextField(), contact = new TextField();
        name.setId("foundationName");
        model.refusals().clear();
        VBox form = new VBox(12, new Field(texts, "loyalty.foundation.name", name).required().refusing(model.refusals().of("name")),
                new Field(texts, "loyalty.foundation.contact", contact).refusing(model.refusals().of("contact")));
        form.setPrefWidth(420);
        Panel panel = kit.dialogs().panel(Message.of("loyalty.foundation.add"), form);
        Deed go = Deed.of("loyalty.foundation.save", "F12", () -> model.add(name.getText(), contact.getText(), panel::close)).when(model.busy().property().not());
        name.setOnAction(_ -> contact.requestFocus());
        contact.setOnAction(_ -> go.run());
        panel.offerPrimary(go).focusing(name).open();
    }

    private void settle() {
        TextField note = new TextField();
        model.refusals().clear();
        Label why = new Label();
        why.textProperty().bind(texts.of(model.refusals().of("")));
        why.getStyleClass().add("refusal");
        why.setWrapText(true);
        VBox form = new VBox(12, new Field(texts, "loyalty.donations.how", note).refusing(model.refusals().of("note")), why);
        form.setPrefWidth(420);
        DonationSheet sheet = model.sheetProperty().get();
        Panel panel = kit.dialogs().panel(Message.of("loyalty.donations.settle_title", sheet.value(), sheet.foundation().name()), form);
        Deed go = Deed.of("loyalty.donations.settle", "F12", () -> model.settle(note.getText(), panel::close)).when(model.busy().property().not());
        note.setOnAction(_ -> go.run());
        panel.offerPrimary(go).focusing(note).open();
    }

    private final class Line extends ListCell<Foundation> {
        @Override
        protected void updateItem(Foundation each, boolean empty) {
            super.updateItem(each, empty);
            setText(empty || each == null ? null : each.active() ? each.name() : texts.get("loyalty.foundation.ended", each.name()));
        }
    }
}
