package jaidee.loyalty;

import jaidee.audit.AuditLog;
import jaidee.audit.Difference;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
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
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Points that owners give to foundations for animals, and what the clinic pays for them each month.
public final class Donations {
    private static final int CONTACT = 300;

    /// @param key made when the form is opened: however often it is confirmed, the points go once
    public record Donation(String key, OwnerId owner, long foundation, Points points, StaffId staff) {
    }

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final LedgerRepository ledger = new LedgerRepository();
    private final DonationRepository donations = new DonationRepository();
    private final ProgrammeRepository programmes = new ProgrammeRepository();
    private final LedgerWriter writer = new LedgerWriter(ledger);
    private PointsMoved moved = PointsMoved.NOBODY;

    public Donations(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Has `listener` told within each transaction that moved points here.
    public void whenMoved(PointsMoved listener) {
        moved = listener;
    }

    /// All, those that are offered first.
    public List<Foundation> foundations() {
        return transactions.read(donations::foundations);
    }

    /// Refuses without the right to edit rules, without a name, and a name that is there already.
    public Outcome<Foundation> add(String name, String contact, Authority authority) {
        return cleaned(name, contact).then(typed -> transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES).then(_ -> {
            if (donations.named(ctx, typed.name()).isPresent()) return Outcome.refused(new LedgerRefusal.FoundationKnown(typed.name()));
            Foundation made = donations.insert(ctx, typed.name(), typed.contact(), clock.instant(), authority.by());
            audit.append(ctx, authority.by(), "foundation.added", "FOUNDATION", made.id(), Map.of("name", made.name()));
            return Outcome.done(made);
        })));
    }

    /// Another name or contact, or offered no longer.
    public Outcome<Foundation> change(Foundation changed, Authority authority) {
        return cleaned(changed.name(), changed.contact()).then(typed -> transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES).then(_ -> {
            if (donations.named(ctx, typed.name()).filter(other -> other.id() != changed.id()).isPresent())
                return Outcome.refused(new LedgerRefusal.FoundationKnown(typed.name()));
            Map<String, Object> before = donations.foundations(ctx).stream().filter(each -> each.id() == changed.id()).findFirst().map(Donations::told).orElse(Map.of());
            Foundation now = new Foundation(changed.id(), typed.name(), typed.contact(), changed.active());
            donations.update(ctx, now);
            audit.append(ctx, authority.by(), "foundation.changed", "FOUNDATION", now.id(), Difference.between(before, told(now)));
            return Outcome.done(now);
        })));
    }

    private static Map<String, Object> told(Foundation foundation) {
        return Map.of("name", foundation.name(), "contact", foundation.contact(), "active", foundation.active());
    }

    /// Any number of points that can be spent today; they are gone, those that lapse first before others. Worth what a
    /// point is worth on the day. Refused without the right to sell.
    ///
    /// @return what the foundation gets for them
    public Outcome<Money> donate(Donation wanted) {
        if (!wanted.points().isPositive()) return Outcome.refused(new LedgerRefusal.NoPoints());
        return transactions.attempt(ctx -> ledger.has(ctx, wanted.key()) ? Outcome.done(donations.valueOf(ctx, wanted.key()))
                : Rights.check(ctx, Authority.of(wanted.staff()), Right.SELL).then(_ -> make(ctx, wanted)));
    }

    public DonationSheet sheet(long foundation, YearMonth month) {
        return transactions.read(ctx -> donations.sheet(ctx, foundation, month));
    }

    /// The months in which it was given something, the newest first.
    public List<YearMonth> months(long foundation) {
        return transactions.read(ctx -> donations.months(ctx, foundation));
    }

    /// The clinic has paid a month. Refuses without the right to edit rules, before the month is over, twice, and a month
    /// without donations.
    ///
    /// @param note how it was paid; may be empty
    public Outcome<DonationSheet> settle(long foundation, YearMonth month, String note, Authority authority) {
        return Limits.line("note", note, CONTACT).then(said -> transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES).then(_ -> {
            DonationSheet sheet = donations.sheet(ctx, foundation, month);
            if (sheet.settled().isPresent()) return Outcome.refused(new LedgerRefusal.SettledAlready(sheet.settled().get().at(), sheet.settled().get().by()));
            if (!month.isBefore(YearMonth.from(today()))) return Outcome.refused(new LedgerRefusal.MonthNotOver());
            if (sheet.lines().isEmpty()) return Outcome.refused(new LedgerRefusal.NothingDonated());
            donations.settle(ctx, sheet, said, clock.instant(), authority.answering());
            audit.append(ctx, authority.by(), "donations.settled", "FOUNDATION", foundation, Map.of("month", month.toString(), "points", sheet.points(),
                    "value", sheet.value(), "answering", authority.answering().value()));
            return Outcome.done(donations.sheet(ctx, foundation, month));
        })));
    }

    private Outcome<Money> make(DSLContext ctx, Donation wanted) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate day = LocalDate.ofInstant(at, Days.BANGKOK);
        Optional<Foundation> foundation = donations.find(ctx, wanted.foundation()).filter(Foundation::active);
        if (foundation.isEmpty()) return Outcome.refused(new LedgerRefusal.NoFoundation());
        writer.lapse(ctx, wanted.owner(), day, at);
        return ledger.account(ctx, wanted.owner()).give(wanted.points(), day).map(change -> {
            Money value = programmes.on(ctx, day).redeem().worth(wanted.points());
            long entry = ledger.insert(ctx, new LedgerRepository.NewEntry(wanted.owner(), wanted.key(), LedgerEntry.Kind.DONATE, wanted.points().negated(),
                    at, day, null, null, null, Message.of("loyalty.reason.donated", foundation.get().name()), wanted.staff()));
            ledger.allocate(ctx, entry, change.parts());
            donations.insert(ctx, entry, wanted.foundation(), value);
            moved.moved(ctx, wanted.owner());
            audit.append(ctx, wanted.staff(), "points.donated", "OWNER", wanted.owner().value(),
                    Map.of("foundation", foundation.get().name(), "points", wanted.points(), "value", value));
            return value;
        });
    }

    private record Typed(String name, String contact) {
    }

    private static Outcome<Typed> cleaned(String name, String contact) {
        return Limits.required("name", name, Limits.NAME).then(clean -> Limits.line("contact", contact, CONTACT).map(more -> new Typed(clean, more)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
