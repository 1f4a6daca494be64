package jaidee.cli;

import jaidee.audit.AuditLog;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.Restore;
import jaidee.db.Restore.Restored;
import jaidee.db.copy.OpenCopyRefusal;
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
import jaidee.transfer.OpenCopies;
import jaidee.transfer.SourceTable;
import jaidee.transfer.TableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jaidee import`: brings a list into the clinic, or tells what that would do. Nobody is signed in; it is in the log as done by
/// the program itself, and can be taken out again in the window. An export of everything it makes a clinic of again.
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

    /// A clinic lies in the folder; a whole one is not mixed with it.
    record ClinicThere(Path folder) implements Refusal {
        @Override
        public Message message() {
            return Message.of("cli.import.clinic_there", folder);
        }
    }

    @Override
    public Integer call() {
        if (OpenCopies.isOne(file)) return bringBack();
        Outcome<SourceTable> table = TableFiles.read(file);
        if (table instanceof Outcome.Refused<SourceTable>(Refusal why)) return console.refuse(why);
        return new ClinicFolder(data, console, clock).with(database -> bring(database, table.get()));
    }

    /// An export of everything, made a clinic again; to try it out, in a folder that is thrown away.
    private int bringBack() {
        DataFolder folder = DataFolder.at(data);
        if (Files.exists(folder.database())) return console.refuse(new ClinicThere(folder.path()));
        Path made = folder.path();
        try {
            if (dryRun) made = Files.createTempDirectory("jaidee-import-");
            Outcome<Restored> brought = OpenCopies.bringBack(file, DataFolder.at(made), database -> Books.invariants(database, clock), clock, BackupCommand.watched(console));
            console.progress(OF_A_HUNDRED, OF_A_HUNDRED);
            if (brought instanceof Outcome.Refused<Restored>(Refusal why)) return console.refuse(why);
            brought.get().file().manifest().ifPresent(of -> console.say(Message.of(dryRun ? "cli.import.would_be" : "cli.import.is", of.name(), folder.path(), of.sales(), of.owners(), of.pets())));
            return RestoreCommand.checked(brought.get(), console);
        } catch (IOException noRoom) {
            return console.refuse(new OpenCopyRefusal.NoRoom(data.toString()));
        } finally {
            if (dryRun) Restore.throwAway(made);
        }
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
