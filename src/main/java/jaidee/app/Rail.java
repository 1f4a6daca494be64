package jaidee.app;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;

/// The dark edge at the left: the places of the program, each with its key, and a number where somebody must act.
final class Rail extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double PAW = 32;

    private final Kit kit;

    Rail(Kit kit, ShellModel model) {
        this.kit = kit;
        getStyleClass().add("rail");
        Label name = kit.texts().bind(new Label(), "app.name");
        name.getStyleClass().add("rail-name");
        VBox logo = new VBox(2, Icons.paw(PAW), name);
        logo.setAlignment(Pos.CENTER);
        logo.getStyleClass().add("rail-logo");
        getChildren().add(logo);
        for (int i = 0; i < model.places().size(); i++) getChildren().add(button(model.places().get(i), i + 1));
    }

    /// The deed that goes to a place; the places have Shift+F1, Shift+F2 and so on from the top.
    static Deed going(Kit kit, Place place, int number) {
        return Deed.of(place.textKey(), "Shift+F" + number, () -> kit.navigator().open(place.route()))
                .when(kit.navigator().readyProperty());
    }

    private Button button(Place place, int number) {
        Deed deed = going(kit, place, number);
        Label words = kit.texts().bind(new Label(), place.textKey());
        Label key = new Label(deed.keyText());
        key.getStyleClass().add("rail-key");
        VBox face = new VBox(2, badged(place), words, key);
        face.setAlignment(Pos.CENTER);
        Button button = kit.texts().spoken(new Button(null, face), place.textKey());
        button.getStyleClass().setAll("rail-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> deed.run());
        button.disableProperty().bind(kit.navigator().readyProperty().not());
        kit.navigator().routeProperty().subscribe(route ->
                button.pseudoClassStateChanged(HERE, route != null && route.place().equals(place.route())));
        return button;
    }

    private Region badged(Place place) {
        Label badge = new Label();
        badge.getStyleClass().add("rail-badge");
        badge.setMinWidth(USE_PREF_SIZE);
        badge.textProperty().bind(place.waiting().asString());
        badge.visibleProperty().bind(place.waiting().greaterThan(0));
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        StackPane icon = new StackPane(Icons.of(place.icon()), badge);
        icon.getStyleClass().add("rail-icon");
        return icon;
    }
}
