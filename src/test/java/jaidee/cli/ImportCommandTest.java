package jaidee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Days;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A list comes into a clinic without its window.
class ImportCommandTest {
    private static final Clock CLOCK = Clock.fixed(LocalDateTime.of(2026, 11, 22, 23, 0).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);

    @TempDir
    private static Path all;
    private static String clinic;

    private record Said(int code, String out, String err) {
    }

    @BeforeAll
    static void openAClinic() {
        clinic = all.resolve("clinic").toString();
        assertThat(said("sample", "--data", clinic, "--owners", "5", "--months", "1", "--seed", "5").code()).isZero();
    }

    private static Said said(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(), err = new ByteArrayOutputStream();
        int code = new Cli(_ -> Cli.DONE, CLOCK, false).run(words, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aListIsTriedThenCorrectedThenBroughtInAndTheBooksAreClean() throws IOException {
        Path list = Files.writeString(all.resolve("list.csv"), "Name,Phone,Points,Pet,Species,Vaccine,Given on\nAnna Berg,812340000,50,Rex,dog,Rabies,1/10/2569\nBo Lind,12,5,Mia,cat,,\n");
        Path bad = all.resolve("bad.csv");

        Said tried = said("import", list.toString(), "--data", clinic, "--dry-run", "--bad", bad.toString(), "--lang", "en");
        assertThat(tried.code()).isOne();
        assertThat(tried.out()).contains("Phone → Phone", "Would bring in: 1 owner, 1 pet, 1 vaccination, 50 points", "1 rows to correct");
        assertThat(tried.err()).contains("Row 3: Phone:");
        assertThat(Files.readString(bad)).contains("Bo Lind").doesNotContain("Anna Berg");

        assertThat(said("import", list.toString(), "--data", clinic, "--lang", "en").code()).isOne();
        Said done = said("import", list.toString(), "--data", clinic, "--good-rows", "--lang", "th");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).contains("นำเข้าแล้ว: ลูกค้า 1 คน");
        assertThat(said("verify", "--data", clinic).code()).isZero();
        assertThat(said("import", list.toString(), "--data", clinic, "--good-rows", "--lang", "en").err()).contains("nothing new");
        assertThat(said("import", list.toString()).code()).isEqualTo(Cli.WRONG_WORDS);
    }
}
