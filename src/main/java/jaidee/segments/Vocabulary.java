package jaidee.segments;

import jaidee.kernel.Bilingual;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What can be chosen for each trait, as the clinic has it now, and what it is called.
public record Vocabulary(Map<Trait, List<Choice>> choices) {
    /// @param code as it is kept in conditions
    public record Choice(String code, Bilingual name) {
    }

    public Vocabulary {
        choices = Map.copyOf(choices);
    }

    static Vocabulary of(EnumMap<Trait, List<Choice>> choices) {
        return new Vocabulary(choices);
    }

    public List<Choice> of(Trait trait) {
        return choices.getOrDefault(trait, List.of());
    }

    /// A code nobody knows any more is its own name.
    public Bilingual name(Trait trait, String code) {
        return of(trait).stream().filter(choice -> choice.code().equals(code)).map(Choice::name).findFirst().orElseGet(() -> {
            List<String> lines = code.lines().toList();
            return lines.isEmpty() ? new Bilingual(code, code) : new Bilingual(lines.getFirst(), lines.getLast());
        });
    }
}
