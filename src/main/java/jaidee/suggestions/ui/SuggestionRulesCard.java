package jaidee.suggestions.ui;

import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The card of the settings that leads to the rules of suggestions.
public final class SuggestionRulesCard extends Card {
    public SuggestionRulesCard(Kit kit) {
        super(kit.texts(), "suggestions.title");
        Label hint = kit.texts().bind(new Label(), "suggestions.card");
        hint.setWrapText(true);
        hint.getStyleClass().addAll("small", "muted");
        HBox row = new HBox(kit.buttons().of(Deed.of("suggestions.open", () -> kit.navigator().open(new Route.SuggestionRules())), Feather.MESSAGE_SQUARE));
        row.setAlignment(Pos.CENTER_RIGHT);
        add(hint, row);
    }
}
