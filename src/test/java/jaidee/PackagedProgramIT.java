package jaidee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as it was packaged, started by its launcher from somewhere else, moved to a folder with a Thai name and
/// spaces, in a system without UTF-8.
class PackagedProgramIT {
    private static final Path PACKAGED = Path.of(System.getProperty("jaidee.packaged"));
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private static final long MINUTES = 3;

    @TempDir
    Path temp;
    private Path launcher;

    private record Said(int code, String text) {
    }

    @BeforeEach
    void moveItAway() throws IOException {
        Path moved = temp.resolve("โปรแกรม ใจดี");
        try (Stream<Path> files = Files.walk(PACKAGED)) {
            for (Path file : files.toList()) Files.copy(file, moved.resolve(PACKAGED.relativize(file)), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
        launcher = moved.resolve("bin").resolve(WINDOWS ? "jaidee.cmd" : "jaidee");
    }

    private Said run(Path program, Map<String, String> environment, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        Path said = temp.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(Files.createDirectories(temp.resolve("elsewhere")).toFile())
                .redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("%s ended", command).isTrue();
        return new Said(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    @Test
    void itSaysHowItIsUsed() throws Exception {
        assertThat(run(launcher, Map.of("LC_ALL", "C"), "--help", "--lang", "th")).satisfies(said -> {
            assertThat(said.code()).isZero();
            assertThat(said.text()).contains("วิธีใช้: jaidee", "sample", "verify", "search", "scan");
        });
    }

    @Test
    void itMakesASampleVerifiesAndSearchesIt() throws Exception {
        Path data = temp.resolve("ข้อมูล คลินิก");
        Map<String, String> plain = Map.of("LC_ALL", "C");
        assertThat(run(launcher, plain, "sample", "--data", data.toString(), "--owners", "10", "--months", "2", "--lang", "en"))
                .satisfies(said -> assertThat(said.code()).as(said.text()).isZero());
        assertThat(data.resolve("jaidee.mv.db")).exists();
        assertThat(run(launcher, plain, "verify", "--data", data.toString(), "--lang", "th")).satisfies(said -> {
            assertThat(said.code()).as(said.text()).isZero();
            assertThat(said.text()).contains("ถูกต้องครบ");
        });
        assertThat(run(launcher, plain, "search", "--data", data.toString(), "คุณ", "555")).satisfies(said -> {
            assertThat(said.code()).as(said.text()).isZero();
            assertThat(said.text()).contains("-555-");
        });
        assertThat(run(launcher, plain, "verify", "--data", temp.resolve("ไม่มี").toString(), "--lang", "th")).satisfies(said -> {
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.text()).contains("ไม่พบข้อมูลคลินิกใน", "ไม่มี");
        });
    }

    @Test
    void itStartsThroughASymbolicLink() throws Exception {
        if (WINDOWS) return;
        Path link = Files.createSymbolicLink(temp.resolve("ลิงก์"), Path.of(temp.relativize(launcher).toString()));
        assertThat(run(link, Map.of(), "--version").text()).startsWith("jaidee ");
    }

    @Test
    void anOldJavaIsPassedOver() throws Exception {
        Path old = Files.createDirectories(temp.resolve("old java/bin"));
        Files.writeString(old.resolveSibling("release"), "JAVA_VERSION=\"17.0.9\"\n");
        Path java = Files.writeString(old.resolve(WINDOWS ? "java.exe" : "java"), "#!/bin/sh\necho too old\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(run(launcher, Map.of("JAVA_HOME", old.getParent().toString(), "JAVA25_HOME", System.getProperty("java.home")), "--version"))
                .satisfies(said -> {
                    assertThat(said.code()).isZero();
                    assertThat(said.text()).startsWith("jaidee ");
                });
    }
}
