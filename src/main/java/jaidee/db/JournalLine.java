package jaidee.db;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import jaidee.kernel.Money;
import jaidee.kernel.Points;

/// One line of the journal: what it says, separated by tabs, and a check sum of that.
sealed interface JournalLine {
    /// The first line of a file: entries are numbered from `first` on.
    record Begins(long first) implements JournalLine {
    }

    /// `entry` is about to be committed.
    record Intends(long sequence, JournalEntry entry, String checkSum) implements JournalLine {
    }

    /// What that entry says is committed.
    record Made(long sequence) implements JournalLine {
    }

    /// What that entry says was undone before it was committed.
    record Undone(long sequence) implements JournalLine {
    }

    /// The log had this entry at its end when something was committed; the hash is shortened.
    record Logged(long entry, String hash) implements JournalLine {
    }

    static String begins(long first) {
        return checked("B\t" + first);
    }

    static String intends(long sequence, JournalEntry entry) {
        return checked(String.join("\t", entry.kind().letter, Long.toString(sequence), Long.toString(entry.id()),
                entry.number().replaceAll("\\p{Cntrl}", " "), entry.at().toString(),
                Long.toString(entry.amount().satang()), Long.toString(entry.points().value())));
    }

    static String made(long sequence) {
        return checked("M\t" + sequence);
    }

    static String undone(long sequence) {
        return checked("U\t" + sequence);
    }

    static String logged(LogEnd end) {
        return checked("L\t" + end.id() + "\t" + end.hash().substring(0, LogEnd.KEPT));
    }

    /// Empty when the line is torn or damaged.
    static Optional<JournalLine> parse(String line) {
        int end = line.lastIndexOf('\t');
        if (end < 0 || !checkSum(line.substring(0, end)).equals(line.substring(end + 1))) return Optional.empty();
        List<String> parts = List.of(line.substring(0, end).split("\t", -1));
        try {
            long sequence = Long.parseLong(parts.get(1));
            return Optional.ofNullable(switch (parts.getFirst()) {
                case "B" -> new Begins(sequence);
                case "M" -> new Made(sequence);
                case "U" -> new Undone(sequence);
                case "L" -> new Logged(sequence, parts.get(2));
                default -> kind(parts.getFirst())
                        .map(kind -> new Intends(sequence, entry(kind, parts), line.substring(end + 1))).orElse(null);
            });
        } catch (NumberFormatException | DateTimeParseException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<JournalEntry.Kind> kind(String letter) {
        return Arrays.stream(JournalEntry.Kind.values()).filter(kind -> kind.letter.equals(letter)).findFirst();
    }

    private static JournalEntry entry(JournalEntry.Kind kind, List<String> parts) {
        return new JournalEntry(kind, Long.parseLong(parts.get(2)), parts.get(3), Instant.parse(parts.get(4)),
                Money.satang(Long.parseLong(parts.get(5))), Points.of(Long.parseLong(parts.get(6))));
    }

    /// The check sum that ends a whole line.
    static String checkSumOf(String line) {
        return line.substring(line.lastIndexOf('\t') + 1);
    }

    private static String checked(String content) {
        return content + '\t' + checkSum(content);
    }

    private static String checkSum(String content) {
        CRC32C crc = new CRC32C();
        crc.update(content.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
