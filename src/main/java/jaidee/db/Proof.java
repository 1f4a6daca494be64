package jaidee.db;

import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A backup that was restored into a folder of its own, opened, brought to the tables of this version and checked wholly.
///
/// @param foreign    definitions in it that are not ours, left out
/// @param violations of the books, and what disagrees with the manifest
public record Proof(List<String> foreign, List<String> violations, long checked) {
    private static final Logger LOG = LoggerFactory.getLogger(Proof.class);

    public boolean isGood() {
        return foreign.isEmpty() && violations.isEmpty();
    }

    /// Leaves the closed database, with a journal that begins behind it, in `folder`, which is made.
    ///
    /// @param folder a folder of ours that holds nothing else; the caller throws it away
    public static Outcome<Proof> of(BackupFile file, DataFolder folder, Clock clock, Optional<FileKey> key,
                                    Function<Database, List<Invariant>> invariants, Progress progress) {
        Path empty = folder.path();
        try {
            Restore.throwAway(empty);
            Files.createDirectories(empty);
            if (!Restore.hasRoom(empty, 2 * file.bytes())) return Outcome.refused(new BackupRefusal.NoRoom(empty, 2 * file.bytes()));
        } catch (IOException e) {
            return Outcome.refused(new BackupRefusal.Unreachable(empty, String.valueOf(e.getMessage())));
        }
        return file.unpack(folder, progress).then(whole -> keyFits(whole, folder, key)).then(whole -> opened(whole, folder, clock, key, invariants, progress));
    }

    private static Outcome<BackupFile> keyFits(BackupFile file, DataFolder folder, Optional<FileKey> key) {
        return FileLocked.against(folder, key).<Outcome<BackupFile>>map(Outcome::refused).orElse(Outcome.done(file));
    }

    // whatever a file made to do harm brings H2 to throw, Errors among it, is a reason and no crash
    private static Outcome<Proof> opened(BackupFile file, DataFolder folder, Clock clock, Optional<FileKey> key,
                                         Function<Database, List<Invariant>> invariants, Progress progress) {
        if (!progress.goesOn(Progress.Step.OPENING, 0, 1)) return Outcome.refused(new BackupRefusal.Cancelled());
        try {
            List<String> foreign = ForeignObjects.takeOutOf(folder.database(), key);
            Outcome<Database> opened = Database.open(folder, clock, key);
            if (opened instanceof Outcome.Refused<Database>(Refusal why)) return Outcome.refused(new BackupRefusal.DoesNotOpen(file.path(), why.message()));
            try (Database database = opened.get()) {
                return checked(file, database, invariants.apply(database), foreign, progress);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            LOG.warn("a backup that does not open: {}", file.path(), fault);
            return Outcome.refused(new BackupRefusal.Damaged(file.path(), String.valueOf(fault.getMessage())));
        }
    }

    private static Outcome<Proof> checked(BackupFile file, Database database, List<Invariant> invariants, List<String> foreign, Progress progress) {
        List<String> violations = new ArrayList<>();
        file.manifest().ifPresent(manifest -> violations.addAll(database.transactions().read(ctx -> BackupFacts.disagreeing(ctx, manifest))));
        long looked = 0;
        for (int i = 0; i < invariants.size(); i++) {
            if (!progress.goesOn(Progress.Step.CHECKING, i, invariants.size())) return Outcome.refused(new BackupRefusal.Cancelled());
            Findings findings = new Verification(database.transactions(), List.of(invariants.get(i))).run().getFirst().findings();
            looked += findings.checked();
            String name = invariants.get(i).name();
            findings.violations().forEach(violation -> violations.add(name + ": " + violation));
        }
        return Outcome.done(new Proof(List.copyOf(foreign), List.copyOf(violations), looked));
    }
}
