package jaidee.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody opens the database file with another tool while the program is closed, and alters the log.
class AlteredLogTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
    private static final int ENTRIES = 12;

    @TempDir
    static Path whole;
    @TempDir
    Path temp;

    private interface Attack {
        void on(Statement sql) throws SQLException;
    }

    @BeforeAll
    static void twelveDeeds() {
        try (Database database = open(whole)) {
            note(database, ENTRIES);
        }
    }

    private static Database open(Path folder) {
        return Database.open(DataFolder.at(folder), CLOCK).get();
    }

    private static void note(Database database, int times) {
        AuditLog audit = new AuditLog(CLOCK);
        for (int i = 1; i <= times; i++) {
            long id = i;
            database.transactions().write(ctx -> {
                audit.append(ctx, null, "sale.made", "SALE", id, Map.of("payable", id * 100));
                return id;
            });
        }
    }

    @Test
    void anUntouchedLogIsGood() throws Exception {
        assertThat(altered(sql -> { })).isEmpty();
    }

    @Test
    void aChangedEntryIsFound() throws Exception {
        assertThat(altered(sql -> sql.execute("UPDATE audit_entry SET detail = '{\"payable\":1}' WHERE id = 5"))).containsExactly(fault(AuditFault.Kind.CHANGED, 5));
    }

    @Test
    void anEntryTakenOutOfTheMiddleIsFound() throws Exception {
        assertThat(altered(sql -> sql.execute("DELETE FROM audit_entry WHERE id = 5"))).containsExactly(fault(AuditFault.Kind.GONE, 5));
    }

    @Test
    void aLastEntryCutOffIsFound() throws Exception {
        assertThat(altered(sql -> sql.execute("DELETE FROM audit_entry WHERE id >= 11"))).containsExactly(fault(AuditFault.Kind.CUT, 11));
    }

    @Test
    void anEmptiedLogIsFound() throws Exception {
        assertThat(altered(sql -> sql.execute("DELETE FROM audit_entry"))).containsExactly(fault(AuditFault.Kind.CUT, 1));
    }

    @Test
    void twoThatChangedPlacesAreFound() throws Exception {
        assertThat(altered(sql -> {
            sql.execute("UPDATE audit_entry SET id = 99 WHERE id = 4");
            sql.execute("UPDATE audit_entry SET id = 4 WHERE id = 5");
            sql.execute("UPDATE audit_entry SET id = 5 WHERE id = 99");
        })).contains(fault(AuditFault.Kind.CHANGED, 4), fault(AuditFault.Kind.CHANGED, 5), fault(AuditFault.Kind.CHAIN, 4));
    }

    @Test
    void anEntryPutInIsFound() throws Exception {
        assertThat(altered(sql -> {
            for (int id = ENTRIES; id >= 6; id--) sql.execute("UPDATE audit_entry SET id = " + (id + 1) + " WHERE id = " + id);
            sql.execute("INSERT INTO audit_entry (id, at, action, subject_type, detail, previous_hash, hash) VALUES (6, CURRENT_TIMESTAMP, 'sale.voided', 'SALE', '{}', '"
                    + "1".repeat(64) + "', '" + "2".repeat(64) + "')");
        })).contains(fault(AuditFault.Kind.CHAIN, 6), fault(AuditFault.Kind.CHANGED, 6), fault(AuditFault.Kind.REPLACED, 12));
    }

    @Test
    void aLogWhoseHashesWereAllWorkedOutAnewIsFound() throws Exception {
        assertThat(altered(sql -> rehashed(sql, 7))).containsExactly(fault(AuditFault.Kind.REPLACED, 12));
    }

    @Test
    void aCutEndIsFoundAlsoAfterNewEntriesTookItsPlace() throws Exception {
        Path folder = copied();
        attack(folder, sql -> sql.execute("DELETE FROM audit_entry WHERE id >= 10"));
        try (Database database = open(folder)) {
            note(database, 6);
        }
        assertThat(found(folder)).containsExactly(fault(AuditFault.Kind.REPLACED, 12));
    }

    /// Everything from there on, with the first of it saying something else.
    private static void rehashed(Statement sql, int from) throws SQLException {
        sql.execute("UPDATE audit_entry SET detail = '{\"payable\":1}' WHERE id = " + from);
        List<AuditEntry> tail = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("SELECT * FROM audit_entry WHERE id >= " + (from - 1) + " ORDER BY id")) {
            while (rows.next()) tail.add(new AuditEntry(rows.getLong("id"), rows.getObject("at", OffsetDateTime.class).toInstant(), Optional.empty(), rows.getString("action"),
                    rows.getString("subject_type"), Optional.of(rows.getLong("subject_id")), rows.getString("detail"), rows.getString("previous_hash"), rows.getString("hash")));
        }
        String before = tail.removeFirst().hash();
        for (AuditEntry each : tail) {
            AuditEntry entry = new AuditEntry(each.id(), each.at(), each.staff(), each.action(), each.subjectType(), each.subjectId(), each.detail(), before, "");
            before = AuditHash.of(entry);
            try (PreparedStatement update = sql.getConnection().prepareStatement("UPDATE audit_entry SET previous_hash = ?, hash = ? WHERE id = ?")) {
                update.setString(1, entry.previousHash());
                update.setString(2, before);
                update.setLong(3, entry.id());
                update.execute();
            }
        }
    }

    private static AuditFault fault(AuditFault.Kind kind, long entry) {
        return new AuditFault(kind, entry);
    }

    private List<AuditFault> altered(Attack attack) throws Exception {
        Path folder = copied();
        attack(folder, attack);
        return found(folder);
    }

    private Path copied() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("data"));
        for (String name : List.of("jaidee.mv.db", "sales.journal")) Files.copy(whole.resolve(name), folder.resolve(name));
        return folder;
    }

    private static void attack(Path folder, Attack attack) throws SQLException {
        try (Connection tool = DriverManager.getConnection("jdbc:h2:" + folder.resolve("jaidee"), "sa", ""); Statement sql = tool.createStatement()) {
            attack.on(sql);
        }
    }

    /// By the page of the log, and by `jaidee verify` just the same.
    private static List<AuditFault> found(Path folder) {
        try (Database database = open(folder)) {
            AuditLog audit = new AuditLog(CLOCK);
            SortedMap<Long, String> ends = database.logEnds();
            assertThat(ends).containsKey((long) ENTRIES);
            List<AuditFault> faults = database.transactions().read(ctx -> audit.check(ctx, ends, AuditWatch.UNWATCHED)).faults();
            Verification.Checked verified = new Verification(database.transactions(), audit.invariants(database::logEnds)).run().getFirst();
            assertThat(verified.findings().violations()).isEqualTo(faults.stream().map(AuditFault::told).toList());
            return faults;
        }
    }
}
