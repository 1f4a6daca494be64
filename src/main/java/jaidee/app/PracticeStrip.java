package jaidee.app;

import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The upper edge of the frame around a clinic to practise in: that nothing here is real, and the ways out.
final class PracticeStrip extends HBox {
    /// @param ways back to the real clinic, to a new sample
    PracticeStrip(List<Deed> ways, Kit kit) {
        super(12);
        getStyleClass().add("practice-strip");
        setAlignment(Pos.CENTER_LEFT);
        Label word = kit.texts().bind(new Label(), "practice.word");
        word.getStyleClass().add("practice-word");
        word.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Icons.of(Feather.BOOK_OPEN), word, kit.texts().bind(new Label(), "practice.says"), Card.gap());
        ways.forEach(way -> getChildren().add(kit.buttons().of(way)));
    }
}
