package jaidee.db.copy;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import jaidee.db.NewDatabase;
import jaidee.db.Progress;
import jaidee.kernel.Program;
import jaidee.kernel.SpreadsheetText;
import jaidee.db.copy.OpenCopy.Column;
import jaidee.db.copy.OpenCopy.Content;
import jaidee.db.copy.OpenCopy.Manifest;
import jaidee.db.copy.OpenCopy.Table;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/// Writes an open copy of what one connection sees. Rows go by one after the other: however many there are, they take no room.
public final class OpenCopyWriter {
    private static final int AT_ONCE = 2_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Connection connection;
    private final ZipOutputStream zip;
    private final Progress watcher;
    private final Set<String> pictures = new HashSet<>();
    private long done, all;

    /// Whoever watches wants it no more.
    public static final class GivenUp extends RuntimeException {
        private GivenUp() {
            super("given up", null, false, false);
        }
    }

    /// Writes all that `ctx` sees, which is of one moment.
    ///
    /// @throws GivenUp when whoever watches wants it no more
    /// @throws IOException when it cannot be written
    public static Manifest write(DSLContext ctx, OutputStream out, Instant now, String readMe, Progress watcher) throws IOException {
        try {
            return ctx.connectionResult(connection -> new OpenCopyWriter(connection, out, watcher).write(Program.version(), NewDatabase.version(), now, readMe));
        } catch (DataAccessException fault) {
            throw fault.getCause() instanceof IOException disk ? disk : new IOException(fault);
        }
    }

    /// @param connection in one transaction, so that all of it is of one moment
    OpenCopyWriter(Connection connection, OutputStream out, Progress watcher) {
        this.connection = connection;
        this.zip = new ZipOutputStream(new BufferedOutputStream(out));
        this.watcher = watcher;
    }

    /// @throws GivenUp when whoever watches wants it no more
    Manifest write(String program, String schema, Instant now, String readMe) throws IOException, SQLException {
        List<Table> tables = OpenCopy.tables(connection);
        for (Table table : tables) OpenCopy.ask(connection, "SELECT COUNT(*) FROM " + OpenCopy.quoted(table.name()), row -> all += row.getLong(1));
        entry(OpenCopy.READ_ME, readMe);
        for (Table table : tables) for (Column column : table.columns()) if (column.isBinary()) pictures(table, column);
        List<Content> contents = new ArrayList<>();
        for (Table table : tables) contents.add(rows(table));
        Manifest manifest = new Manifest(OpenCopy.FORMAT, program, schema, now.toString(), contents);
        entry(OpenCopy.MANIFEST, manifest.written());
        zip.finish();
        zip.flush();
        return manifest;
    }

    private void entry(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void pictures(Table table, Column column) throws IOException, SQLException {
        String name = OpenCopy.quoted(column.name());
        try (Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("SELECT " + name + " FROM " + OpenCopy.quoted(table.name()) + " WHERE " + name + " IS NOT NULL")) {
            while (rows.next()) {
                byte[] bytes = rows.getBytes(1);
                String file = pictureFile(bytes);
                if (!pictures.add(file)) continue;
                zip.putNextEntry(new ZipEntry(file));
                zip.write(bytes);
                zip.closeEntry();
                goOn();
            }
        }
    }

    private Content rows(Table table) throws IOException, SQLException {
        MessageDigest hash = sha256();
        long rows = 0;
        zip.putNextEntry(new ZipEntry(table.file()));
        Writer writer = new OutputStreamWriter(new BufferedOutputStream(new DigestOutputStream(new Unclosed(zip), hash)), StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        String columns = table.columns().stream().map(column -> OpenCopy.quoted(column.name())).collect(Collectors.joining(", "));
        String order = table.key().stream().map(OpenCopy::quoted).collect(Collectors.joining(", "));
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).quoteStrategy(QuoteStrategies.EMPTY).build(writer); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT " + columns + " FROM " + OpenCopy.quoted(table.name()) + " ORDER BY " + order)) {
            csv.writeRecord(table.columns().stream().map(Column::name).toList());
            String[] cells = new String[table.columns().size()];
            while (row.next()) {
                for (int i = 0; i < cells.length; i++) cells[i] = cell(row, i + 1, table.columns().get(i));
                csv.writeRecord(cells);
                rows++;
                done++;
                if (done % AT_ONCE == 0) goOn();
            }
        }
        zip.closeEntry();
        return new Content(table.name().toLowerCase(Locale.ROOT), rows, HexFormat.of().formatHex(hash.digest()), table.columns(), table.next());
    }

    private void goOn() {
        if (!watcher.goesOn(Progress.Step.COPYING, done, Math.max(1, all))) throw new GivenUp();
    }

    private static String cell(ResultSet row, int place, Column column) throws SQLException {
        if (column.isBinary()) {
            byte[] bytes = row.getBytes(place);
            return bytes == null ? null : pictureFile(bytes);
        }
        Class<?> kind = CellKind.of(column.type()).kind();
        Object value = row.getObject(place, kind);
        if (value == null) return null;
        return value instanceof String text ? SpreadsheetText.marked(text) : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    static String pictureFile(byte[] bytes) {
        boolean jpeg = bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8, png = bytes.length > 4 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
        return OpenCopy.FILES + HexFormat.of().formatHex(sha256().digest(bytes)) + (jpeg ? ".jpg" : png ? ".png" : ".bin");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A table ends, the zip goes on.
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
