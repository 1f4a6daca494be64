package jaidee.sample;

import jaidee.sample.PlannedVisit.Reason;
import jaidee.sample.VisitBook.Visit;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/// One day at the desk of the story, from opening the drawer to counting it.
record Desk(SampleTill till, LedgerBook ledger, Drawer drawer, Voices voices, Outreach outreach, SaleBook sales,
            AuditBook audit, StaffRoom staff) {
    void day(LocalDate day, List<Household> newcomers, List<Visit> visits, Dice dice) {
        OffsetDateTime morning = DeskCalendar.at(day, 8, 30);
        ledger.dueBefore(day).forEach(owner -> ledger.lapseAndReview(till.account(owner), day, morning));
        newcomers.forEach(household -> audit.note(DeskCalendar.at(day, 8, 45), staff.reception(dice), "owner.enrolled", "OWNER",
                household.id(), Map.of("pets", household.pets().size())));
        long shift = drawer.open(day, dice);
        visits.forEach(visit -> serve(visit, shift));
        drawer.close(sales.endDay(), dice);
    }

    private void serve(Visit visit, long shift) {
        till.ring(visit, shift).ifPresent(sold -> {
            if (visit.household() == null) return;
            voices.after(sold, visit.household().id(), visit.dice());
            visit.plans().stream().filter(plan -> plan.reason() == Reason.SURGERY || plan.reason() == Reason.EMERGENCY)
                    .forEach(plan -> outreach.afterCare(plan, visit.dice()));
        });
    }
}
