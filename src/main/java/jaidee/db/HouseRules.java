package jaidee.db;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/// What the tables say of the house itself (tiers, rules, coupon designs, taxes): every sale asks for it several times and
/// it changes a few times a year. An answer is kept in memory until a transaction writes to one of these tables. From its
/// first such statement to its end nothing is kept for anybody, so that no answer is older than the snapshot it is for.
public final class HouseRules {
    // where they are written to: columns of other tables have the same names
    private static final Pattern TABLES =
            Pattern.compile("\\b(?:INTO|UPDATE|FROM|TABLE)\\s+\"?(?:TIER|PROGRAMME_VERSION|COUPON_DESIGN|ITEM|ITEM_CATEGORY|CLINIC|VAT_RATE|CARE_PRODUCT|CARE_PRODUCT_GROUP|MISSION|CALL_RULE|SUGGESTION_RULE|SUGGESTION_PAIR)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS = Pattern.compile("\\s*select\\b(?!.*\\bfinal table\\b).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int MOST = 500;

    private final Map<Object, Object> answers = new HashMap<>();
    private long version;
    private boolean changing;

    /// The place of one connection: which version its snapshot belongs to.
    final class Seat {
        private long since;

        /// Before the first statement of a transaction.
        void begin() {
            synchronized (HouseRules.this) {
                since = version;
            }
        }

        private <T> T ask(Object question, Supplier<T> answer) {
            synchronized (HouseRules.this) {
                @SuppressWarnings("unchecked")
                T known = changing || since != version ? null : (T) answers.get(question);
                if (known != null) return known;
            }
            T asked = answer.get();
            synchronized (HouseRules.this) {
                if (!changing && since == version && answers.size() < MOST) answers.put(question, asked);
            }
            return asked;
        }
    }

    /// The kept answer, or that of the tables.
    ///
    /// @param question names it, with whatever it depends on
    /// @param answer   read from the tables named above and no others; unchangeable, never `null`
    public static <T> T ask(DSLContext ctx, Object question, Supplier<T> answer) {
        return ctx.configuration().data(HouseRules.class) instanceof Seat seat ? seat.ask(question, answer) : answer.get();
    }

    void seat(DSLContext ctx, Seat seat) {
        ctx.configuration().data(HouseRules.class, seat);
    }

    /// Sees to it that a change is noticed before it is made.
    ExecuteListener watch() {
        return new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext execution) {
                Stream<String> statements = execution.sql() == null ? Arrays.stream(execution.batchSQL()) : Stream.of(execution.sql());
                if (statements.anyMatch(sql -> !ASKS.matcher(sql).matches() && TABLES.matcher(sql).find())) change();
            }
        };
    }

    private synchronized void change() {
        changing = true;
        answers.clear();
    }

    /// The transaction of the writer has come to its end, whichever.
    synchronized void settled() {
        if (!changing) return;
        changing = false;
        version++;
    }
}
