package jaidee.sample;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.reports.Goal;
import jaidee.reports.Goals;
import jaidee.reports.Measure;
import jaidee.staff.Authority;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// What the manager of the sample clinic wants to reach: of every month for a year, and more new owners this month.
final class GoalStory {
    /// Of a month, for each owner there is: about what the sample clinic takes in.
    private static final Money EACH = Money.baht(760);
    private static final int NEW_OWNERS_PERCENT = 4;

    private final Goals goals;
    private final DeskPeople people;
    private final YearMonth month;
    private final int owners;

    GoalStory(Transactions transactions, Clock clock, int owners) {
        this.people = new DeskPeople(transactions);
        this.goals = new Goals(transactions, new AuditLog(Clock.fixed(clock.instant(), Days.BANGKOK)), Clock.fixed(clock.instant(), Days.BANGKOK));
        this.month = YearMonth.from(LocalDate.ofInstant(clock.instant(), Days.BANGKOK));
        this.owners = owners;
    }

    void tell() {
        Authority manager = Authority.of(people.of("MANAGER"));
        set(Measure.REVENUE, month.minusMonths(11), true, BigDecimal.valueOf(EACH.times(owners).satang()), manager);
        set(Measure.RETENTION, month.minusMonths(11), true, BigDecimal.valueOf(95), manager);
        set(Measure.NEW_OWNERS, month, false, BigDecimal.valueOf(Math.max(1, owners * NEW_OWNERS_PERCENT / 100)), manager);
    }

    private void set(Measure measure, YearMonth from, boolean onwards, BigDecimal target, Authority manager) {
        goals.set(new Goal(measure, from, onwards, Optional.of(target)), manager).get();
    }
}
