package jaidee.db;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.tables.DefaultSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// What must hold of the database whatever is in it: every row can be read, every reference leads somewhere, and nothing
/// that the journal says was done is missing.
final class DatabaseInvariants {
    private static final int PAGE = 1000;

    private DatabaseInvariants() {
    }

    static List<Invariant> ofTables() {
        return List.of(
                Invariant.of("verify.data.readable", DatabaseInvariants::readEverything),
                Invariant.of("verify.data.references", DatabaseInvariants::followReferences));
    }

    static Invariant ofJournal(Path journal) {
        return Invariant.of("verify.data.journal", ctx -> compare(ctx, journal));
    }

    private static Findings readEverything(DSLContext ctx) {
        List<String> violations = new ArrayList<>();
        long rows = 0;
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            try (Stream<? extends Record> all = ctx.selectFrom(table).fetchSize(PAGE).fetchStream()) {
                rows += all.count();
            } catch (RuntimeException unreadable) {
                violations.add(table.getName() + ": " + unreadable.getMessage());
            }
        }
        return new Findings(rows, violations);
    }

    private static Findings followReferences(DSLContext ctx) {
        List<String> violations = new ArrayList<>();
        long references = 0;
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            for (ForeignKey<?, ?> key : table.getReferences()) {
                Condition set = DSL.and(key.getFields().stream().map(Field::isNotNull).toList());
                references += ctx.fetchCount(table, set);
                int astray = ctx.fetchCount(table, set.and(leadsNowhere(table, key)));
                if (astray > 0) violations.add(table.getName() + " " + key.getName() + ": " + astray);
            }
        }
        return new Findings(references, violations);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Condition leadsNowhere(Table<?> table, ForeignKey<?, ?> key) {
        Table<?> target = key.getKey().getTable().as("target");
        List<Condition> same = new ArrayList<>();
        for (int i = 0; i < key.getFields().size(); i++) {
            Field wanted = target.field(key.getKeyFields().get(i));
            same.add(wanted.eq((Field) key.getFields().get(i)));
        }
        return notExists(selectOne().from(target).where(same));
    }

    /// Entries after the head are sales that are being made while this looks.
    private static Findings compare(DSLContext ctx, Path journal) {
        long head = JournalHead.read(ctx).sequence();
        List<JournalEntry> made;
        try {
            made = JournalPages.read(journal).madeUpTo(head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JournalBook book = JournalBook.of(ctx);
        return new Findings(made.size(), made.stream().filter(entry -> !book.has(entry))
                .map(entry -> entry.kind() + " " + entry.number() + ": " + entry.amount()).toList());
    }
}
