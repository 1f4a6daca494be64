package jaidee.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.store.fs.FilePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The journal beside the database: a small text file that only grows. A sale, and every other deed that moves money,
/// stands in it, on the disk, before it is committed. So what the screen confirmed is in the database or can be read here,
/// even when a damaged disk lets the database open at an older state without a word.
///
/// Not safe for several threads: `Transactions` calls it from its writer alone.
public final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final long LARGE = 2_000_000;

    /// An entry written down and not yet committed.
    record Intent(long sequence, String checkSum) {
    }

    private final FileChannel file;
    private final boolean wordless;
    // marks that the disk did not take; they go before the next intent
    private final StringBuilder owed = new StringBuilder();
    private Optional<LogEnd> logEnd = Optional.empty();
    private boolean forced = true;
    private long next;

    private Journal(FileChannel file, long next, boolean wordless) {
        this.file = file;
        this.wordless = wordless;
        this.next = next;
    }

    /// Opens the journal of `folder` that `pages` were read from, or a new one when there is none, to go on after `last`.
    ///
    /// @param wordless of a locked database: what a person wrote, and may name somebody, stays out of this file
    static Journal open(DataFolder folder, JournalPages pages, long last, boolean wordless) throws IOException {
        long next = Math.max(last, pages.last()) + 1;
        if (!pages.exist()) begin(folder.journal(), next);
        FileChannel file = FilePath.get(folder.disk() + folder.journal()).open("rw");
        if (pages.exist() && file.size() > pages.length()) file.truncate(pages.length());
        file.position(file.size());
        Journal journal = new Journal(file, next, wordless);
        for (long open : pages.undecided()) journal.append(open <= last ? JournalLine.made(open) : JournalLine.undone(open));
        file.force(true);
        return journal;
    }

    /// What was confirmed after the entry that `head` names, oldest first, by the journals kept in `folder`: what a database
    /// that ends there does not have. Nothing of a journal that was kept beside other data.
    static List<JournalEntry> after(DataFolder folder, BackupManifest.Head head) {
        List<JournalPages> kept = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path(), "sales*.journal")) {
            for (Path file : files) kept.add(JournalPages.read(file));
        } catch (IOException e) {
            LOG.warn("journal: reading", e);
        }
        List<JournalEntry> after = new ArrayList<>();
        JournalHead at = new JournalHead(head.number(), head.sum());
        for (int i = 0; i < kept.size(); i++) {
            JournalHead from = at;
            Optional<JournalPages> next = kept.stream().filter(pages -> pages.belongsTo(from) && pages.last() > from.sequence()).findFirst();
            if (next.isEmpty()) break;
            after.addAll(next.get().missingAfter(from));
            at = next.get().head();
        }
        return after;
    }

    /// Moves a journal that has grown large, or doesn't belong to this database, out of the way and keeps it.
    static Path putAside(Path path, LocalDate today) throws IOException {
        Path kept = path.resolveSibling("sales-" + today + ".journal");
        for (int n = 2; Files.exists(kept); n++) kept = path.resolveSibling("sales-" + today + "-" + n + ".journal");
        Files.move(path, kept, StandardCopyOption.ATOMIC_MOVE);
        DataFolder.force(path.getParent());
        return kept;
    }

    static boolean isLarge(JournalPages pages) {
        return pages.length() > LARGE;
    }

    private static void begin(Path path, long first) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel file = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(file, JournalLine.begins(first));
            file.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        DataFolder.force(path.getParent());
    }

    /// On the disk when it returns.
    ///
    /// @throws StorageFailed when the disk doesn't take it: the deed must not be committed then
    Intent intend(JournalEntry entry) {
        String line = JournalLine.intends(next, wordless ? entry.wordless() : entry);
        long before = 0;
        try {
            before = file.position();
            write(file, owed + line);
            file.force(false);
        } catch (IOException fault) {
            cutBackTo(before, fault);
            throw StorageFailed.nothingSaved(fault);
        }
        owed.setLength(0);
        forced = true;
        return new Intent(next++, JournalLine.checkSumOf(line));
    }

    void confirm(Intent intent) {
        note(JournalLine.made(intent.sequence()));
    }

    void abandon(Intent intent) {
        note(JournalLine.undone(intent.sequence()));
    }

    /// The log ends there now, and that is on the disk in the database. Written by the next `settle`.
    ///
    /// @return false when it will be written anyway
    boolean logEnds(LogEnd end) {
        boolean first = logEnd.isEmpty();
        logEnd = Optional.of(end);
        return first;
    }

    /// A mark that can't be written loses nothing: the next start finds the deed in the database, or the intent undecided.
    /// The next intent or `settle` forces it.
    private void note(String line) {
        try {
            append(line);
            forced = false;
        } catch (IOException e) {
            LOG.warn("journal: a mark has to wait", e);
            owed.append(line).append('\n');
        }
    }

    /// Has the marks on the disk.
    void settle() {
        if (forced && logEnd.isEmpty()) return;
        try {
            writeLogEnd();
            file.force(false);
            forced = true;
        } catch (IOException e) {
            LOG.warn("journal: marks have to wait", e);
        }
    }

    private void writeLogEnd() throws IOException {
        if (logEnd.isEmpty()) return;
        append(JournalLine.logged(logEnd.get()));
        logEnd = Optional.empty();
        forced = false;
    }

    private void append(String line) throws IOException {
        long before = file.position();
        try {
            write(file, line);
        } catch (IOException fault) {
            cutBackTo(before, fault);
            throw fault;
        }
    }

    private void cutBackTo(long length, IOException fault) {
        try {
            file.truncate(length);
            file.position(length);
        } catch (IOException alsoFailed) {
            fault.addSuppressed(alsoFailed);
        }
    }

    private static void write(FileChannel file, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) file.write(bytes);
    }

    @Override
    public void close() {
        try (file) {
            writeLogEnd();
            file.force(true);
        } catch (IOException e) {
            LOG.warn("journal: closing", e);
        }
    }
}
