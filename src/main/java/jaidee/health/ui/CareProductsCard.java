package jaidee.health.ui;

import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The way from the settings to the list of what the clinic gives.
public final class CareProductsCard extends Card {
    public CareProductsCard(Kit kit) {
        super(kit.texts(), "health.products");
        Label hint = kit.texts().bind(new Label(), "health.products.hint");
        hint.setWrapText(true);
        hint.getStyleClass().addAll("small", "muted");
        HBox row = new HBox(kit.buttons().of(Deed.of("health.products.open", () -> kit.navigator().open(new Route.CareProducts())), Feather.SHIELD));
        row.setAlignment(Pos.CENTER_RIGHT);
        add(hint, row);
    }
}
