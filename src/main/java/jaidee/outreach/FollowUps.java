package jaidee.outreach;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Refusal;
import jaidee.kernel.ReminderId;
import jaidee.kernel.StaffId;
import jaidee.kernel.Texts;
import jaidee.owners.AlertKind;
import jaidee.owners.AlertService;
import jaidee.owners.Channel;
import jaidee.owners.OwnerChanges;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// What the desk does with the work list: every deed is kept with its attempts, the plan of each reminder follows, and the
/// last deed can be taken back. Done once, also when two windows do it.
public final class FollowUps {
    private static final int FARTHEST_DAYS = 400;

    private final Transactions transactions;
    private final AuditLog audit;
    private final OwnerChanges changes;
    private final AlertService alerts;
    private final Reminders upkeep;
    private final ReminderRepository reminders = new ReminderRepository();
    private final AttemptRepository attempts = new AttemptRepository();
    private final CareCallRepository calls = new CareCallRepository();
    private final WrongNumberRepository wrongNumbers = new WrongNumberRepository();
    private final OutboxRepository outbox = new OutboxRepository();
    private CampaignWork campaigns = CampaignWork.NONE;

    public FollowUps(Transactions transactions, AuditLog audit, OwnerChanges changes, AlertService alerts, Reminders upkeep) {
        this.transactions = transactions;
        this.audit = audit;
        this.changes = changes;
        this.alerts = alerts;
        this.upkeep = upkeep;
    }

    /// Lets campaigns know who heard of them.
    public void knowing(CampaignWork work) {
        campaigns = work;
    }

    /// Keeps a deed. Refused when somebody else was faster: then nothing is kept.
    ///
    /// @return the key of the deed, to take it back by
    public Outcome<String> record(Contact contact, Authority who) {
        return transactions.attempt(ctx -> Rights.check(ctx, who, Right.SEND_REMINDERS).then(may -> {
            Optional<Refusal> impossible = impossible(contact);
            if (impossible.isPresent()) return Outcome.refused(impossible.get());
            return Limits.line("note", contact.note(), Limits.LINE).then(note -> recorded(ctx, contact, note, who));
        }));
    }

    private Outcome<String> recorded(DSLContext ctx, Contact contact, String note, Authority who) {
        if (!attempts.ofDeed(ctx, contact.key()).isEmpty()) return Outcome.done(contact.key());
        List<Reminder> now = reminders.find(ctx, contact.seen().keySet());
        boolean same = now.size() == contact.seen().size() && now.stream().allMatch(each ->
                each.status().lives() && each.version() == contact.seen().get(each.id()));
        if (!same) return Outcome.refused(new OutreachRefusal.ChangedMeanwhile());
        Instant at = upkeep.now();
        AttemptRepository.New made = new AttemptRepository.New(contact.key(), at, Optional.of(who.by()), contact.channel(), contact.answer(), note,
                contact.phone().map(PhoneNumber::number), Optional.empty());
        if (contact.answer() instanceof Answer.NotWell) now.forEach(each -> tellTheVet(ctx, each, made, who.by()));
        else attempts.insert(ctx, contact.seen().keySet(), made);
        if (contact.answer() instanceof Answer.WrongNumber && contact.phone().isPresent())
            now.stream().map(Reminder::owner).distinct().forEach(owner -> wrongNumbers.note(ctx, owner, contact.phone().get(), at, who.by(), contact.key()));
        settle(ctx, now, at, Optional.of(who.by()));
        for (Reminder each : now) audit.append(ctx, who.by(), "reminder." + AttemptRepository.code(contact.answer()).toLowerCase(Locale.ROOT),
                "PET", each.pet().value(), detail(each, contact, note));
        return Outcome.done(contact.key());
    }

    private void tellTheVet(DSLContext ctx, Reminder reminder, AttemptRepository.New made, StaffId by) {
        LocalDate day = LocalDate.ofInstant(made.at(), Days.BANGKOK);
        String text = Texts.of(Language.TH).get("outreach.not_well.alert", day, calls.after(ctx, reminder.id()).map(Bilingual::th).orElse(""), made.note()).strip();
        attempts.insert(ctx, reminder.id(), made, alerts.addWithin(ctx, reminder.pet(), AlertKind.CONDITION, text, by));
    }

    /// Takes a deed back, if nothing was done about the same reminders since. What follows from the dues and the pet stays.
    public Outcome<String> undo(String key, Authority who) {
        return transactions.attempt(ctx -> Rights.check(ctx, who, Right.SEND_REMINDERS).then(may -> {
            List<Attempt> deed = attempts.ofDeed(ctx, key).stream().filter(attempt -> !attempt.undone()).toList();
            if (deed.isEmpty()) return Outcome.refused(new OutreachRefusal.NoSuchDeed());
            List<ReminderId> ids = deed.stream().map(Attempt::reminder).toList();
            Map<ReminderId, List<Attempt>> all = attempts.of(ctx, ids);
            boolean last = all.values().stream().allMatch(tried -> tried.stream().filter(attempt -> !attempt.undone()).toList().getLast().deed().equals(key));
            if (!last) return Outcome.refused(new OutreachRefusal.NotTheLast());
            Set<Long> messages = deed.stream().flatMap(attempt -> attempt.message().stream()).collect(Collectors.toSet());
            if (!messages.stream().allMatch(message -> outbox.takenBack(ctx, message))) return Outcome.refused(new OutboxRefusal.NotCopied());
            Instant at = upkeep.now();
            attempts.undo(ctx, deed, at, who.by());
            attempts.alerts(ctx, key).forEach(alert -> alerts.endWithin(ctx, alert, who.by()));
            wrongNumbers.takeBack(ctx, key, at, who.by());
            List<Reminder> concerned = reminders.find(ctx, ids);
            settle(ctx, concerned, at, Optional.of(who.by()));
            for (Reminder each : concerned)
                audit.append(ctx, who.by(), "reminder.undone", "PET", each.pet().value(), Map.of("reminder", each.id().value()));
            return Outcome.done(key);
        }));
    }

    /// Messages went out, within the transaction that marks them sent.
    ///
    /// @param about by the number of the message, what it was about
    /// @param staff empty for the program itself
    public void sentWithin(DSLContext ctx, Map<Long, List<ReminderId>> about, Channel channel, Instant at, Optional<StaffId> staff) {
        about.forEach((message, reminders) -> attempts.insert(ctx, reminders, new AttemptRepository.New(deedOf(message), at, staff,
                Optional.of(channel), new Answer.Sent(), "", Optional.empty(), Optional.of(message))));
        settle(ctx, reminders.find(ctx, about.values().stream().flatMap(List::stream).toList()), at, staff);
    }

    /// The key by which a message that was copied is taken back.
    static String deedOf(long message) {
        return "message-" + message;
    }

    /// An owner was served: who was booked for that day came. What was given clears itself; what was not waits a week.
    public void servedWithin(DSLContext ctx, OwnerId owner, Instant at, StaffId staff) {
        LocalDate day = LocalDate.ofInstant(at, Days.BANGKOK);
        List<Reminder> booked = reminders.living(ctx, List.of(owner)).stream()
                .filter(each -> each.bookedFor().filter(time -> time.toLocalDate().equals(day)).isPresent()).toList();
        if (booked.isEmpty()) return;
        attempts.insert(ctx, booked.stream().map(Reminder::id).toList(), new AttemptRepository.New(UUID.randomUUID().toString(), at,
                Optional.of(staff), Optional.empty(), new Answer.Came(), "", Optional.empty(), Optional.empty()));
        settle(ctx, booked, at, Optional.of(staff));
    }

    /// The number is right after all.
    public Outcome<OwnerId> numberIsRight(OwnerId owner, PhoneNumber phone, Authority who) {
        return transactions.attempt(ctx -> Rights.check(ctx, who, Right.SEND_REMINDERS).then(may -> {
            wrongNumbers.clear(ctx, owner, phone, upkeep.now(), who.by());
            audit.append(ctx, who.by(), "phone.right", "OWNER", owner.value(), Map.of("phone", phone.number()));
            changes.announce(owner);
            upkeep.changed(ctx);
            return Outcome.done(owner);
        }));
    }

    private void settle(DSLContext ctx, List<Reminder> concerned, Instant at, Optional<StaffId> by) {
        reminders.count(ctx, concerned.stream().map(Reminder::id).toList());
        Set<PetId> pets = concerned.stream().map(Reminder::pet).collect(Collectors.toSet());
        upkeep.hold(ctx, pets, at);
        List<ReminderId> ofCampaigns = concerned.stream().filter(each -> each.kind() == ReminderKind.CAMPAIGN).map(Reminder::id).toList();
        if (!ofCampaigns.isEmpty()) campaigns.heard(ctx, heard(ofCampaigns, attempts.of(ctx, ofCampaigns)), at, by);
        concerned.stream().map(Reminder::owner).distinct().forEach(changes::announce);
        upkeep.changed(ctx);
    }

    private static List<CampaignWork.Heard> heard(List<ReminderId> reminders, Map<ReminderId, List<Attempt>> tried) {
        return reminders.stream().map(id -> {
            List<Attempt> talks = tried.getOrDefault(id, List.of()).stream().filter(each -> !each.undone() && isTalk(each.answer())).toList();
            boolean declined = talks.stream().anyMatch(each -> each.answer() instanceof Answer.Declined);
            return new CampaignWork.Heard(id, !talks.isEmpty(), declined, talks.stream().flatMap(each -> each.message().stream()).findFirst());
        }).toList();
    }

    private static boolean isTalk(Answer answer) {
        return answer instanceof Answer.Sent || answer instanceof Answer.Called || answer instanceof Answer.Booked || answer instanceof Answer.Declined;
    }

    private Optional<Refusal> impossible(Contact contact) {
        if (contact.seen().isEmpty()) return Optional.of(new OutreachRefusal.NothingChosen());
        LocalDate today = upkeep.today();
        return Optional.ofNullable(switch (contact.answer()) {
            case Answer.Booked(LocalDateTime at) -> at.toLocalDate().isBefore(today) ? new OutreachRefusal.BookingPast(at) : tooFar(at.toLocalDate(), today);
            case Answer.Snoozed(LocalDate until) -> until.isAfter(today) ? tooFar(until, today) : new OutreachRefusal.DayPast(until);
            default -> null;
        });
    }

    private static Refusal tooFar(LocalDate day, LocalDate today) {
        return day.isAfter(today.plusDays(FARTHEST_DAYS)) ? new OutreachRefusal.DayTooFar(day) : null;
    }

    private static Map<String, Object> detail(Reminder reminder, Contact contact, String note) {
        Map<String, Object> detail = new HashMap<>(Map.of("reminder", reminder.id().value(), "kind", reminder.kind().name(), "due", reminder.due().toString()));
        if (!reminder.group().isEmpty()) detail.put("group", reminder.group());
        if (!note.isEmpty()) detail.put("note", note);
        switch (contact.answer()) {
            case Answer.Booked(var at) -> detail.put("for", at.toString());
            case Answer.Snoozed(var until) -> detail.put("until", until.toString());
            case Answer.Declined(boolean forGood) -> detail.put("forGood", forGood);
            default -> {
            }
        }
        return detail;
    }
}
