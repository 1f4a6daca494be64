package jaidee.db;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipOutputStream;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.db.Store;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jooq.SQLDialect;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/// The open connections of one database: one that writes, and one for each thread that reads.
final class Sessions {
    private final Source source;
    private final HouseRules house = new HouseRules();
    private final HouseRules.Seat writersSeat = house.new Seat();
    private final Kept kept = new Kept();
    private Connection writer;
    private DSLContext writing;
    private final ThreadLocal<Session> reading = ThreadLocal.withInitial(this::reader);
    private final List<Connection> open = new CopyOnWriteArrayList<>();

    // counts up when all connections were made anew
    private volatile int round;

    private record Session(Connection connection, DSLContext context, HouseRules.Seat seat, int round) {
    }

    Sessions(Source source) throws SQLException {
        this.source = source;
        beginWriting();
    }

    private void beginWriting() throws SQLException {
        writer = connect();
        writer.setAutoCommit(false);
        writing = context(writer);
        writing.configuration().set(house.watch());
        house.seat(writing, writersSeat);
        kept.seat(writing);
    }

    /// Opens a database again that H2 gave up. Nobody may be reading or writing.
    void reopen() throws SQLException {
        for (Connection connection : open) closeQuietly(connection);
        open.clear();
        round++;
        beginWriting();
    }

    Connection writer() {
        return writer;
    }

    DSLContext writing() {
        return writing;
    }

    /// A context of the calling thread, at the start of a new snapshot.
    DSLContext reading() {
        if (reading.get().round() != round) reading.remove();
        Session session = reading.get();
        session.seat().begin();
        return session.context();
    }

    /// The writer is about to begin a transaction.
    void beginTransaction() {
        house.settled();
        kept.forget();
        writersSeat.begin();
    }

    void endTransaction() {
        house.settled();
        kept.forget();
    }

    /// By a commit, though there is nothing to commit: at a rollback, even of a transaction that only read, H2 stores
    /// whatever is in memory, here the half of a transaction that the writer is just making. Killed then, the file keeps
    /// rows of it that the undo log does not know.
    void endReading() {
        try {
            reading.get().connection().commit();
        } catch (SQLException e) {
            // the database was given up; whoever asks next is told
            reading.remove();
        }
    }

    /// Nothing that a hook did on the writing connection may slip into the next transaction.
    void forgetUnwritten() {
        try {
            writer.rollback();
        } catch (SQLException e) {
            throw new DataAccessException("after a commit", e);
        }
    }

    Connection connect() throws SQLException {
        Connection connection = source.getConnection();
        open.add(connection);
        return connection;
    }

    /// As `BACKUP TO` does it, into a zip of ours. Space that is given free meanwhile is not used again before the end.
    void copyTo(ZipOutputStream zip) throws IOException {
        try (Connection connection = source.getConnection()) {
            Store store = ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase().getStore();
            store.flush();
            store.getMvStore().getFileStore().backup(zip);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /// Closes every connection but the writing one, which closes the database.
    void closeReaders() {
        for (Connection connection : open) if (connection != writer) closeQuietly(connection);
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // closed by the database itself
        }
    }

    private Session reader() {
        try {
            Connection connection = connect();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
            }
            DSLContext context = context(connection);
            context.configuration().set(new ReadsOnly());
            HouseRules.Seat seat = house.new Seat();
            house.seat(context, seat);
            return new Session(connection, context, seat, round);
        } catch (SQLException e) {
            throw new DataAccessException("no connection to read with", e);
        }
    }

    static DSLContext context(Connection connection) {
        return DSL.using(new DefaultConfiguration()
                .set(connection).set(SQLDialect.H2).set(new NoInnerTransactions())
                .set(new Settings().withRenderSchema(false).withExecuteLogging(false)));
    }

    private static final class ReadsOnly implements ExecuteListener {
        @Override
        public void start(ExecuteContext execution) {
            ExecuteType type = execution.type();
            if (type == ExecuteType.WRITE || type == ExecuteType.DDL || type == ExecuteType.BATCH)
                throw new IllegalStateException("a read changes nothing: use write or attempt");
        }
    }

    /// jOOQ's own would commit in the middle of ours.
    private static final class NoInnerTransactions implements TransactionProvider {
        @Override
        public void begin(TransactionContext inner) {
            throw new IllegalStateException("a transaction inside a transaction");
        }

        @Override
        public void commit(TransactionContext inner) {
            throw new IllegalStateException("a transaction inside a transaction");
        }

        @Override
        public void rollback(TransactionContext inner) {
            throw new IllegalStateException("a transaction inside a transaction");
        }
    }
}
