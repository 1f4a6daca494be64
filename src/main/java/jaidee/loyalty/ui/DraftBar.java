package jaidee.loyalty.ui;

import jaidee.kernel.Texts;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Stands above every page that changes the programme: whether something is changed and not saved yet, what makes no
/// sense in it, and the keys to save, drop and try it.
public final class DraftBar extends HBox {
    private final ProgrammeDraft draft;
    private final Deed save;
    private final Deed drop;
    private final Deed tryOut;
    private final Deed versions;

    public DraftBar(ProgrammeDraft draft, Kit kit) {
        super(8);
        this.draft = draft;
        BooleanBinding sound = Bindings.createBooleanBinding(() -> draft.faultsProperty().get().isEmpty(), draft.faultsProperty());
        save = Deed.of("loyalty.draft.save", "F10", () -> new SaveProgrammePanel(draft, kit).open()).when(draft.changedProperty()).when(sound)
                .when(draft.busyProperty().not());
        drop = Deed.of("loyalty.draft.drop", "Ctrl+F8", draft::drop).when(draft.changedProperty());
        tryOut = Deed.of("loyalty.try", "F9", () -> new TryOutPanel(draft, kit).open()).when(sound).when(Bindings.isNotNull(draft.draftProperty()));
        versions = Deed.of("loyalty.versions", "F7", () -> new VersionsPanel(draft, kit).open());
        Label words = new Label();
        words.setId("draft-state");
        words.textProperty().bind(kit.texts().with(now -> state(now), draft.changedProperty(), draft.faultsProperty(), draft.basisProperty()));
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        draft.changedProperty().subscribe(changed -> dress(words));
        draft.faultsProperty().subscribe(faults -> dress(words));
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, Card.gap(), kit.buttons().quiet(versions, Feather.CLOCK), kit.buttons().of(drop, Feather.CORNER_UP_LEFT),
                kit.buttons().of(tryOut, Feather.PLAY), kit.buttons().primary(save, Feather.CHECK));
    }

    /// Of the screen it stands on.
    public List<Deed> deeds() {
        return new ArrayList<>(List.of(versions, drop, tryOut, save));
    }

    private String state(Texts now) {
        if (!draft.faultsProperty().get().isEmpty()) return now.get(draft.faultsProperty().get().getFirst().message());
        if (draft.changedProperty().get()) return now.get("loyalty.draft.unsaved");
        return draft.basisProperty().get() == null ? "" : now.get("loyalty.draft.newest", draft.basisProperty().get().version(), draft.basisProperty().get().from());
    }

    private void dress(Label words) {
        boolean wrong = !draft.faultsProperty().get().isEmpty(), changed = draft.changedProperty().get();
        words.getStyleClass().setAll("label", wrong ? "obstacle" : changed ? "strong" : "muted");
        words.setGraphic(wrong ? Icons.of(Feather.ALERT_CIRCLE) : changed ? Icons.of(Feather.EDIT_3) : null);
    }
}
