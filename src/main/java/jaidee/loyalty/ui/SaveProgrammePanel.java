package jaidee.loyalty.ui;

import jaidee.kernel.DateInput;
import jaidee.kernel.Message;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// From when the changed programme is to hold, and why: the same for all pages that change it.
public final class SaveProgrammePanel {
    private final ProgrammeDraft draft;
    private final Kit kit;

    public SaveProgrammePanel(ProgrammeDraft draft, Kit kit) {
        this.draft = draft;
        this.kit = kit;
    }

    public void open() {
        draft.refusals().clear();
        DateField from = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        from.setId("programme-from");
        from.dayProperty().set(draft.earliest());
        TextField note = new TextField();
        note.setId("programme-note");
        Label hint = kit.texts().bind(new Label(), "loyalty.draft.save.hint");
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        VBox form = new VBox(12, hint, new Field(kit.texts(), "loyalty.draft.from", from).required().refusing(draft.refusals().of("from")),
                new Field(kit.texts(), "loyalty.draft.note", note).refusing(draft.refusals().of("note")), problem());
        form.setPrefWidth(460);
        Panel panel = kit.dialogs().panel(Message.of("loyalty.draft.save.title"), form).focusing(from);
        Deed save = Deed.of("loyalty.draft.save", "F10", () -> draft.save(from.day(), note.getText(), done -> panel.close())).when(draft.busyProperty().not());
        note.setOnAction(event -> save.run());
        panel.offerPrimary(save).open();
    }

    private Node problem() {
        Label why = new Label();
        why.textProperty().bind(kit.texts().with(now -> {
            Message form = draft.refusals().of("").get();
            if (form != null) return now.get(form);
            return draft.faultsProperty().get().isEmpty() ? "" : now.get(draft.faultsProperty().get().getFirst().message());
        }, draft.refusals().of(""), draft.faultsProperty()));
        why.setGraphic(Icons.of(Feather.ALERT_CIRCLE));
        why.setWrapText(true);
        why.getStyleClass().add("obstacle");
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        return why;
    }
}
