package jaidee.cli;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.transfer.OpenCopies;
import jaidee.transfer.OpenCopies.Written;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jaidee export`: everything a clinic knows in one .zip of open formats, which other programs read and `jaidee import` makes
/// a clinic of again. Nobody is signed in; it is in the log as done by the program itself.
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final int OF_A_HUNDRED = 100, KILOBYTE = 1 << 10;

    private final Console console;
    private final Clock clock;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    ExportCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return new ClinicFolder(data, console, clock).with(this::write);
    }

    private int write(Database database) {
        Outcome<Written> written = new OpenCopies(database.transactions(), new AuditLog(clock), clock).write(out, (done, all) -> {
            console.progress((int) (done * OF_A_HUNDRED / all), OF_A_HUNDRED);
            return true;
        });
        console.progress(OF_A_HUNDRED, OF_A_HUNDRED);
        if (written instanceof Outcome.Refused<Written>(Refusal why)) return console.refuse(why);
        Written made = written.get();
        console.say(Message.of("cli.export.done", made.file().toAbsolutePath().normalize(), made.tables(), made.rows(), Math.max(1, made.bytes() / KILOBYTE)));
        return Cli.DONE;
    }
}
