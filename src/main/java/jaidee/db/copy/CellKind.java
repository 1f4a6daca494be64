package jaidee.db.copy;

import jaidee.kernel.SpreadsheetText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.function.Function;

/// How a value of a table stands in an open copy.
///
/// @param read back from its text; throws a `RuntimeException` at what is none
record CellKind<T>(Class<T> kind, Function<String, T> read) {
    /// @param type in the words of SQL
    /// @throws IllegalArgumentException for a type that no table of ours has
    static CellKind<?> of(String type) {
        return switch (type) {
            case "CHARACTER VARYING" -> new CellKind<>(String.class, SpreadsheetText::unmarked);
            case "BIGINT" -> new CellKind<>(Long.class, Long::valueOf);
            case "INTEGER" -> new CellKind<>(Integer.class, Integer::valueOf);
            case "BOOLEAN" -> new CellKind<>(Boolean.class, CellKind::flag);
            case "DATE" -> new CellKind<>(LocalDate.class, LocalDate::parse);
            case "TIMESTAMP" -> new CellKind<>(LocalDateTime.class, LocalDateTime::parse);
            case "TIMESTAMP WITH TIME ZONE" -> new CellKind<>(OffsetDateTime.class, OffsetDateTime::parse);
            case "NUMERIC" -> new CellKind<>(BigDecimal.class, CellKind::number);
            default -> throw new IllegalArgumentException("no column of ours: " + type);
        };
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    // a few letters can be a number of a billion digits
    private static BigDecimal number(String text) {
        if (text.length() > 60 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) throw new IllegalArgumentException(text);
        return new BigDecimal(text);
    }
}
