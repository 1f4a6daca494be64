package jaidee.loyalty;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// The programme as the manager sees and changes it. Saving makes a version that holds from its day on; the old ones stay
/// readable, and old sales are explained by theirs.
public final class ProgrammeBook {
    private static final int NOTE = 300;

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final ProgrammeRepository programmes = new ProgrammeRepository();

    public ProgrammeBook(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// What holds today.
    public Programme inForce() {
        return on(today());
    }

    public Programme on(LocalDate day) {
        return transactions.read(ctx -> programmes.on(ctx, day));
    }

    /// The newest version, which may only begin on a day to come: what a draft starts from.
    public Programme newest() {
        return transactions.read(ctx -> programmes.version(ctx, programmes.newest(ctx)));
    }

    public Programme version(int version) {
        return transactions.read(ctx -> programmes.version(ctx, version));
    }

    /// The newest first.
    public List<ProgrammeVersion> versions() {
        return transactions.read(programmes::versions);
    }

    /// What makes no sense in `draft`; empty when it could be saved as it stands.
    public List<ProgrammeRefusal> faults(Programme draft) {
        return ProgrammeFaults.in(draft);
    }

    /// Saves `draft`, made from the newest version. Refuses without the right to edit rules, when it makes no sense or
    /// nothing differs, when somebody saved meanwhile, and a beginning before today or before the newest version's own.
    ///
    /// @param from first day on which it is to hold
    /// @param note why, may be empty
    public Outcome<Programme> save(Programme draft, LocalDate from, String note, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES)
                .then(_ -> Limits.line("note", note, NOTE)).then(said -> {
                    Programme before = programmes.version(ctx, programmes.newest(ctx));
                    Optional<Refusal> against = against(before, draft, from);
                    if (against.isPresent()) return Outcome.refused(against.get());
                    Programme saved = draft.as(programmes.nextVersion(ctx), from);
                    Instant at = clock.instant();
                    programmes.insert(ctx, saved, said, at, authority.by());
                    audit.append(ctx, authority.by(), "programme.saved", "PROGRAMME", (long) saved.version(), Map.of("from", from, "note", said,
                            "changed", String.join(", ", ProgrammeChanges.between(before, saved)), "answering", authority.answering().value()));
                    return Outcome.done(saved);
                }));
    }

    /// Takes back a version that has not begun. Refuses without the right to edit rules, and one that holds already.
    public Outcome<Programme> withdraw(int version, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES).then(_ -> {
            Programme waiting = programmes.version(ctx, version);
            if (!waiting.from().isAfter(today()) || programmes.newest(ctx) != version) return Outcome.refused(new ProgrammeRefusal.Begun());
            programmes.withdraw(ctx, version, clock.instant(), authority.by());
            audit.append(ctx, authority.by(), "programme.withdrawn", "PROGRAMME", (long) version, Map.of("from", waiting.from(),
                    "answering", authority.answering().value()));
            return Outcome.done(programmes.version(ctx, programmes.newest(ctx)));
        }));
    }

    private Optional<Refusal> against(Programme before, Programme draft, LocalDate from) {
        if (draft.version() != before.version()) return Optional.of(new ProgrammeRefusal.ChangedMeanwhile());
        if (draft.sameRulesAs(before)) return Optional.of(new ProgrammeRefusal.NothingChanged());
        LocalDate first = before.from().isAfter(today()) ? before.from() : today();
        if (from.isBefore(first)) return Optional.of(new ProgrammeRefusal.TooEarly(first));
        return faults(draft).stream().map(Refusal.class::cast).findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
