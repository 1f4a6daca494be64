package jaidee.db.copy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A clinic in open formats, to be read by other programs and by this one again: a zip with one .csv for each table, the
/// pictures as the files they are, and `copy.json`, which says what each table holds.
///
/// The .csv are UTF-8 with the mark by which Excel knows it, commas, lines ended as RFC 4180 has them. Nothing between two
/// commas is no value, `""` an empty text; days and moments are of ISO 8601, money is whole satang. A text that a spreadsheet would
/// take for a formula, or that begins with an apostrophe, has an apostrophe before it. PINs are in it as their slow hashes, as in
/// every backup; the keys of an encrypted clinic are not.
public final class OpenCopy {
    static final String MANIFEST = "copy.json", READ_ME = "README.txt", TABLES = "tables/", FILES = "files/";
    static final int FORMAT = 1;
    /// Of names inside, whoever wrote them.
    static final Pattern TABLE_FILE = Pattern.compile("tables/[a-z][a-z0-9_]{0,80}\\.csv"), PICTURE_FILE = Pattern.compile("files/[0-9a-f]{64}\\.(?:jpg|png|bin)");
    private static final int LARGEST_MANIFEST = 4 << 20;
    /// Of this file of the database and no other: which migrations made it, where its journal stands.
    private static final Set<String> ITS_OWN = Set.of("flyway_schema_history", "JOURNAL_HEAD");
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private OpenCopy() {
    }

    /// What is in a copy.
    ///
    /// @param schema the version of the tables
    /// @param madeAt of ISO 8601
    public record Manifest(int format, String program, String schema, String madeAt, List<Content> tables) {
        String written() {
            return GSON.toJson(this);
        }

        public long rows() {
            return tables.stream().mapToLong(Content::rows).sum();
        }
    }

    /// One table of a copy.
    ///
    /// @param sha256 of the .csv
    /// @param next   the number that the next row gets; `null` where rows have none of their own
    public record Content(String table, long rows, String sha256, List<Column> columns, Long next) {
        String file() {
            return TABLES + table + ".csv";
        }
    }

    /// One column of a table.
    ///
    /// @param type in the words of SQL
    public record Column(String name, String type) {
        boolean isBinary() {
            return type.equals("BINARY VARYING");
        }
    }

    /// A table as it stands in a database.
    ///
    /// @param key by which its rows are put in order
    record Table(String name, List<Column> columns, List<String> key, Long next) {
        String file() {
            return TABLES + name.toLowerCase(Locale.ROOT) + ".csv";
        }
    }

    /// Whether the file looks like one; reads no more than its directory.
    public static boolean isOne(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(MANIFEST) != null;
        } catch (IOException | RuntimeException other) {
            return false;
        }
    }

    /// @throws IOException when there is none, or it says something that cannot be
    static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) throw new IOException("no " + MANIFEST);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_MANIFEST + 1);
            if (bytes.length > LARGEST_MANIFEST) throw new IOException(MANIFEST + " is too large");
            Manifest said = GSON.fromJson(new String(bytes, StandardCharsets.UTF_8), Manifest.class);
            if (said == null || said.tables() == null || said.schema() == null || said.program() == null || said.madeAt() == null) throw new IOException(MANIFEST + " says nothing");
            for (Content table : said.tables())
                if (table == null || table.table() == null || table.sha256() == null || table.columns() == null || table.columns().stream().anyMatch(each -> each == null || each.name() == null)
                        || !TABLE_FILE.matcher(table.file()).matches()) throw new IOException(MANIFEST + " names a table wrongly");
            return said;
        } catch (JsonParseException | StackOverflowError wrong) {
            throw new IOException(MANIFEST + " cannot be read", wrong);
        }
    }

    /// All tables whose rows belong to the clinic, of whichever version.
    static List<Table> tables(Connection connection) throws SQLException {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        Map<String, Long> next = new LinkedHashMap<>();
        ask(connection, "SELECT c.TABLE_NAME, c.COLUMN_NAME, c.DATA_TYPE, c.IDENTITY_BASE FROM INFORMATION_SCHEMA.COLUMNS c JOIN INFORMATION_SCHEMA.TABLES t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA "
                + "AND t.TABLE_NAME = c.TABLE_NAME WHERE t.TABLE_SCHEMA = 'PUBLIC' AND t.TABLE_TYPE = 'BASE TABLE' ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION", row -> {
                    columns.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(new Column(row.getString(2), row.getString(3)));
                    if (row.getObject(4) != null) next.put(row.getString(1), row.getLong(4));
                });
        Map<String, List<String>> keys = new LinkedHashMap<>();
        ask(connection, "SELECT k.TABLE_NAME, k.COLUMN_NAME FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE k JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS c ON c.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA "
                + "AND c.CONSTRAINT_NAME = k.CONSTRAINT_NAME WHERE c.CONSTRAINT_SCHEMA = 'PUBLIC' AND c.CONSTRAINT_TYPE = 'PRIMARY KEY' ORDER BY k.TABLE_NAME, k.ORDINAL_POSITION",
                row -> keys.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2)));
        return columns.keySet().stream().filter(name -> !ITS_OWN.contains(name)).map(name -> new Table(name, List.copyOf(columns.get(name)),
                keys.getOrDefault(name, columns.get(name).stream().map(Column::name).toList()), next.get(name))).toList();
    }

    /// What to do with a row.
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    static void ask(Connection connection, String question, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) reader.read(rows);
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
