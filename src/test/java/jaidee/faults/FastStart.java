package jaidee.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// Starts Java with the classes of the tests in half the time: a start that was rehearsed once is kept in an AOT cache,
/// which Java makes of jars alone. A cache that could not be made only costs time.
record FastStart(String classPath, Path cache, Path clinic) {
    private static FastStart rehearsed;

    /// Rehearsed by `TillProgram`; once for all tests that ask.
    static synchronized FastStart rehearsed() throws IOException, InterruptedException {
        if (rehearsed == null) {
            Path folder = Files.createTempDirectory("fast-start");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            rehearsed = rehearse(folder);
        }
        return rehearsed;
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static FastStart rehearse(Path folder) throws IOException, InterruptedException {
        FastStart java = new FastStart(jars(folder), folder.resolve("start.aot"), folder.resolve("clinic"));
        List<String> rehearsal = new ArrayList<>(java.command(TillProgram.class, "once", java.clinic().toString()).command());
        rehearsal.removeIf(option -> option.startsWith("-XX:AOTCache="));
        rehearsal.add(1, "-XX:AOTCacheOutput=" + java.cache());
        new ProcessBuilder(rehearsal).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        return java;
    }

    /// A clinic as the rehearsal left it: the tables made, open for business, its first deeds done.
    Path rehearsedIn(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(clinic)) {
            for (Path file : files) if (Files.isRegularFile(file)) Files.copy(file, folder.resolve(file.getFileName()));
        }
        return folder;
    }

    ProcessBuilder command(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-da:org.h2...", "-XX:AOTCache=" + cache, "-Xlog:disable",
                "-cp", classPath, program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static String jars(Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator")))
            if (Files.isRegularFile(Path.of(entry))) jars.add(entry);
            else if (Files.isDirectory(Path.of(entry))) jars.add(jar(Path.of(entry), folder.resolve(jars.size() + ".jar")).toString());
        return String.join(System.getProperty("path.separator"), jars);
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar)); Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.skip(1).toList()) put(out, file, classes.relativize(file).toString().replace('\\', '/'));
        }
        return jar;
    }

    /// With its folders, because migrations are looked for by listing theirs.
    private static void put(JarOutputStream out, Path file, String name) throws IOException {
        out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + '/' : name));
        if (Files.isRegularFile(file)) Files.copy(file, out);
        out.closeEntry();
    }
}
