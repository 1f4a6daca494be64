package jaidee.outreach;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Holds the reminders of one pet to what is true of it now: whose it is and whether it lives with them, what falls due,
/// what was given, what was tried. Says what has to change; the same facts always lead to the same reminders, in whatever
/// order they came about.
final class Upkeep {
    /// What falls due within so many days is on the list; what has been due for longer than a year is not raised any more.
    static final int HORIZON_DAYS = 60, TOO_OLD_DAYS = 365;
    static final int GREETED_WITHIN_DAYS = 7;
    private static final int ASKED_WITHIN_DAYS = 21;
    private static final int ASK_AGAIN_DAYS = 365, ASK_PARASITE_AGAIN_DAYS = 90;
    private static final String FIRST = "FIRST";

    /// Care that falls due.
    record Due(String group, ReminderKind kind, LocalDate on, boolean everGiven) {
    }

    /// @param lastGiven the newest dose of each group
    record Facts(PetId pet, OwnerId owner, boolean living, LocalDate registered, List<Due> dues, Map<String, LocalDate> lastGiven) {
    }

    /// A reminder with what was tried, without what was taken back.
    ///
    /// @param unwanted the service it follows was refunded, or the owner wants no greetings
    record Known(Reminder reminder, List<Attempt> attempts, boolean unwanted) {
    }

    sealed interface Change {
        PetId pet();

        record Raise(OwnerId owner, PetId pet, ReminderKind kind, String group, String occasion, LocalDate due, LocalDate anchor,
                     FollowUpPolicy.Plan plan) implements Change {
        }

        record Turn(Reminder before, OwnerId owner, LocalDate due, LocalDate anchor, FollowUpPolicy.Plan plan) implements Change {
            @Override
            public PetId pet() {
                return before.pet();
            }
        }
    }

    private final FollowUpPolicy policy;
    private final LocalDate today;

    Upkeep(FollowUpPolicy policy, LocalDate today) {
        this.policy = policy;
        this.today = today;
    }

    List<Change> changes(Facts facts, List<Known> reminders) {
        List<Change> changes = new ArrayList<>();
        Set<Reminder> current = facts.living() ? facts.dues().stream().flatMap(due -> due(facts, due, reminders, changes).stream())
                .collect(Collectors.toSet()) : Set.of();
        for (Known each : reminders) {
            if (current.contains(each.reminder())) continue;
            if (each.reminder().kind().isCare()) leave(facts, each, changes);
            else keep(facts, each, changes);
        }
        return changes;
    }

    /// @return the reminder that stands for it
    private Optional<Reminder> due(Facts facts, Due due, List<Known> reminders, List<Change> changes) {
        LocalDate anchor = due.everGiven() || due.on().isAfter(facts.registered()) ? due.on() : facts.registered();
        String occasion = occasion(facts, due);
        Optional<Known> last = reminders.stream().filter(each -> isFor(each.reminder(), due, occasion))
                .max(Comparator.comparingInt(each -> round(each.reminder().occasion())));
        if (last.isEmpty()) {
            if (!anchor.isAfter(today.plusDays(HORIZON_DAYS)) && !anchor.isBefore(today.minusDays(TOO_OLD_DAYS)))
                changes.add(raise(facts, due, occasion, anchor));
            return Optional.empty();
        }
        Reminder known = last.get().reminder();
        Optional<LocalDate> again = askedAgain(last.get()).filter(day -> !day.isAfter(today));
        if (again.isPresent()) changes.add(raise(facts, due, occasion + "/" + (round(known.occasion()) + 1), again.get()));
        LocalDate from = round(known.occasion()) == 0 ? anchor : known.anchor();
        turn(last.get(), facts.owner(), due.on(), from, plan(last.get(), from), changes);
        return Optional.of(known);
    }

    private Change raise(Facts facts, Due due, String occasion, LocalDate anchor) {
        return new Change.Raise(facts.owner(), facts.pet(), due.kind(), due.group(), occasion, due.on(), anchor,
                policy.plan(new FollowUpPolicy.Subject(due.kind(), anchor, today), List.of()));
    }

    /// Who said not this time is asked again in a year, about parasites in three months; who said never is not.
    private static Optional<LocalDate> askedAgain(Known known) {
        if (known.attempts().isEmpty() || !(known.attempts().getLast().answer() instanceof Answer.Declined(boolean forGood)) || forGood)
            return Optional.empty();
        int rest = known.reminder().kind() == ReminderKind.PARASITE ? ASK_PARASITE_AGAIN_DAYS : ASK_AGAIN_DAYS;
        return Optional.of(known.attempts().getLast().day().plusDays(rest));
    }

    /// Care that does not fall due any more: it was given, or the pet left, or the vet decided otherwise.
    private void leave(Facts facts, Known known, List<Change> changes) {
        Reminder reminder = known.reminder();
        if (!reminder.status().lives()) return;
        LocalDate given = facts.lastGiven().get(reminder.group());
        boolean done = given != null && (base(reminder.occasion()).equals(FIRST) || base(reminder.occasion()).compareTo(given.toString()) < 0);
        close(known, done ? ReminderStatus.DONE : ReminderStatus.STOPPED, changes);
    }

    /// A call or a greeting goes on as long as the pet lives with its owner and it is not too late for it.
    private void keep(Facts facts, Known known, List<Change> changes) {
        Reminder reminder = known.reminder();
        int within = within(reminder.kind());
        FollowUpPolicy.Plan plan = plan(known, reminder.anchor());
        boolean tooLate = plan.urgency() != Urgency.NOT_WELL && reminder.due().isBefore(today.minusDays(within));
        // points, and what a campaign offers, stay with whose they are when the pet goes
        boolean another = (reminder.kind() == ReminderKind.POINTS_ENDING || reminder.kind() == ReminderKind.CAMPAIGN) && !reminder.owner().equals(facts.owner());
        if (facts.living() && !known.unwanted() && !tooLate && !another) turn(known, facts.owner(), reminder.due(), reminder.anchor(), plan, changes);
        else if (reminder.status().lives()) close(known, ReminderStatus.STOPPED, changes);
    }

    private static int within(ReminderKind kind) {
        return switch (kind) {
            case BIRTHDAY -> GREETED_WITHIN_DAYS;
            case POINTS_ENDING, CAMPAIGN -> 0;
            default -> ASKED_WITHIN_DAYS;
        };
    }

    private void close(Known known, ReminderStatus how, List<Change> changes) {
        Reminder was = known.reminder();
        turn(known, was.owner(), was.due(), was.anchor(), new FollowUpPolicy.Plan(how, Optional.empty(), Optional.empty(), Urgency.USUAL), changes);
    }

    private static void turn(Known known, OwnerId owner, LocalDate due, LocalDate anchor, FollowUpPolicy.Plan plan, List<Change> changes) {
        Reminder was = known.reminder();
        // a closed one keeps whose it was
        OwnerId whose = plan.status().lives() ? owner : was.owner();
        boolean same = Objects.equals(was.plan(), plan) && was.owner().equals(whose) && was.due().equals(due) && was.anchor().equals(anchor);
        if (!same && (was.status().lives() || plan.status().lives() || was.status() != plan.status()))
            changes.add(new Change.Turn(was, whose, due, anchor, plan));
    }

    private FollowUpPolicy.Plan plan(Known known, LocalDate anchor) {
        Reminder reminder = known.reminder();
        return policy.plan(new FollowUpPolicy.Subject(reminder.kind(), anchor, reminder.raised()),
                known.attempts().stream().map(Attempt::tried).toList());
    }

    private static boolean isFor(Reminder reminder, Due due, String occasion) {
        return reminder.group().equals(due.group()) && reminder.kind() == due.kind() && base(reminder.occasion()).equals(occasion);
    }

    private static String occasion(Facts facts, Due due) {
        LocalDate given = facts.lastGiven().get(due.group());
        return given == null ? FIRST : given.toString();
    }

    private static String base(String occasion) {
        int slash = occasion.indexOf('/');
        return slash < 0 ? occasion : occasion.substring(0, slash);
    }

    private static int round(String occasion) {
        int slash = occasion.indexOf('/');
        return slash < 0 ? 0 : Integer.parseInt(occasion.substring(slash + 1));
    }
}
