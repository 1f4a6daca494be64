package jaidee.db;

import jaidee.kernel.Message;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;

/// Something that is true of the books at any moment, and the check that reads whether it is. Each feature lists its own.
///
/// @param says the sentence that is true, `verify.…`
public record Invariant(Message says, Function<DSLContext, Findings> check) {
    /// @param key of the sentence: `verify.ledger.balance`
    public static Invariant of(String key, Function<DSLContext, Findings> check) {
        return new Invariant(Message.of(key), check);
    }

    /// Holds when `broken` finds no row; each row it finds is told by its values.
    public static Invariant holds(String key, Function<DSLContext, ? extends Select<?>> all,
                                  Function<DSLContext, ? extends ResultQuery<?>> broken) {
        return of(key, ctx -> new Findings(ctx.fetchCount(all.apply(ctx)), told(broken.apply(ctx).fetch())));
    }

    /// The key without `verify.`: the same in every language.
    public String name() {
        return says.key().replaceFirst("^verify\\.", "");
    }

    private static List<String> told(List<? extends Record> rows) {
        return rows.stream().map(Invariant::told).toList();
    }

    private static String told(Record row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++)
            line.append(i == 0 ? "" : ", ").append(row.field(i).getName().toLowerCase(java.util.Locale.ROOT))
                    .append(' ').append(row.get(i));
        return line.toString();
    }
}
