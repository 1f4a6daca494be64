package jaidee.transfer;

import jaidee.kernel.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// Reads tables out of files as clinics have them: text with commas, semicolons or tabs, and spreadsheets (.xlsx). What a file
/// is, its bytes say, not its name. However a file is made, reading it ends: in a table or in a refusal.
public final class TableFiles {
    static final int MOST_ROWS = 500_000, MOST_COLUMNS = 200, LONGEST_CELL = 20_000;
    static final long MOST_CHARACTERS = 150_000_000L;
    private static final long MOST_BYTES = 200L << 20;
    private static final byte[] ZIP = {'P', 'K', 3, 4}, OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int LOOKED_AT_FOR_HEADINGS = 20;

    private TableFiles() {
    }

    /// The file is larger than anything a clinic has, packed or unpacked.
    static final class Overfull extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// A kind of spreadsheet that is not read.
    static final class OtherKind extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public static Outcome<SourceTable> read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > MOST_BYTES) return Outcome.refused(new TransferRefusal.TooLarge(name));
            return read(name, file);
        } catch (IOException | SecurityException unreadable) {
            return Outcome.refused(new TransferRefusal.Unreadable(name));
        }
    }

    private static Outcome<SourceTable> read(String name, Path file) throws IOException {
        try {
            byte[] head = head(file);
            if (begins(head, OLD_OFFICE)) return Outcome.refused(new TransferRefusal.OtherSpreadsheet(name));
            Read read = begins(head, ZIP) ? Workbook.read(file) : TextTable.read(Files.readAllBytes(file));
            return under(name, hash(file), read);
        } catch (Overfull tooLarge) {
            return Outcome.refused(new TransferRefusal.TooLarge(name));
        } catch (OtherKind other) {
            return Outcome.refused(new TransferRefusal.OtherSpreadsheet(name));
        } catch (XMLStreamException | java.util.zip.ZipException | IllegalArgumentException broken) {
            return Outcome.refused(new TransferRefusal.NotATable(name));
        }
    }

    /// Rows as they were read, with what is to be told of how.
    record Read(jaidee.kernel.Message told, List<SourceTable.Row> rows) {
    }

    private static Outcome<SourceTable> under(String name, String hash, Read read) {
        List<SourceTable.Row> rows = read.rows().stream().filter(row -> !row.isBlank()).toList();
        if (rows.isEmpty()) return Outcome.refused(new TransferRefusal.NoRows(name));
        int best = 0, most = 0;
        for (int i = 0; i < Math.min(rows.size(), LOOKED_AT_FOR_HEADINGS); i++) {
            int known = Headings.known(rows.get(i).cells());
            if (known > most) {
                best = i;
                most = known;
            }
        }
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < columns; i++) headings.add(CellValues.line(rows.get(best).cell(i)));
        List<SourceTable.Row> below = rows.subList(best + 1, rows.size());
        return below.isEmpty() ? Outcome.refused(new TransferRefusal.NoRows(name))
                : Outcome.done(new SourceTable(name, read.told(), hash, headings, below));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean begins(byte[] head, byte[] sign) {
        return java.util.Arrays.equals(head, sign);
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) digest.update(buffer, 0, read);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
