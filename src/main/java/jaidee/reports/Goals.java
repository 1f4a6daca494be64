package jaidee.reports;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Outcome;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// What the manager wants to reach, month by month. Every change is in the audit log with what was wanted before.
public final class Goals {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100), MOST = new BigDecimal("99999999999");

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final GoalRepository goals = new GoalRepository();

    public Goals(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is wanted of a month: its own goal, else the newest one that holds from a month on.
    public Map<Measure, BigDecimal> of(DSLContext ctx, YearMonth month) {
        Map<Measure, BigDecimal> wanted = new EnumMap<>(Measure.class);
        for (Goal goal : goals.upTo(ctx, month)) goal.target().ifPresentOrElse(target -> wanted.put(goal.measure(), target), () -> wanted.remove(goal.measure()));
        return wanted;
    }

    public Map<Measure, BigDecimal> of(YearMonth month) {
        return transactions.read(ctx -> of(ctx, month));
    }

    /// Sets a goal, or says that there is none any more. One that is set from a month on takes the place of that month’s own.
    /// Needs the right to see reports.
    public Outcome<Goal> set(Goal goal, Authority who) {
        Optional<GoalRefusal> against = against(goal);
        if (against.isPresent()) return Outcome.refused(against.get());
        return transactions.attempt(ctx -> Rights.check(ctx, who, Right.SEE_REPORTS).map(allowed -> {
            Optional<BigDecimal> before = Optional.ofNullable(of(ctx, goal.from()).get(goal.measure()));
            if (goal.onwards()) goals.remove(ctx, goal.measure(), goal.from(), false);
            goals.put(ctx, goal, clock.instant(), who.answering());
            audit.append(ctx, who.by(), "goal.set", "GOAL", null, Map.of("measure", goal.measure().name(), "month", goal.from().toString(),
                    "onwards", goal.onwards(), "before", said(before), "target", said(goal.target())));
            return goal;
        }));
    }

    private static Optional<GoalRefusal> against(Goal goal) {
        if (goal.measure().better() == Measure.Better.NEITHER) return Optional.of(new GoalRefusal.NothingToReach(goal.measure()));
        return goal.target().filter(target -> target.signum() < 0 || target.signum() == 0 && goal.measure().better() == Measure.Better.MORE
                        || target.compareTo(MOST) > 0 || goal.measure().unit() == Measure.Unit.PERCENT && target.compareTo(HUNDRED) > 0)
                .map(target -> new GoalRefusal.Senseless(goal.measure()));
    }

    private static String said(Optional<BigDecimal> target) {
        return target.map(BigDecimal::toPlainString).orElse("none");
    }
}
