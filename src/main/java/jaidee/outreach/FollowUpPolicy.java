package jaidee.outreach;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Which step follows what was tried so far. Knows no clock: the same attempts lead to the same plan whenever it is made.
///
/// An owner is reached out to on the days of the steps; one that fell behind is made up for at once, but never sooner than
/// three days after the last talk. Nobody answered: again on the next open day, up to the number of tries. After the last
/// step nothing more is done: a clinic that never stops asking is not asked back. A step on a closed day moves to the next
/// open one.
///
/// @param tries how often an owner who does not answer is called on days that follow one another
public record FollowUpPolicy(Steps steps, int tries, OpenDays open) {
    public static final FollowUpPolicy USUAL = new FollowUpPolicy(Steps.USUAL, 3, OpenDays.ALWAYS);
    private static final int BREATH_DAYS = 3, AFTER_VISIT_DAYS = 7;

    /// Something tried on a day.
    public record Try(LocalDate day, Answer answer) {
    }

    /// What is to be reminded of.
    ///
    /// @param anchor the day the steps are counted from
    /// @param raised the day it came to the list
    public record Subject(ReminderKind kind, LocalDate anchor, LocalDate raised) {
    }

    /// Where that leads.
    ///
    /// @param nextOn empty when nothing more is to be done; the day of the booking for a booked one
    public record Plan(ReminderStatus status, Optional<LocalDate> nextOn, Optional<LocalDateTime> bookedFor, Urgency urgency) {
    }

    /// @param attempts in the order they were made, without those taken back
    public Plan plan(Subject subject, List<Try> attempts) {
        Plan plan = begin(subject);
        int unanswered = 0;
        for (Try each : attempts) {
            unanswered = each.answer() instanceof Answer.NoAnswer ? unanswered + 1 : 0;
            plan = after(subject, plan, each, unanswered);
            if (unanswered == tries) unanswered = 0;
        }
        return plan;
    }

    private Plan begin(Subject subject) {
        LocalDate day = switch (subject.kind()) {
            case AFTER_CARE -> open.onOrAfter(subject.anchor());
            case BIRTHDAY -> open.onOrBefore(subject.anchor());
            case POINTS_ENDING, CAMPAIGN -> open.onOrAfter(subject.anchor());
            default -> open.onOrAfter(subject.anchor().plusDays(steps.first()));
        };
        return waiting(day.isBefore(subject.raised()) ? subject.raised() : day, Urgency.USUAL);
    }

    private Plan after(Subject subject, Plan before, Try tried, int unanswered) {
        LocalDate day = tried.day();
        Urgency stays = before.urgency() == Urgency.NOT_WELL ? Urgency.NOT_WELL : Urgency.USUAL;
        return switch (tried.answer()) {
            case Answer.Booked(LocalDateTime at) -> new Plan(ReminderStatus.BOOKED, Optional.of(at.toLocalDate()), Optional.of(at), Urgency.USUAL);
            // it reminds of the booking, which stands
            case Answer.Sent _ when before.status() == ReminderStatus.BOOKED -> before;
            case Answer.Declined _ -> ended(ReminderStatus.DECLINED);
            case Answer.Snoozed(LocalDate until) -> waiting(until, stays);
            case Answer.NotWell _ -> waiting(day, Urgency.NOT_WELL);
            case Answer.NoShow _ -> waiting(day, Urgency.NO_SHOW);
            case Answer.Came _ -> waiting(open.onOrAfter(day.plusDays(AFTER_VISIT_DAYS)), Urgency.USUAL);
            case Answer.WrongNumber(boolean otherWay) when otherWay -> waiting(day, before.urgency());
            case Answer.NoAnswer _ when unanswered < tries -> waiting(open.onOrAfter(day.plusDays(1)), before.urgency());
            case Answer.Well _ -> ended(ReminderStatus.DONE);
            case Answer.NoAnswer _, Answer.WrongNumber _ -> nextStep(subject, day, stays);
            case Answer.Called _, Answer.Sent _ -> talked(subject, tried, stays);
        };
    }

    private Plan talked(Subject subject, Try tried, Urgency stays) {
        return switch (subject.kind()) {
            case BIRTHDAY, CAMPAIGN -> ended(ReminderStatus.DONE);
            // a message asks how the pet is; who does not write back is called
            case AFTER_CARE -> stays == Urgency.NOT_WELL || tried.answer() instanceof Answer.Sent
                    ? waiting(open.onOrAfter(tried.day().plusDays(1)), stays) : ended(ReminderStatus.DONE);
            default -> nextStep(subject, tried.day(), stays);
        };
    }

    private Plan nextStep(Subject subject, LocalDate day, Urgency urgency) {
        if (urgency == Urgency.NOT_WELL) return waiting(open.onOrAfter(day.plusDays(1)), urgency);
        if (subject.kind() == ReminderKind.POINTS_ENDING) return nextOf(PointsEnding.steps(subject.anchor()), day, urgency);
        if (!subject.kind().isCare()) return ended(ReminderStatus.STOPPED);
        return nextOf(steps.days().stream().map(subject.anchor()::plusDays).toList(), day, urgency);
    }

    private Plan nextOf(List<LocalDate> steps, LocalDate day, Urgency urgency) {
        LocalDate earliest = day.plusDays(BREATH_DAYS);
        return steps.stream().filter(step -> !step.isBefore(earliest)).findFirst()
                .map(step -> waiting(open.onOrAfter(step), urgency)).orElseGet(() -> ended(ReminderStatus.STOPPED));
    }

    private static Plan waiting(LocalDate day, Urgency urgency) {
        return new Plan(ReminderStatus.OPEN, Optional.of(day), Optional.empty(), urgency);
    }

    private static Plan ended(ReminderStatus status) {
        return new Plan(status, Optional.empty(), Optional.empty(), Urgency.USUAL);
    }
}
