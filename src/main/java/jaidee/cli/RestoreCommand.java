package jaidee.cli;

import jaidee.db.BackupFile;
import jaidee.db.BackupManifest;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.Restore;
import jaidee.db.Restore.Restored;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.vault.KeyFiles;
import jaidee.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jaidee restore`: puts the clinic of a backup into a data folder. The file is taken for one that may have been made to do
/// harm, and looked through before it takes its place; what was in the folder is moved aside and kept.
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private static final int SHOWN = 20, OF_A_HUNDRED = 100;

    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    @Option(names = "--replace")
    private boolean replace;

    RestoreCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /// A clinic lies there, and nobody said that it may make room.
    record ClinicThere(Path folder) implements Refusal {
        @Override
        public Message message() {
            return Message.of("cli.restore.clinic_there", folder);
        }
    }

    @Override
    public Integer call() {
        DataFolder folder = DataFolder.at(data);
        if (Files.exists(folder.database()) && !replace) return console.refuse(new ClinicThere(folder.path()));
        Vault vault = new Vault(folder, clock, KeyFiles.ofThisUser());
        Outcome<Restored> restored = BackupFile.look(file).then(found -> vault.keyOf(found, console.typedKey()))
                .then(key -> new Restore(folder, clock, key, database -> Books.invariants(database, clock)).from(file, BackupCommand.watched(console)));
        console.progress(OF_A_HUNDRED, OF_A_HUNDRED);
        if (restored instanceof Outcome.Refused<Restored>(Refusal why)) return console.refuse(why);
        // opened once: on a new computer that makes the key file, and the next start asks nobody
        if (vault.isLocked()) vault.open(console.typedKey()).handle(Database::close, console::refuse);
        return told(restored.get(), folder);
    }

    private int told(Restored restored, DataFolder folder) {
        restored.file().manifest().ifPresentOrElse(this::tell, () -> console.say(Message.of("cli.restore.done", folder.path())));
        restored.kept().ifPresent(kept -> console.say(Message.of("cli.restore.kept", kept)));
        if (!restored.newer().isEmpty()) console.say(Message.of("cli.restore.newer", restored.newer().size()));
        restored.newer().forEach(entry -> console.line("    %s  %s  %s".formatted(moment(entry.at()), entry.number(), entry.amount())));
        if (!restored.foreign().isEmpty()) console.complain(Message.of("cli.restore.foreign", restored.foreign().size()));
        return checked(restored, console);
    }

    static int checked(Restored restored, Console console) {
        console.say(Message.of("cli.restore.checked", restored.checked()));
        List<String> violations = restored.violations();
        if (violations.isEmpty()) return Cli.DONE;
        console.complain(Message.of("cli.restore.violations", violations.size()));
        violations.stream().limit(SHOWN).forEach(violation -> console.line("    " + violation));
        return Cli.REFUSED;
    }

    private void tell(BackupManifest manifest) {
        console.say(Message.of("cli.restore.clinic", manifest.name(), moment(manifest.madeAt()), manifest.sales(), manifest.owners(), manifest.pets()));
    }

    private String moment(Instant at) {
        return Days.momentText(at, console.texts().language());
    }
}
