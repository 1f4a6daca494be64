package jaidee.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// Starts Java with the classes of the tests in half the time: a start that was rehearsed once is kept in an AOT cache,
/// which Java makes of jars alone. A cache that could not be made only costs time.
record FastStart(String classPath, Path cache) {
    static FastStart rehearsed(Path folder, Class<?> program, String... arguments) throws IOException, InterruptedException {
        FastStart java = new FastStart(jars(folder), folder.resolve("start.aot"));
        List<String> rehearsal = new ArrayList<>(java.command(program, arguments).command());
        rehearsal.removeIf(option -> option.startsWith("-XX:AOTCache="));
        rehearsal.add(1, "-XX:AOTCacheOutput=" + java.cache());
        new ProcessBuilder(rehearsal).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        return java;
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
