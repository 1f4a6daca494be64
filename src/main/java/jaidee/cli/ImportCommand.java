package jaidee.cli;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.health.CareDues;
import jaidee.health.Recomputing;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.outreach.Reminders;
import jaidee.owners.OwnerChanges;
import jaidee.settings.SettingsService;
import jaidee.transfer.BadRows;
import jaidee.transfer.Finding;
import jaidee.transfer.Headings;
import jaidee.transfer.ImportColumn;
import jaidee.transfer.ImportPlan;
import jaidee.transfer.ImportRun;
import jaidee.transfer.Imports;
import jaidee.transfer.SourceTable;
import jaidee.transfer.TableFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jaidee import`: brings a list into the clinic, or tells what that would do. Nobody is signed in; it is in the log as done by
/// the program itself, and can be taken out again in the window.
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN = 20, OF_A_HUNDRED = 100;

    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--bad", paramLabel = "FILE")
    private Path bad;

    @Option(names = "--good-rows")
    private boolean goodRows;

    ImportCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Outcome<SourceTable> table = TableFiles.read(file);
        if (table instanceof Outcome.Refused<SourceTable>(Refusal why)) return console.refuse(why);
        return new ClinicFolder(data, console, clock).with(database -> bring(database, table.get()));
    }

    private int bring(Database database, SourceTable table) {
        AuditLog audit = new AuditLog(clock);
        CareDues dues = new CareDues(database.transactions(), new OwnerChanges(database.transactions()), clock);
        dues.listen(new Reminders(database.transactions(), new SettingsService(database.transactions(), audit, clock), clock));
        Imports imports = new Imports(database.transactions(), audit, dues, clock);
        List<ImportColumn> columns = Headings.guess(table.headings());
        tellColumns(table, columns);
        Outcome<ImportPlan> planned = imports.tryOut(table, columns);
        if (planned instanceof Outcome.Refused<ImportPlan>(Refusal why)) return console.refuse(why);
        ImportPlan plan = planned.get();
        tell(plan.findings());
        boolean written = bad == null || plan.badLines().isEmpty() || writeBad(plan);
        if (!written) return Cli.REFUSED;
        if (dryRun) {
            console.say(Message.of("cli.import.would", plan.counts().told()));
            return plan.badLines().isEmpty() ? Cli.DONE : Cli.REFUSED;
        }
        Outcome<ImportRun> done = imports.bring(plan, goodRows, (part, all) -> {
            console.progress(all == 0 ? OF_A_HUNDRED : (int) (part * OF_A_HUNDRED / all), OF_A_HUNDRED);
            return true;
        });
        if (done instanceof Outcome.Refused<ImportRun>(Refusal why)) return console.refuse(why);
        try (Recomputing recomputing = new Recomputing(database.transactions(), audit, dues)) {
            recomputing.finish();
        }
        console.say(Message.of("cli.import.done", done.get().counts().told()));
        return Cli.DONE;
    }

    private void tellColumns(SourceTable table, List<ImportColumn> columns) {
        console.say(table.read());
        for (int i = 0; i < columns.size(); i++)
            if (!table.headings().get(i).isEmpty()) console.say(Message.of("cli.import.column", table.headings().get(i), columns.get(i).named()));
    }

    private void tell(List<Finding> findings) {
        List<Finding> worstFirst = findings.stream().sorted(java.util.Comparator.comparing(finding -> !finding.bad())).toList();
        worstFirst.stream().limit(SHOWN).forEach(finding -> console.complain(Message.of("cli.import.row", String.valueOf(finding.line()), BadRows.told(finding))));
        if (worstFirst.size() > SHOWN) console.complain(Message.of("cli.import.more", worstFirst.size() - SHOWN));
    }

    private boolean writeBad(ImportPlan plan) {
        Outcome<Integer> written = BadRows.write(plan, bad, console.texts());
        written.handle(rows -> console.say(Message.of("cli.import.bad", rows, bad)), console::refuse);
        return written.isDone();
    }
}
