package jaidee.kernel;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What came of a deed: done, with its result, or refused, with the reason.
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {
    }

    record Refused<T>(Refusal reason) implements Outcome<T> {
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    default boolean isDone() {
        return this instanceof Done;
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> next) {
        return switch (this) {
            case Done<T>(T value) -> done(next.apply(value));
            case Refused<T>(Refusal reason) -> refused(reason);
        };
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal reason) -> refused(reason);
        };
    }

    default Optional<Refusal> refusal() {
        return this instanceof Refused<T>(Refusal reason) ? Optional.of(reason) : Optional.empty();
    }

    /// The result of a deed that cannot have been refused.
    ///
    /// @throws NoSuchElementException when it was
    default T get() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal reason) -> throw new NoSuchElementException("refused: " + reason);
        };
    }

    default void handle(Consumer<? super T> done, Consumer<Refusal> refused) {
        switch (this) {
            case Done<T>(T value) -> done.accept(value);
            case Refused<T>(Refusal reason) -> refused.accept(reason);
        }
    }
}
