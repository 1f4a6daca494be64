package jaidee.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// One thing that can be set: its key in the database, its type, and what holds until somebody sets it. A stored value
/// that no longer makes sense counts as not set.
public final class Setting<T> {
    private final String key;
    private final T standard;
    private final Function<String, Optional<T>> reader;
    private final Function<T, String> writer;

    private Setting(String key, T standard, Function<String, Optional<T>> reader, Function<T, String> writer) {
        this.key = key;
        this.standard = standard;
        this.reader = reader;
        this.writer = writer;
    }

    public static Setting<String> text(String key, String standard) {
        return new Setting<>(key, standard, Optional::of, Function.identity());
    }

    public static Setting<Boolean> flag(String key, boolean standard) {
        return new Setting<>(key, standard, stored -> switch (stored) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        }, Object::toString);
    }

    /// A whole number from `least` to `most`.
    public static Setting<Long> number(String key, long standard, long least, long most) {
        return new Setting<>(key, standard, stored -> number(stored).filter(n -> n >= least && n <= most), Object::toString);
    }

    public static <E extends Enum<E>> Setting<E> choice(String key, E standard) {
        E[] all = standard.getDeclaringClass().getEnumConstants();
        return new Setting<>(key, standard, stored -> Arrays.stream(all).filter(e -> e.name().equals(stored)).findFirst(),
                Enum::name);
    }

    public String key() {
        return key;
    }

    public T standard() {
        return standard;
    }

    Optional<T> read(String stored) {
        return reader.apply(stored);
    }

    String write(T value) {
        return writer.apply(value);
    }

    private static Optional<Long> number(String stored) {
        try {
            return Optional.of(Long.parseLong(stored));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
