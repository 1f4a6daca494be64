package jaidee.scan.ui;

import jaidee.scan.Scanned;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/// Fields that want what a reader types while they have the focus: the number of a chip goes into the form of a new pet
/// instead of looking for a pet that has it. And forms that want it wherever in them the focus is: the label of a vial.
public final class ScannedInto {
    private static final String KEY = ScannedInto.class.getName();

    private record Wish(Function<Scanned, Optional<String>> text) {
    }

    private record AreaWish(Function<Scanned, Optional<Runnable>> deed) {
    }

    private ScannedInto() {
    }

    /// From now on what `text` makes of a scan becomes the text of `field`; empty for what is none of its business.
    public static void wanted(TextInputControl field, Function<Scanned, Optional<String>> text) {
        field.getProperties().put(KEY, new Wish(text));
    }

    /// From now on `deed` is done with a scan while the focus is anywhere in `area`, also on a button; a field that wants it
    /// itself comes first. Empty for what is none of its business.
    public static void wantedWithin(Node area, Function<Scanned, Optional<Runnable>> deed) {
        area.getProperties().put(KEY, new AreaWish(deed));
    }

    /// What becomes of a scan that came while `focus` had the focus, typed into `field` if that is one.
    static Optional<Runnable> deed(TextInputControl field, Node focus, Scanned scanned) {
        if (field != null && field.getProperties().get(KEY) instanceof Wish wish) {
            Optional<String> text = wish.text().apply(scanned);
            if (text.isPresent()) return Optional.of(() -> {
                field.setText(text.get());
                field.end();
            });
        }
        for (Node at = focus; at != null; at = at.getParent())
            if (at.hasProperties() && at.getProperties().get(KEY) instanceof AreaWish wish) return wish.deed().apply(scanned);
        return Optional.empty();
    }
}
