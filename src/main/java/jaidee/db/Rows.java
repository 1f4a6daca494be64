package jaidee.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;

/// Several rows into one table with one statement: building, reading and planning a statement takes H2 and jOOQ longer than
/// storing a row.
public final class Rows {
    // a statement of a bill with hundreds of lines would be read for longer than it saves
    private static final int AT_ONCE = 50;

    private Rows() {
    }

    /// @param rows which all set the same columns
    public static <R extends Record> void insert(DSLContext ctx, Table<R> table, List<R> rows) {
        for (List<R> part : parts(rows)) statement(ctx, table, part).execute();
    }

    /// The same, for what the table adds to a row.
    ///
    /// @return `made` of every row, in no certain order: they have to name the row
    public static <R extends Record> List<Record> insert(DSLContext ctx, Table<R> table, List<R> rows, Field<?>... made) {
        List<Record> all = new ArrayList<>();
        for (List<R> part : parts(rows)) all.addAll(statement(ctx, table, part).returningResult(made).fetch());
        return all;
    }

    /// What to do with the row that `row` stands at; its columns are counted from 1.
    public interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    /// Goes through the answer to a question about a great many rows, as the driver brings them: jOOQ takes longer to make a
    /// record of each than H2 to find it.
    public static void each(ResultQuery<?> question, Reader reader) {
        try (ResultSet rows = question.fetchResultSet()) {
            while (rows.next()) reader.read(rows);
        } catch (SQLException fault) {
            throw new DataAccessException("reading rows", fault);
        }
    }

    private static <R extends Record> InsertSetMoreStep<R> statement(DSLContext ctx, Table<R> table, List<R> rows) {
        InsertSetMoreStep<R> statement = ctx.insertInto(table).set(rows.getFirst());
        for (R row : rows.subList(1, rows.size())) statement = statement.newRecord().set(row);
        return statement;
    }

    private static <R> List<List<R>> parts(List<R> rows) {
        List<List<R>> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) parts.add(rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
        return parts;
    }
}
