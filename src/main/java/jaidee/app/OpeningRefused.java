package jaidee.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import jaidee.db.DatabaseRefusal;
import jaidee.kernel.Refusal;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Screen;
import jaidee.vault.VaultRefusal;

/// What stands in the window when the data folder could not be opened: why, and what can be done.
final class OpeningRefused implements Screen {
    private static final double WIDTH = 640;

    private final StackPane node;
    private final Deed again;
    private final Deed restore;
    private final Deed quit;
    private final Deed byKey;
    private final TextField typed = new TextField();
    private final boolean keyWanted;
    private final Button main;

    /// @param toRestore opens the wizard that brings the clinic back from a backup
    /// @param typedBefore of the recovery key, to be put right
    /// @param unlock opens by the recovery key typed, where one is wanted
    /// @param anyway opens all the same, where that can be answered for; its button warns by its colour
    OpeningRefused(Kit kit, Refusal refusal, Runnable retry, Runnable toRestore, Runnable close, Optional<Deed> anyway, String typedBefore, Consumer<String> unlock) {
        this.again = Deed.of("shell.opening.again", "F5", retry);
        this.restore = Deed.of("shell.opening.restore", "F7", toRestore);
        this.quit = Deed.of("shell.opening.quit", close);
        this.keyWanted = refusal instanceof VaultRefusal && !(refusal instanceof VaultRefusal.RingUnusable);
        this.byKey = Deed.of("vault.opening.by_key", "F10", () -> unlock.accept(typed.getText())).when(typed.textProperty().isNotEmpty());
        Label title = kit.texts().bind(new Label(), "shell.opening.refused");
        title.getStyleClass().add("title");
        Label why = new Label();
        why.textProperty().bind(kit.texts().with(now -> now.get(refusal.message())));
        why.setWrapText(true);
        boolean lost = refusal instanceof DatabaseRefusal.Damaged || refusal instanceof DatabaseRefusal.Older || refusal instanceof DatabaseRefusal.EntriesMissing;
        this.main = keyWanted ? kit.buttons().primary(byKey, Feather.UNLOCK) : lost ? kit.buttons().primary(restore, Feather.ROTATE_CCW) : kit.buttons().primary(again);
        HBox buttons = new HBox(8, kit.buttons().of(quit), lost || keyWanted ? kit.buttons().of(again) : kit.buttons().of(restore, Feather.ROTATE_CCW), main);
        anyway.ifPresent(deed -> buttons.getChildren().add(1, kit.buttons().danger(deed)));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        if (keyWanted) buttons.getChildren().add(1, kit.buttons().of(restore, Feather.ROTATE_CCW));
        typed.setText(typedBefore);
        typed.setId("recovery-key");
        typed.setOnAction(_ -> byKey.run());
        kit.texts().prompt(typed, "vault.opening.prompt");
        kit.texts().spoken(typed, "vault.opening.prompt");
        VBox card = new VBox(16, Icons.of(keyWanted ? Feather.LOCK : Feather.ALERT_TRIANGLE), title, why);
        if (keyWanted) card.getChildren().add(typed);
        card.getChildren().add(buttons);
        card.getStyleClass().addAll("card", "opening-refused");
        card.setMaxSize(WIDTH, VBox.USE_PREF_SIZE);
        this.node = new StackPane(card);
        node.getStyleClass().add("screen");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return keyWanted ? List.of(byKey, again, restore, quit) : List.of(again, restore, quit);
    }

    @Override
    public void focusFirst() {
        Focus.on(keyWanted ? typed : main);
    }
}
