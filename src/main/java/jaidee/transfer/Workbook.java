package jaidee.transfer;

import jaidee.kernel.Message;
import jaidee.transfer.TableFiles.OtherKind;
import jaidee.transfer.TableFiles.Overfull;
import jaidee.transfer.TableFiles.Read;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The first sheet of a spreadsheet (.xlsx) that has anything on it, by the reader of XML that Java brings: only values are
/// wanted, and a file made to do harm must meet a bound at every turn (what it unpacks to, depth, entities, lengths), which the
/// libraries for spreadsheets don't set. Formulas count as what they last came to.
final class Workbook implements AutoCloseable {
    private static final long MOST_UNPACKED = 300L << 20;
    private static final int DEEPEST = 60, MOST_STRINGS = 3_000_000, MOST_STYLES = 70_000, MOST_SHEETS = 50;
    private static final String SHEETS = "xl/worksheets/";
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private final ZipFile zip;
    private final List<String> strings = new ArrayList<>();
    private final Set<Integer> dayStyles = new HashSet<>();
    private boolean from1904;
    private long unpacked, characters;

    private Workbook(ZipFile zip) {
        this.zip = zip;
    }

    static Read read(Path file) throws IOException, XMLStreamException {
        try (Workbook book = new Workbook(new ZipFile(file.toFile()))) {
            return book.table();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private Read table() throws IOException, XMLStreamException {
        if (zip.getEntry("mimetype") != null) throw new OtherKind();
        if (zip.getEntry("xl/workbook.xml") == null) throw new IllegalArgumentException("no workbook");
        each("xl/workbook.xml", this::bookProperty);
        styles();
        sharedStrings();
        List<SourceTable.Row> rows = List.of();
        for (String sheet : sheets()) {
            rows = rows(sheet);
            if (rows.stream().anyMatch(row -> !row.isBlank())) break;
        }
        return new Read(Message.of("transfer.read.spreadsheet"), rows);
    }

    private List<String> sheets() {
        TreeMap<Integer, String> byNumber = new TreeMap<>();
        zip.stream().map(ZipEntry::getName).filter(name -> name.startsWith(SHEETS) && name.endsWith(".xml")).limit(MOST_SHEETS)
                .forEach(name -> byNumber.put(number(name), name));
        return List.copyOf(byNumber.values());
    }

    private static int number(String name) {
        String digits = name.substring(SHEETS.length()).replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private interface Part {
        void at(XMLStreamReader xml) throws XMLStreamException;
    }

    /// Has `part` see every beginning of an element.
    private void each(String entry, Part part) throws IOException, XMLStreamException {
        ZipEntry there = zip.getEntry(entry);
        if (there == null) return;
        try (InputStream in = new Counted(zip.getInputStream(there))) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) throw new IllegalArgumentException("too deep");
                if (event == XMLStreamConstants.END_ELEMENT) depth--;
                part.at(xml);
            }
        } catch (RuntimeException fault) {
            if (fault instanceof Overfull || fault instanceof IllegalArgumentException) throw fault;
            throw new IllegalArgumentException(fault);
        }
    }

    private void bookProperty(XMLStreamReader xml) {
        if (begins(xml, "workbookPr")) from1904 = Set.of("1", "true").contains(attribute(xml, "date1904"));
    }

    private void styles() throws IOException, XMLStreamException {
        Map<String, String> formats = new HashMap<>();
        boolean[] inside = new boolean[1];
        int[] style = new int[1];
        each("xl/styles.xml", xml -> {
            if (begins(xml, "numFmt") && formats.size() < MOST_STYLES) formats.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
            if (begins(xml, "cellXfs")) inside[0] = true;
            if (ends(xml, "cellXfs")) inside[0] = false;
            if (inside[0] && begins(xml, "xf") && style[0] < MOST_STYLES) {
                String format = attribute(xml, "numFmtId");
                if (isDay(format, formats.getOrDefault(format, ""))) dayStyles.add(style[0]);
                style[0]++;
            }
        });
    }

    /// The numbers of formats that every spreadsheet knows, Thai ones from 71 on; others by their letters.
    private static boolean isDay(String number, String code) {
        if (code.isEmpty()) {
            if (!number.matches("\\d{1,4}")) return false;
            int known = Integer.parseInt(number);
            return known >= 14 && known <= 17 || known == 22 || known >= 27 && known <= 36 || known >= 50 && known <= 58 || known >= 71 && known <= 81;
        }
        String letters = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return letters.contains("d") || letters.contains("y") || letters.contains("ว") || letters.contains("ป") || letters.contains("b2");
    }

    private void sharedStrings() throws IOException, XMLStreamException {
        StringBuilder text = new StringBuilder();
        int[] phonetic = new int[1];
        boolean[] inText = new boolean[1];
        each("xl/sharedStrings.xml", xml -> {
            if (begins(xml, "si")) text.setLength(0);
            if (begins(xml, "rPh")) phonetic[0]++;
            if (ends(xml, "rPh")) phonetic[0]--;
            if (begins(xml, "t")) inText[0] = phonetic[0] == 0;
            if (ends(xml, "t")) inText[0] = false;
            if (inText[0] && xml.isCharacters()) append(text, xml);
            if (ends(xml, "si")) {
                if (strings.size() >= MOST_STRINGS) throw new Overfull();
                strings.add(text.toString());
            }
        });
    }

    private List<SourceTable.Row> rows(String sheet) throws IOException, XMLStreamException {
        List<SourceTable.Row> rows = new ArrayList<>();
        Cells cells = new Cells();
        each(sheet, xml -> {
            if (begins(xml, "row")) cells.begin(attribute(xml, "r"));
            else if (begins(xml, "c")) cells.cell(attribute(xml, "r"), attribute(xml, "t"), attribute(xml, "s"));
            else if (begins(xml, "v") || begins(xml, "t")) cells.reading = true;
            else if (ends(xml, "v") || ends(xml, "t")) cells.reading = false;
            else if (cells.reading && xml.isCharacters()) append(cells.text, xml);
            else if (ends(xml, "c")) cells.put();
            else if (ends(xml, "row")) {
                if (rows.size() >= TableFiles.MOST_ROWS) throw new Overfull();
                rows.add(new SourceTable.Row(cells.line, cells.row));
            }
        });
        return rows;
    }

    /// The row that is being read.
    private final class Cells {
        private final StringBuilder text = new StringBuilder();
        private List<String> row = new ArrayList<>();
        private int line, column;
        private String type = "", style = "";
        private boolean reading;

        void begin(String number) {
            line = number.matches("\\d{1,9}") ? Integer.parseInt(number) : line + 1;
            row = new ArrayList<>();
            column = -1;
        }

        void cell(String place, String kind, String format) {
            int there = columnOf(place);
            column = there >= 0 ? there : column + 1;
            type = kind;
            style = format;
            text.setLength(0);
        }

        void put() {
            if (column < 0 || column >= TableFiles.MOST_COLUMNS) throw new Overfull();
            while (row.size() <= column) row.add("");
            String value = value();
            characters += value.length();
            if (characters > TableFiles.MOST_CHARACTERS) throw new Overfull();
            row.set(column, value);
        }

        private String value() {
            String raw = text.toString();
            return switch (type) {
                case "s" -> raw.matches("\\d{1,8}") && Integer.parseInt(raw) < strings.size() ? strings.get(Integer.parseInt(raw)) : "";
                case "inlineStr", "str" -> raw;
                case "e" -> "";
                default -> number(raw);
            };
        }

        private String number(String raw) {
            if (!raw.matches("-?\\d{1,17}(\\.\\d{1,20})?([eE][+-]?\\d{1,3})?")) return raw;
            BigDecimal number = new BigDecimal(raw);
            boolean day = style.matches("\\d{1,6}") && dayStyles.contains(Integer.parseInt(style));
            if (day && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(400_000)) < 0)
                return LocalDate.of(1899, 12, 30).plusDays(number.longValue() + (from1904 ? 1462 : 0)).toString();
            return number.abs().compareTo(BigDecimal.valueOf(1e17)) > 0 || number.scale() > 30 ? raw : number.stripTrailingZeros().toPlainString();
        }
    }

    private static int columnOf(String place) {
        int column = 0, i = 0;
        for (; i < place.length() && i < 4 && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z'; i++) column = column * 26 + place.charAt(i) - 'A' + 1;
        return column - 1;
    }

    /// What is longer than any cell a person filled is cut: it is refused further on as too long.
    private static void append(StringBuilder text, XMLStreamReader xml) {
        int room = TableFiles.LONGEST_CELL - text.length();
        if (room > 0) text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
    }

    private static boolean begins(XMLStreamReader xml, String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    private static boolean ends(XMLStreamReader xml, String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /// Counts what comes out of the packed file, whatever it says about itself.
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED) throw new Overfull();
        }
    }
}
