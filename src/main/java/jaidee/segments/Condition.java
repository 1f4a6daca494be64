package jaidee.segments;

import jaidee.health.Span;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// One thing that has to hold of an owner, or of one pet, or that must not.
public sealed interface Condition {
    Trait trait();

    /// Turned round: it holds of those of whom the rest doesn't.
    boolean not();

    Condition turned();

    /// Any of these.
    ///
    /// @param values codes, as the trait has them
    /// @param within up to today and so far back (of dues: from today on); empty: ever
    record Among(Trait trait, Set<String> values, Optional<Span> within, boolean not) implements Condition {
        public Among {
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        public static Among of(Trait trait, String... values) {
            return new Among(trait, new LinkedHashSet<>(java.util.List.of(values)), Optional.empty(), false);
        }

        public Among within(Span span) {
            return new Among(trait, values, Optional.of(span), not);
        }

        public Among with(Set<String> others) {
            return new Among(trait, others, within, not);
        }

        @Override
        public Among turned() {
            return new Among(trait, values, within, !not);
        }
    }

    /// From `least` to `most`, both included; one of them may be open.
    ///
    /// @param unit of an age: years or months
    record Between(Trait trait, Optional<Long> least, Optional<Long> most, Optional<Span.Unit> unit, Optional<Span> within, boolean not) implements Condition {
        public static Between least(Trait trait, long least) {
            return new Between(trait, Optional.of(least), Optional.empty(), Optional.empty(), Optional.empty(), false);
        }

        public static Between most(Trait trait, long most) {
            return new Between(trait, Optional.empty(), Optional.of(most), Optional.empty(), Optional.empty(), false);
        }

        public static Between of(Trait trait, long least, long most) {
            return new Between(trait, Optional.of(least), Optional.of(most), Optional.empty(), Optional.empty(), false);
        }

        public Between within(Span span) {
            return new Between(trait, least, most, unit, Optional.of(span), not);
        }

        public Between in(Span.Unit unit) {
            return new Between(trait, least, most, Optional.of(unit), within, not);
        }

        @Override
        public Between turned() {
            return new Between(trait, least, most, unit, within, !not);
        }

        boolean holds(long value) {
            return (least.isEmpty() || value >= least.get()) && (most.isEmpty() || value <= most.get());
        }
    }

    /// So long ago.
    record Since(Trait trait, Span span, boolean not) implements Condition {
        public static Since of(Trait trait, Span span) {
            return new Since(trait, span, false);
        }

        @Override
        public Since turned() {
            return new Since(trait, span, !not);
        }
    }

    record Fact(Trait trait, boolean not) implements Condition {
        public static Fact of(Trait trait) {
            return new Fact(trait, false);
        }

        @Override
        public Fact turned() {
            return new Fact(trait, !not);
        }
    }
}
