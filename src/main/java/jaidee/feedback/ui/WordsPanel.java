package jaidee.feedback.ui;

import jaidee.kernel.Message;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// Asks for a few words about a case, and whatever belongs to them.
final class WordsPanel {
    /// @param panel    to be closed when it is done
    /// @param refusals where it says why not
    record Typed(String words, Panel panel, Refusals refusals) {
    }

    interface Then {
        void go(Typed typed);
    }

    private WordsPanel() {
    }

    /// @param titleKey stands above and on the button that saves
    static void open(Kit kit, String titleKey, String labelKey, Then then, Node... more) {
        TextArea words = new TextArea();
        words.setWrapText(true);
        words.setPrefRowCount(4);
        words.setId("words");
        Refusals refusals = new Refusals();
        VBox content = new VBox(12, new Field(kit.texts(), labelKey, words).required().refusing(refusals.of("words")));
        content.getChildren().addAll(more);
        content.setPrefWidth(520);
        Panel panel = kit.dialogs().panel(Message.of(titleKey), content).focusing(words);
        panel.offerPrimary(Deed.of(titleKey, "F12", () -> {
            refusals.clear();
            then.go(new Typed(words.getText(), panel, refusals));
        })).open();
    }
}
