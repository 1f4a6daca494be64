package jaidee.reports;

import jaidee.kernel.DateInput;
import jaidee.kernel.Outcome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/// A month as it is typed, in either era.
public final class MonthInput {
    private MonthInput() {
    }

    /// `2026-11`, `11/2569`, `11/69`, `พ.ย. 69`, `november 2026`, `this`, `last`; empty when it is no month.
    public static Optional<YearMonth> read(String typed, LocalDate today) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        if (word.equals("this")) return Optional.of(YearMonth.from(today));
        if (word.equals("last")) return Optional.of(YearMonth.from(today).minusMonths(1));
        String day = word.matches("\\d{4}\\s*[-/.]\\s*\\d{1,2}") ? word + "-1" : word.matches("\\d{1,2}\\s*[-/.]\\s*\\d{2,4}") ? "1/" + word : "1 " + word;
        return switch (DateInput.parse(day, DateInput.Field.REPORT, today)) {
            case Outcome.Done<DateInput>(DateInput read) when read.day().getDayOfMonth() == 1 -> Optional.of(YearMonth.from(read.day()));
            default -> Optional.empty();
        };
    }
}
