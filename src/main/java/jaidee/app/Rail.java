package jaidee.app;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
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
import jaidee.ui.Theme;

/// The dark edge at the left: the places of the program, each with its key, and a number where somebody must act.
final class Rail extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double PAW = 32;

    // with its key, in text of the usual size: as it looks best, and as close as can be read
    private static final double PLACE = 82, CLOSE = 67, CLOSE_LOGO = 46;
    private static final PseudoClass SNUG = PseudoClass.getPseudoClass("snug");

    private final Kit kit;
    private final BooleanProperty roomy = new SimpleBooleanProperty(true), keyed = new SimpleBooleanProperty(true);

    Rail(Kit kit, ShellModel model) {
        this.kit = kit;
        getStyleClass().add("rail");
        Label name = kit.texts().bind(new Label(), "app.name");
        name.getStyleClass().add("rail-name");
        VBox logo = new VBox(2, Icons.paw(PAW), name);
        logo.setAlignment(Pos.CENTER);
        logo.getStyleClass().add("rail-logo");
        getChildren().add(logo);
        setMinHeight(0);
        int places = model.places().size();
        Theme theme = kit.theme();
        roomy.bind(Bindings.createBooleanBinding(() -> getHeight() >= (places + 1) * PLACE * theme.textSizeProperty().get().percent() / 100,
                heightProperty(), theme.textSizeProperty()));
        keyed.bind(Bindings.createBooleanBinding(() -> getHeight() >= (places * CLOSE + CLOSE_LOGO) * theme.textSizeProperty().get().percent() / 100,
                heightProperty(), theme.textSizeProperty()));
        name.visibleProperty().bind(roomy);
        name.managedProperty().bind(roomy);
        roomy.subscribe(room -> pseudoClassStateChanged(SNUG, !room));
        model.places().forEach(place -> getChildren().add(button(place)));
    }

    /// The deed that goes to a place.
    static Deed going(Kit kit, Place place) {
        return Deed.of(place.textKey(), place.key(), () -> kit.navigator().open(place.route()))
                .when(kit.navigator().readyProperty());
    }

    private Button button(Place place) {
        Deed deed = going(kit, place);
        Label words = kit.texts().bind(new Label(), place.textKey());
        Label key = new Label(deed.keyText());
        key.getStyleClass().add("rail-key");
        // in a low window with large text the places come before their keys, which F1 lists too
        key.visibleProperty().bind(keyed);
        key.managedProperty().bind(keyed);
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
        badge.setId("waiting-" + place.textKey().substring(place.textKey().lastIndexOf('.') + 1));
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
