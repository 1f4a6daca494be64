package jaidee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.scan.Pictures;
import jaidee.scan.ScanCode;
import jaidee.ui.Theme;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    private static final Clock CLOCK = Clock.fixed(LocalDateTime.of(2026, 11, 22, 14, 32).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);

    @TempDir
    Path temp;
    private Window.Asked asked;

    /// What a run said and how it ended.
    private record Said(int code, String out, String err) {
    }

    private Said run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(), err = new ByteArrayOutputStream();
        int code = new Cli(window -> {
            asked = window;
            return 42;
        }, CLOCK).run(words, utf8(out), utf8(err));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private Said sample(Path folder, String... more) {
        String[] words = {"sample", "--lang", "en", "--data", folder.toString(), "--owners", "12", "--months", "2", "--seed", "5"};
        String[] all = Stream.of(words, more).flatMap(Arrays::stream).toArray(String[]::new);
        return run(all);
    }

    @Test
    void withoutACommandTheWindowOpensAsAsked() {
        assertThat(run("--data", "x", "--lang", "th", "--theme", "dark", "--sample").code()).isEqualTo(42);
        assertThat(asked).isEqualTo(new Window.Asked(Optional.of(Path.of("x")), Optional.of(Language.TH), Optional.of(Theme.Mode.DARK), true, Optional.empty(), false));
    }

    @Test
    void aFileOpensTheWindowWithItAndAnyOtherWordIsStillAWrongOne(@TempDir Path folder) throws IOException {
        Path backup = Files.createFile(folder.resolve("สำรอง.jaidee"));
        assertThat(run(backup.toString()).code()).isEqualTo(42);
        assertThat(asked.backup()).contains(backup);
        Said wrong = run("verfy", "--lang", "en");
        assertThat(wrong.code()).isEqualTo(Cli.WRONG_WORDS);
        assertThat(wrong.err()).contains("verfy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sample", "verify", "search", "scan", "reminders", "report"})
    void everyCommandHelpsInBothLanguages(String command) {
        String[] words = command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};
        for (String language : new String[] {"th", "en"}) {
            String[] all = Stream.concat(Arrays.stream(words), Stream.of("--lang", language)).toArray(String[]::new);
            Said said = run(all);
            assertThat(said.code()).isZero();
            assertThat(said.err()).isEmpty();
            assertThat(said.out()).contains(language.equals("th") ? "วิธีใช้: jaidee" : "Usage: jaidee", "--help", "--lang")
                    .doesNotContain("null", "{0}");
        }
    }

    @ParameterizedTest
    @CsvSource({
            "th, frob,                       ไม่เข้าใจคำว่า frob",
            "en, frob,                       Not understood: frob",
            "en, verify,                     Missing: --data DIR",
            "th, verify,                     ยังขาด --data DIR",
            "en, scan,                       Missing: FILE",
            "en, sample --data x --owners 0, --owners N can’t be “0”.",
            "en, sample --data x --owners many, --owners N can’t be “many”.",
            "en, sample --data x --owners 2 --pets 21, --pets N can’t be “21”.",
            "en, verify --data x --loud,     Not understood: --loud",
            "en, sample --data=,             --data DIR can’t be “”.",
            "en, reminders --data x,         Missing: --out FILE",
            "en, reminders --data x --out a.txt, --out FILE can’t be “a.txt”.",
            "en, reminders --data x --out a.csv --date 31/13/2569, --date D can’t be “31/13/2569”.",
            "en, --theme pink,               --theme light|dark can’t be “pink”."})
    void wrongWordsEndWithTwoAndSayWhere(String language, String words, String expected) {
        Said said = run((words + " --lang " + language).split(" "));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(expected, "--help");
        assertThat(Path.of("x")).doesNotExist();
    }

    @Test
    void aSampleIsMadeVerifiedAndSearched() {
        Path folder = temp.resolve("คลินิก ของฉัน");
        assertThat(sample(folder)).satisfies(said -> {
            assertThat(said.code()).isZero();
            assertThat(said.out()).contains("12 owners, 19 pets", folder.toString(), "PIN 2569");
        });
        assertThat(run("verify", "--data", folder.toString(), "--lang", "th")).satisfies(said -> {
            assertThat(said.code()).isZero();
            assertThat(said.err()).isEmpty();
            assertThat(said.out()).contains("✓", "ถูกต้องครบทั้ง").doesNotContain("✗");
        });
        assertThat(run("search", "--data", folder.toString(), "--lang", "en", "555", "--most", "3")).satisfies(said -> {
            assertThat(said.code()).isZero();
            assertThat(said.out().lines()).hasSize(3).allMatch(line -> line.matches("M-\\d{5}  .*-555-.*"));
        });
        assertThat(run("search", "--data", folder.toString(), "--lang", "en", "no", "such", "owner")).satisfies(said -> {
            assertThat(said.code()).isZero();
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).contains("Nothing found for “no such owner”.");
        });
    }

    @Test
    void aSecondSampleInTheSameFolderIsRefused() {
        sample(temp);
        assertThat(sample(temp)).satisfies(said -> {
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err()).contains("There is a clinic in this folder already");
        });
    }

    @Test
    void aFolderThatIsInUseIsRefused() throws Exception {
        try (Database window = Database.open(DataFolder.at(temp), CLOCK).get()) {
            assertThat(window.warnings()).isEmpty();
            for (String command : new String[] {"verify", "search", "sample"}) {
                String[] words = command.equals("search") ? new String[] {command, "--data", temp.toString(), "--lang", "th", "x"}
                        : new String[] {command, "--data", temp.toString(), "--lang", "th"};
                Said said = run(words);
                assertThat(said.code()).as(command).isEqualTo(1);
                assertThat(said.err()).as(command).contains(temp.toString());
            }
        }
    }

    @Test
    void aFolderWithoutAClinicIsRefusedAndLeftAlone() {
        Path slip = temp.resolve("slip");
        assertThat(run("verify", "--lang", "en", "--data", slip.toString())).satisfies(said -> {
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err()).contains("There is no clinic in " + slip);
        });
        assertThat(slip).doesNotExist();
    }

    @Test
    void scanningSaysWhatThePictureHolds() throws Exception {
        Path card = temp.resolve("บัตร.png");
        ScanCode code = new CodeIssuer().issue(CodeKind.MEMBER);
        ImageIO.write(Pictures.qr(code.text(), 200), "png", card.toFile());
        assertThat(run("scan", "--lang", "th", card.toString())).satisfies(said -> {
            assertThat(said.code()).isZero();
            assertThat(said.out().strip()).isEqualTo("บัตรสมาชิก " + code.readable());
        });
        ImageIO.write(Pictures.qr("https://example.com", 200), "png", card.toFile());
        assertThat(run("scan", "--lang", "en", card.toString()).out()).contains("https://example.com");
        Files.writeString(card, "not a picture");
        assertThat(run("scan", "--lang", "th", card.toString())).satisfies(said -> {
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err()).contains("ไม่ใช่รูปที่อ่านได้");
        });
    }
}
