package jaidee.db;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import jaidee.db.BackupManifest.Head;
import jaidee.db.BackupManifest.Mark;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// Reads what a manifest says of a database, of any earlier version too: so by names, not by the tables of today.
final class BackupFacts {
    /// A book that only grows, and the amounts in it; none where entries are merely counted.
    private record Book(String table, String amount) {
    }

    private static final List<Book> BOOKS = List.of(new Book("SALE", "PAYABLE_SATANG"), new Book("PAYMENT", "SATANG"), new Book("DOCUMENT", ""),
            new Book("REFUND", "NET_SATANG"), new Book("DEPOSIT_ENTRY", "SATANG"), new Book("CASH_MOVEMENT", "SATANG"),
            new Book("LEDGER_ENTRY", "POINTS"), new Book("AUDIT_ENTRY", ""));
    private static final Field<Long> ID = number("ID");

    private BackupFacts() {
    }

    static BackupManifest of(DSLContext ctx, BackupManifest.Kind kind, Instant now, boolean locked) {
        return new BackupManifest(clinic(ctx), clinicName(ctx), kind, now, version(ctx), locked, countOf(ctx, "SALE"), lastSale(ctx), countOf(ctx, "OWNER"),
                countOf(ctx, "PET"), journal(ctx), log(ctx), marks(ctx), 0, "0".repeat(64));
    }

    private static Optional<Instant> lastSale(DSLContext ctx) {
        if (!exists(ctx, "SALE")) return Optional.empty();
        return ctx.select(field(name("AT"), OffsetDateTime.class)).from(named("SALE")).orderBy(ID.desc()).limit(1).fetchOptional(0, OffsetDateTime.class)
                .map(OffsetDateTime::toInstant);
    }

    private static long countOf(DSLContext ctx, String table) {
        return exists(ctx, table) ? ctx.fetchCount(named(table)) : 0;
    }

    /// What the books of this database come to up to the numbers of these marks, where it disagrees.
    static List<String> disagreeing(DSLContext ctx, BackupManifest manifest) {
        List<String> wrong = new ArrayList<>();
        for (Mark mark : manifest.marks()) {
            Optional<Book> book = BOOKS.stream().filter(each -> each.table().equals(mark.book())).findFirst();
            if (book.isEmpty()) continue;
            Mark found = mark(ctx, book.get(), ID.le(mark.upTo()), mark.upTo());
            if (!found.equals(mark)) wrong.add(mark.book() + ": " + found.count() + " / " + found.sum() + " ≠ " + mark.count() + " / " + mark.sum());
        }
        String hash = hashOf(ctx, manifest.log().number());
        if (!hash.equals(manifest.log().sum())) wrong.add("audit_entry " + manifest.log().number() + ": " + hash);
        if (journal(ctx).number() < manifest.journal().number()) wrong.add("journal: " + journal(ctx).number() + " < " + manifest.journal().number());
        return wrong;
    }

    private static List<Mark> marks(DSLContext ctx) {
        return BOOKS.stream().filter(book -> exists(ctx, book.table())).map(book -> {
            Long last = ctx.select(max(ID)).from(named(book.table())).fetchSingle().value1();
            return mark(ctx, book, DSL.noCondition(), last == null ? 0 : last);
        }).toList();
    }

    private static Mark mark(DSLContext ctx, Book book, Condition which, long upTo) {
        Field<BigDecimal> amount = book.amount().isEmpty() ? val(BigDecimal.ZERO) : coalesce(sum(number(book.amount())), BigDecimal.ZERO);
        Record2<Integer, BigDecimal> found = ctx.select(count(), amount).from(named(book.table())).where(which).fetchSingle();
        return new Mark(book.table(), upTo, found.value1(), found.value2().longValueExact());
    }

    /// The first entry of the log tells one clinic from another: it holds the moment at which it was opened.
    private static String clinic(DSLContext ctx) {
        String first = hashOf(ctx, 1);
        return first.length() < 8 ? "00000000" : first.substring(0, 8);
    }

    private static String clinicName(DSLContext ctx) {
        return Optional.ofNullable(ctx.select(field(name("NAME_TH"), String.class)).from(named("CLINIC")).fetchAny(0, String.class)).orElse("");
    }

    private static String version(DSLContext ctx) {
        return ctx.select(field(name("version"), String.class)).from(named("flyway_schema_history")).where(field(name("success"), Boolean.class))
                .and(field(name("version")).isNotNull()).orderBy(field(name("installed_rank")).desc()).limit(1).fetchSingle().value1();
    }

    private static Head journal(DSLContext ctx) {
        if (!exists(ctx, "JOURNAL_HEAD")) return new Head(0, "");
        JournalHead head = JournalHead.read(ctx);
        return new Head(head.sequence(), head.checkSum().strip());
    }

    private static Head log(DSLContext ctx) {
        Long last = ctx.select(max(ID)).from(named("AUDIT_ENTRY")).fetchSingle().value1();
        return last == null ? new Head(0, "") : new Head(last, hashOf(ctx, last));
    }

    private static String hashOf(DSLContext ctx, long entry) {
        return Optional.ofNullable(ctx.select(field(name("HASH"), String.class)).from(named("AUDIT_ENTRY")).where(ID.eq(entry)).fetchAny(0, String.class)).orElse("");
    }

    private static boolean exists(DSLContext ctx, String table) {
        return ctx.fetchExists(DSL.table("INFORMATION_SCHEMA.TABLES"), field(name("TABLE_SCHEMA"), String.class).eq("PUBLIC")
                .and(field(name("TABLE_NAME"), String.class).eq(table)));
    }

    private static Table<?> named(String table) {
        return table(name(table));
    }

    private static Field<Long> number(String column) {
        return field(name(column), Long.class);
    }
}
