package jaidee.app;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import jaidee.kernel.Language;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.SearchBox;
import jaidee.ui.Theme;

/// The line at the top: a step back, the box that finds everything, who works here, language and light.
final class TopBar extends HBox {
    private static final double SEARCH_WIDTH = 640;

    private final Kit kit;

    TopBar(Kit kit, ShellModel model, SearchBox<Runnable> search, Deed back, Deed light, Deed keysHelp) {
        super(12);
        this.kit = kit;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setMaxWidth(SEARCH_WIDTH);
        getChildren().addAll(kit.buttons().icon(back, Feather.ARROW_LEFT), search, Card.gap(), staff(model),
                languages(), lightButton(light), kit.buttons().icon(keysHelp, Feather.HELP_CIRCLE));
    }

    private HBox staff(ShellModel model) {
        Label name = new Label();
        name.textProperty().bind(model.staffProperty());
        HBox staff = new HBox(8, Icons.of(Feather.USER), name);
        staff.setAlignment(Pos.CENTER_LEFT);
        staff.getStyleClass().add("staff");
        staff.visibleProperty().bind(name.textProperty().isNotEmpty());
        staff.managedProperty().bind(staff.visibleProperty());
        return staff;
    }

    private HBox languages() {
        HBox both = new HBox(language(Language.TH, "language.th", "left-pill"), language(Language.EN, "language.en", "right-pill"));
        both.getStyleClass().add("languages");
        return both;
    }

    private ToggleButton language(Language language, String key, String end) {
        ToggleButton button = kit.texts().bind(new ToggleButton(), key);
        button.getStyleClass().addAll("language", end);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> kit.texts().languageProperty().set(language));
        kit.texts().languageProperty().subscribe(chosen -> button.setSelected(chosen == language));
        button.selectedProperty().subscribe(() -> button.setSelected(kit.texts().language() == language));
        return button;
    }

    private Button lightButton(Deed light) {
        Button button = kit.buttons().icon(light, Feather.MOON);
        kit.theme().modeProperty().subscribe(mode -> ((FontIcon) button.getGraphic())
                .setIconCode(mode == Theme.Mode.LIGHT ? Feather.MOON : Feather.SUN));
        return button;
    }
}
