package jaidee.suggestions;

import jaidee.kernel.Bilingual;
import java.util.List;
import java.util.stream.Collectors;

/// Breeds as a rule keeps them: one a line, in Thai and, after a tab, in English where that is another word.
final class BreedLines {
    private BreedLines() {
    }

    /// `null` for none.
    static String written(List<Bilingual> breeds) {
        return breeds.isEmpty() ? null : breeds.stream().map(breed -> breed.th().equals(breed.en()) ? breed.th() : breed.th() + "\t" + breed.en())
                .collect(Collectors.joining("\n"));
    }

    static List<Bilingual> read(String written) {
        return written == null ? List.of() : written.lines().map(line -> {
            int tab = line.indexOf('\t');
            return tab < 0 ? new Bilingual(line, line) : new Bilingual(line.substring(0, tab), line.substring(tab + 1));
        }).toList();
    }
}
