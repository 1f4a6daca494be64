package jaidee.outreach;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.kernel.ReminderId;
import jaidee.messages.Composing;
import jaidee.messages.ContactTerms;
import jaidee.messages.Examples;
import jaidee.messages.FileFormat;
import jaidee.messages.MessageKind;
import jaidee.owners.Channel;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// What the clinic writes to owners about what is due. A message is reserved in the books before anything leaves the
/// program, and it takes the one place its owner has that day; so whatever is done twice, at once, or broken off by a
/// crash, nobody gets two.
public final class Outbox {
    private final Transactions transactions;
    private final AuditLog audit;
    private final SettingsService settings;
    private final WorkList list;
    private final FollowUps followUps;
    private final Clock clock;
    /// A day further ahead was mistyped.
    private static final int FARTHEST_DAYS = 14;

    private final OutboxPlanning planning;
    private final OnceMore onceMore;
    private final OutboxRepository outbox = new OutboxRepository();

    public Outbox(Transactions transactions, AuditLog audit, SettingsService settings, WorkList list, FollowUps followUps, Composing composing,
                  Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.settings = settings;
        this.list = list;
        this.followUps = followUps;
        this.clock = clock;
        this.planning = new OutboxPlanning(composing);
        this.onceMore = new OnceMore(composing);
    }

    /// Lets it say what campaigns say.
    public void knowing(CampaignWork work) {
        planning.knowing(work);
    }

    /// What was reserved, or is out.
    ///
    /// @param held what was held back with it
    public record Made(MessageBatch batch, List<OutboxPlan.HeldBack> held) {
    }

    /// A text that is in the clipboard and counts as sent.
    ///
    /// @param deed by which `FollowUps.undo` takes it back
    public record Copied(String deed, OutboxPlan.Ready text) {
    }

    /// What would go out that day: care that is due, greetings, and the bookings of the day after.
    ///
    /// @param format of the file; empty for what is printed
    public OutboxPlan plan(LocalDate day, Channel channel, Optional<FileFormat> format) {
        List<OwnerLetters> letters = letters(day);
        return transactions.read(ctx -> planning.plan(ctx, letters, terms(day, channel, format)));
    }

    /// Owners of today, to try a text on.
    public List<Examples.Example> examples(MessageKind kind) {
        List<OwnerLetters> all = letters(today());
        return transactions.read(ctx -> planning.examples(ctx, all, kind, today()));
    }

    /// Reserves everything that may go out that day. Nobody in it is written to again until it is marked as sent, or given
    /// up.
    ///
    /// @param file where it is going to be written; empty for what is printed
    /// @param who  empty for the program itself
    Outcome<Made> reserve(LocalDate day, Channel channel, Optional<FileFormat> format, Optional<Path> file, Optional<Authority> who) {
        Optional<Refusal> impossible = impossible(day);
        if (impossible.isPresent()) return Outcome.refused(impossible.get());
        List<OwnerLetters> letters = letters(day);
        OutboxPlanning.Terms terms = terms(day, channel, format);
        return transactions.attempt(ctx -> may(ctx, who).then(yes -> {
            OutboxPlan plan = planning.plan(ctx, letters, terms);
            if (plan.ready().isEmpty()) return Outcome.refused(new OutboxRefusal.NothingToSend(day, plan.held().size()));
            long id = outbox.insert(ctx, new OutboxRepository.NewBatch(plan, format, file, who.map(Authority::by), now()));
            note(ctx, who, "batch.reserved", id, Map.of("day", day.toString(), "channel", channel.name(), "messages", plan.ready().size(),
                    "parts", plan.parts(), "cost", plan.cost(), "held", plan.held().size()));
            return Outcome.done(new Made(outbox.batch(ctx, id).orElseThrow(), plan.held()));
        }));
    }

    /// Why nothing can go out for a day, whoever is on the list.
    public Optional<Refusal> impossible(LocalDate day) {
        if (day.isBefore(today())) return Optional.of(new OutboxRefusal.DayPast(day));
        return day.isAfter(today().plusDays(FARTHEST_DAYS)) ? Optional.of(new OutboxRefusal.DayTooFar(day, FARTHEST_DAYS)) : Optional.empty();
    }

    /// To be called before a batch is written or printed once more: one of which nothing left the program yet is looked over
    /// as of now. What is out stays as it is.
    public Outcome<MessageBatch> again(long id, Optional<Authority> who) {
        return transactions.attempt(ctx -> may(ctx, who).then(yes -> found(ctx, id)).then(batch -> {
            if (batch.status() != MessageBatch.Status.QUEUED) return Outcome.done(batch);
            LocalDate day = batch.day().isAfter(today()) ? batch.day() : today();
            return onceMore.lookedOver(ctx, batch, terms(day, batch.channel(), batch.format())).map(now -> {
                if (now.messages() < batch.messages())
                    note(ctx, who, "batch.looked_over", id, Map.of("day", day.toString(), "messages", now.messages(), "out", batch.messages() - now.messages()));
                return now;
            });
        }));
    }

    /// Reserves what goes out by post, to be printed; then it is `sent` or `giveUp`.
    public Outcome<Made> reserveLetters(LocalDate day, Authority who) {
        return reserve(day, Channel.POST, Optional.empty(), Optional.empty(), Optional.of(who));
    }

    /// It is out: the file is written, or the letters are printed. Done again it changes nothing.
    public Outcome<MessageBatch> sent(long id, Optional<Authority> who) {
        return transactions.attempt(ctx -> may(ctx, who).then(yes -> found(ctx, id)).then(batch -> {
            if (batch.status() == MessageBatch.Status.GIVEN_UP) return Outcome.refused(new OutboxRefusal.NoSuchBatch(id));
            outbox.written(ctx, id);
            Instant at = now();
            if (outbox.sent(ctx, id, who.map(Authority::by), at)) followUps.sentWithin(ctx, outbox.about(ctx, id), batch.channel(), at, who.map(Authority::by));
            note(ctx, who, batch.status() == MessageBatch.Status.QUEUED ? "batch.sent" : "batch.written_again", id,
                    Map.of("day", batch.day().toString(), "messages", batch.messages()));
            return found(ctx, id);
        }));
    }

    /// Nothing of it went out: its owners may be written to again. What is out stays out.
    public Outcome<MessageBatch> giveUp(long id, Optional<Authority> who) {
        return transactions.attempt(ctx -> may(ctx, who).then(yes -> found(ctx, id)).then(batch -> {
            if (!outbox.givenUp(ctx, id, who.map(Authority::by), now())) return Outcome.refused(new OutboxRefusal.AlreadyOut(id));
            note(ctx, who, "batch.given_up", id, Map.of("day", batch.day().toString(), "messages", batch.messages()));
            return found(ctx, id);
        }));
    }

    /// Batches of which it is not known whether they went out, the newest first.
    public List<MessageBatch> unfinished() {
        return transactions.read(outbox::unfinished);
    }

    public List<MessageBatch> newest(int most) {
        return transactions.read(ctx -> outbox.newest(ctx, most));
    }

    public Outcome<MessageBatch> batch(long id) {
        return transactions.read(ctx -> found(ctx, id));
    }

    /// The text for one owner about what was chosen, or why there is none. Nothing counts as sent yet.
    public Outcome<OutboxPlan.Ready> textFor(OwnerId owner, Collection<ReminderId> about, Channel channel) {
        List<OwnerLetters> letters = chosen(owner, about);
        return transactions.read(ctx -> text(ctx, letters, channel));
    }

    /// Marks the text as sent by copying it; `FollowUps.undo` takes it back. To be called before it goes into the clipboard: what is in the clipboard can be
    /// pasted twice, but never without the books knowing.
    public Outcome<Copied> copied(OwnerId owner, Collection<ReminderId> about, Channel channel, Authority who) {
        List<OwnerLetters> letters = chosen(owner, about);
        return transactions.attempt(ctx -> Rights.check(ctx, who, Right.SEND_REMINDERS).then(may -> text(ctx, letters, channel)).map(text -> {
            Instant at = now();
            long message = outbox.insert(ctx, text, today(), Optional.empty(), Optional.of(who.by()), at);
            followUps.sentWithin(ctx, Map.of(message, text.about()), channel, at, Optional.of(who.by()));
            audit.append(ctx, who.by(), "message.copied", "OWNER", owner.value(), Map.of("message", message, "kind", text.kind().name(),
                    "channel", channel.name()));
            return new Copied(FollowUps.deedOf(message), text);
        }));
    }

    /// The letters of a batch, to be printed.
    public List<PostSheets.Letter> letters(long batch) {
        return stillRight(batch).stream().map(each -> new PostSheets.Letter(each.owner(), each.body())).toList();
    }

    List<OutboxRepository.Stored> messages(long batch) {
        return transactions.read(ctx -> outbox.messages(ctx, batch));
    }

    /// Without those about a pet that died or left since: nothing about it leaves the program, were it a copy.
    List<OutboxRepository.Stored> stillRight(long batch) {
        return transactions.read(ctx -> {
            Set<Long> gone = outbox.ofPetsThatLeft(ctx, batch);
            return outbox.messages(ctx, batch).stream().filter(each -> !gone.contains(each.id())).toList();
        });
    }

    LocalDateTime sendFrom(long batch) {
        return transactions.read(ctx -> outbox.sendFrom(ctx, batch));
    }

    private Outcome<OutboxPlan.Ready> text(DSLContext ctx, List<OwnerLetters> letters, Channel channel) {
        OutboxPlan plan = planning.plan(ctx, letters, terms(today(), channel, Optional.empty()));
        if (!plan.held().isEmpty()) return Outcome.refused(new OutboxRefusal.Held(plan.held().getFirst().reason()));
        return plan.ready().isEmpty() ? Outcome.refused(new OutboxRefusal.NothingToSend(today(), 0)) : Outcome.done(plan.ready().getFirst());
    }

    private List<OwnerLetters> chosen(OwnerId owner, Collection<ReminderId> about) {
        return list.of(List.of(owner), today()).stream().map(task -> OwnerLetters.ofChosen(task,
                task.lines().stream().filter(line -> about.contains(line.reminder().id())).toList())).toList();
    }

    private List<OwnerLetters> letters(LocalDate day) {
        LocalDate next = day.plusDays(1);
        return Stream.concat(list.expected(next, next, 0, Integer.MAX_VALUE).stream().map(task -> OwnerLetters.ofBooked(task, next)),
                list.of(day, WorkFilter.ALL).stream().map(OwnerLetters::ofDue))
                .filter(each -> !each.letters().isEmpty()).collect(Collectors.toList());
    }

    private OutboxPlanning.Terms terms(LocalDate day, Channel channel, Optional<FileFormat> format) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Days.BANGKOK).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime at = day.isAfter(now.toLocalDate()) ? day.atStartOfDay() : now;
        return new OutboxPlanning.Terms(day, at, channel, format, ContactTerms.of(settings));
    }

    private Outcome<MessageBatch> found(DSLContext ctx, long id) {
        return outbox.batch(ctx, id).map(Outcome::done).orElseGet(() -> Outcome.refused(new OutboxRefusal.NoSuchBatch(id)));
    }

    private static Outcome<Optional<Authority>> may(DSLContext ctx, Optional<Authority> who) {
        return who.isEmpty() ? Outcome.done(who) : Rights.check(ctx, who.get(), Right.SEND_REMINDERS).map(Optional::of);
    }

    private void note(DSLContext ctx, Optional<Authority> who, String action, long batch, Map<String, ?> detail) {
        audit.append(ctx, who.map(Authority::by).orElse(null), action, "BATCH", batch, detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
