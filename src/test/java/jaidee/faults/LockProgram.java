package jaidee.faults;

import jaidee.audit.AuditLog;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.Progress;
import jaidee.vault.KeyFiles;
import jaidee.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// Locks and unlocks a clinic, again and again, and says each time when it begins and when it is done.
final class LockProgram {
    private LockProgram() {
    }

    public static void main(String[] words) {
        Vault vault = new Vault(DataFolder.at(Path.of(words[0])), Clock.systemUTC(), new KeyFiles(Path.of(words[1])));
        AuditLog audit = new AuditLog(Clock.systemUTC());
        while (true) {
            System.out.println("begins");
            if (vault.isLocked()) vault.unlock(Optional.empty(), audit, Progress.UNWATCHED).get();
            else vault.lock(Optional.empty(), Database::invariants, audit, Progress.UNWATCHED).get();
            System.out.println("done");
        }
    }
}
