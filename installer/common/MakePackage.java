import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes the package of the system it runs on, with a Java of its own: `mvn -q verify -Pinstaller -Dmaven.test.skip`.
///
/// The runtime is linked (`common/jlink.txt`), the program laid beside it (`image.txt` of the system), walked through once without
/// a screen so that its classes lie ready in a cache (JEP 514), and wrapped (`package.txt`). Each step is a tool of the JDK; paths in
/// the files of options are those from the top of the project, where this runs.
///
/// Arguments: the folder of all jars, the version, the folder to work in.
public class MakePackage {
    private static final Path INSTALLER = Path.of("installer");
    private static final int WALK_MINUTES = 10;
    /// A cache belongs to jars of a size and a moment; copying them gives them another. Each package sets this one again where
    /// it lies at last: `linux/jpackage/postinst`, `windows/jpackage/Jaidee-post-image.wsf`, `macos/jpackage/Jaidee-post-image.sh`.
    private static final FileTime MOMENT = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    /// What differs from system to system inside a program’s folder.
    private enum Target {
        LINUX("deb", "lib/app", "lib/runtime/bin/java"),
        WINDOWS("msi", "app", "runtime/bin/java.exe"),
        MACOS("pkg", "Contents/app", "Contents/runtime/Contents/Home/bin/java");

        private final String type, app, java;

        Target(String type, String app, String java) {
            this.type = type;
            this.app = app;
            this.java = java;
        }

        static Target ofThisComputer() {
            String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return os.startsWith("windows") ? WINDOWS : os.startsWith("mac") ? MACOS : LINUX;
        }

        Path folder() {
            return INSTALLER.resolve(name().toLowerCase(Locale.ROOT));
        }
    }

    private final Target target = Target.ofThisComputer();
    private final Path jars, work;
    private final String version;

    private MakePackage(Path jars, String version, Path work) {
        this.jars = jars;
        this.version = version;
        this.work = work;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new MakePackage(Path.of(args[0]), args[1], Path.of(args[2])).make();
    }

    private void make() throws IOException, InterruptedException {
        delete(work);
        Files.createDirectories(work);
        Path runtime = work.resolve("runtime"), images = work.resolve("image");
        run("jlink", jlink(runtime));
        run("jpackage", "@" + target.folder().resolve("image.txt"), "--type", "app-image", "--app-version", version, "--runtime-image", runtime.toString(),
                "--input", jars.toString(), "--main-jar", "jaidee-" + version + ".jar", "--dest", images.toString());
        Path image = only(images);
        walk(image);
        run("jpackage", "@" + target.folder().resolve("package.txt"), "--type", target.type, "--app-version", version, "--app-image", image.toString(),
                "--resource-dir", target.folder().resolve("jpackage").toString(), "--dest", work.toString());
        delete(runtime);
        try (Stream<Path> made = Files.list(work)) {
            made.filter(file -> file.toString().endsWith("." + target.type)).forEach(System.out::println);
        }
    }

    /// Unlike jpackage, jlink reads no file of options when it is called as a tool.
    private static String[] jlink(Path runtime) throws IOException {
        List<String> words = new ArrayList<>(List.of("--output", runtime.toString()));
        for (String line : Files.readAllLines(INSTALLER.resolve("common/jlink.txt"))) if (line.startsWith("--")) words.addAll(List.of(line.split(" ")));
        return words.toArray(String[]::new);
    }

    /// Opens every page once with the runtime, the jars and the options that the launcher will use, and keeps what was loaded.
    private void walk(Path image) throws IOException, InterruptedException {
        Path app = image.resolve(target.app), clinic = work.resolve("walk"), said = work.resolve("walk.log");
        List<String> command = new ArrayList<>(List.of(image.resolve(target.java).toString()));
        List<String> jarsInOrder = new ArrayList<>();
        try (Stream<Path> files = Files.list(app)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) Files.setLastModifiedTime(jar, MOMENT);
        }
        Path cache = null;
        for (String line : Files.readAllLines(launcher(app))) {
            int split = line.indexOf('=');
            if (split < 0) continue;
            String name = line.substring(0, split), value = line.substring(split + 1).replace("$APPDIR", app.toString());
            if (name.equals("app.classpath")) jarsInOrder.add(value);
            if (name.equals("java-options") && value.startsWith("-XX:AOTCache=")) cache = Path.of(value.substring(value.indexOf('=') + 1));
            else if (name.equals("java-options")) command.add(value);
        }
        if (cache == null) throw new IllegalStateException("the options of the launcher name no cache");
        command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-Dglass.platform=Headless", "-Dprism.order=sw",
                "-cp", String.join(System.getProperty("path.separator"), jarsInOrder), "jaidee.app.Main", "--walk", "--sample", "--data", clinic.toString()));
        Process walking = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        boolean ended = walking.waitFor(WALK_MINUTES, TimeUnit.MINUTES);
        if (!ended) walking.destroyForcibly().waitFor();
        if (!ended || walking.exitValue() != 0 || !Files.exists(cache)) throw new IllegalStateException("the walk did not end well:\n" + Files.readString(said));
        delete(clinic);
    }

    /// The file of options of the main launcher.
    private static Path launcher(Path app) throws IOException {
        try (Stream<Path> files = Files.list(app)) {
            return files.filter(file -> file.getFileName().toString().equalsIgnoreCase("jaidee.cfg")).findFirst().orElseThrow();
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static void run(String tool, String... words) {
        int code = ToolProvider.findFirst(tool).orElseThrow(() -> new IllegalStateException("no " + tool + ": a whole JDK is needed")).run(System.out, System.err, words);
        if (code != 0) throw new IllegalStateException(tool + " ended with " + code);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
