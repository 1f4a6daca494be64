package jaidee.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jaidee.kernel.Message;
import jaidee.transfer.TableFiles.Overfull;
import jaidee.transfer.TableFiles.Read;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A table of text. Its letters are UTF-8 when its bytes can be that, which Thai of another kind never is by chance; otherwise
/// what Thai Windows wrote before (windows-874, with TIS-620 in it).
final class TextTable {
    static final Charset OLD_THAI = Charset.forName("x-windows-874");
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LINES_LOOKED_AT = 30;
    private static final int MOST_CONTROLS_PART = 20;

    private TextTable() {
    }

    static Read read(byte[] bytes) {
        Charset letters = letters(bytes);
        String text = new String(bytes, letters);
        if (text.startsWith("\uFEFF")) text = text.substring(1);
        if (isNoText(text)) throw new IllegalArgumentException("no text");
        char separator = separator(text);
        return new Read(Message.of("transfer.read.text", letters == OLD_THAI ? "TIS-620" : letters.name(), Message.of(name(separator))), rows(text, separator));
    }

    private static List<SourceTable.Row> rows(String text, char separator) {
        List<SourceTable.Row> rows = new ArrayList<>();
        long characters = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(separator).allowExtraCharsAfterClosingQuote(true).allowExtraFields(true).allowMissingFields(true)
                .maxBufferSize(64 << 20).ofCsvRecord(text)) {
            for (CsvRecord each : csv) {
                if (rows.size() >= TableFiles.MOST_ROWS || each.getFieldCount() > TableFiles.MOST_COLUMNS) throw new Overfull();
                for (String cell : each.getFields()) characters += cell.length();
                if (characters > TableFiles.MOST_CHARACTERS) throw new Overfull();
                rows.add(new SourceTable.Row((int) each.getStartingLineNumber(), each.getFields()));
            }
        } catch (java.io.IOException | CsvParseException broken) {
            throw new IllegalArgumentException(broken);
        }
        return rows;
    }

    private static Charset letters(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) return StandardCharsets.UTF_16LE;
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) return StandardCharsets.UTF_16BE;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notThat) {
            return OLD_THAI;
        }
    }

    /// Pictures and programs are full of characters that no text has.
    private static boolean isNoText(String text) {
        int looked = Math.min(text.length(), 4096), odd = 0;
        for (int i = 0; i < looked; i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\uFFFD') odd++;
        }
        return odd * MOST_CONTROLS_PART > looked;
    }

    /// What stands outside quotes in most of the first lines, and most often.
    private static char separator(String text) {
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            boolean quoted = false;
            int lines = 0, inLine = 0;
            long with = 0, all = 0;
            for (int i = 0; i < text.length() && lines < LINES_LOOKED_AT; i++) {
                char c = text.charAt(i);
                if (c == '"') quoted = !quoted;
                if (!quoted && c == candidate) inLine++;
                if (c == '\n' || i == text.length() - 1) {
                    if (inLine > 0) with++;
                    all += inLine;
                    inLine = 0;
                    lines++;
                }
            }
            long weight = with * 1000 + Math.min(all, 999);
            if (weight > most) {
                most = weight;
                best = candidate;
            }
        }
        return best;
    }

    private static String name(char separator) {
        return switch (separator) {
            case ';' -> "transfer.read.semicolons";
            case '\t' -> "transfer.read.tabs";
            case '|' -> "transfer.read.bars";
            default -> "transfer.read.commas";
        };
    }
}
