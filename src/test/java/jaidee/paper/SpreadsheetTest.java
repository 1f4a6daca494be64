package jaidee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {
    private static final Spreadsheet.Page PAGE = new Spreadsheet.Page("รายได้/หมวด: [1]", List.of("คลินิก"), List.of("ชื่อ", "บาท", "แต้ม", "%", "วัน", "เวลา", "จำนวน"),
            List.of(List.of("=HYPERLINK(\"x\")", Money.satang(-123_456), Points.of(7), new Spreadsheet.Percent(new BigDecimal("12.5")), LocalDate.of(2026, 11, 22),
                    Instant.parse("2026-11-22T05:00:00Z"), 3L)), List.of(List.of("รวม", Money.satang(-123_456))), List.of("นับอย่างไร \u0001 & <b>"));

    @TempDir
    private Path folder;

    @Test
    void numbersAreNumbersAndTextsAreTextsWhateverTheyBeginWith() throws IOException {
        Path file = folder.resolve("a.xlsx");
        Spreadsheet.write(file, List.of(PAGE, PAGE, PAGE));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String sheet = part(zip, "xl/worksheets/sheet1.xml"), words = part(zip, "xl/sharedStrings.xml"), book = Pattern.compile("&#x(\\p{XDigit}+);").matcher(part(zip, "xl/workbook.xml")).replaceAll(c -> Character.toString(Integer.parseInt(c.group(1), 16)));
            assertThat(sheet).contains("<v>-1234.56</v>").contains("<v>7</v>").contains("<v>0.125</v>").contains("<v>3</v>").contains("t=\"s\"").doesNotContain("<f>");
            assertThat(sheet).as("midday in Bangkok").containsPattern("<v>46348(\\.0)?</v>").contains("<v>46348.5</v>");
            assertThat(words).contains("=HYPERLINK").contains("&amp; &lt;b&gt;").doesNotContain("\u0001");
            assertThat(book).contains("name=\"รายได้ หมวด 1\"").contains("name=\"รายได้ หมวด 1 2\"").contains("name=\"รายได้ หมวด 1 3\"");
        }
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void whatCannotBeWrittenLeavesTheOlderFileAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "older");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
            out.write(1);
            throw new IOException("full");
        })).isInstanceOf(IOException.class);
        assertThat(file).hasContent("older");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    private static String part(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
