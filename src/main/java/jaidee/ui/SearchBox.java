package jaidee.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The box that finds everything while one types. Only the newest answer is shown; Enter pressed before it came takes
/// its first line when it comes.
public final class SearchBox<T> extends HBox {
    /// Who finds. Asked off the FX thread, unless it answers within a frame and says so.
    public interface Provider<T> {
        List<Hit<T>> find(String text);

        default boolean immediate() {
            return false;
        }

        /// What is offered before anything is typed; the first nine have Alt and a digit. Asked off the FX thread.
        default List<Hit<T>> unasked() {
            return List.of();
        }
    }

    private static final int DIGITS = 9;

    private final UiTexts texts;
    private final TextField field = new TextField();
    private final Suggestions<T> suggestions;
    private final Latest latest;
    private final Consumer<T> chosen;
    private Provider<T> provider = text -> List.of();
    private boolean enterWaits;
    private boolean offering;
    private Subscription digits = Subscription.EMPTY;
    private final Keys keys;

    public SearchBox(Kit kit, String promptKey, String keyText, Consumer<T> chosen) {
        this.texts = kit.texts();
        this.latest = kit.background().latest();
        this.chosen = chosen;
        this.keys = kit.keys();
        getStyleClass().add("search-box");
        texts.prompt(field, promptKey);
        texts.spoken(field, promptKey);
        field.setId("search");
        HBox.setHgrow(field, Priority.ALWAYS);
        Label cap = Buttons.keyCap(keyText);
        getChildren().addAll(Icons.of(Feather.SEARCH), field, cap);
        suggestions = new Suggestions<>(field, this, kit.overlay(), this::take);
        suggestions.onClosed(this::forgetDigits);
        field.textProperty().subscribe(this::ask);
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    public void find(Provider<T> provider) {
        this.provider = provider;
    }

    public TextField field() {
        return field;
    }

    /// Puts the focus in the box with what stands there selected, so that typing starts anew; while nothing stands there,
    /// what was seen last is offered.
    public void focus() {
        Focus.on(field);
        field.selectAll();
        offerUnasked();
    }

    public void clear() {
        enterWaits = false;
        field.clear();
    }

    private void offerUnasked() {
        if (!field.getText().isBlank()) return;
        offering = true;
        latest.run(provider::unasked).onSuccess(hits -> {
            boolean take = enterWaits;
            offering = false;
            enterWaits = false;
            if (!field.getText().isBlank()) return;
            suggestions.show(hits);
            if (suggestions.isOpen()) digits = keys.add(IntStream.range(0, Math.min(DIGITS, hits.size())).mapToObj(i ->
                    Deed.of("ui.search.take", "Alt+" + (i + 1), () -> suggestions.take(i))).toList());
            if (take) suggestions.take();
        });
    }

    private void forgetDigits() {
        digits.unsubscribe();
        digits = Subscription.EMPTY;
    }

    private void ask(String typed) {
        String text = typed.strip();
        enterWaits = false;
        offering = false;
        forgetDigits();
        if (text.isEmpty()) {
            latest.forget();
            suggestions.close();
        } else if (provider.immediate()) {
            latest.forget();
            answer(text, provider.find(text));
        } else {
            latest.run(() -> provider.find(text)).onSuccess(hits -> answer(text, hits));
        }
    }

    private void answer(String text, List<Hit<T>> hits) {
        if (hits.isEmpty()) suggestions.say(texts.get("ui.search.nothing", text));
        else suggestions.show(hits);
        if (enterWaits) suggestions.take();
        enterWaits = false;
    }

    private void take(Hit<T> hit) {
        clear();
        chosen.accept(hit.value());
    }

    // the list takes the keys while it is open; these are the ones it leaves
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && (offering || !field.getText().isBlank())) {
            enterWaits = !suggestions.isOpen();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && !suggestions.isOpen()) {
            if (field.getText().isBlank()) offerUnasked();
            else ask(field.getText());
            event.consume();
        }
    }
}
