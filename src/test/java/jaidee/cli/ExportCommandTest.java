package jaidee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Days;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole clinic leaves in open formats and is made a clinic again.
class ExportCommandTest {
    private static final Clock CLOCK = Clock.fixed(LocalDateTime.of(2026, 11, 22, 23, 0).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);

    @TempDir
    private static Path all;
    private static String clinic;
    private static Path copy;

    private record Said(int code, String out, String err) {
    }

    @BeforeAll
    static void exportAClinic() {
        clinic = all.resolve("clinic").toString();
        copy = all.resolve("everything.zip");
        assertThat(said("sample", "--data", clinic, "--owners", "40", "--months", "6", "--seed", "5").code()).isZero();
        Said done = said("export", "--data", clinic, "--out", copy.toString(), "--lang", "en");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).contains("Everything is in " + copy, "tables", "rows", "not encrypted");
    }

    private static Said said(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(), err = new ByteArrayOutputStream();
        int code = new Cli(_ -> Cli.DONE, CLOCK, false).run(words, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Map<String, String> files(Path file) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    @Test
    void everyRowOfEveryTableComesBack() throws IOException {
        String again = all.resolve("again").toString();
        Path second = all.resolve("second.zip");

        Said brought = said("import", copy.toString(), "--data", again, "--lang", "en");

        assertThat(brought.code()).as(brought.err()).isZero();
        assertThat(brought.out()).contains("is in " + again + " again", "40 owners", "facts checked");
        assertThat(said("verify", "--data", again).code()).isZero();
        assertThat(said("export", "--data", again, "--out", second.toString()).code()).isZero();
        Map<String, String> before = files(copy), after = files(second);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(before.keySet()).contains("tables/sale.csv", "tables/pet.csv", "README.txt", "copy.json");
        for (Map.Entry<String, String> file : before.entrySet()) {
            if (file.getKey().equals("copy.json")) continue;
            // the log goes on: that it was exported
            if (file.getKey().equals("tables/audit_entry.csv")) assertThat(after.get(file.getKey())).startsWith(file.getValue());
            else assertThat(after.get(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
        }
    }

    @Test
    void itIsTriedWithoutLeavingAnything() {
        Path tried = all.resolve("tried");
        Said said = said("import", copy.toString(), "--data", tried.toString(), "--dry-run", "--lang", "th");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("กลับมาไว้ใน " + tried + " ได้", "ลูกค้า 40 คน");
        assertThat(tried).doesNotExist();
    }

    @Test
    void itIsNotMixedWithAClinicThatIsThere() {
        Said said = said("import", copy.toString(), "--data", clinic, "--lang", "en");

        assertThat(said.code()).isOne();
        assertThat(said.err()).contains("already holds a clinic");
        assertThat(said("verify", "--data", clinic).code()).isZero();
    }

    @Test
    void itNeverTakesThePlaceOfTheDatabase() {
        Said said = said("export", "--data", clinic, "--out", clinic + "/jaidee.mv.db", "--lang", "en");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(all.resolve("clinic/jaidee.mv.db.zip")).exists();
        assertThat(said("verify", "--data", clinic).code()).isZero();
    }

    @Test
    void withoutAPlaceNothingIsWritten() {
        assertThat(said("export", "--data", clinic).code()).isEqualTo(Cli.WRONG_WORDS);
        assertThat(said("export", "--data", all.resolve("nothing").toString(), "--out", all.resolve("x.zip").toString()).code()).isOne();
        assertThat(said("export", "--data", clinic, "--out", all.resolve("no/where.zip").toString(), "--lang", "en").err()).contains("can’t be written");
        assertThat(all.resolve("x.zip")).doesNotExist();
    }
}
