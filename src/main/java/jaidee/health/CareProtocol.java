package jaidee.health;

import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One version of the protocols: the rules of both sets and of `ANY`, and the set that the clinic follows.
///
/// @param set   the one followed
/// @param rules of all sets
public record CareProtocol(int version, ProtocolSet set, List<CareRule> rules) {
    public CareProtocol {
        rules = List.copyOf(rules);
    }

    /// What holds for a species: the rules of the set that is followed and those common to all, in their order.
    public List<CareRule> of(Species species) {
        return rules.stream().filter(rule -> rule.species() == species && (rule.set() == set || rule.set() == ProtocolSet.ANY))
                .sorted(Comparator.comparingInt(CareRule::position).thenComparing(CareRule::group)).toList();
    }

    /// The rules of every species, for going through many pets.
    Map<Species, List<CareRule>> bySpecies() {
        Map<Species, List<CareRule>> all = new EnumMap<>(Species.class);
        for (Species species : Species.values()) all.put(species, of(species));
        return all;
    }

    public Optional<CareRule> rule(Species species, String group) {
        return of(species).stream().filter(rule -> rule.group().equals(group)).findFirst();
    }

    /// The same version following another set.
    public CareProtocol following(ProtocolSet other) {
        return new CareProtocol(version, other, rules);
    }

    /// With `changed` in the place of the rule of its set, species and group, or added.
    public CareProtocol with(CareRule changed) {
        List<CareRule> all = new ArrayList<>(rules);
        all.removeIf(rule -> rule.set() == changed.set() && rule.species() == changed.species() && rule.group().equals(changed.group()));
        all.add(changed);
        return new CareProtocol(version, set, all);
    }

    /// Whether both say the same, whatever their number.
    public boolean sameAs(CareProtocol other) {
        return set == other.set && Set.copyOf(rules).equals(Set.copyOf(other.rules));
    }
}
