package jaidee.messages;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import jaidee.kernel.Money;
import jaidee.messages.SenderRow.Address;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderFileTest {
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final List<String> HARD = List.of("สวัสดีคุณสมหญิง, \"น้องโมจิ\" ครบกำหนด", "บรรทัดแรก\nบรรทัดสอง", "a\tb;c", "ฉันท์ ฯลฯ ๑๒๓");

    @Test
    void whatIsWrittenIsReadBackAsItWas() {
        byte[] file = SenderFile.of(HARD.stream().map(SenderFileTest::row).toList(), FileFormat.CSV_BOM);
        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        String text = new String(file, StandardCharsets.UTF_8).substring(1);
        List<List<String>> rows = read(text);
        assertThat(rows.getFirst()).isEqualTo(SenderFile.HEADINGS);
        assertThat(rows.stream().skip(1).map(row -> row.get(4))).isEqualTo(HARD);
        assertThat(rows.get(1)).contains("JD-7", "+66812345678", "0812345678", "2", "1.00", "2026-11-23 09:00");
        assertThat(text).contains("\r\n").startsWith("message_id,");
        assertThat(SenderFile.of(List.of(), FileFormat.CSV)).startsWith("message_id".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void oldPortalsGetTheCodePageOfWindows() {
        byte[] file = SenderFile.of(List.of(row("น้องโมจิ")), FileFormat.CSV_874);
        assertThat(new String(file, Charset.forName("TIS-620"))).contains("น้องโมจิ");
        assertThat(FileFormat.CSV_874.lacking("น้องโมจิ “ครบ” 5 บาท…")).isEmpty();
        assertThat(FileFormat.CSV_874.lacking("สุขสันต์ 🎂 🐶")).isEqualTo("🎂");
        assertThat(FileFormat.CSV.lacking("🎂")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void noCellIsAFormula(String text) {
        String cell = read(new String(SenderFile.of(List.of(row(text)), FileFormat.CSV), StandardCharsets.UTF_8)).get(1).get(4);
        assertThat(cell).isEqualTo(" " + text.stripLeading());
    }

    @Test
    void theSpreadsheetKeepsPhonesAsText(@TempDir Path folder) throws IOException {
        Path book = Files.write(folder.resolve("messages.xlsx"), SenderFile.of(List.of(row("=1+1")), FileFormat.XLSX));
        assertThat(part(book, "xl/sharedStrings.xml")).contains("+66812345678", "0812345678", "=1+1", "JD-7");
        assertThat(part(book, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void aFileIsThereWholeOrNotAtAll(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("messages.csv");
        WholeFile.write(file, "one".getBytes(StandardCharsets.UTF_8), "7");
        WholeFile.write(file, "two".getBytes(StandardCharsets.UTF_8), "7");
        assertThat(file).hasContent("two");
        Files.writeString(folder.resolve("messages.csv.7.part"), "half");
        WholeFile.clear(file, "7");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static SenderRow row(String text) {
        return new SenderRow("JD-7", new Address("+66812345678", "0812345678", ""), text, 2, Money.baht(1), NINE);
    }

    private static List<List<String>> read(String text) {
        return CsvReader.builder().ofCsvRecord(text).stream().map(record -> record.getFields()).toList();
    }

    private static String part(Path book, String name) throws IOException {
        try (ZipFile zip = new ZipFile(book.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
