package jaidee.rewards;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.CouponId;
import jaidee.kernel.Days;
import jaidee.kernel.ItemId;
import jaidee.kernel.Limits;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.owners.ProfileFacts;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final CouponBookRepository book = new CouponBookRepository();

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
        return transactions.attempt(ctx -> Rights.check(ctx, staff, Right.SELL).then(_ -> {
            CouponDesign wanted = designs.designs(ctx).stream().filter(d -> d.id().equals(design)).findFirst().orElseThrow();
            CouponDesign newest = designs.designs(ctx).stream().filter(d -> d.code().equals(wanted.code()) && !d.replaced()).findFirst().orElse(wanted);
            return issue(ctx, newest, owner, null, clock.instant(), staff);
        }));
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

    /// Within a sale's transaction: the coupons that were sold with it, one for each unit of their item. Refuses the whole
    /// when one of them cannot be given: it was paid for.
    ///
    /// @param sold quantities of the items on the bill
    public Outcome<List<Coupon>> issueSold(DSLContext ctx, Map<ItemId, Integer> sold, Optional<OwnerId> owner, SaleId sale, Instant at, StaffId staff) {
        List<Coupon> given = new ArrayList<>();
        for (CouponDesign design : designs.designs(ctx)) {
            if (design.replaced()) continue;
            int wanted = design.issue().soldAs().map(item -> sold.getOrDefault(item, 0)).orElse(0);
            for (int i = 0; i < wanted; i++) {
                switch (issue(ctx, design, owner, sale, at, staff)) {
                    case Outcome.Done<Coupon>(Coupon coupon) -> given.add(coupon);
                    case Outcome.Refused<Coupon>(Refusal why) -> {
                        return Outcome.refused(new CouponRefusal.CannotBeSold(design.name(), why.message()));
                    }
                }
            }
        }
        return Outcome.done(given);
    }

    /// Notes that somebody brought a coupon that was used before: a photocopy, or the first one brought again.
    ///
    /// @return when, on which bill, for whom and by whom it was used; empty when it was not
    public Optional<CouponStory.Used> triedAgain(CouponId id, StaffId staff) {
        Optional<CouponStory.Used> used = transactions.read(ctx -> book.used(ctx, id));
        used.ifPresent(before -> transactions.write(ctx -> {
            audit.append(ctx, staff, "coupon.tried_again", "COUPON", id.value(), Map.of("used_on", before.bill().number()));
            return id;
        }));
        return used;
    }

    /// Within a sale's transaction: the coupon is used, once ever. The unique row of its turn has the last word.
    public void redeem(DSLContext ctx, Coupon coupon, SaleId sale, Money discount, Instant at, StaffId staff) {
        coupons.redeem(ctx, coupon.id(), sale, discount, at, staff);
        audit.append(ctx, staff, "coupon.redeemed", "COUPON", coupon.id().value(),
                Map.of("design", coupon.design().code(), "sale", sale.value(), "discount", discount));
    }

    /// Ends a coupon before it is used. Refuses without a reason, without the right to end coupons, and one that is used or
    /// ended already.
    public Outcome<Coupon> withdraw(CouponId id, String reason, Authority authority) {
        if (reason.isBlank()) return Outcome.refused(new CouponRefusal.NeedsReason());
        return Limits.line("reason", reason, REASON).then(said -> transactions.attempt(ctx -> Rights.check(ctx, authority, Right.VOID_COUPON).then(_ -> {
            Coupon coupon = coupons.coupons(ctx, List.of(id)).get(id);
            if (coupon == null) return Outcome.refused(new CouponRefusal.Unknown());
            if (coupon.state() instanceof CouponState.Redeemed used)
                return Outcome.refused(new CouponRefusal.UsedAlready(used.on(), used.documentNumber(), used.by()));
            if (coupon.state() instanceof CouponState.Voided ended) return Outcome.refused(new CouponRefusal.Voided(ended.reason()));
            coupons.insertVoid(ctx, id, clock.instant(), authority.by(), said);
            audit.append(ctx, authority.by(), "coupon.voided", "COUPON", id.value(), Map.of("design", coupon.design().code(), "reason", said,
                    "answering", authority.answering().value()));
            return Outcome.done(coupons.coupons(ctx, List.of(id)).get(id));
        })));
    }

    /// The coupon for a printing: a copy when it was printed before.
    public Print toPrint(CouponId id) {
        return transactions.read(ctx -> new Print(coupons.coupons(ctx, List.of(id)).get(id), coupons.printings(ctx, id) > 0));
    }

    /// As `toPrint`, for many at once and in this order.
    public List<Print> toPrint(List<CouponId> ids) {
        return transactions.read(ctx -> {
            Map<CouponId, Coupon> known = coupons.coupons(ctx, ids);
            Set<CouponId> printed = coupons.printed(ctx, ids);
            return ids.stream().map(known::get).map(coupon -> new Print(coupon, printed.contains(coupon.id()))).toList();
        });
    }

    /// The picture of a design, a JPEG.
    public Optional<byte[]> picture(CouponDesign design) {
        return design.look().picture().flatMap(picture -> transactions.read(ctx -> designs.picture(ctx, picture)));
    }

    /// Notes that the coupon was printed; a copy is in the log too.
    public void printed(CouponId id, StaffId staff) {
        transactions.write(ctx -> {
            if (!coupons.printed(ctx, List.of(id)).isEmpty()) audit.append(ctx, staff, "coupon.copied", "COUPON", id.value(), Map.of());
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
        LocalDate from = CouponDays.first(design, day), last = CouponDays.last(design, day);
        CouponId id = coupons.insert(ctx, new CouponRepository.NewCoupon(design, token, owner, at, staff, sale, from, last, null));
        audit.append(ctx, staff, "coupon.issued", "COUPON", id.value(), Map.of("design", design.code()));
        return Outcome.done(new Coupon(id, design, token, owner, day, from, last, new CouponState.Waiting()));
    }

    private Optional<CouponRefusal> against(DSLContext ctx, CouponDesign design, Optional<OwnerId> owner, LocalDate day) {
        CouponDesign.Issue issue = design.issue();
        if (!design.given() || issue.validUntil().filter(day::isAfter).isPresent()) return Optional.of(new CouponRefusal.DesignEnded());
        if (owner.isEmpty() && design.terms().boundToOwner()) return Optional.of(new CouponRefusal.NeedsOwner());
        if (issue.most().filter(most -> coupons.issued(ctx, design) >= most).isPresent())
            return Optional.of(new CouponRefusal.AllIssued(issue.most().get()));
        boolean enough = owner.isPresent() && issue.mostPerOwner()
                .filter(most -> coupons.issued(ctx, design, owner.get()) >= most).isPresent();
        return enough ? Optional.of(new CouponRefusal.OwnerHasEnough(issue.mostPerOwner().get())) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
