package jaidee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.kernel.Days;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The night's job makes a backup; in the morning the computer is another one.
class BackupCommandsTest {
    private static final Clock CLOCK = Clock.fixed(LocalDateTime.of(2026, 11, 22, 23, 0).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);

    @TempDir
    private static Path all;
    private static Path clinic, stick;

    private record Said(int code, String out, String err) {
    }

    @BeforeAll
    static void openAClinicAndBackItUp() throws IOException {
        clinic = all.resolve("clinic");
        stick = Files.createDirectory(all.resolve("stick"));
        assertThat(said("sample", "--data", clinic.toString(), "--owners", "5", "--months", "1", "--seed", "5").code()).isZero();
        Said made = said("backup", "--data", clinic.toString(), "--to", stick.toString(), "--lang", "en");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains(stick.toString(), "restored for a test");
        assertThat(made.err()).isEmpty();
    }

    private static Path made() throws IOException {
        try (Stream<Path> files = Files.list(stick)) {
            List<Path> found = files.toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }

    @Test
    void anEncryptedClinicIsWorkedOnAndRestoredAsLongAsItsKeyFileIsThere() throws IOException {
        Path locked = all.resolve("locked"), key = Files.createDirectory(all.resolve("key")).resolve("clinic.key"), paper = all.resolve("paper.pdf"), place = all.resolve("locked backups");
        assertThat(said("restore", made().toString(), "--data", locked.toString()).code()).isZero();
        assertThat(said("encrypt", "--data", locked.toString()).code()).isOne();
        Said done = said("encrypt", "--data", locked.toString(), "--key-file", key.toString(), "--paper", paper.toString(), "--lang", "en");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).contains("is encrypted", paper.toString());
        assertThat(Files.readAllBytes(paper)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        assertThat(said("verify", "--data", locked.toString()).code()).isZero();
        assertThat(said("backup", "--data", locked.toString(), "--to", place.toString()).code()).isZero();
        Path backup;
        try (Stream<Path> files = Files.list(place)) {
            backup = files.findFirst().orElseThrow();
        }
        Path other = all.resolve("locked other");
        Said restored = said("restore", backup.toString(), "--data", other.toString());
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(said("verify", "--data", other.toString()).code()).isZero();

        Path away = Files.move(key, key.resolveSibling("away"));
        for (String command : List.of("verify", "backup")) {
            Said refused = said(command, "--data", locked.toString(), "--lang", "en");
            assertThat(refused.code()).isOne();
            assertThat(refused.err()).contains(key.toString(), "recovery key");
        }
        assertThat(said("restore", backup.toString(), "--data", all.resolve("nowhere").toString()).code()).isOne();
        Files.move(away, key);
        assertThat(said("encrypt", "--data", locked.toString(), "--off").code()).isZero();
        assertThat(said("verify", "--data", locked.toString()).code()).isZero();
        assertThat(key).doesNotExist();
    }

    @Test
    void theClinicIsThereAgainOnAnotherComputer() throws IOException {
        Path other = all.resolve("other");
        Said restored = said("restore", made().toString(), "--data", other.toString(), "--lang", "en");
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("5 owners", "facts checked").doesNotContain("kept in");
        assertThat(said("verify", "--data", other.toString()).code()).isZero();

        Said again = said("restore", made().toString(), "--data", other.toString(), "--lang", "en");
        assertThat(again.code()).isOne();
        assertThat(again.err()).contains("--replace");
        Said replaced = said("restore", made().toString(), "--data", other.toString(), "--replace", "--lang", "th");
        assertThat(replaced.code()).as(replaced.err()).isZero();
        assertThat(replaced.out()).contains("22 พ.ย. 2569", "ข้อมูลเดิมเก็บไว้ที่");
        try (Stream<Path> kept = Files.list(other.resolve("kept"))) {
            assertThat(kept).singleElement().satisfies(folder -> assertThat(folder.resolve("jaidee.mv.db")).exists());
        }
    }

    @Test
    void whatCanNotBeDoneIsSaidAndChangesNothing() throws IOException {
        Path none = all.resolve("none");
        assertThat(said("backup", "--data", none.toString()).code()).isOne();
        assertThat(none).doesNotExist();
        Path text = Files.writeString(all.resolve("text.jaidee"), "not a backup");
        Said refused = said("restore", text.toString(), "--data", none.toString(), "--lang", "en");
        assertThat(refused.code()).isOne();
        assertThat(refused.err()).contains("text.jaidee is not a backup");
        assertThat(none.resolve("jaidee.mv.db")).doesNotExist();
        assertThat(said("restore").code()).isEqualTo(2);
        assertThat(said("backup").code()).isEqualTo(2);
        try (Database open = Database.open(DataFolder.at(clinic), CLOCK).get()) {
            assertThat(open.warnings()).isEmpty();
            assertThat(said("backup", "--data", clinic.toString()).code()).as("beside an open window").isOne();
            assertThat(said("restore", made().toString(), "--data", clinic.toString(), "--replace").code()).as("under an open window").isOne();
        }
        assertThat(said("backup", "--data", clinic.toString(), "--to", text.toString()).code()).as("a file is no folder").isOne();
    }

    private static Said said(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(), err = new ByteArrayOutputStream();
        int code = new Cli(_ -> Cli.DONE, CLOCK, false).run(words, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
