package jaidee.owners;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/// The next member and pet file numbers. Only one transaction writes at a time, so nobody else takes them.
final class NumberRepository {
    private static final int BUDDHIST = 543;

    private NumberRepository() {
    }

    static String nextMemberNo(DSLContext ctx) {
        return next(ctx, new RunningNumber("M-", 5), OWNER, OWNER.MEMBER_NO, OWNER.ID);
    }

    /// Counted within the Buddhist year: `HN69-0001` is the first of 2569.
    static String nextHn(DSLContext ctx, LocalDate today) {
        String year = "%02d".formatted((today.getYear() + BUDDHIST) % 100);
        return next(ctx, new RunningNumber("HN" + year + "-", 4), PET, PET.HN, PET.ID);
    }

    private static String next(DSLContext ctx, RunningNumber numbers, Table<?> table, Field<String> number, Field<Long> id) {
        String last = ctx.select(number)
                .from(table)
                .where(number.startsWith(numbers.prefix()))
                .orderBy(id.desc())
                .limit(1)
                .fetchOne(number);
        String candidate = last == null ? numbers.first() : numbers.after(last);
        // an imported list may hold numbers ahead of the count
        while (ctx.fetchExists(table, number.eq(candidate))) candidate = numbers.after(candidate);
        return candidate;
    }
}
