package jaidee.app;

import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// Where somebody new tries everything without harm.
final class PracticeCard extends Card {
    PracticeCard(Deed practice, Kit kit) {
        super(kit.texts(), "practice.title");
        Label what = kit.texts().bind(new Label(), "practice.what");
        what.setWrapText(true);
        add(what, kit.buttons().of(practice, Feather.BOOK_OPEN));
    }
}
