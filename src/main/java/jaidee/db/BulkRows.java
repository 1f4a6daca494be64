package jaidee.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Identity;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Rows on their way into the tables: gathered, and written in large batches, parents before children. Numbers of rows
/// are those the database itself gives out, known beforehand, so that nothing has to be put right afterwards.
public final class BulkRows {
    private static final int BATCH = 20_000;

    private final DSLContext ctx;
    private final Runnable relief;
    private final Map<Table<?>, Batch> batches = new LinkedHashMap<>();
    private int waiting;

    /// @param parentsFirst every table that gets rows, each after those it points to
    /// @param relief      called when a batch has been written
    public BulkRows(DSLContext ctx, List<Table<?>> parentsFirst, Runnable relief) {
        this.ctx = ctx;
        this.relief = relief;
        for (Table<?> table : parentsFirst) batches.put(table, new Batch(ctx, table));
    }

    /// The number the next row of `table` gets.
    public long nextId(Table<?> table) {
        return batches.get(table).nextId;
    }

    /// The row may still be changed until `relieve` or `flush` is called.
    ///
    /// @return the row's number, or 0 in a table without
    public long add(TableRecord<?> row) {
        waiting++;
        return batches.get(row.getTable()).add(row);
    }

    /// Writes what was gathered, if that is enough for a batch.
    public void relieve() {
        if (waiting >= BATCH) flush();
    }

    /// Writes everything gathered so far.
    public void flush() {
        ctx.connection(connection -> {
            for (Batch batch : batches.values()) batch.write(connection);
        });
        waiting = 0;
        relief.run();
    }

    /// The rows of one table.
    private static final class Batch {
        private final Field<?>[] fields;
        private final Field<Long> number;
        private final String sql;
        private final List<TableRecord<?>> rows = new ArrayList<>();
        private long nextId;

        @SuppressWarnings("unchecked")
        Batch(DSLContext ctx, Table<?> table) {
            Identity<?, ?> identity = table.getIdentity();
            this.number = identity == null ? null : (Field<Long>) identity.getField();
            this.fields = table.fieldStream().filter(field -> !field.equals(number)).toArray(Field[]::new);
            this.sql = ctx.render(DSL.insertInto(table).columns(fields)
                    .values(Collections.nCopies(fields.length, DSL.field("?"))));
            this.nextId = number == null ? 0 : ctx.select(DSL.field("IDENTITY_BASE", SQLDataType.BIGINT))
                    .from("INFORMATION_SCHEMA.COLUMNS")
                    .where(DSL.field("TABLE_NAME", String.class).eq(table.getName()))
                    .and(DSL.field("COLUMN_NAME", String.class).eq(number.getName()))
                    .fetchSingle().value1();
        }

        long add(TableRecord<?> row) {
            rows.add(row);
            if (number == null) return 0;
            row.set(number, nextId);
            return nextId++;
        }

        void write(Connection connection) throws SQLException {
            if (rows.isEmpty()) return;
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (TableRecord<?> row : rows) {
                    for (int i = 0; i < fields.length; i++) insert.setObject(i + 1, row.get(fields[i]));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            rows.clear();
        }
    }
}
