package jaidee.transfer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Guesses what the columns of a table hold by their headings.
public final class Headings {
    private Headings() {
    }

    /// One for each heading; each thing is found in one column only, the first that says so.
    public static List<ImportColumn> guess(List<String> headings) {
        List<ImportColumn> guessed = new ArrayList<>();
        Set<ImportColumn> taken = EnumSet.noneOf(ImportColumn.class);
        for (String heading : headings) {
            ImportColumn column = of(heading);
            if (column == ImportColumn.PHONE && taken.contains(column)) column = ImportColumn.PHONE_2;
            guessed.add(column == ImportColumn.IGNORED || taken.add(column) ? column : ImportColumn.IGNORED);
        }
        int name = guessed.indexOf(ImportColumn.FULL_NAME);
        if (name >= 0 && taken.contains(ImportColumn.LAST_NAME) && !taken.contains(ImportColumn.FIRST_NAME)) guessed.set(name, ImportColumn.FIRST_NAME);
        return List.copyOf(guessed);
    }

    /// How many of these could be headings.
    static int known(List<String> cells) {
        return (int) cells.stream().filter(cell -> cell.length() <= 80 && WordTable.of("HEADING").exactly(cell).isPresent()).count();
    }

    private static ImportColumn of(String heading) {
        return heading.isBlank() ? ImportColumn.IGNORED
                : WordTable.of("HEADING").within(heading).map(ImportColumn::valueOf).orElse(ImportColumn.IGNORED);
    }
}
