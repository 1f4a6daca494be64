package jaidee.rewards;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.CouponId;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.owners.ProfileFacts;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Coupons from the day they are given to the day they are used. The methods with a context are parts of a sale's
/// transaction; the others are their own.
public final class CouponService {
    private static final int REASON = 300;

    private final Transactions transactions;
    private final AuditLog audit;
    private final CodeIssuer codes;
    private final Clock clock;
    private final CouponRepository coupons = new CouponRepository();
    private final CouponDesignRepository designs = new CouponDesignRepository();

    public CouponService(Transactions transactions, AuditLog audit, CodeIssuer codes, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.codes = codes;
        this.clock = clock;
    }

    /// A coupon to print. The first printing is the coupon, every later one says that it is a copy of the same.
    public record Print(Coupon coupon, boolean copy) {
    }

    /// The coupon behind a scanned code (the token of a `ScanCode` of kind COUPON), in whatever state it is.
    public Outcome<Coupon> lookUp(String token) {
        return transactions.read(ctx -> coupons.byToken(ctx, token)).map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new CouponRefusal.Unknown()));
    }

    public Optional<Coupon> find(CouponId id) {
        return transactions.read(ctx -> Optional.ofNullable(coupons.coupons(ctx, List.of(id)).get(id)));
    }

    /// What the owner can still use, the next to end first.
    public List<Coupon> waiting(OwnerId owner) {
        return all(owner).stream().filter(coupon -> coupon.waiting(today()))
                .sorted(Comparator.comparing(Coupon::lastDay).thenComparing(c -> c.id().value())).toList();
    }

    /// For the profile of an owner: the coupons waiting.
    public ProfileFacts profileFacts(OwnerId owner) {
        return ProfileFacts.coupons(waiting(owner).stream()
                .map(coupon -> new ProfileFacts.Coupon(coupon.id(), coupon.design().name(), Optional.of(coupon.lastDay()))).toList());
    }

    /// All coupons the owner was ever given, the newest first.
    public List<Coupon> all(OwnerId owner) {
        return transactions.read(ctx -> coupons.of(ctx, owner));
    }

    /// The designs, also those no longer given.
    public List<CouponDesign> designs() {
        return transactions.read(designs::designs);
    }

    /// Gives a coupon by hand. Refuses a design that has ended or of which there are no more, for this owner or at all,
    /// and one bound to its owner when there is none.
    public Outcome<Coupon> issue(CouponDesignId design, Optional<OwnerId> owner, StaffId staff) {
        return transactions.attempt(ctx -> {
            CouponDesign wanted = designs.designs(ctx).stream().filter(d -> d.id().equals(design)).findFirst().orElseThrow();
            return issue(ctx, wanted, owner, null, clock.instant(), staff);
        });
    }

    /// Within a sale's transaction: the coupon that a bill of `net` brings, that of the highest amount reached, if any
    /// can still be given.
    public List<Coupon> issueWithSale(DSLContext ctx, Money net, Optional<OwnerId> owner, SaleId sale, Instant at, StaffId staff) {
        return designs.designs(ctx).stream()
                .filter(design -> design.issue().fromSale().filter(from -> net.compareTo(from) >= 0).isPresent())
                .sorted(Comparator.comparing((CouponDesign design) -> design.issue().fromSale().orElseThrow()).reversed())
                .flatMap(design -> issue(ctx, design, owner, sale, at, staff) instanceof Outcome.Done<Coupon>(Coupon given)
                        ? java.util.stream.Stream.of(given) : java.util.stream.Stream.empty())
                .limit(1).toList();
    }

    /// Within a sale's transaction: the coupon is used, once ever. The unique row of its turn has the last word.
    public void redeem(DSLContext ctx, Coupon coupon, SaleId sale, Money discount, Instant at, StaffId staff) {
        coupons.redeem(ctx, coupon.id(), sale, discount, at, staff);
        audit.append(ctx, staff, "coupon.redeemed", "COUPON", coupon.id().value(),
                Map.of("design", coupon.design().code(), "sale", sale.value(), "discount", discount));
    }

    /// Ends a coupon before it is used. Refuses without a reason, and one that is used or ended already.
    public Outcome<Coupon> withdraw(CouponId id, String reason, StaffId staff) {
        if (reason.isBlank()) return Outcome.refused(new CouponRefusal.NeedsReason());
        return Limits.line("reason", reason, REASON).then(said -> transactions.attempt(ctx -> {
            Coupon coupon = coupons.coupons(ctx, List.of(id)).get(id);
            if (coupon == null) return Outcome.refused(new CouponRefusal.Unknown());
            if (coupon.state() instanceof CouponState.Redeemed used)
                return Outcome.refused(new CouponRefusal.UsedAlready(used.on(), used.documentNumber()));
            if (coupon.state() instanceof CouponState.Voided ended) return Outcome.refused(new CouponRefusal.Voided(ended.reason()));
            coupons.insertVoid(ctx, id, clock.instant(), staff, said);
            audit.append(ctx, staff, "coupon.voided", "COUPON", id.value(), Map.of("design", coupon.design().code(), "reason", said));
            return Outcome.done(coupons.coupons(ctx, List.of(id)).get(id));
        }));
    }

    /// The coupon for a printing: a copy when it was printed before.
    public Print toPrint(CouponId id) {
        return transactions.read(ctx -> new Print(coupons.coupons(ctx, List.of(id)).get(id), coupons.printings(ctx, id) > 0));
    }

    /// Notes that the coupon was printed.
    public void printed(CouponId id, StaffId staff) {
        transactions.write(ctx -> {
            coupons.notePrinted(ctx, id, clock.instant(), staff);
            return id;
        });
    }

    /// Within a transaction: writes a design down (the first start brings some).
    public CouponDesignId addDesign(DSLContext ctx, CouponDesign design) {
        return designs.insert(ctx, design, clock.instant());
    }

    private Outcome<Coupon> issue(DSLContext ctx, CouponDesign design, Optional<OwnerId> owner, SaleId sale, Instant at, StaffId staff) {
        LocalDate day = LocalDate.ofInstant(at, Days.BANGKOK);
        Optional<CouponRefusal> against = against(ctx, design, owner, day);
        if (against.isPresent()) return Outcome.refused(against.get());
        String token = codes.issue(CodeKind.COUPON).token();
        LocalDate from = design.issue().validFrom().filter(day::isBefore).orElse(day);
        CouponId id = coupons.insert(ctx, new CouponRepository.NewCoupon(design, token, owner, at, staff, sale, from,
                lastDay(design, from)));
        audit.append(ctx, staff, "coupon.issued", "COUPON", id.value(), Map.of("design", design.code()));
        return Outcome.done(new Coupon(id, design, token, owner, day, from, lastDay(design, from), new CouponState.Waiting()));
    }

    private Optional<CouponRefusal> against(DSLContext ctx, CouponDesign design, Optional<OwnerId> owner, LocalDate day) {
        CouponDesign.Issue issue = design.issue();
        if (!design.active() || issue.validUntil().filter(day::isAfter).isPresent()) return Optional.of(new CouponRefusal.DesignEnded());
        if (owner.isEmpty() && design.terms().boundToOwner()) return Optional.of(new CouponRefusal.NeedsOwner());
        if (issue.most().filter(most -> coupons.issued(ctx, design.id()) >= most).isPresent())
            return Optional.of(new CouponRefusal.AllIssued(issue.most().get()));
        boolean enough = owner.isPresent() && issue.mostPerOwner()
                .filter(most -> coupons.issued(ctx, design.id(), owner.get()) >= most).isPresent();
        return enough ? Optional.of(new CouponRefusal.OwnerHasEnough(issue.mostPerOwner().get())) : Optional.empty();
    }

    private static LocalDate lastDay(CouponDesign design, LocalDate from) {
        Optional<LocalDate> counted = design.issue().validDays().map(from::plusDays);
        Optional<LocalDate> end = design.issue().validUntil();
        LocalDate last = counted.isEmpty() || end.isPresent() && end.get().isBefore(counted.get()) ? end.orElseThrow() : counted.get();
        return last.isBefore(from) ? from : last;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
