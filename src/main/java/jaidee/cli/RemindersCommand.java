package jaidee.cli;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.health.CareDues;
import jaidee.health.Recomputing;
import jaidee.kernel.DateInput;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.loyalty.LedgerService;
import jaidee.messages.Composing;
import jaidee.messages.FileFormat;
import jaidee.outreach.CareNames;
import jaidee.outreach.FollowUps;
import jaidee.outreach.MessageBatch;
import jaidee.outreach.Outbox;
import jaidee.outreach.OutboxFiles;
import jaidee.outreach.OutboxPlan;
import jaidee.loyalty.LapsingRepository;
import jaidee.outreach.Reminders;
import jaidee.outreach.WorkList;
import jaidee.owners.AlertService;
import jaidee.owners.Channel;
import jaidee.owners.OwnerChanges;
import jaidee.owners.Profiles;
import jaidee.campaigns.CampaignDeeds;
import jaidee.rewards.CampaignCoupons;
import jaidee.rewards.OwnerVariables;
import jaidee.scan.CodeIssuer;
import jaidee.settings.SettingsService;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `jaidee reminders`: writes the messages of a day as a file for a sender, by the same rules as the window, and says what was
/// held back. Run again it writes to nobody twice. One that was broken off is written again or given up by its number.
@Command(name = "reminders", mixinStandardHelpOptions = true)
final class RemindersCommand implements Callable<Integer> {
    /// By which way the sender reaches owners.
    private enum Way { SMS, LINE }

    private final Console console;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    @Option(names = "--date", paramLabel = "D")
    private String date;

    @Option(names = "--out", paramLabel = "FILE")
    private Path out;

    @Option(names = "--channel", paramLabel = "sms|line", defaultValue = "SMS")
    private Way way;

    @Option(names = "--windows-874")
    private boolean oldPortal;

    @Option(names = "--again", paramLabel = "N")
    private Long again;

    @Option(names = "--give-up", paramLabel = "N")
    private Long givenUp;

    RemindersCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Outcome<LocalDate> read = date == null ? Outcome.done(today()) : DateInput.parse(date, DateInput.Field.REPORT, today()).map(DateInput::day);
        if (!read.isDone()) throw wrong("--date", date);
        LocalDate day = read.get();
        if (givenUp == null && out == null)
            throw new MissingParameterException(spec.commandLine(), spec.findOption("--out"), "--out");
        Optional<FileFormat> format = out == null ? Optional.empty() : FileFormat.of(out.getFileName().toString());
        if (out != null && format.isEmpty()) throw wrong("--out", out.toString());
        return new ClinicFolder(data, console, clock).with(database -> run(database, day, format.map(each ->
                oldPortal && each != FileFormat.XLSX ? FileFormat.CSV_874 : each)));
    }

    private int run(Database database, LocalDate day, Optional<FileFormat> format) {
        Transactions transactions = database.transactions();
        AuditLog audit = new AuditLog(clock);
        SettingsService settings = new SettingsService(transactions, audit, clock);
        OwnerChanges changes = new OwnerChanges(transactions);
        CareDues dues = new CareDues(transactions, changes, clock);
        Reminders reminders = new Reminders(transactions, settings, clock);
        reminders.knowing(new LapsingRepository());
        dues.listen(reminders);
        FollowUps followUps = new FollowUps(transactions, audit, changes, new AlertService(transactions, audit, changes, clock), reminders);
        CampaignDeeds campaigns = new CampaignDeeds(new CampaignCoupons(audit, new CodeIssuer()));
        followUps.knowing(campaigns);
        Outbox outbox = new Outbox(transactions, audit, settings,
                new WorkList(transactions, new Profiles(transactions, List.of(), List.of()), new CareNames(dues)), followUps,
                new Composing(settings, OwnerVariables.of(new LedgerService(transactions, clock))), clock);
        outbox.knowing(campaigns);
        OutboxFiles files = new OutboxFiles(outbox);
        if (givenUp != null) return told(files.giveUp(givenUp, Optional.empty()), "cli.reminders.given_up");
        if (again != null) return told(files.writeAgain(again, out, Optional.empty()), "cli.reminders.again");
        try (Recomputing recomputing = new Recomputing(transactions, audit, dues)) {
            recomputing.finish();
        }
        reminders.rollForward();
        files.unfinished().forEach(each -> console.complain(Message.of(each.there() ? "cli.reminders.unfinished_there" : "cli.reminders.unfinished",
                each.batch().id(), each.batch().day(), each.batch().messages(), each.batch().file().map(Path::toString).orElse(""))));
        return export(outbox, files, day, format.orElseThrow());
    }

    private int export(Outbox outbox, OutboxFiles files, LocalDate day, FileFormat format) {
        Channel channel = Channel.valueOf(way.name());
        OutboxPlan plan = outbox.plan(day, channel, Optional.of(format));
        if (plan.ready().isEmpty() && outbox.impossible(day).isEmpty()) {
            console.say(Message.of("cli.reminders.nothing", day));
            tell(plan.held());
            return Cli.DONE;
        }
        Outcome<Outbox.Made> made = files.export(day, channel, format, out, Optional.empty());
        if (made instanceof Outcome.Refused<Outbox.Made>(Refusal reason)) return console.refuse(reason);
        MessageBatch batch = made.get().batch();
        console.say(Message.of("cli.reminders.done", batch.messages(), batch.parts(), batch.cost(), batch.file().orElseThrow().toString(), batch.id()));
        tell(made.get().held());
        return Cli.DONE;
    }

    private void tell(List<OutboxPlan.HeldBack> held) {
        if (held.isEmpty()) return;
        console.say(Message.of("cli.reminders.held", held.size()));
        held.forEach(each -> console.say(Message.of("cli.reminders.held_one", each.ownerName(), each.pets(), each.reason().message())));
    }

    private int told(Outcome<MessageBatch> outcome, String key) {
        if (outcome instanceof Outcome.Refused<MessageBatch>(Refusal reason)) return console.refuse(reason);
        MessageBatch batch = outcome.get();
        console.say(Message.of(key, batch.id(), batch.messages(), out == null ? "" : out.toString()));
        return Cli.DONE;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }

    private ParameterException wrong(String option, String value) {
        return new ParameterException(spec.commandLine(), option, null, spec.findOption(option), value);
    }
}
