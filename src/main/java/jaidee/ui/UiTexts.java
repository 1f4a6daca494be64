package jaidee.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;

/// The texts of the window in the language chosen now. What is bound here changes at once with the language; an
/// argument that is an `ObservableValue` is watched too. Bound controls are held weakly: nothing has to be unbound.
public final class UiTexts {
    private final ObjectProperty<Language> language;

    public UiTexts(Language language) {
        this.language = new SimpleObjectProperty<>(language);
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public Language language() {
        return language.get();
    }

    public Texts now() {
        return Texts.of(language.get());
    }

    /// The text in the language of this moment, for what is shown once.
    public String get(String key, Object... arguments) {
        return now().get(key, values(arguments));
    }

    public String get(Message message) {
        return now().get(message);
    }

    /// The text in whatever language is chosen, following its observable arguments.
    public StringBinding of(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> get(key, arguments), watched(arguments));
    }

    /// The sentence of a message that comes and goes; empty while there is none.
    public StringBinding of(ObservableValue<Message> message) {
        return Bindings.createStringBinding(() -> message.getValue() == null ? "" : get(message.getValue()),
                language, message);
    }

    /// What `words` makes of the texts, made anew when the language or one of `watched` changes.
    public StringBinding with(Function<Texts, String> words, Observable... watched) {
        Observable[] all = Arrays.copyOf(watched, watched.length + 1);
        all[watched.length] = language;
        return Bindings.createStringBinding(() -> words.apply(now()), all);
    }

    public <T extends Labeled> T bind(T labeled, String key, Object... arguments) {
        labeled.textProperty().bind(of(key, arguments));
        return labeled;
    }

    public <T extends TextInputControl> T prompt(T field, String key) {
        field.promptTextProperty().bind(of(key));
        return field;
    }

    /// What a screen reader says about a control that shows no words of its own.
    public <T extends Node> T spoken(T node, String key, Object... arguments) {
        node.accessibleTextProperty().bind(of(key, arguments));
        return node;
    }

    private Observable[] watched(Object... arguments) {
        List<Observable> all = new ArrayList<>(List.of(language));
        for (Object argument : arguments) if (argument instanceof ObservableValue<?> value) all.add(value);
        return all.toArray(Observable[]::new);
    }

    private static Object[] values(Object... arguments) {
        return Arrays.stream(arguments).map(UiTexts::valueOf).toArray();
    }

    private static Object valueOf(Object argument) {
        Object value = argument instanceof ObservableValue<?> observable ? observable.getValue() : argument;
        return value == null ? "" : value;
    }
}
