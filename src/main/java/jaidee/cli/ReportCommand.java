package jaidee.cli;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.loyalty.LedgerService;
import jaidee.paper.Typesetter;
import jaidee.reports.MonthFiles;
import jaidee.reports.MonthInput;
import jaidee.reports.MonthReport;
import jaidee.reports.MonthReports;
import jaidee.settings.ClinicService;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `jaidee report`: writes the report of a month as a PDF or a spreadsheet, so that a scheduled job does it on the first of
/// the month. Nobody is signed in; it is in the log as done by the program itself.
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MONTH", descriptionKey = "month")
    private String month;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    ReportCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /// A folder in which nobody has opened a clinic yet.
    record NotOpened(Path folder) implements Refusal {
        @Override
        public Message message() {
            return Message.of("cli.report.not_opened", folder);
        }
    }

    @Override
    public Integer call() {
        YearMonth asked = MonthInput.read(month, LocalDate.ofInstant(clock.instant(), Days.BANGKOK)).orElseThrow(() -> wrong(spec.positionalParameters().getFirst(), month));
        if (MonthFiles.Form.of(out).isEmpty()) throw wrong(spec.findOption("--out"), out.toString());
        return new ClinicFolder(data, console, clock).with(database -> run(database, asked));
    }

    private int run(Database database, YearMonth asked) {
        Transactions transactions = database.transactions();
        AuditLog audit = new AuditLog(clock);
        ClinicService clinics = new ClinicService(transactions, audit, clock);
        if (clinics.clinic().isEmpty()) return console.refuse(new NotOpened(data.toAbsolutePath().normalize()));
        new LedgerService(transactions, clock).newDay();
        MonthReports reports = new MonthReports(transactions, audit, clock);
        Language language = console.texts().language();
        MonthFiles files = new MonthFiles(transactions, audit, paper -> Typesetter.load().month(paper));
        Outcome<MonthReport> report = reports.of(asked, console::progress, () -> true);
        Outcome<Path> written = report.then(made -> files.write(made, out, language, Optional.empty()));
        if (written instanceof Outcome.Refused<Path>(Refusal reason)) return console.refuse(reason);
        report.get().warnings().forEach(console::complain);
        console.say(Message.of("cli.report.done", Days.monthText(asked, language), written.get()));
        return Cli.DONE;
    }

    private ParameterException wrong(ArgSpec where, String value) {
        return new ParameterException(spec.commandLine(), where.toString(), null, where, value);
    }
}
