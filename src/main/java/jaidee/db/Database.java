package jaidee.db;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open database: everything a clinic knows. Opened by one process at a time, closed in order.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int IN_USE = 90020;
    private static final int WRONG_KEY = 90049;

    private final Sessions sessions;
    private final Optional<Journal> journal;
    private final Optional<DataFolder> folder;
    private final List<AutoCloseable> afterwards;
    private final List<Message> warnings;
    private final Optional<FileKey> key;
    private final Transactions transactions;
    private boolean closed;

    private Database(Sessions sessions, Optional<Journal> journal, Optional<DataFolder> folder,
                     List<Message> warnings, Optional<FileKey> key, List<AutoCloseable> afterwards) {
        this.sessions = sessions;
        this.journal = journal;
        this.folder = folder;
        this.warnings = List.copyOf(warnings);
        this.key = key;
        this.afterwards = List.copyOf(afterwards);
        this.transactions = new Transactions(sessions, journal, folder.map(DiskRoom::of).orElse(() -> true));
    }

    /// Opens the database of `folder`, made or brought to this version's tables if need be. Refuses by a
    /// `DatabaseRefusal`.
    public static Outcome<Database> open(DataFolder folder, Clock clock) {
        return open(folder, clock, Optional.empty());
    }

    /// The same for a database whose file is locked, or will be because it is made now; the caller goes on to own `key`.
    public static Outcome<Database> open(DataFolder folder, Clock clock, Optional<FileKey> key) {
        SafeFiles.register();
        if (!folder.usable()) return Outcome.refused(new DatabaseRefusal.FolderUnusable(folder.path()));
        FolderLock lock;
        try {
            Optional<FolderLock> taken = FolderLock.take(folder);
            if (taken.isEmpty()) return Outcome.refused(new DatabaseRefusal.AlreadyOpen(folder.path()));
            lock = taken.get();
        } catch (IOException e) {
            return Outcome.refused(new DatabaseRefusal.FolderUnusable(folder.path()));
        }
        Optional<FileKey> kept = key.map(FileKey::copy);
        Outcome<Database> opened = open(folder, clock, kept, lock);
        if (!opened.isDone()) {
            kept.ifPresent(FileKey::close);
            lock.close();
        }
        return opened;
    }

    /// A database that lives in memory, with all its tables: for tests and for trying things out. No journal.
    public static Database inMemory() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";QUERY_CACHE_SIZE=0;TRACE_LEVEL_FILE=0";
        try {
            KeptConnections connections = new KeptConnections(url);
            BlankTables.make(connections.getConnection());
            return new Database(new Sessions(new Source(url, Optional.empty())), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of(connections));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome<Database> open(DataFolder folder, Clock clock, Optional<FileKey> key, FolderLock lock) {
        JournalPages pages;
        try {
            Restore.finishBegun(folder);
        } catch (IOException e) {
            LOG.error("a restoring that was broken off", e);
            return Outcome.refused(new DatabaseRefusal.FolderUnusable(folder.path()));
        }
        try {
            pages = JournalPages.read(folder.journal());
        } catch (IOException e) {
            return Outcome.refused(new DatabaseRefusal.JournalUnusable(folder.journal()));
        }
        if (!Files.exists(folder.database())) {
            List<JournalEntry> missing = pages.missingAfter(new JournalHead(0, ""));
            if (!missing.isEmpty()) return entriesMissing(folder, missing);
        }
        Optional<DatabaseRefusal> obstacle = prepare(folder, clock, key, pages);
        if (obstacle.isPresent()) return Outcome.refused(obstacle.get());
        return connect(folder, clock, key, pages, lock);
    }

    /// Has the tables of this version in the database file, or says why not.
    private static Optional<DatabaseRefusal> prepare(DataFolder folder, Clock clock, Optional<FileKey> key, JournalPages pages) {
        if (Files.exists(folder.database())) {
            FirstLook look = new FirstLook(folder, key);
            Optional<DatabaseRefusal> refusal = look.refusal(pages);
            if (refusal.isPresent() || look.isCurrent()) return refusal;
        }
        try {
            new Update(folder, clock, key).run();
            return Optional.empty();
        } catch (IOException | FlywayException e) {
            LOG.error("update of the tables", e);
            return Optional.of(new DatabaseRefusal.UpdateFailed(folder.database(), String.valueOf(e.getMessage())));
        }
    }

    private static Outcome<Database> connect(DataFolder folder, Clock clock, Optional<FileKey> key, JournalPages pages,
                                              FolderLock lock) {
        Sessions sessions;
        JournalHead head;
        try {
            sessions = new Sessions(new Source(folder.url(), key));
        } catch (SQLException e) {
            return Outcome.refused(whyNotOpened(folder, e));
        }
        List<Message> warnings = new ArrayList<>();
        try {
            head = JournalHead.read(sessions.writing());
            List<JournalEntry> missing = pages.missingAfter(head);
            if (!missing.isEmpty()) {
                closeAll(sessions);
                return entriesMissing(folder, missing);
            }
            Journal journal = openJournal(folder, clock, pages, head, warnings, key.isPresent());
            LastSeen.of(sessions.writer()).keepIn(folder);
            return Outcome.done(new Database(sessions, Optional.of(journal), Optional.of(folder), warnings, key, closedLast(key, lock)));
        } catch (IOException e) {
            closeAll(sessions);
            return Outcome.refused(new DatabaseRefusal.JournalUnusable(folder.journal()));
        } catch (RuntimeException | SQLException e) {
            closeAll(sessions);
            return Outcome.refused(whyNotOpened(folder, e));
        }
    }

    private static Journal openJournal(DataFolder folder, Clock clock, JournalPages pages, JournalHead head,
                                           List<Message> warnings, boolean wordless) throws IOException {
        Path file = folder.journal();
        LocalDate today = LocalDate.now(clock);
        if (!pages.exist()) {
            if (head.sequence() > 0) warnings.add(Message.of("data.warning.journal_missing", file));
            return Journal.open(folder, pages, head.sequence(), wordless);
        }
        if (pages.damaged() > 0) warnings.add(Message.of("data.warning.journal_damaged", pages.damaged(), file));
        boolean ours = pages.belongsTo(head);
        if (!ours) warnings.add(Message.of("data.warning.journal_other", file));
        if (!ours || pages.damaged() > 0 || Journal.isLarge(pages)) {
            Journal.putAside(file, today);
            Journal journal = Journal.open(folder, JournalPages.read(file), Math.max(head.sequence(), pages.last()), wordless);
            if (ours && !pages.logged().isEmpty()) journal.logEnds(new LogEnd(pages.logged().lastKey(), pages.logged().get(pages.logged().lastKey())));
            return journal;
        }
        return Journal.open(folder, pages, head.sequence(), wordless);
    }

    private static List<AutoCloseable> closedLast(Optional<FileKey> key, FolderLock lock) {
        return Stream.concat(key.stream(), Stream.of(lock)).<AutoCloseable>map(each -> each).toList();
    }

    private static Outcome<Database> entriesMissing(DataFolder folder, List<JournalEntry> missing) {
        return Outcome.refused(new DatabaseRefusal.EntriesMissing(missing, folder.journal(), folder.backups()));
    }

    private static DatabaseRefusal whyNotOpened(DataFolder folder, Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause())
            if (t instanceof SQLException sql) {
                if (sql.getErrorCode() == IN_USE) return new DatabaseRefusal.AlreadyOpen(folder.path());
                if (sql.getErrorCode() == WRONG_KEY) return new DatabaseRefusal.KeyWrong(folder.database());
            }
        LOG.error("opening the database", fault);
        return new DatabaseRefusal.Damaged(folder.database(), folder.backups(), DatabaseRefusal.Found.UNREADABLE, String.valueOf(fault.getMessage()));
    }

    /// Accepts that the entries named by `EntriesMissing` are not in this database, or that it is `Older` than it was: the
    /// journal that knows more is put aside and kept, and the next `open` begins a new one.
    ///
    /// @return where the journal is kept; empty when there was none
    public static Optional<Path> acceptOlderState(DataFolder folder, Clock clock) throws IOException {
        Optional<Path> kept = Files.exists(folder.journal()) ? Optional.of(Journal.putAside(folder.journal(), LocalDate.now(clock))) : Optional.empty();
        Files.deleteIfExists(folder.lastSeen());
        return kept;
    }

    public Transactions transactions() {
        return transactions;
    }

    /// Writes a backup into `folder` while everybody goes on: what was committed before is in it, and perhaps what is
    /// committed meanwhile. On the thread of the caller, which is never interrupted.
    public Outcome<BackupFile> backUp(Path target, BackupManifest.Kind kind, Clock clock, Progress progress) {
        DataFolder own = folder();
        long size = own.database().toFile().length();
        try {
            Files.createDirectories(target);
            if (Files.getFileStore(target).getUsableSpace() < size + DiskRoom.NEEDED) return Outcome.refused(new BackupRefusal.NoRoom(target, size));
            BackupManifest facts = transactions.read(ctx -> BackupFacts.of(ctx, kind, clock.instant(), FileLocked.is(own))).of(size, "0".repeat(64));
            return Outcome.done(BackupFile.write(own.disk(), target, facts, zip -> {
                transactions.copyTo(zip);
                BackupFile.addKeyRing(own, zip);
            }, progress));
        } catch (BackupFile.Refused refused) {
            return Outcome.refused(refused.why());
        } catch (IOException | StorageFailed e) {
            if (e.getCause() instanceof BackupFile.Refused refused) return Outcome.refused(refused.why());
            LOG.warn("backup", e);
            return Outcome.refused(new BackupRefusal.Unreachable(target, String.valueOf(e.getMessage())));
        }
    }

    /// Restores a backup into `empty`, a folder of ours beside the data, and looks at all of it; nothing of that stays. By
    /// the key of this database when it is locked.
    public Outcome<Proof> prove(BackupFile file, Path empty, Function<Database, List<Invariant>> checks, Clock clock, Progress progress) {
        try {
            // nobody sells in it: without what a till needs, a page is read ten times as fast
            return Proof.of(file, new DataFolder(empty, folder().disk()), clock, file.manifest().filter(BackupManifest::locked).flatMap(_ -> key), checks, progress);
        } finally {
            Restore.throwAway(empty);
        }
    }

    /// Where its file lies.
    public DataFolder folder() {
        return folder.orElseThrow(() -> new IllegalStateException("a database in memory"));
    }

    /// The same; empty for a database in memory.
    public Optional<Path> place() {
        return folder.map(DataFolder::path);
    }

    /// What whoever opened it should be told, though it opened.
    public List<Message> warnings() {
        return warnings;
    }

    /// Where the log ended at earlier commits, by the journal beside the database: entries with the beginnings of their hashes.
    /// To be asked before the log is read, which only grows. None in memory.
    public SortedMap<Long, String> logEnds() {
        try {
            return folder.isEmpty() ? Collections.emptySortedMap() : JournalPages.read(folder.get().journal()).logged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What must hold of any database; each feature adds its own for `Verification`.
    public List<Invariant> invariants() {
        List<Invariant> all = new ArrayList<>(DatabaseInvariants.ofTables());
        folder.ifPresent(f -> all.add(DatabaseInvariants.ofJournal(f.journal())));
        return List.copyOf(all);
    }

    /// Finishes what was begun, closes the database and gives the folder back. Gives space back to the disk when most of
    /// the file is unused.
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        transactions.finish();
        sessions.closeReaders();
        seen();
        boolean spread = folder.isPresent() && Compaction.isDue(folder.get(), sessions);
        Sessions.closeQuietly(sessions.writer());
        if (spread) compact(folder.get());
        journal.ifPresent(Journal::close);
        for (AutoCloseable next : afterwards) closeNow(next);
    }

    private void seen() {
        if (folder.isEmpty()) return;
        try {
            LastSeen.of(sessions.writer()).keepIn(folder.get());
        } catch (SQLException | RuntimeException e) {
            LOG.warn("closing a database that was given up", e);
        }
    }

    private void compact(DataFolder closed) {
        try {
            Compaction.run(closed, key);
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.warn("giving space back", e);
        }
    }

    private static void closeAll(Sessions sessions) {
        sessions.closeReaders();
        Sessions.closeQuietly(sessions.writer());
    }

    private static void closeNow(AutoCloseable last) {
        try {
            last.close();
        } catch (Exception e) {
            LOG.warn("closing", e);
        }
    }
}
