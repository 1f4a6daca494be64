package jaidee.rewards;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.CouponId;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jooq.DSLContext;

/// Coupons for many owners at once, each with a code of its own, in one transaction: all of them or none. Asks for the right
/// EDIT_RULES.
public final class CouponBatches {
    /// More than a clinic prints in a month.
    private static final int MOST = 20_000;
    private static final int REASON = 300, STEP = 50;

    private final Transactions transactions;
    private final AuditLog audit;
    private final CodeIssuer codes;
    private final Clock clock;
    private final CouponRepository coupons = new CouponRepository();
    private final CouponDesignRepository designs = new CouponDesignRepository();
    private final CouponBatchRepository rows = new CouponBatchRepository();

    public CouponBatches(Transactions transactions, AuditLog audit, CodeIssuer codes, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.codes = codes;
        this.clock = clock;
    }

    /// How many would get one now: those of the group who have not had as many as the design allows.
    public int count(CouponDesignId design, CouponReceivers group) {
        return transactions.read(ctx -> receivers(ctx, design(ctx, design), group).size());
    }

    /// Gives each owner of the group a coupon. Refuses when there is nobody, when the design has ended or has fewer left
    /// than it takes, and when it was cancelled.
    ///
    /// @param progress  is told how many are done, from whatever thread this runs on
    /// @param cancelled asked now and then; true undoes all of it
    public Outcome<CouponBatch> give(CouponDesignId id, CouponReceivers group, Authority by, IntConsumer progress, BooleanSupplier cancelled) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_RULES).then(allowed -> {
            CouponDesign design = design(ctx, id);
            List<OwnerId> owners = receivers(ctx, design, group);
            Instant at = clock.instant();
            LocalDate day = LocalDate.ofInstant(at, Days.BANGKOK);
            Optional<CouponRefusal> against = against(ctx, design, owners.size(), day);
            if (against.isPresent()) return Outcome.refused(against.get());
            long batch = rows.insert(ctx, design, group, owners.size(), at, by.by());
            LocalDate from = CouponDays.first(design, day), last = CouponDays.last(design, day);
            for (int i = 0; i < owners.size(); i++) {
                if (i % STEP == 0) {
                    if (cancelled.getAsBoolean()) return Outcome.refused(new CouponRefusal.BatchCancelled());
                    progress.accept(i);
                }
                coupons.insert(ctx, new CouponRepository.NewCoupon(design, codes.issue(CodeKind.COUPON).token(), Optional.of(owners.get(i)), at,
                        by.by(), null, from, last, batch));
            }
            progress.accept(owners.size());
            audit.append(ctx, by.by(), "coupon_batch.given", "COUPON_BATCH", batch,
                    Map.of("design", design.code(), "version", design.version(), "given", owners.size(), "group", group.name().th(), "segment", group.said()));
            return Outcome.done(batch(ctx, batch));
        }));
    }

    /// Makes the coupons of a batch void that nobody used yet.
    public Outcome<CouponBatch> end(long batch, String reason, Authority by) {
        if (reason.isBlank()) return Outcome.refused(new CouponRefusal.NeedsReason());
        return Limits.line("reason", reason, REASON).then(said -> transactions.attempt(ctx -> Rights.check(ctx, by, Right.VOID_COUPON).then(allowed -> {
            List<CouponId> unused = rows.unused(ctx, batch);
            if (unused.isEmpty()) return Outcome.refused(new CouponRefusal.NothingToEnd());
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            unused.forEach(coupon -> coupons.insertVoid(ctx, coupon, at, by.by(), said));
            rows.end(ctx, batch, at, by.by(), said);
            audit.append(ctx, by.by(), "coupon_batch.voided", "COUPON_BATCH", batch, Map.of("voided", unused.size(), "reason", said));
            return Outcome.done(batch(ctx, batch));
        })));
    }

    /// The newest first, of all versions of a design.
    public List<CouponBatch> batches(CouponDesignId design) {
        return transactions.read(ctx -> rows.batches(ctx, Optional.of(design(ctx, design))));
    }

    /// Those to be printed: what is used or void is left out.
    public List<CouponId> toPrint(long batch) {
        return transactions.read(ctx -> rows.unused(ctx, batch));
    }

    private CouponBatch batch(DSLContext ctx, long batch) {
        return rows.batches(ctx, Optional.empty()).stream().filter(each -> each.id() == batch).findFirst().orElseThrow();
    }

    private CouponDesign design(DSLContext ctx, CouponDesignId id) {
        List<CouponDesign> all = designs.designs(ctx);
        CouponDesign asked = all.stream().filter(design -> design.id().equals(id)).findFirst().orElseThrow();
        return all.stream().filter(design -> design.code().equals(asked.code()) && !design.replaced()).findFirst().orElseThrow();
    }

    private List<OwnerId> receivers(DSLContext ctx, CouponDesign design, CouponReceivers group) {
        List<OwnerId> agreed = rows.agreeing(ctx);
        Optional<Set<OwnerId>> theirs = group.owners().on(ctx, LocalDate.ofInstant(clock.instant(), Days.BANGKOK)).map(HashSet::new);
        List<OwnerId> owners = agreed.stream().filter(owner -> theirs.isEmpty() || theirs.get().contains(owner)).toList();
        if (design.issue().mostPerOwner().isEmpty()) return owners;
        Map<Long, Integer> had = rows.had(ctx, design);
        return owners.stream().filter(owner -> had.getOrDefault(owner.value(), 0) < design.issue().mostPerOwner().get()).toList();
    }

    private Optional<CouponRefusal> against(DSLContext ctx, CouponDesign design, int wanted, LocalDate day) {
        if (!design.given() || design.issue().validUntil().filter(day::isAfter).isPresent()) return Optional.of(new CouponRefusal.DesignEnded());
        if (wanted == 0) return Optional.of(new CouponRefusal.NobodyThere());
        if (wanted > MOST) return Optional.of(new CouponRefusal.TooManyAtOnce(MOST));
        return design.issue().most().map(most -> most - coupons.issued(ctx, design)).filter(left -> left < wanted)
                .map(left -> new CouponRefusal.FewerLeft(Math.max(0, left), wanted));
    }
}
