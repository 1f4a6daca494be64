package jaidee.cli;

import jaidee.audit.AuditLog;
import jaidee.db.DataFolder;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.paper.SheetFile;
import jaidee.paper.Typesetter;
import jaidee.vault.KeyFiles;
import jaidee.vault.RecoveryKey;
import jaidee.vault.RecoveryPapers;
import jaidee.vault.Vault;
import jaidee.vault.Vault.Locked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jaidee encrypt`: locks the data of a clinic, so that a stolen computer or stick tells nothing, prints its recovery key, or
/// unlocks it again.
@Command(name = "encrypt", mixinStandardHelpOptions = true)
final class EncryptCommand implements Callable<Integer> {
    private static final int OF_A_HUNDRED = 100;

    private final Console console;
    private final Clock clock;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    @Option(names = "--paper", paramLabel = "FILE.pdf")
    private Path paper;

    @Option(names = "--key-file", paramLabel = "FILE")
    private Path keyFile;

    @Option(names = "--off")
    private boolean off;

    EncryptCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /// Without the paper a lost key file would be a lost clinic.
    record PaperWanted() implements Refusal {
        @Override
        public Message message() {
            return Message.of("cli.encrypt.paper_wanted");
        }
    }

    @Override
    public Integer call() {
        DataFolder folder = DataFolder.at(data);
        if (!Files.exists(folder.database())) return console.refuse(new ClinicFolder.NoClinic(folder.path()));
        Vault vault = new Vault(folder, clock, KeyFiles.ofThisUser());
        if (off) return unlock(vault, folder);
        if (paper == null) return console.refuse(new PaperWanted());
        boolean again = vault.isLocked();
        Outcome<Locked> locked = again ? vault.paper(console.typedKey()).map(printed -> new Locked(printed, Optional.empty()))
                : vault.lock(Optional.ofNullable(keyFile), database -> Books.invariants(database, clock), new AuditLog(clock), BackupCommand.watched(console));
        Outcome<RecoveryKey> key = locked.map(Locked::paper);
        console.progress(OF_A_HUNDRED, OF_A_HUNDRED);
        Outcome<Path> written = key.then(made -> SheetFile.save(Typesetter.load().key(RecoveryPapers.of(made, console.texts())), paper));
        if (key.isDone() && !again) console.say(Message.of("cli.encrypt.done", folder.path()));
        if (written instanceof Outcome.Refused<Path>(Refusal why)) return console.refuse(why);
        console.say(Message.of("cli.encrypt.paper", written.get()));
        Optional<Refusal> left = locked.get().leftReadable();
        left.ifPresent(why -> console.complain(Message.of("vault.left_readable", why.message())));
        return left.isEmpty() ? Cli.DONE : Cli.REFUSED;
    }

    private int unlock(Vault vault, DataFolder folder) {
        Outcome<DataFolder> unlocked = vault.unlock(console.typedKey(), new AuditLog(clock), BackupCommand.watched(console));
        console.progress(OF_A_HUNDRED, OF_A_HUNDRED);
        if (unlocked instanceof Outcome.Refused<DataFolder>(Refusal why)) return console.refuse(why);
        console.say(Message.of("cli.encrypt.off", folder.path()));
        return Cli.DONE;
    }
}
