package jaidee.db;

import java.util.List;

/// What a check of the books found.
///
/// @param checked    how many things were looked at
/// @param violations one line each, naming the row and the numbers that disagree; the same in every language
public record Findings(long checked, List<String> violations) {
    public Findings {
        violations = List.copyOf(violations);
    }

    public boolean isClean() {
        return violations.isEmpty();
    }
}
