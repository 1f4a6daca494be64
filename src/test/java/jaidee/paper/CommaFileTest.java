package jaidee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommaFileTest {
    @TempDir
    private Path folder;

    @Test
    void noTextBecomesAFormulaAndNumbersStayNumbers() throws IOException {
        Path file = folder.resolve("ลูกค้า.CSV");
        List<Object> row = List.of("=cmd|' /C calc'!A0", "+66812345678", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "มะลิ, \"ใจดี\"\nจำกัด", "",
                Money.satang(-123_456), Points.of(1_250), -3L, LocalDate.of(2026, 11, 22));
        CommaFile.write(file, Collections.nCopies(row.size(), "ชื่อ"), List.of(row));
        assertThat(CommaFile.isMeantBy(file)).isTrue();
        assertThat(Files.readString(file)).startsWith("\uFEFFชื่อ,ชื่อ").contains("ชื่อ\r\n");
        assertThat(read(file).get(1)).containsExactly(" =cmd|' /C calc'!A0", " +66812345678", " -1+1", " @SUM(A1)", " =1", " =1", " ＝1+1", "มะลิ, \"ใจดี\"\nจำกัด", "",
                "-1234.56", "1250", "-3", "2026-11-22");
    }

    @Property(tries = 300)
    void everyTextComesBackAsItWasButForASpace(@ForAll @Size(min = 1, max = 4) List<String> texts) throws IOException {
        Path file = Files.createTempFile("jaidee", ".csv");
        List<String> wellFormed = texts.stream().map(text -> text.replaceAll("[\\ud800-\\udfff]", "?")).toList();
        try {
            CommaFile.write(file, Collections.nCopies(wellFormed.size(), "a"), List.of(wellFormed));
            List<String> cells = read(file).get(1);
            for (int i = 0; i < cells.size(); i++) {
                assertThat(cells.get(i)).isIn(wellFormed.get(i), " " + wellFormed.get(i).stripLeading());
                if (!cells.get(i).isEmpty()) assertThat("=+-@\t\r\n＝＋－＠").doesNotContain(cells.get(i).substring(0, 1));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static List<List<String>> read(Path file) throws IOException {
        try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> csv = CsvReader.builder().skipEmptyLines(false).detectBomHeader(true).ofCsvRecord(file)) {
            return csv.stream().map(each -> List.copyOf(each.getFields())).toList();
        }
    }
}
