package jaidee.app;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import jaidee.kernel.Language;
import jaidee.ui.Card;
import jaidee.ui.Kit;
import jaidee.ui.Theme;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;

/// Language, light and text size of the window. Each choice shows at once.
final class AppearanceCard extends Card {
    AppearanceCard(Kit kit) {
        super(kit.texts(), "shell.appearance.title");
        UiTexts texts = kit.texts();
        ChoiceChips<Language> language = new ChoiceChips<>(List.of(Language.values()),
                each -> texts.of("shell.appearance.language." + word(each)));
        language.valueProperty().bindBidirectional(texts.languageProperty());
        ChoiceChips<Theme.Mode> mode = new ChoiceChips<>(List.of(Theme.Mode.values()),
                each -> texts.of("shell.appearance.theme." + word(each)));
        mode.valueProperty().bindBidirectional(kit.theme().modeProperty());
        ChoiceChips<Theme.TextSize> size = new ChoiceChips<>(List.of(Theme.TextSize.values()), AppearanceCard::percent);
        size.valueProperty().bindBidirectional(kit.theme().textSizeProperty());
        add(new Field(texts, "shell.appearance.language", language),
                new Field(texts, "shell.appearance.theme", mode),
                new Field(texts, "shell.appearance.text_size", size));
    }

    private static ObservableValue<String> percent(Theme.TextSize size) {
        return new SimpleStringProperty(size.percent() + "%");
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
