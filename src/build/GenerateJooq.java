import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.Target;

/// Run by the build: the program's own migrations on an empty in-memory H2, then jOOQ's typed tables from what they made, and
/// what they made as a script of H2, by which new databases are made, and which they were, by which those of this version are
/// known. Does nothing when the migrations are the ones it last generated from.
public class GenerateJooq {
    /// Raised when other things are written here from the same migrations.
    private static final String WRITTEN_AS = "2";

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]), out = Path.of(args[1]), blank = Path.of(args[2], "blank.sql"), history = Path.of(args[2], "history.txt");
        Path mark = out.resolveSibling("jooq.sha256");
        String hash = hash(migrations);
        if (Files.exists(mark) && Files.isDirectory(out) && Files.exists(history) && Files.readString(mark).equals(hash)) return;

        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT")).setLevel(ch.qos.logback.classic.Level.WARN);
        String url = "jdbc:h2:mem:codegen;DB_CLOSE_DELAY=-1";
        Flyway.configure().dataSource(url, "sa", "").locations("filesystem:" + migrations).load().migrate();
        Files.createDirectories(blank.getParent());
        try (var connection = DriverManager.getConnection(url, "sa", ""); var statement = connection.createStatement()) {
            statement.execute("SCRIPT NOPASSWORDS NOSETTINGS TO '" + blank + "' CHARSET 'UTF-8'");
            // a database in memory calls its tables so; in a file their indexes would be made anew at every start
            Files.writeString(blank, Files.readString(blank).replace("CREATE MEMORY TABLE", "CREATE CACHED TABLE"));
            StringBuilder lines = new StringBuilder();
            try (var rows = statement.executeQuery("SELECT \"version\", \"checksum\" FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL ORDER BY \"installed_rank\"")) {
                while (rows.next()) lines.append(rows.getString(1)).append(' ').append(rows.getInt(2)).append('\n');
            }
            Files.writeString(history, lines);
        }
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withOnError(OnError.FAIL)
                .withJdbc(new Jdbc().withDriver("org.h2.Driver").withUrl(url).withUser("sa").withPassword(""))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.h2.H2Database").withInputSchema("PUBLIC")
                                .withOutputSchemaToDefault(true).withExcludes("(?i:flyway_schema_history)"))
                        .withGenerate(new Generate().withJavaTimeTypes(true).withPojos(false).withDaos(false)
                                .withGeneratedAnnotation(false).withImplicitJoinPathsToMany(false).withImplicitJoinPathsManyToMany(false))
                        .withTarget(new Target().withPackageName("jaidee.db.tables")
                                .withDirectory(out.toString()).withClean(true))));
        Files.writeString(mark, hash);
    }

    private static String hash(Path migrations) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        sha.update(WRITTEN_AS.getBytes(StandardCharsets.UTF_8));
        try (var files = Files.list(migrations)) {
            for (Path f : files.sorted().toList()) {
                sha.update(f.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                sha.update(Files.readAllBytes(f));
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
