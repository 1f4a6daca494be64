package jaidee.ui;

import java.util.Optional;
import org.kordamp.ikonli.Ikon;

/// One line of a list of suggestions: what it is (icon), its name, what tells it from others, and a word at the right.
///
/// @param value what is chosen with it
/// @param badge a price, a kind, a tier; may be empty
public record Hit<T>(T value, Optional<Ikon> icon, Marked title, Marked detail, String badge) {
    public static <T> Hit<T> of(T value, Ikon icon, Marked title, Marked detail) {
        return new Hit<>(value, Optional.of(icon), title, detail, "");
    }

    public static <T> Hit<T> of(T value, String title) {
        return new Hit<>(value, Optional.empty(), Marked.plain(title), Marked.plain(""), "");
    }

    public Hit<T> withBadge(String word) {
        return new Hit<>(value, icon, title, detail, word);
    }
}
