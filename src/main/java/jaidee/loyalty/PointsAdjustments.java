package jaidee.loyalty;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Points put right by hand, with a reason. Needs the right to correct points; what goes beyond the programme's limit in
/// a day for one owner needs a second person, who may give discounts, and both names are kept.
public final class PointsAdjustments {
    private static final int REASON = 300;
    /// More at once is a slip of the finger.
    private static final Points MOST = Points.of(1_000_000);

    /// @param key    made when the form is opened: however often it is confirmed, it is done once
    /// @param points to give, or less than nothing to take
    /// @param second who agreed besides whoever answers for it, proved by PIN
    public record Adjustment(String key, OwnerId owner, Points points, String reason, Authority authority, Optional<StaffId> second) {
    }

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final LedgerRepository ledger = new LedgerRepository();
    private final DeedRepository deeds = new DeedRepository();
    private final ProgrammeRepository programmes = new ProgrammeRepository();
    private final LedgerWriter writer = new LedgerWriter(ledger);
    private PointsMoved moved = PointsMoved.NOBODY;

    public PointsAdjustments(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Has `listener` told within each transaction that moved points here.
    public void whenMoved(PointsMoved listener) {
        moved = listener;
    }

    /// Whether so many need a second person, with what was corrected today already.
    public boolean needsSecond(OwnerId owner, Points points) {
        return !tooMany(points) && transactions.read(ctx -> beyond(ctx, owner, points, today()).isPresent());
    }

    /// What is taken goes from the lots that lapse first, and never more than there is; what is given is a new lot that
    /// lives as points earned today.
    ///
    /// @return what the owner has then
    public Outcome<Points> adjust(Adjustment wanted) {
        if (wanted.points().isZero()) return Outcome.refused(new LedgerRefusal.NoPoints());
        if (tooMany(wanted.points())) return Outcome.refused(new LedgerRefusal.TooManyAtOnce(MOST));
        return Limits.required("reason", wanted.reason(), REASON).then(reason -> transactions.attempt(ctx ->
                ledger.has(ctx, wanted.key()) ? Outcome.done(ledger.balance(ctx, wanted.owner()))
                        : Rights.check(ctx, wanted.authority(), Right.ADJUST_POINTS).then(_ -> agreed(ctx, wanted)).then(_ -> make(ctx, wanted, reason))));
    }

    /// The second person, where there has to be one.
    private Outcome<Optional<StaffId>> agreed(DSLContext ctx, Adjustment wanted) {
        Optional<Points> over = beyond(ctx, wanted.owner(), wanted.points(), today());
        if (over.isEmpty()) return Outcome.done(Optional.empty());
        Optional<StaffId> second = wanted.second().filter(who -> !who.equals(wanted.authority().answering()));
        if (second.isEmpty()) return Outcome.refused(new LedgerRefusal.NeedsSecond(over.get()));
        return Rights.check(ctx, Authority.of(second.get()), Right.GIVE_DISCOUNT).map(_ -> second);
    }

    private Outcome<Points> make(DSLContext ctx, Adjustment wanted, String reason) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate day = LocalDate.ofInstant(at, Days.BANGKOK);
        writer.lapse(ctx, wanted.owner(), day, at);
        LedgerRepository.NewEntry entry = new LedgerRepository.NewEntry(wanted.owner(), wanted.key(), LedgerEntry.Kind.ADJUST, wanted.points(), at, day,
                null, null, null, Message.of("loyalty.reason.adjusted", reason), wanted.authority().by());
        if (wanted.points().isPositive()) return Outcome.done(noted(ctx, wanted, reason, writer.earn(ctx, entry, programmes.on(ctx, day).expiry())));
        return ledger.account(ctx, wanted.owner()).give(wanted.points().negated(), day).map(change -> {
            long id = ledger.insert(ctx, entry);
            ledger.allocate(ctx, id, change.parts());
            return noted(ctx, wanted, reason, id);
        });
    }

    private Points noted(DSLContext ctx, Adjustment wanted, String reason, long entry) {
        StaffId answering = wanted.authority().answering();
        Optional<StaffId> second = wanted.second().filter(who -> !who.equals(answering));
        deeds.adjusted(ctx, entry, reason, answering, second);
        moved.moved(ctx, wanted.owner());
        Points balance = ledger.balance(ctx, wanted.owner());
        audit.append(ctx, wanted.authority().by(), "points.adjusted", "OWNER", wanted.owner().value(), Map.of("points", wanted.points(), "balance", balance,
                "balance_before", balance.minus(wanted.points()), "reason", reason, "answering", answering.value(), "second", second.map(who -> String.valueOf(who.value())).orElse("")));
        return balance;
    }

    private static boolean tooMany(Points points) {
        return points.compareTo(MOST) > 0 || points.compareTo(MOST.negated()) < 0;
    }

    /// The limit that would be passed.
    private Optional<Points> beyond(DSLContext ctx, OwnerId owner, Points points, LocalDate day) {
        Points limit = programmes.on(ctx, day).ledger().secondOver();
        long all = Math.abs(points.value()) + deeds.adjustedOn(ctx, owner, day).value();
        return all > limit.value() ? Optional.of(limit) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
