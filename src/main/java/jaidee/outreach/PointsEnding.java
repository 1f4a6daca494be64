package jaidee.outreach;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.util.List;

/// Points that lapse soon, one reminder for an owner and a last day. It stands with one of the owner's pets, as every
/// reminder does.
///
/// @param pet     the owner's that was registered first
/// @param lastDay on which the points can be spent
record PointsEnding(OwnerId owner, PetId pet, LocalDate lastDay) {
    /// So far ahead it is told first; then again so many days before.
    static final int FIRST = 60;
    private static final List<Integer> STEPS = List.of(60, 30, 7);

    String occasion() {
        return lastDay.toString();
    }

    Upkeep.Change.Raise raise(FollowUpPolicy policy, LocalDate today) {
        return new Upkeep.Change.Raise(owner, pet, ReminderKind.POINTS_ENDING, "", occasion(), lastDay, anchor(),
                policy.plan(new FollowUpPolicy.Subject(ReminderKind.POINTS_ENDING, anchor(), today), List.of()));
    }

    private LocalDate anchor() {
        return lastDay.minusDays(FIRST);
    }

    /// The days on which it is told, from the day the first falls on.
    static List<LocalDate> steps(LocalDate anchor) {
        return STEPS.stream().map(before -> anchor.plusDays(FIRST - before)).toList();
    }
}
