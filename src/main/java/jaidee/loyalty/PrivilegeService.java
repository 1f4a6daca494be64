package jaidee.loyalty;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// What owners have by their tier besides points and percents: shown, given once, taken back; and the tier that a manager
/// gives by hand.
public final class PrivilegeService {
    private static final int REASON = 300;

    private final Transactions transactions;
    private final AuditLog audit;
    private final LedgerService ledger;
    private final Clock clock;
    private final PrivilegeRepository privileges = new PrivilegeRepository();
    private final ProgrammeRepository programmes = new ProgrammeRepository();

    public PrivilegeService(Transactions transactions, AuditLog audit, LedgerService ledger, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Refuses for an owner who has no profile any more.
    public Outcome<MemberPrivileges> of(OwnerId owner) {
        return transactions.read(ctx -> of(ctx, owner));
    }

    /// What the desk offers today, in words; nothing for an owner who is gone.
    public List<Message> waiting(OwnerId owner) {
        return of(owner) instanceof Outcome.Done<MemberPrivileges>(MemberPrivileges now) ? now.waiting() : List.of();
    }

    /// Gives a privilege once. Refuses one that the tier of today doesn't have, one whose time isn't now, one that was had
    /// often enough this year, and when another was given since the screen was drawn.
    ///
    /// @param seen how often it had been given this year when the desk looked
    public Outcome<MemberPrivileges> use(OwnerId owner, String code, int seen, StaffId by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.SELL).then(_ -> of(ctx, owner).then(now -> {
            Optional<MemberPrivileges.Offer> offered = now.offers().stream().filter(offer -> offer.privilege().code().equals(code)).findFirst();
            Optional<Refusal> against = offered.map(offer -> against(offer, seen)).orElse(Optional.of(new PrivilegeRefusal.NotTheirs()));
            if (against.isPresent()) return Outcome.refused(against.get());
            Privilege privilege = offered.get().privilege();
            privileges.insert(ctx, owner, privilege, now.standing().tier(), now.yearFrom(), privileges.nth(ctx, owner, code, now.yearFrom()),
                    today(), clock.instant(), by);
            audit.append(ctx, by, "privilege.used", "OWNER", owner.value(), Map.of("privilege", code, "name", privilege.name().th(),
                    "tier", now.standing().tier().code(), "times", seen + 1));
            return of(ctx, owner);
        })));
    }

    /// Takes back what was given today by mistake. Refuses without a reason, on another day, and what was taken back already.
    public Outcome<MemberPrivileges> undo(OwnerId owner, PrivilegeUse use, String reason, StaffId by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.SELL).then(_ -> Limits.required("reason", reason, REASON).then(why -> {
            if (!privileges.undo(ctx, owner, use.id(), today(), why, clock.instant(), by)) return Outcome.refused(new PrivilegeRefusal.TooLate());
            audit.append(ctx, by, "privilege.undone", "OWNER", owner.value(), Map.of("privilege", use.code(), "reason", why));
            return of(ctx, owner);
        })));
    }

    /// Gives at least this tier until a day; another one given before ends. Refuses without the right to adjust points,
    /// without a reason, a day that has been, and a tier the programme doesn't have.
    public Outcome<MemberPrivileges> giveTier(OwnerId owner, String tierCode, LocalDate lastDay, String reason, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.ADJUST_POINTS).then(_ -> of(ctx, owner))
                .then(_ -> Limits.required("reason", reason, REASON)).then(why -> {
                    Optional<Tier> tier = programmes.on(ctx, today()).tier(tierCode);
                    if (tier.isEmpty()) return Outcome.refused(new PrivilegeRefusal.NoSuchTier());
                    if (lastDay == null || lastDay.isBefore(today())) return Outcome.refused(new PrivilegeRefusal.DayOver());
                    Instant at = clock.instant();
                    privileges.endFloor(ctx, owner);
                    privileges.insertFloor(ctx, owner, tier.get(), lastDay, why, at, authority.by(), authority.approvedBy());
                    audit.append(ctx, authority.by(), "tier.given", "OWNER", owner.value(), Map.of("tier", tierCode, "until", lastDay, "reason", why,
                            "answering", authority.answering().value()));
                    return of(ctx, owner);
                }));
    }

    /// Takes back a tier that was given by hand; what was reached stays. Refuses without the right to adjust points and
    /// without a reason.
    public Outcome<MemberPrivileges> endTier(OwnerId owner, String reason, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.ADJUST_POINTS)
                .then(_ -> Limits.required("reason", reason, REASON)).then(why -> {
                    if (!privileges.endFloor(ctx, owner)) return Outcome.refused(new PrivilegeRefusal.TooLate());
                    audit.append(ctx, authority.by(), "tier.given.ended", "OWNER", owner.value(), Map.of("reason", why,
                            "answering", authority.answering().value()));
                    return of(ctx, owner);
                }));
    }

    private Outcome<MemberPrivileges> of(DSLContext ctx, OwnerId owner) {
        Optional<PrivilegeRepository.Member> member = privileges.member(ctx, owner);
        if (member.isEmpty()) return Outcome.refused(new PrivilegeRefusal.OwnerGone());
        LocalDate today = today();
        Programme programme = programmes.on(ctx, today);
        Standing standing = ledger.standing(ctx, owner, today);
        LocalDate from = programme.tierTerms().yearOf(today, member.get().since());
        List<Month> births = privileges.births(ctx, owner);
        List<PrivilegeUse> uses = privileges.uses(ctx, owner, from);
        return Outcome.done(new MemberPrivileges(owner, member.get().name(), today, standing, programme.tiers(), from, privileges.floor(ctx, owner, programme, today),
                standing.tier().privileges().stream().map(privilege -> new MemberPrivileges.Offer(privilege, privilege.inSeason(today, births),
                        uses.stream().filter(use -> use.code().equals(privilege.code())).toList())).toList()));
    }

    private static Optional<Refusal> against(MemberPrivileges.Offer offer, int seen) {
        Privilege privilege = offer.privilege();
        if (!offer.left()) return Optional.of(new PrivilegeRefusal.Had(privilege.name(), offer.uses().getFirst().day(), offer.uses().getFirst().by()));
        if (offer.uses().size() != seen) return Optional.of(new PrivilegeRefusal.ChangedMeanwhile());
        return offer.inSeason() ? Optional.empty() : Optional.of(new PrivilegeRefusal.OutOfSeason(privilege.name()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
