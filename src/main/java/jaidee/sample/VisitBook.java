package jaidee.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Who stands at the desk when: the plans of all pets of a household put together into visits, and walk-ins among them.
final class VisitBook {
    private static final int TOGETHER_WITHIN_DAYS = 3;

    /// One stop at the desk. `household` is null for a walk-in; `plans` are the pets that came and why.
    record Visit(OffsetDateTime at, Household household, List<PlannedVisit> plans, Dice dice) {
        LocalDate day() {
            return at.toLocalDate();
        }

        boolean isFarewell() {
            return plans.stream().anyMatch(plan -> plan.reason() == PlannedVisit.Reason.FAREWELL);
        }
    }

    private VisitBook() {
    }

    /// Pets due within a few days of one another are brought on the first of these days.
    static List<Visit> visitsOf(Household household, List<PlannedVisit> plans, DeskCalendar calendar, Dice dice) {
        List<PlannedVisit> sorted = new ArrayList<>(plans);
        sorted.sort(Comparator.comparing(PlannedVisit::day));
        List<Visit> visits = new ArrayList<>();
        List<PlannedVisit> together = new ArrayList<>();
        for (PlannedVisit plan : sorted) {
            if (!together.isEmpty() && !fits(plan, together)) {
                visits.add(visit(household, together, dice));
                together = new ArrayList<>();
            }
            together.add(together.isEmpty() ? plan : plan.on(together.getFirst().day()));
        }
        if (!together.isEmpty()) visits.add(visit(household, together, dice));
        visits.removeIf(visit -> visit.at().toInstant().isAfter(calendar.now()));
        return visits;
    }

    private static boolean fits(PlannedVisit plan, List<PlannedVisit> together) {
        PlannedVisit first = together.getFirst();
        if (plan.day().equals(first.day())) return samePetOnlyOnce(plan, together) || plan.reason() == PlannedVisit.Reason.FAREWELL;
        boolean movable = !plan.reason().keepsItsDay() && plan.reason() != PlannedVisit.Reason.FOLLOW_UP;
        boolean alive = !first.day().isBefore(plan.pet().registered()) && first.reason() != PlannedVisit.Reason.FAREWELL;
        return movable && alive && samePetOnlyOnce(plan, together) && first.day().plusDays(TOGETHER_WITHIN_DAYS).isAfter(plan.day());
    }

    private static boolean samePetOnlyOnce(PlannedVisit plan, List<PlannedVisit> together) {
        return together.stream().noneMatch(other -> other.pet().id() == plan.pet().id());
    }

    private static Visit visit(Household household, List<PlannedVisit> plans, Dice dice) {
        return new Visit(DeskCalendar.arrival(plans.getFirst().day(), dice), household, List.copyOf(plans), new Dice(dice.nextLong()));
    }

    /// People without a card who buy something over the counter, a few a day beside so many visits of members.
    static List<Visit> walkIns(int members, DeskCalendar calendar, Dice dice) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < members / 8; i++) {
            LocalDate day = calendar.convenient(calendar.someDay(dice), dice);
            Visit visit = new Visit(DeskCalendar.arrival(day, dice), null, List.of(), new Dice(dice.nextLong()));
            if (calendar.covers(day) && !visit.at().toInstant().isAfter(calendar.now())) visits.add(visit);
        }
        return visits;
    }
}
