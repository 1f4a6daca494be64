package jaidee.owners;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

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

    /// The numbers of many rows that are written at once, in their order; `reserved` are given to others of them.
    static Supplier<String> memberNumbers(DSLContext ctx, Set<String> reserved) {
        return following(ctx, new RunningNumber("M-", 5), nextMemberNo(ctx), OWNER, OWNER.MEMBER_NO, reserved);
    }

    static Supplier<String> fileNumbers(DSLContext ctx, LocalDate today) {
        String first = nextHn(ctx, today);
        return following(ctx, new RunningNumber(first.substring(0, first.indexOf('-') + 1), 4), first, PET, PET.HN, Set.of());
    }

    private static Supplier<String> following(DSLContext ctx, RunningNumber numbers, String first, Table<?> table, Field<String> number, Set<String> reserved) {
        Set<String> taken = new HashSet<>(ctx.select(number).from(table).where(number.startsWith(numbers.prefix())).fetchSet(number));
        taken.addAll(reserved);
        return Stream.iterate(first, numbers::after).filter(candidate -> !taken.contains(candidate)).iterator()::next;
    }

    /// Counted on from the newest row; where that has a number of another kind, from the newest row that has not.
    private static String next(DSLContext ctx, RunningNumber numbers, Table<?> table, Field<String> number, Field<Long> id) {
        Long newest = ctx.select(DSL.max(id)).from(table).fetchSingle().value1();
        String last = newest == null ? null : ctx.select(number).from(table).where(id.eq(newest)).fetchOne(number);
        if (last != null && !last.startsWith(numbers.prefix())) {
            Long ours = ctx.select(DSL.max(id)).from(table).where(number.startsWith(numbers.prefix())).fetchSingle().value1();
            last = ours == null ? null : ctx.select(number).from(table).where(id.eq(ours)).fetchOne(number);
        }
        String candidate = last == null ? numbers.first() : numbers.after(last);
        // an imported list may hold numbers ahead of the count
        while (ctx.fetchExists(table, number.eq(candidate))) candidate = numbers.after(candidate);
        return candidate;
    }
}
