package jaidee.transfer;

import jaidee.audit.AuditLog;
import jaidee.db.BackupFile;
import jaidee.db.BackupManifest;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.Invariant;
import jaidee.db.NewDatabase;
import jaidee.db.Progress;
import jaidee.db.Restore;
import jaidee.db.Restore.Restored;
import jaidee.db.Transactions;
import jaidee.db.copy.OpenCopy;
import jaidee.db.copy.OpenCopyReader;
import jaidee.db.copy.OpenCopyRefusal;
import jaidee.db.copy.OpenCopyWriter;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.Texts;
import jaidee.paper.WholeFile;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything a clinic knows in open formats, so that no clinic is held by this program, and such a copy made a clinic again.
/// Off the FX thread.
public final class OpenCopies {
    private static final Logger LOG = LoggerFactory.getLogger(OpenCopies.class);
    private static final String UNPACKING = "unpacking", ENDING = ".zip";
    /// The rows in the new tables, the backup that is made of them, and that unpacked.
    private static final int TIMES_UNPACKED = 3;

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    /// What was written.
    public record Written(Path file, int tables, long rows, long bytes) {
    }

    public OpenCopies(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Writes everything into `file`, as it is at one moment, while the desk goes on. The file is there whole or not at all. Its name
    /// ends in `.zip`, which is added where it is missing: a slip of the hand never puts it in the place of the database.
    public Outcome<Written> write(Path file, Authority authority, ImportProgress watcher) {
        return transactions.<Outcome<?>>read(ctx -> Rights.check(ctx, authority, Right.MOVE_DATA)).then(_ -> write(file, Optional.of(authority), watcher));
    }

    /// The same by a command, as done by the program itself.
    public Outcome<Written> write(Path file, ImportProgress watcher) {
        return write(file, Optional.empty(), watcher);
    }

    private static Path zip(Path asked) {
        return asked.toString().toLowerCase(Locale.ROOT).endsWith(ENDING) ? asked : Path.of(asked + ENDING);
    }

    private Outcome<Written> write(Path asked, Optional<Authority> authority, ImportProgress watcher) {
        Path file = zip(asked);
        OpenCopy.Manifest[] made = new OpenCopy.Manifest[1];
        String readMe = (Texts.of(Language.TH).get("copy.read_me") + "\n\n" + Texts.of(Language.EN).get("copy.read_me") + "\n").replace("\n", "\r\n");
        try {
            WholeFile.write(file, out -> made[0] = transactions.read(ctx -> written(ctx, out, readMe, watcher)));
            Written written = new Written(file, made[0].tables().size(), made[0].rows(), Files.size(file));
            return transactions.attempt(ctx -> {
                audit.append(ctx, authority.map(Authority::by).orElse(null), "everything.exported", "CLINIC", null, Map.of("file", file.getFileName().toString(),
                        "rows", written.rows(), "approvedBy", authority.flatMap(Authority::approvedBy).map(who -> String.valueOf(who.value())).orElse("")));
                return Outcome.done(written);
            });
        } catch (OpenCopyWriter.GivenUp stopped) {
            return Outcome.refused(new TransferRefusal.Cancelled());
        } catch (IOException | UncheckedIOException fault) {
            LOG.warn("everything not exported", fault);
            return Outcome.refused(new TransferRefusal.NotWritten(file.toString()));
        }
    }

    private OpenCopy.Manifest written(DSLContext ctx, OutputStream out, String readMe, ImportProgress watcher) {
        try {
            return OpenCopyWriter.write(ctx, out, clock.instant(), readMe, (_, done, all) -> watcher.goesOn(done, all));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Whether the file is such a copy, by its looks.
    public static boolean isOne(Path file) {
        return OpenCopy.isOne(file);
    }

    /// Makes the clinic of a copy in a folder that holds none: its rows in tables of the version they were written from,
    /// brought to those of this program, every rule of the books checked, all of it by way of a backup that is restored.
    ///
    /// @param invariants all that must hold of the books
    /// @throws IllegalStateException when there is a clinic in the folder
    public static Outcome<Restored> bringBack(Path copy, DataFolder folder, Function<Database, List<Invariant>> invariants, Clock clock, Progress progress) {
        if (!NewDatabase.isWantedIn(folder)) throw new IllegalStateException("a clinic is there: " + folder.path());
        if (!Files.isReadable(copy)) return Outcome.refused(new TransferRefusal.Unreadable(copy.toString()));
        DataFolder aside = DataFolder.at(folder.path().resolve(UNPACKING));
        Restore.throwAway(aside.path());
        try {
            Files.createDirectories(aside.path());
            long room = Files.getFileStore(aside.path()).getUsableSpace() / TIMES_UNPACKED;
            if (room < Files.size(copy)) return Outcome.refused(new OpenCopyRefusal.NoRoom(folder.path().toString()));
            return OpenCopyReader.bring(copy, aside, room, progress).then(_ -> asBackup(aside, clock))
                    .then(backup -> new Restore(folder, clock, Optional.empty(), invariants).from(backup.path(), progress));
        } catch (IOException fault) {
            LOG.warn("a copy that is not brought back", fault);
            return Outcome.refused(new OpenCopyRefusal.NoRoom(folder.path().toString()));
        } finally {
            Restore.throwAway(aside.path());
        }
    }

    private static Outcome<BackupFile> asBackup(DataFolder aside, Clock clock) {
        Outcome<Database> opened = Database.open(aside, clock);
        if (opened instanceof Outcome.Refused<Database>(Refusal why)) return Outcome.refused(why);
        try (Database database = opened.get()) {
            return database.backUp(aside.backups(), BackupManifest.Kind.BY_HAND, clock, Progress.UNWATCHED);
        }
    }
}
