package jaidee.cli;

import jaidee.audit.AuditLog;
import jaidee.backup.BackupKeeper;
import jaidee.backup.BackupRun;
import jaidee.db.Database;
import jaidee.db.Progress;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.settings.SettingsService;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jaidee backup`: makes a backup, proves it by restoring it, and copies it where the clinic wants it, so that a scheduled job
/// does it at night. Nobody is signed in; it is in the log as done by the program itself.
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private static final int MEGABYTE = 1 << 20, OF_A_HUNDRED = 100;

    private final Console console;
    private final Clock clock;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    @Option(names = "--to", paramLabel = "FOLDER")
    private Path to;

    BackupCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return new ClinicFolder(data, console, clock).with(this::make);
    }

    private int make(Database database) {
        AuditLog audit = new AuditLog(clock);
        SettingsService settings = new SettingsService(database.transactions(), audit, clock);
        try (BackupKeeper keeper = new BackupKeeper(database, each -> Books.invariants(each, clock), audit, settings, clock)) {
            Outcome<BackupRun> made = keeper.make(Optional.ofNullable(to), watched(console));
            console.progress(OF_A_HUNDRED, OF_A_HUNDRED);
            if (made instanceof Outcome.Refused<BackupRun>(Refusal why)) return console.refuse(why);
            BackupRun run = made.get();
            Path folder = to == null ? database.folder().backups() : to.toAbsolutePath().normalize();
            console.say(Message.of("cli.backup.done", folder.resolve(run.file().orElseThrow()), Math.max(1, run.bytes() / MEGABYTE), run.checked()));
            run.copy().flatMap(BackupRun.Copy::trouble).ifPresent(why -> console.complain(Message.of("cli.backup.no_copy", why)));
            return run.isGood() ? Cli.DONE : bad(run);
        }
    }

    private int bad(BackupRun run) {
        run.trouble().ifPresent(why -> console.complain(Message.of("cli.backup.bad", why)));
        return Cli.REFUSED;
    }

    static Progress watched(Console console) {
        return (step, done, all) -> {
            console.progress((int) (step.share(done, all) * (OF_A_HUNDRED - 1)), OF_A_HUNDRED);
            return true;
        };
    }
}
