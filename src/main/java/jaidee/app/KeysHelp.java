package jaidee.app;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import jaidee.kernel.Message;
import jaidee.ui.Buttons;
import jaidee.ui.Deed;
import jaidee.ui.Kit;

/// All keys that work now, on one panel.
final class KeysHelp {
    private static final int COLUMNS = 2, MOST_COLUMNS = 3;
    /// Of so many rows a small window still shows the last.
    private static final int ROWS = 17;

    private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");

    private final Kit kit;

    KeysHelp(Kit kit) {
        this.kit = kit;
    }

    void show() {
        List<Deed> deeds = kit.keys().active();
        GridPane grid = new GridPane(16, 8);
        grid.getStyleClass().add("keys-help");
        int columns = deeds.size() > COLUMNS * ROWS ? MOST_COLUMNS : COLUMNS;
        int rows = Math.ceilDiv(deeds.size(), columns);
        grid.pseudoClassStateChanged(MANY, columns == MOST_COLUMNS);
        for (int i = 0; i < deeds.size(); i++) {
            Label words = kit.texts().bind(new Label(), deeds.get(i).textKey());
            words.disableProperty().bind(Bindings.not(deeds.get(i).possible()));
            grid.add(Buttons.keyCap(deeds.get(i).keyText()), i / rows * 2, i % rows);
            grid.add(words, i / rows * 2 + 1, i % rows);
        }
        kit.dialogs().panel(Message.of("shell.keys.title"), grid).givingWay().open();
    }
}
