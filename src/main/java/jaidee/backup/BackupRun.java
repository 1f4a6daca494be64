package jaidee.backup;

import jaidee.db.BackupManifest;
import jaidee.kernel.Bilingual;
import java.time.Instant;
import java.util.Optional;

/// One backup and what became of it.
///
/// @param file    its name; empty when none came of it
/// @param bytes   of the file
/// @param journal the last entry of the journal in it
/// @param proved  when a restored copy of it was looked through and found good
/// @param checked how many facts were looked at in that copy
/// @param trouble why it was not made, or is not good
/// @param copy    what became of its copy; empty while no second place was chosen
public record BackupRun(long id, BackupManifest.Kind kind, Instant at, Optional<String> file, long bytes, long journal, Optional<Instant> proved, long checked,
                        Optional<Bilingual> trouble, Optional<Copy> copy) {
    /// @param place   the folder, as it was chosen
    /// @param at      when the copy was there and had been read back
    /// @param trouble why it is not there
    public record Copy(String place, Optional<Instant> at, Optional<Bilingual> trouble) {
    }

    /// Made, restored beside the data, and every rule of the books holds in it.
    public boolean isGood() {
        return proved.isPresent();
    }

    public boolean isCopied() {
        return copy.flatMap(Copy::at).isPresent();
    }

    BackupRun withProof(Instant when, long looked) {
        return new BackupRun(id, kind, at, file, bytes, journal, Optional.of(when), looked, Optional.empty(), copy);
    }

    BackupRun withTrouble(Bilingual why) {
        return new BackupRun(id, kind, at, file, bytes, journal, Optional.empty(), checked, Optional.of(why), copy);
    }

    BackupRun withCopy(Copy made) {
        return new BackupRun(id, kind, at, file, bytes, journal, proved, checked, trouble, Optional.of(made));
    }
}
