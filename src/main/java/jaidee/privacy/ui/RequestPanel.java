package jaidee.privacy.ui;

import jaidee.kernel.DateInput;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.owners.OwnerLine;
import jaidee.privacy.RequestDraft;
import jaidee.privacy.RequestKind;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.SearchBox;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Notes what an owner asks for, or a breach: the clock runs from the day it came.
final class RequestPanel {
    private static final double WIDTH = 560;

    /// Whom a request is about.
    record Whom(OwnerId owner, String name) {
    }

    private final PrivacyModel model;
    private final Kit kit;

    RequestPanel(PrivacyModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// @param whom when that is known already
    void open(Optional<Whom> whom) {
        UiTexts texts = kit.texts();
        Refusals refusals = new Refusals();
        ObjectProperty<Whom> chosen = new SimpleObjectProperty<>(whom.orElse(null));
        ChoiceChips<RequestKind> kind = new ChoiceChips<>(whom.isPresent() ? RequestKind.OF_OWNERS : List.of(RequestKind.values()), each -> texts.with(now -> now.get(each.named())));
        kind.setId("kind");
        kind.setPrefWrapLength(WIDTH);
        kind.valueProperty().set(RequestKind.ACCESS);
        DateField day = new DateField(DateInput.Field.VISIT, kit.clock());
        day.setId("received");
        day.dayProperty().set(LocalDate.ofInstant(kit.clock().instant(), Days.BANGKOK));
        TextArea words = new TextArea();
        words.setId("asked");
        words.setWrapText(true);
        words.setPrefRowCount(3);
        SearchBox<OwnerLine> box = FindPanel.box(model, kit, owner -> {
            chosen.set(new Whom(owner.id(), owner.name().spoken()));
            day.requestFocus();
        });
        Label name = new Label();
        name.getStyleClass().add("heading");
        name.setGraphic(Icons.of(Feather.USER));
        name.textProperty().bind(texts.with(now -> chosen.get() == null ? now.get("privacy.note.nobody") : chosen.get().name(), chosen));
        VBox content = new VBox(12, new Field(texts, "privacy.note.kind", kind));
        if (whom.isEmpty()) content.getChildren().add(new Field(texts, "privacy.note.who", box));
        content.getChildren().addAll(name, new Field(texts, "privacy.note.received", day).refusing(refusals.of("received")), new Field(texts, "privacy.note.text", words).refusing(refusals.of("text")));
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("privacy.note"), content).focusing(kind);
        if (whom.isEmpty()) panel.answering(List.of(Deed.of("privacy.find", "F8", box::focus)));
        panel.offerPrimary(Deed.of("privacy.note.save", "F12", () -> model.note(new RequestDraft(kind.valueProperty().get(),
                Optional.ofNullable(chosen.get()).map(Whom::owner), day.day(), words.getText()), refusals, panel::close))).open();
    }
}
