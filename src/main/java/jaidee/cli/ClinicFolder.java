package jaidee.cli;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.vault.KeyFiles;
import jaidee.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.ToIntFunction;

/// The data folder a command works on, opened for as long as the command takes. A folder that the window or another
/// command holds is refused with that reason.
record ClinicFolder(Path path, Console console, Clock clock) {
    /// Nothing of a clinic lies in the folder, most likely a slip of the pen; a new database is not made for it.
    record NoClinic(Path folder) implements Refusal {
        @Override
        public Message message() {
            return Message.of("cli.no_clinic", folder);
        }
    }

    /// Works on a clinic that is there.
    int with(ToIntFunction<Database> work) {
        DataFolder folder = DataFolder.at(path);
        return Files.exists(folder.database()) ? open(folder, work) : console.refuse(new NoClinic(folder.path()));
    }

    private int open(DataFolder folder, ToIntFunction<Database> work) {
        Outcome<Database> opened = new Vault(folder, clock, KeyFiles.ofThisUser()).open(console.typedKey());
        if (opened instanceof Outcome.Refused<Database>(Refusal reason)) return console.refuse(reason);
        try (Database database = opened.get()) {
            database.warnings().forEach(console::complain);
            return work.applyAsInt(database);
        }
    }
}
