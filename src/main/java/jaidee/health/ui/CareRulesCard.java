package jaidee.health.ui;

import jaidee.health.CareProtocols;
import jaidee.health.CareWords;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Route;
import jaidee.ui.Tone;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The card of the settings that leads to the protocols.
public final class CareRulesCard extends Card {
    public CareRulesCard(CareProtocols protocols, Kit kit) {
        super(kit.texts(), "health.rules.title");
        Label hint = kit.texts().bind(new Label(), "health.rules.card");
        hint.setWrapText(true);
        hint.getStyleClass().addAll("small", "muted");
        HBox row = new HBox(kit.buttons().of(Deed.of("health.rules.open", () -> kit.navigator().open(new Route.CareRules())), Feather.SLIDERS));
        row.setAlignment(Pos.CENTER_RIGHT);
        beside(new Pill(kit.texts().of(CareWords.key(protocols.inForce().set())), Tone.PLAIN));
        add(hint, row);
    }
}
