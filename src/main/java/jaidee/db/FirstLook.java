package jaidee.db;

import jaidee.db.DatabaseRefusal.Found;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at a database file before anything may be written into it. H2 takes whatever it can find in a file for the whole of
/// it: of one that lost its end it opens an older state without a word, and tidies up what it does not understand. So the file
/// is first read as bytes, then opened for a rehearsal whose writes go nowhere, and what is found there must not be older than
/// what was there when it was last seen.
final class FirstLook {
    private static final Logger LOG = LoggerFactory.getLogger(FirstLook.class);
    private static final int BLOCK = 4096, WRONG_KEY = 90049, IN_USE = 90020, WRONG_USER = 28000;
    private static final Pattern NEWEST = Pattern.compile("block:([0-9a-f]{1,15})[,\\n]");

    private final DataFolder folder;
    private final Optional<FileKey> key;
    private boolean current;

    FirstLook(DataFolder folder, Optional<FileKey> key) {
        this.folder = folder;
        this.key = key;
    }

    /// Whether the tables are those of this version; known when nothing was refused.
    boolean isCurrent() {
        return current;
    }

    /// Why the file must not be opened; its bytes are then as they were.
    Optional<DatabaseRefusal> refusal(JournalPages pages) {
        if (folder.database().toFile().length() == 0) return damaged(Found.EMPTY, "no bytes");
        Optional<DatabaseRefusal> locked = FileLocked.against(folder, key);
        if (locked.isPresent()) return locked;
        try {
            return key.isPresent() ? read(pages) : bytes().or(() -> read(pages));
        } catch (IOException e) {
            return damaged(Found.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    /// What the first two blocks say, each a copy of the other.
    private Optional<DatabaseRefusal> bytes() throws IOException {
        byte[] head;
        try (InputStream file = Files.newInputStream(folder.database())) {
            head = file.readNBytes(2 * BLOCK);
        }
        boolean first = begins(head, 0), second = begins(head, BLOCK);
        if (!first && !second) return isZero(head) ? damaged(Found.WIPED, "zeros") : damaged(Found.FOREIGN, "no H2 header");
        Matcher newest = NEWEST.matcher(new String(head, first ? 0 : BLOCK, Math.min(BLOCK, head.length - (first ? 0 : BLOCK)), StandardCharsets.ISO_8859_1));
        if (newest.find() && Long.parseLong(newest.group(1), 16) * BLOCK >= folder.database().toFile().length())
            return damaged(Found.CUT, "the newest chunk lies behind the end");
        return Optional.empty();
    }

    private static boolean begins(byte[] head, int at) {
        return head.length > at + 4 && head[at] == 'H' && head[at + 1] == ':' && head[at + 3] == ',';
    }

    private static boolean isZero(byte[] head) {
        for (byte each : head) if (each != 0) return false;
        return true;
    }

    // whatever a broken file brings H2 to throw, Errors among it, is a finding and no crash
    private Optional<DatabaseRefusal> read(JournalPages pages) {
        Source reading = new Source(folder.rehearsingUrl(), key);
        try (Connection open = reading.getConnection()) {
            LastSeen now = LastSeen.of(open);
            DSLContext ctx = Sessions.context(open);
            if (ctx.fetchOne("SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'flyway_schema_history'").get(0, int.class) == 0)
                return damaged(older(now) ? Found.CUT : Found.FOREIGN, "no tables of ours");
            current = Schema.isCurrent(ctx);
            if (!current) {
                Schema schema = Schema.at(reading);
                Optional<String> newer = schema.newerVersion();
                if (newer.isPresent()) return Optional.of(new DatabaseRefusal.NewerVersion(newer.get()));
                current = schema.isCurrent();
            }
            if (current) {
                List<JournalEntry> missing = pages.missingAfter(JournalHead.read(ctx));
                if (!missing.isEmpty()) return Optional.of(new DatabaseRefusal.EntriesMissing(missing, folder.journal(), folder.backups()));
            }
            return older(now) ? Optional.of(new DatabaseRefusal.Older(folder.database(), folder.backups())) : Optional.empty();
        } catch (SQLException | RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            return Optional.of(why(fault));
        }
    }

    private boolean older(LastSeen now) {
        return LastSeen.in(folder).filter(now::isBefore).isPresent();
    }

    /// As H2 tells it.
    private DatabaseRefusal why(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause())
            if (t instanceof SQLException sql) {
                if (sql.getErrorCode() == IN_USE) return new DatabaseRefusal.AlreadyOpen(folder.path());
                if (sql.getErrorCode() == WRONG_KEY) return new DatabaseRefusal.KeyWrong(folder.database());
                if (sql.getErrorCode() == WRONG_USER) return damaged(Found.FOREIGN, String.valueOf(sql.getMessage())).orElseThrow();
            }
        LOG.error("looking at the database", fault);
        return damaged(Found.UNREADABLE, String.valueOf(fault.getMessage())).orElseThrow();
    }

    private Optional<DatabaseRefusal> damaged(Found found, String detail) {
        return Optional.of(new DatabaseRefusal.Damaged(folder.database(), folder.backups(), found, detail));
    }
}
