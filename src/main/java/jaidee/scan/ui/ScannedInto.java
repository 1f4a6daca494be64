package jaidee.scan.ui;

import jaidee.scan.Scanned;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TextInputControl;

/// Fields that want what a reader types while they have the focus: the number of a chip goes into the form of a new pet
/// instead of looking for a pet that has it.
public final class ScannedInto {
    private static final String KEY = ScannedInto.class.getName();

    private record Wish(Function<Scanned, Optional<String>> text) {
    }

    private ScannedInto() {
    }

    /// From now on what `text` makes of a scan becomes the text of `field`; empty for what is none of its business.
    public static void wanted(TextInputControl field, Function<Scanned, Optional<String>> text) {
        field.getProperties().put(KEY, new Wish(text));
    }

    static boolean wants(TextInputControl field, Scanned scanned) {
        return text(field, scanned).isPresent();
    }

    static void give(TextInputControl field, Scanned scanned) {
        field.setText(text(field, scanned).orElseThrow());
        field.end();
    }

    private static Optional<String> text(TextInputControl field, Scanned scanned) {
        return field != null && field.getProperties().get(KEY) instanceof Wish wish ? wish.text().apply(scanned) : Optional.empty();
    }
}
