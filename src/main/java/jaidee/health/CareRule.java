package jaidee.health;

import jaidee.kernel.Bilingual;
import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// How one group of one species falls due, in one set of protocols.
///
/// @param group    antigen group or sort of care, as `D-CORE`, `RABIES`, `HW-M`, `CHECKUP`
/// @param position in lists
/// @param instead  of rules with the same word only the one given last falls due; empty when it stands alone
/// @param terms    its spans, at least those its method needs
public record CareRule(ProtocolSet set, Species species, String group, int position, Bilingual name, CareKind kind,
                       CareMethod method, Applies applies, String instead, Map<CareTerm, Span> terms) {
    public CareRule {
        Map<CareTerm, Span> copy = new EnumMap<>(CareTerm.class);
        copy.putAll(terms);
        terms = Collections.unmodifiableMap(copy);
        for (CareTerm needed : method.needed())
            if (!terms.containsKey(needed)) throw new IllegalArgumentException(group + " needs " + needed);
    }

    public Optional<Span> term(CareTerm term) {
        return Optional.ofNullable(terms.get(term));
    }

    public boolean has(CareTerm term) {
        return terms.containsKey(term);
    }

    /// The day that lies the span of `term` after `day`. The rule has that term.
    LocalDate after(CareTerm term, LocalDate day) {
        return terms.get(term).after(day);
    }

    /// Whether from `last` to `day` is longer than the span of `term`; exactly at the limit is not. Never without the term.
    boolean beyond(CareTerm term, LocalDate last, LocalDate day) {
        return has(term) && day.isAfter(after(term, last));
    }

    public CareRule with(Applies applies) {
        return new CareRule(set, species, group, position, name, kind, method, applies, instead, terms);
    }

    /// @param span empty takes the term away
    public CareRule with(CareTerm term, Optional<Span> span) {
        Map<CareTerm, Span> changed = new EnumMap<>(CareTerm.class);
        changed.putAll(terms);
        changed.remove(term);
        span.ifPresent(set -> changed.put(term, set));
        return new CareRule(set, species, group, position, name, kind, method, applies, instead, changed);
    }
}
