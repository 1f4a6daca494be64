package jaidee.closing;

import jaidee.audit.AuditLog;
import jaidee.db.JournalEntry;
import jaidee.db.Journaled;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.Points;
import jaidee.kernel.ShiftId;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import jaidee.till.CashCount;
import jaidee.till.CashShift;
import jaidee.till.ClockCheck;
import jaidee.till.ShiftBook;
import jaidee.till.ShiftRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/// The cash drawer from opening to count. Whatever moves cash is one transaction, on the disk and in the journal before
/// it returns. Everything but opening the drawer without a sale needs the right to close the day.
public final class DrawerService {
    /// Nobody has more in a drawer.
    private static final Money MOST = Money.baht(10_000_000);
    private static final int REASON = 300;
    private static final String SHIFT = "SHIFT";

    private final Transactions transactions;
    private final AuditLog audit;
    private final SettingsService settings;
    private final Clock clock;
    private final ShiftBook book;
    private final ShiftRepository shifts = new ShiftRepository();
    private final DrawerRepository drawer = new DrawerRepository();

    public DrawerService(Transactions transactions, AuditLog audit, SettingsService settings, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.book = new ShiftBook(audit);
    }

    public DrawerState state() {
        return transactions.read(ctx -> {
            Optional<CashShift> open = shifts.openShift(ctx);
            return new DrawerState(open, shifts.leftInDrawer(ctx), open.map(shift -> drawer.movements(ctx, shift.id())).orElse(List.of()),
                    open.map(shift -> drawer.sums(ctx, shift.id()).bills()).orElse(0), drawer.held(ctx),
                    ClockCheck.warning(clock.instant(), shifts.newestMoment(ctx), open));
        });
    }

    /// Opens a shift with a float.
    ///
    /// @param counted by denomination; none when only the sum is known
    public Outcome<ShiftId> open(Money openingFloat, CashCount counted, Authority who) {
        return plausible(openingFloat, counted).then(ok -> transactions.attempt(ctx -> Rights.check(ctx, who, Right.CLOSE_DAY).then(may -> {
            if (shifts.openId(ctx).isPresent()) return Outcome.refused(new ClosingRefusal.ShiftOpen());
            Instant at = now();
            ShiftId id = shifts.open(ctx, LocalDate.ofInstant(at, Days.BANGKOK), at, who.by(), openingFloat, false);
            drawer.keepOpeningCount(ctx, id, counted);
            audit.append(ctx, who.by(), "shift.opened", SHIFT, id.value(), detail(who, Map.of("float", openingFloat, "bySale", false)));
            return Outcome.done(id);
        })));
    }

    /// Puts the float of the open shift right, or says that it is right as it is.
    public Outcome<ShiftId> setFloat(ShiftId shift, Money openingFloat, CashCount counted, Authority who) {
        return plausible(openingFloat, counted).then(ok -> transactions.attempt(ctx -> Rights.check(ctx, who, Right.CLOSE_DAY).then(may -> {
            Optional<CashShift> open = shifts.find(ctx, shift).filter(CashShift::isOpen);
            if (open.isEmpty()) return Outcome.refused(new ClosingRefusal.NoShiftOpen());
            drawer.setFloat(ctx, shift, openingFloat, who.by());
            drawer.keepOpeningCount(ctx, shift, counted);
            audit.append(ctx, who.by(), "shift.float", SHIFT, shift.value(),
                    detail(who, Map.of("before", open.get().openingFloat(), "after", openingFloat)));
            return Outcome.done(shift);
        })));
    }

    /// Puts cash in, takes it out, or notes that the drawer was opened; once for each key of a request.
    public Outcome<Movement> move(MoveRequest request, Authority who) {
        boolean opening = request.kind() == MovementKind.NO_SALE;
        if (!opening && !request.amount().isPositive()) return Outcome.refused(new ClosingRefusal.AmountMissing());
        if (request.amount().compareTo(MOST) > 0) return Outcome.refused(new ClosingRefusal.AmountUnlikely(MOST));
        return Limits.required("reason", request.reason(), REASON).then(reason -> {
            Instant at = now();
            Movement made = new Movement(request.kind(), opening ? Money.ZERO : request.amount(), reason, at, "");
            return onceOnly(transactions.attemptJournaled(ctx -> Rights.check(ctx, who, opening ? Right.SELL : Right.CLOSE_DAY)
                    .then(may -> moved(ctx, request, made, who))), () -> made);
        });
    }

    private Outcome<Journaled<Movement>> moved(DSLContext ctx, MoveRequest request, Movement made, Authority who) {
        if (drawer.moved(ctx, request.key()).isPresent()) return Outcome.refused(new DoneBefore());
        ShiftId shift = book.current(ctx, made.at(), who.by());
        MoveRequest kept = new MoveRequest(request.key(), made.kind(), made.amount(), made.reason());
        long id = drawer.move(ctx, shift, kept, made.reason(), made.at(), who);
        audit.append(ctx, who.by(), "cash." + made.kind().name().toLowerCase(java.util.Locale.ROOT), SHIFT, shift.value(),
                detail(who, Map.of("amount", made.amount(), "reason", made.reason())));
        return Outcome.done(new Journaled<>(made, new JournalEntry(JournalEntry.Kind.CASH, id, made.reason(), made.at(),
                made.kind().signed(made.amount()), Points.ZERO)));
    }

    /// Holds a count against the books. Only now is told what should have been there; that it was asked is noted.
    public Outcome<Counted> counted(ShiftId shift, CashCount count, Authority who) {
        if (!count.plausible()) return Outcome.refused(new ClosingRefusal.PiecesUnlikely());
        return transactions.attempt(ctx -> Rights.check(ctx, who, Right.CLOSE_DAY).then(may -> {
            if (shifts.find(ctx, shift).filter(CashShift::isOpen).isEmpty()) return Outcome.refused(new ClosingRefusal.NoShiftOpen());
            Counted counted = against(count, shifts.expectedCash(ctx, shift));
            audit.append(ctx, who.by(), "shift.counted", SHIFT, shift.value(),
                    detail(who, Map.of("counted", counted.counted(), "expected", counted.expected())));
            return Outcome.done(counted);
        }));
    }

    /// Closes the shift for good and gives it the next number. Closing again, from a second window or by a second Enter,
    /// answers with what was closed the first time.
    public Outcome<CashShift> close(CloseRequest request, Authority who) {
        Money total = request.count().total();
        if (!request.count().plausible()) return Outcome.refused(new ClosingRefusal.PiecesUnlikely());
        if (request.kept().isNegative() || request.kept().compareTo(total) > 0) return Outcome.refused(new ClosingRefusal.KeptTooMuch(total));
        return Limits.line("note", request.note(), Limits.LINE).then(note -> {
            if (note.isEmpty() && against(request.count(), request.expected()).noteNeeded())
                return Outcome.refused(new ClosingRefusal.NoteNeeded(noteFrom()));
            return onceOnly(transactions.attemptJournaled(ctx -> Rights.check(ctx, who, Right.CLOSE_DAY)
                    .then(may -> closed(ctx, request, note, who))),
                    () -> transactions.read(ctx -> shifts.find(ctx, request.shift())).orElseThrow());
        });
    }

    private Outcome<Journaled<CashShift>> closed(DSLContext ctx, CloseRequest request, String note, Authority who) {
        Optional<CashShift> shift = shifts.find(ctx, request.shift());
        if (shift.isEmpty()) return Outcome.refused(new ClosingRefusal.NoShiftOpen());
        if (!shift.get().isOpen()) return Outcome.refused(new DoneBefore());
        Money expected = shifts.expectedCash(ctx, request.shift());
        if (!expected.equals(request.expected())) return Outcome.refused(new ClosingRefusal.MoneySince(request.expected(), expected));
        Instant at = now();
        int number = shifts.lastZ(ctx) + 1;
        drawer.close(ctx, request, number, note, drawer.sums(ctx, request.shift()), shifts.ledgerNow(ctx), shifts.documentsNow(ctx), at, who);
        CashShift closed = shifts.find(ctx, request.shift()).orElseThrow();
        CashShift.Closing closing = closed.closing().orElseThrow();
        audit.append(ctx, who.by(), "shift.closed", SHIFT, request.shift().value(), detail(who, Map.of("number", closing.number(),
                "expected", expected, "counted", closing.counted(), "kept", closing.kept(), "first", closing.firstCounted())));
        return Outcome.done(new Journaled<>(closed, new JournalEntry(JournalEntry.Kind.CLOSE, request.shift().value(), closing.number(), at,
                closing.counted(), Points.ZERO)));
    }

    private static <T> Outcome<T> onceOnly(Outcome<T> outcome, Supplier<T> firstTime) {
        return outcome.refusal().filter(DoneBefore.class::isInstance).isPresent() ? Outcome.done(firstTime.get()) : outcome;
    }

    private Counted against(CashCount count, Money expected) {
        Money difference = count.total().minus(expected);
        boolean large = difference.max(difference.negated()).compareTo(noteFrom()) >= 0;
        return new Counted(count.total(), expected, large);
    }

    private Money noteFrom() {
        return Money.satang(settings.value(ClosingSettings.NOTE_FROM));
    }

    private static Outcome<Money> plausible(Money openingFloat, CashCount counted) {
        if (openingFloat.isNegative() || openingFloat.compareTo(MOST) > 0) return Outcome.refused(new ClosingRefusal.AmountUnlikely(MOST));
        return counted.plausible() ? Outcome.done(openingFloat) : Outcome.refused(new ClosingRefusal.PiecesUnlikely());
    }

    private static Map<String, Object> detail(Authority who, Map<String, ?> facts) {
        Map<String, Object> detail = new HashMap<>(facts);
        who.approvedBy().ifPresent(approver -> detail.put("approvedBy", approver.value()));
        return detail;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
