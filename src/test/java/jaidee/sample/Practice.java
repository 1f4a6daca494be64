package jaidee.sample;

import jaidee.db.Database;
import jaidee.db.tables.DefaultSchema;
import jaidee.kernel.Days;
import jaidee.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.TableField;

/// Sample clinics in memory, on the afternoon of Sunday 22 November 2569.
final class Practice implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Clock CLOCK = Clock.fixed(ZonedDateTime.of(TODAY, LocalTime.of(14, 32), Days.BANGKOK).toInstant(), Days.BANGKOK);

    final Database database = Database.inMemory();
    final SampleClinic.Made made;

    Practice(SamplePlan plan) {
        this.made = open(plan).get();
    }

    Outcome<SampleClinic.Made> open(SamplePlan plan) {
        return new SampleClinic(database.transactions(), CLOCK).open(plan);
    }

    <T> T ask(Function<DSLContext, T> question) {
        return database.transactions().read(question);
    }

    int count(Table<?> table) {
        return ask(ctx -> ctx.fetchCount(table));
    }

    int count(Table<?> table, Condition which) {
        return ask(ctx -> ctx.fetchCount(table, which));
    }

    <T> List<T> values(TableField<?, T> field) {
        return ask(ctx -> ctx.select(field).from(field.getTable()).orderBy(1).fetch(field));
    }

    List<? extends Record> rows(Function<DSLContext, ? extends ResultQuery<?>> query) {
        return ask(ctx -> query.apply(ctx).fetch());
    }

    /// Of everything in every table, in the order of the keys.
    String hash() {
        return ask(ctx -> {
            MessageDigest digest = sha256();
            List<? extends Table<?>> tables = DefaultSchema.DEFAULT_SCHEMA.getTables();
            for (Table<?> table : tables) add(digest, ctx, table);
            return HexFormat.of().formatHex(digest.digest());
        });
    }

    private static void add(MessageDigest digest, DSLContext ctx, Table<?> table) {
        digest.update(table.getName().getBytes(StandardCharsets.UTF_8));
        List<? extends Field<?>> key = table.getPrimaryKey() == null ? List.of() : table.getPrimaryKey().getFields();
        try (Stream<? extends Record> rows = ctx.selectFrom(table).orderBy(key).fetchStream()) {
            rows.forEach(row -> digest.update(row.intoList().toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
