package jaidee.logbook;

import java.util.List;

/// Some entries, the newest first.
///
/// @param next the number below which to look on; 1 when the very first entry was reached
public record LogPage(List<LogLine> lines, long next) {
    public LogPage {
        lines = List.copyOf(lines);
    }

    public boolean isLast() {
        return next <= 1;
    }
}
