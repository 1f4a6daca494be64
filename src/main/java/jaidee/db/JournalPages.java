package jaidee.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Everything that a journal says, read at start to be compared with the database.
final class JournalPages {
    private final boolean exist;
    private final Map<Long, JournalLine.Intends> intended = new TreeMap<>();
    private final Set<Long> made = new TreeSet<>();
    private final Set<Long> undone = new TreeSet<>();
    private final SortedMap<Long, String> logged = new TreeMap<>();
    private long first;
    private long length;
    private int damaged;

    private JournalPages(boolean exist) {
        this.exist = exist;
    }

    /// A torn last line is left out; damaged lines within are counted.
    static JournalPages read(Path path) throws IOException {
        if (!Files.exists(path)) return new JournalPages(false);
        JournalPages pages = new JournalPages(true);
        byte[] bytes = Files.readAllBytes(path);
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\n') continue;
            pages.take(new String(bytes, start, i - start, StandardCharsets.UTF_8));
            start = i + 1;
        }
        pages.length = start;
        return pages;
    }

    private void take(String text) {
        // a power cut may keep an entry and lose the mark before it, which was not forced yet: zeros lie in its place
        Optional<JournalLine> line = JournalLine.parse(text.replaceFirst("^\\x00+", ""));
        if (line.isEmpty()) {
            damaged++;
            return;
        }
        switch (line.get()) {
            case JournalLine.Begins(long from) -> first = from;
            case JournalLine.Intends intends -> intended.put(intends.sequence(), intends);
            case JournalLine.Made(long sequence) -> made.add(sequence);
            case JournalLine.Undone(long sequence) -> undone.add(sequence);
            case JournalLine.Logged(long entry, String hash) -> logged.put(entry, hash);
        }
    }

    boolean exist() {
        return exist;
    }

    /// Bytes up to the end of the last whole line.
    long length() {
        return length;
    }

    int damaged() {
        return damaged;
    }

    long last() {
        long last = first - 1;
        for (long sequence : intended.keySet()) last = Math.max(last, sequence);
        for (long sequence : made) last = Math.max(last, sequence);
        return Math.max(last, 0);
    }

    /// Its last entry; where one reads on in the journal that followed it.
    JournalHead head() {
        JournalLine.Intends entry = intended.get(last());
        return new JournalHead(last(), entry == null ? "" : entry.checkSum());
    }

    /// Entries without a mark, oldest first.
    List<Long> undecided() {
        return intended.keySet().stream().filter(s -> !made.contains(s) && !undone.contains(s)).toList();
    }

    /// What was confirmed on the screen and a database which ends at `head` does not have.
    List<JournalEntry> missingAfter(JournalHead head) {
        return made.stream().filter(s -> s > head.sequence() && intended.containsKey(s))
                .map(s -> intended.get(s).entry()).toList();
    }

    /// What must be in a database that ends at `head`.
    List<JournalEntry> madeUpTo(long head) {
        return intended.values().stream().filter(i -> i.sequence() <= head && !undone.contains(i.sequence()))
                .map(JournalLine.Intends::entry).toList();
    }

    /// Whether this journal was kept beside the database that ends at `head`.
    boolean belongsTo(JournalHead head) {
        if (head.sequence() == first - 1) return true;
        JournalLine.Intends entry = intended.get(head.sequence());
        return entry != null && entry.checkSum().equals(head.checkSum());
    }

    /// Entries of the log with the beginnings of their hashes.
    SortedMap<Long, String> logged() {
        return Collections.unmodifiableSortedMap(logged);
    }

    List<JournalLine.Intends> entries() {
        return List.copyOf(intended.values());
    }
}
