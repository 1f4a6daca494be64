package jaidee.rewards;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jaidee.audit.AuditLog;
import jaidee.kernel.CouponId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.Refusal;
import jaidee.kernel.RefundId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// The coupons of a bill that is refunded, within the refund's transaction. A coupon that was used is good again once all
/// that it was for has been given back; a reward that was redeemed with the bill gives its points back then; one that the bill had brought ends when what is left no longer deserves it.
public final class CouponRefunds {
    private final AuditLog audit;
    private final CouponRepository coupons = new CouponRepository();
    private final RewardRepository rewards = new RewardRepository();
    private final CouponRefundRepository rows = new CouponRefundRepository();

    public CouponRefunds(AuditLog audit) {
        this.audit = audit;
    }

    /// @param left of the line's quantity after the refund
    public record Line(int position, ItemId item, String category, Optional<String> species, int left) {
    }

    /// @param net of the bill that is left after the refund
    public List<CouponFate> plan(DSLContext ctx, SaleId sale, List<Line> lines, Money net, LocalDate today) {
        List<CouponFate> fates = new ArrayList<>();
        List<CouponRefundRepository.Use> uses = rows.usedOn(ctx, sale);
        Map<CouponId, Coupon> known = coupons.coupons(ctx, uses.stream().map(CouponRefundRepository.Use::coupon).toList());
        for (CouponRefundRepository.Use use : uses) {
            Coupon coupon = known.get(use.coupon());
            Set<Integer> forWhat = covered(coupon.design(), use, lines);
            if (lines.stream().filter(line -> forWhat.contains(line.position())).allMatch(line -> line.left() == 0))
                fates.add(rewards.soldWith(ctx, sale, coupon.id())
                        .map(reward -> new CouponFate(coupon, CouponFate.Kind.POINTS_BACK, use.redemption(), Optional.of(reward)))
                        .orElseGet(() -> CouponFate.revived(coupon, use.redemption(), today)));
        }
        List<Coupon> given = coupons.issuedWith(ctx, sale);
        fates.addAll(sold(given, lines));
        given.stream()
                .filter(coupon -> coupon.design().issue().soldAs().isEmpty())
                .filter(coupon -> coupon.design().issue().fromSale().filter(from -> net.compareTo(from) < 0).isPresent())
                .filter(coupon -> !(coupon.state() instanceof CouponState.Voided))
                .forEach(coupon -> fates.add(new CouponFate(coupon,
                        coupon.state() instanceof CouponState.Redeemed ? CouponFate.Kind.USED_ALREADY : CouponFate.Kind.ENDED, 0)));
        return fates;
    }

    /// Why a refund cannot be made: the money for a coupon would go back that was used.
    public static Optional<Refusal> against(List<CouponFate> fates) {
        return fates.stream().filter(fate -> fate.kind() == CouponFate.Kind.USED_ALREADY && fate.coupon().design().issue().soldAs().isPresent())
                .findFirst().map(fate -> new CouponRefusal.SoldAndUsed(fate.coupon().design().name(),
                        fate.coupon().state() instanceof CouponState.Redeemed used ? used.documentNumber() : ""));
    }

    /// Of those sold with the bill as many end as units of their item come back, unused ones first.
    private static List<CouponFate> sold(List<Coupon> given, List<Line> lines) {
        Map<ItemId, List<Coupon>> byItem = given.stream().filter(coupon -> !(coupon.state() instanceof CouponState.Voided))
                .filter(coupon -> coupon.design().issue().soldAs().isPresent()).collect(groupingBy(coupon -> coupon.design().issue().soldAs().get()));
        List<CouponFate> fates = new ArrayList<>();
        byItem.forEach((item, standing) -> {
            int left = lines.stream().filter(line -> line.item().equals(item)).mapToInt(Line::left).sum();
            standing.stream().sorted(Comparator.comparing((Coupon coupon) -> coupon.state() instanceof CouponState.Redeemed).thenComparing(coupon -> coupon.id().value()))
                    .limit(Math.max(0, standing.size() - left))
                    .forEach(coupon -> fates.add(new CouponFate(coupon, coupon.state() instanceof CouponState.Redeemed
                            ? CouponFate.Kind.USED_ALREADY : CouponFate.Kind.ENDED, 0)));
        });
        return fates;
    }

    public void write(DSLContext ctx, List<CouponFate> fates, RefundId refund, String reason, Instant at, StaffId staff) {
        for (CouponFate fate : fates) {
            long id = fate.coupon().id().value();
            switch (fate.kind()) {
                case ALIVE, ALIVE_TOO_LATE -> {
                    rows.revive(ctx, fate.redemption(), refund, at);
                    audit.append(ctx, staff, "coupon.revived", "COUPON", id, Map.of("refund", refund.value()));
                }
                case POINTS_BACK -> {
                    rows.revive(ctx, fate.redemption(), refund, at);
                    coupons.insertVoid(ctx, fate.coupon().id(), at, staff, reason);
                    rewards.cancel(ctx, fate.reward().orElseThrow().redemption(), reason, at, staff);
                    audit.append(ctx, staff, "reward.taken_back", "REWARD_REDEMPTION", fate.reward().get().redemption(), Map.of("refund", refund.value(), "reason", reason));
                }
                case ENDED -> {
                    coupons.insertVoid(ctx, fate.coupon().id(), at, staff, reason);
                    audit.append(ctx, staff, "coupon.voided", "COUPON", id, Map.of("design", fate.coupon().design().code(), "reason", reason));
                }
                case USED_ALREADY -> {
                }
            }
        }
    }

    /// The lines a coupon was for: the one it stands on, those of its kind, or the whole bill.
    private static Set<Integer> covered(CouponDesign design, CouponRefundRepository.Use use, List<Line> lines) {
        if (use.onlyLine().isPresent()) return Set.of(use.onlyLine().get());
        Set<Integer> ofKind = lines.stream().filter(line -> CouponPolicy.ofKind(design,
                        new Visit.Line(line.item(), line.category(), line.species(), Money.ZERO)))
                .map(Line::position).collect(toUnmodifiableSet());
        return ofKind.isEmpty() ? lines.stream().map(Line::position).collect(toUnmodifiableSet()) : ofKind;
    }
}
