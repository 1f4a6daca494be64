package jaidee.ui.form;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import jaidee.ui.Hit;
import jaidee.ui.Overlay;
import jaidee.ui.Suggestions;

/// A text field that offers what it knows while one types: breeds, colours, titles. Taking an offer fills the field;
/// typing on forgets the offer, so that words of one's own stay possible.
public final class CompletingField<T> extends TextField {
    private final ObjectProperty<T> chosen = new SimpleObjectProperty<>();
    private final Function<T, String> words;
    private final Suggestions<T> suggestions;
    private boolean filling;

    /// @param find  offers for what is typed, best first; from memory, for it runs on the FX thread
    /// @param words what stands in the field when an offer is taken
    public CompletingField(Overlay overlay, Function<String, List<Hit<T>>> find, Function<T, String> words) {
        this.words = words;
        this.suggestions = new Suggestions<>(this, overlay, hit -> fill(hit.value()));
        textProperty().subscribe(typed -> {
            if (filling) return;
            chosen.set(null);
            suggestions.show(typed.isBlank() || !isFocused() ? List.of() : find.apply(typed.strip()));
        });
        chosen.subscribe(value -> {
            if (value != null && !filling) fill(value);
        });
    }

    /// The offer taken; `null` while the text is the person's own.
    public ObjectProperty<T> chosenProperty() {
        return chosen;
    }

    private void fill(T value) {
        filling = true;
        setText(words.apply(value));
        end();
        chosen.set(value);
        filling = false;
    }
}
