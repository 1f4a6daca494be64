package jaidee.db.copy;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import jaidee.db.copy.OpenCopy.Column;
import jaidee.db.copy.OpenCopy.Content;
import jaidee.db.copy.OpenCopy.Manifest;
import jaidee.db.copy.OpenCopy.Table;
import jaidee.db.DataFolder;
import jaidee.db.NewDatabase;
import jaidee.db.Progress;
import jaidee.db.StorageFailed;
import jaidee.kernel.Outcome;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads an open copy into the tables of a new database. The file is taken for one that may have been made to do harm: only
/// names that a copy has, no more than there is room for, every value of its column's type, every hash compared; no word of it
/// becomes SQL.
public final class OpenCopyReader {
    private static final Logger LOG = LoggerFactory.getLogger(OpenCopyReader.class);
    private static final int BATCH = 1_000, PARCEL = 20_000, LARGEST_PICTURE = 64 << 20, LONGEST_TEXT = 16 << 20;

    private final ZipFile zip;
    private final Manifest manifest;
    private final Progress watcher;
    private long room, done;

    /// Why it is not brought in.
    private static final class Spoiled extends RuntimeException {
        private final transient OpenCopyRefusal why;

        Spoiled(OpenCopyRefusal why, Throwable cause) {
            super(why.message().key(), cause);
            this.why = why;
        }

        OpenCopyRefusal why() {
            return why;
        }
    }

    /// Makes the database of a copy: its rows in tables of the version they were written from.
    ///
    /// @param aside a folder that holds nothing
    /// @param room  how many bytes it may unpack to
    /// @return how many rows came in
    public static Outcome<Long> bring(Path copy, DataFolder aside, long room, Progress watcher) {
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            Manifest manifest = OpenCopy.manifest(zip);
            if (manifest.format() != OpenCopy.FORMAT || !NewDatabase.knows(manifest.schema())) return Outcome.refused(new OpenCopyRefusal.NewerCopy(manifest.program()));
            return NewDatabase.filled(aside, manifest.schema(), (ctx, relief) -> {
                ctx.connection(connection -> new OpenCopyReader(zip, manifest, room, watcher).fill(connection, relief));
                return manifest.rows();
            });
        } catch (Spoiled spoiled) {
            LOG.warn("a copy that is not brought back", spoiled);
            return Outcome.refused(spoiled.why());
        } catch (StorageFailed full) {
            LOG.warn("a copy that is not brought back", full);
            return Outcome.refused(new OpenCopyRefusal.NoRoom(aside.path().toString()));
        } catch (IllegalStateException fault) {
            LOG.warn("a copy that is not brought back", fault);
            // the indexes and references, which are made last
            return Outcome.refused(fault.getCause() instanceof SQLException ? new OpenCopyRefusal.DoesNotFit(copy.toString()) : new OpenCopyRefusal.NotACopy(copy.toString()));
        } catch (IOException | IllegalArgumentException fault) {
            LOG.warn("a copy that is not brought back", fault);
            return Outcome.refused(new OpenCopyRefusal.NotACopy(copy.toString()));
        }
    }

    /// @param room how many bytes it may unpack to
    private OpenCopyReader(ZipFile zip, Manifest manifest, long room, Progress watcher) {
        this.zip = zip;
        this.manifest = manifest;
        this.room = room;
        this.watcher = watcher;
    }

    /// @param relief called when much has been written
    /// @throws Spoiled with what is wrong with it
    private void fill(Connection connection, Runnable relief) {
        try {
            Map<String, Table> tables = OpenCopy.tables(connection).stream().collect(Collectors.toMap(table -> table.name().toLowerCase(Locale.ROOT), table -> table));
            checkNames(tables);
            // what the migrations brought is in the copy as the clinic has it now
            for (Table table : tables.values()) run(connection, "DELETE FROM " + OpenCopy.quoted(table.name()));
            for (Content content : manifest.tables()) bring(connection, tables.get(content.table()), content, relief);
        } catch (IOException | SQLException fault) {
            throw new Spoiled(new OpenCopyRefusal.NotACopy(zip.getName()), fault);
        }
    }

    private void checkNames(Map<String, Table> tables) throws IOException {
        Set<String> named = new HashSet<>();
        for (Content content : manifest.tables()) if (!named.add(content.table())) throw new IOException("twice: " + content.table());
        if (!named.equals(tables.keySet())) throw new IOException("other tables than those of " + manifest.schema());
        Set<String> entries = new HashSet<>();
        for (Iterator<? extends ZipEntry> each = zip.entries().asIterator(); each.hasNext(); ) {
            String name = each.next().getName();
            boolean known = name.equals(OpenCopy.MANIFEST) || name.equals(OpenCopy.READ_ME) || OpenCopy.TABLE_FILE.matcher(name).matches() || OpenCopy.PICTURE_FILE.matcher(name).matches();
            if (!known || !entries.add(name)) throw new IOException("not of a copy: " + name);
        }
        for (Content content : manifest.tables())
            if (!names(content.columns()).equals(names(tables.get(content.table()).columns()))) throw new IOException("other columns than those of " + content.table());
    }

    private static Set<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.toSet());
    }

    private void bring(Connection connection, Table table, Content content, Runnable relief) throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(content.file());
        if (entry == null) throw new IOException("missing: " + content.file());
        Map<String, String> types = table.columns().stream().collect(Collectors.toMap(Column::name, Column::type));
        List<Column> columns = content.columns().stream().map(column -> new Column(column.name(), types.get(column.name()))).toList();
        String sql = "INSERT INTO " + OpenCopy.quoted(table.name()) + " (" + columns.stream().map(column -> OpenCopy.quoted(column.name())).collect(Collectors.joining(", ")) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        MessageDigest hash = OpenCopyWriter.sha256();
        long rows = 0;
        try (InputStream in = new DigestInputStream(new Bounded(zip.getInputStream(entry)), hash); PreparedStatement insert = connection.prepareStatement(sql);
             CsvReader<List<String>> csv = CsvReader.builder().detectBomHeader(false).maxBufferSize(LONGEST_TEXT).build(new Cells(), text(in))) {
            Iterator<List<String>> records = csv.iterator();
            if (!records.hasNext() || !headings(records.next()).equals(columns.stream().map(Column::name).toList())) throw new IOException("other headings: " + content.file());
            while (records.hasNext()) {
                rows++;
                add(insert, columns, records.next(), table, rows);
                if (rows % BATCH == 0) send(insert, table, rows);
                if (++done % PARCEL == 0) relief.run();
                if (done % BATCH == 0 && !watcher.goesOn(Progress.Step.COPYING, done, Math.max(1, manifest.rows()))) throw new Spoiled(new OpenCopyRefusal.Stopped(), null);
            }
            send(insert, table, rows);
            in.transferTo(OutputStream.nullOutputStream());
        } catch (CsvParseException | UncheckedIOException fault) {
            if (fault.getCause() instanceof Spoiled spoiled) throw spoiled;
            throw new Spoiled(new OpenCopyRefusal.RowSpoiled(table.file(), rows + 1), fault);
        }
        if (rows != content.rows() || !HexFormat.of().formatHex(hash.digest()).equals(content.sha256())) throw new Spoiled(new OpenCopyRefusal.Altered(table.file()), null);
        if (content.next() != null && table.next() != null) restart(connection, table, content.next());
    }

    private static Reader text(InputStream in) {
        return new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static List<String> headings(List<String> first) {
        List<String> headings = new ArrayList<>(first);
        if (!headings.isEmpty() && headings.getFirst() != null && headings.getFirst().startsWith("\uFEFF")) headings.set(0, headings.getFirst().substring(1));
        return headings;
    }

    private void add(PreparedStatement insert, List<Column> columns, List<String> cells, Table table, long row) throws SQLException {
        if (cells.size() != columns.size()) throw new Spoiled(new OpenCopyRefusal.RowSpoiled(table.file(), row), null);
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            try {
                insert.setObject(i + 1, cell == null ? null : columns.get(i).isBinary() ? picture(cell) : CellKind.of(columns.get(i).type()).read().apply(cell));
            } catch (IOException | IllegalArgumentException | DateTimeException wrong) {
                throw new Spoiled(new OpenCopyRefusal.RowSpoiled(table.file(), row), wrong);
            }
        }
        insert.addBatch();
    }

    private static void send(PreparedStatement insert, Table table, long row) {
        try {
            insert.executeBatch();
        } catch (SQLException refused) {
            throw new Spoiled(new OpenCopyRefusal.RowsRefused(table.file(), Math.max(1, row - BATCH + 1), row), refused);
        }
    }

    private byte[] picture(String name) throws IOException {
        ZipEntry entry = OpenCopy.PICTURE_FILE.matcher(name).matches() ? zip.getEntry(name) : null;
        if (entry == null) throw new IOException("no picture: " + name);
        try (InputStream in = new Bounded(zip.getInputStream(entry))) {
            byte[] bytes = in.readNBytes(LARGEST_PICTURE + 1);
            if (bytes.length > LARGEST_PICTURE || !OpenCopyWriter.pictureFile(bytes).equals(name)) throw new IOException("another picture: " + name);
            return bytes;
        }
    }

    private static void restart(Connection connection, Table table, long next) throws SQLException {
        String[] number = new String[1];
        OpenCopy.ask(connection, "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC' AND IS_IDENTITY = 'YES' AND TABLE_NAME = '" + table.name() + "'",
                row -> number[0] = row.getString(1));
        long[] last = new long[1];
        OpenCopy.ask(connection, "SELECT COALESCE(MAX(" + OpenCopy.quoted(number[0]) + "), 0) FROM " + OpenCopy.quoted(table.name()), row -> last[0] = row.getLong(1));
        run(connection, "ALTER TABLE " + OpenCopy.quoted(table.name()) + " ALTER COLUMN " + OpenCopy.quoted(number[0]) + " RESTART WITH " + Math.max(next, last[0] + 1));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// No more than there is room for, however well it was packed.
    private final class Bounded extends FilterInputStream {
        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) took(1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) took(read);
            return read;
        }

        private void took(int bytes) throws IOException {
            room -= bytes;
            if (room < 0) throw new IOException(new Spoiled(new OpenCopyRefusal.NoRoom(zip.getName()), null));
        }
    }

    /// Tells an empty text, which stands in quotes, from no value.
    private static final class Cells extends AbstractBaseCsvCallbackHandler<List<String>> {
        private List<String> cells = new ArrayList<>();

        @Override
        protected void handleBegin(long line) {
            cells = new ArrayList<>();
        }

        @Override
        protected void handleField(int place, char[] letters, int from, int length, boolean quoted) {
            cells.add(length == 0 && !quoted ? null : new String(letters, from, length));
        }

        @Override
        protected void handleEmpty() {
            cells.add(null);
        }

        @Override
        protected List<String> buildRecord() {
            return cells;
        }
    }
}
