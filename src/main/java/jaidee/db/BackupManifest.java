package jaidee.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a backup says of itself: whose it is, of when, and the marks by which a restored copy is compared. Lies in the
/// file as plain text, so that a person can read it, and names nobody.
///
/// @param clinic  tells clinics apart, for several may keep backups on one stick
/// @param tables  the version of the tables
/// @param locked  the database in it is locked by the clinic's key
/// @param lastSale when the newest sale in it was made
/// @param journal the last entry of the journal that the database knows, and its check sum
/// @param log     the last entry of the log, and its hash
/// @param marks   what the books that only grow came to when the backup began: later entries may be in it too
/// @param bytes   of the database in it
/// @param sha256  of the database in it
public record BackupManifest(String clinic, String name, Kind kind, Instant madeAt, String tables, boolean locked, long sales,
                             Optional<Instant> lastSale, long owners, long pets, Head journal, Head log, List<Mark> marks,
                             long bytes, String sha256) {
    static final int LONGEST = 1 << 16;
    private static final String FIRST_LINE = "jaidee-backup\t1";
    private static final int LONGEST_NAME = 200;
    private static final int MOST_MARKS = 50;

    /// What made it be made.
    public enum Kind { DAILY, CLOSING, UPDATE, BY_HAND }

    public record Head(long number, String sum) {
    }

    /// The entries of a book up to a number: how many there are, and what their amounts add up to.
    public record Mark(String book, long upTo, long count, long sum) {
    }

    public BackupManifest {
        marks = List.copyOf(marks);
    }

    BackupManifest of(long newBytes, String newSha256) {
        return new BackupManifest(clinic, name, kind, madeAt, tables, locked, sales, lastSale, owners, pets, journal, log, marks, newBytes, newSha256);
    }

    byte[] text() {
        List<String> lines = new ArrayList<>(List.of(FIRST_LINE, "clinic\t" + clinic, "name\t" + name.replaceAll("\\p{Cntrl}", " "),
                "kind\t" + kind, "made\t" + madeAt, "tables\t" + tables, "locked\t" + locked, "sales\t" + sales,
                "last sale\t" + lastSale.map(Instant::toString).orElse(""), "owners\t" + owners, "pets\t" + pets,
                "journal\t" + journal.number() + '\t' + journal.sum(), "log\t" + log.number() + '\t' + log.sum(),
                "bytes\t" + bytes, "sha256\t" + sha256));
        marks.forEach(mark -> lines.add("mark\t" + mark.book() + '\t' + mark.upTo() + '\t' + mark.count() + '\t' + mark.sum()));
        return (String.join("\n", lines) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    /// @throws IOException when it is not the text of one
    static BackupManifest read(byte[] text) throws IOException {
        if (text.length > LONGEST) throw new IOException("manifest too long");
        List<String[]> lines = new String(text, StandardCharsets.UTF_8).lines().map(line -> line.split("\t", -1)).toList();
        try {
            if (!FIRST_LINE.equals(String.join("\t", lines.getFirst()))) throw new IOException("not a manifest of this program");
            List<Mark> marks = lines.stream().filter(line -> line[0].equals("mark")).limit(MOST_MARKS)
                    .map(line -> new Mark(line[1], number(line[2]), number(line[3]), Long.parseLong(line[4]))).toList();
            String when = word(lines, "last sale", "|[-0-9T:.Z]{16,40}");
            return new BackupManifest(word(lines, "clinic", "[0-9a-f]{8}"), shown(lines, "name"), Kind.valueOf(word(lines, "kind", "[A-Z_]+")),
                    Instant.parse(word(lines, "made", "[-0-9T:.Z]{16,40}")), word(lines, "tables", "[0-9.]{1,20}"), Boolean.parseBoolean(word(lines, "locked", "true|false")),
                    number(word(lines, "sales", "\\d+")), when.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(when)),
                    number(word(lines, "owners", "\\d+")), number(word(lines, "pets", "\\d+")), head(lines, "journal"), head(lines, "log"), marks,
                    number(word(lines, "bytes", "\\d+")), word(lines, "sha256", "[0-9a-f]{64}"));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException | java.util.NoSuchElementException e) {
            throw new IOException("manifest: " + e.getMessage(), e);
        }
    }

    private static String[] line(List<String[]> lines, String name) {
        return lines.stream().filter(line -> line[0].equals(name)).findFirst().orElseThrow();
    }

    private static String word(List<String[]> lines, String name, String form) {
        String word = line(lines, name)[1];
        if (!word.matches(form)) throw new IllegalArgumentException(name);
        return word;
    }

    /// Nothing in it can leave its line on the screen.
    private static String shown(List<String[]> lines, String name) {
        String word = line(lines, name)[1].replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        return word.length() > LONGEST_NAME ? word.substring(0, LONGEST_NAME) : word;
    }

    private static Head head(List<String[]> lines, String name) {
        String[] line = line(lines, name);
        if (!line[2].matches("[0-9a-f]{0,64}")) throw new IllegalArgumentException(name);
        return new Head(number(line[1]), line[2]);
    }

    private static long number(String word) {
        long number = Long.parseLong(word);
        if (number < 0) throw new IllegalArgumentException("below zero");
        return number;
    }
}
