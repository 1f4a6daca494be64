package jaidee.rewards;

import jaidee.db.Transactions;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.CouponId;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.loyalty.ProgrammeRepository;
import jaidee.loyalty.Tier;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// The coupons to look at: which kinds there are and how they fare, those given last, and all about one. Changes
/// nothing; `CouponService` does.
public final class CouponBook {
    private final Transactions transactions;
    private final Clock clock;
    private final CouponRepository coupons = new CouponRepository();
    private final CouponDesignRepository designs = new CouponDesignRepository();
    private final CouponBookRepository book = new CouponBookRepository();
    private final ProgrammeRepository programmes = new ProgrammeRepository();

    public CouponBook(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The kinds that are given today by hand, by a sale or sold, in the order in which they were designed. Those of rewards
    /// are given for points and stand among the rewards.
    public List<DesignTally> inUse() {
        return transactions.read(ctx -> {
            LocalDate today = today();
            List<Tier> tiers = programmes.on(ctx, today()).tiers();
            Map<CouponDesignId, Integer> issued = book.issued(ctx), used = book.used(ctx), waiting = book.waiting(ctx, today);
            List<CouponDesign> all = designs.designs(ctx);
            return all.stream()
                    .filter(design -> design.given() && !design.ofReward() && design.issue().validUntil().map(last -> !today.isAfter(last)).orElse(true))
                    .map(design -> new DesignTally(design, CouponPapers.conditions(design, tiers), count(issued, design, all),
                            count(used, design, all), count(waiting, design, all)))
                    .toList();
        });
    }

    /// Of all versions together.
    private static int count(Map<CouponDesignId, Integer> byId, CouponDesign design, List<CouponDesign> all) {
        return all.stream().filter(each -> each.code().equals(design.code())).mapToInt(each -> byId.getOrDefault(each.id(), 0)).sum();
    }

    /// Those given last, the newest first.
    public List<GivenCoupon> newest(int most) {
        return transactions.read(ctx -> {
            Map<CouponId, CouponBookRepository.Row> rows = book.newest(ctx, most);
            Map<CouponId, Coupon> known = coupons.coupons(ctx, rows.keySet());
            return rows.entrySet().stream()
                    .map(row -> new GivenCoupon(known.get(row.getKey()), row.getValue().at(), row.getValue().owner())).toList();
        });
    }

    /// All about one coupon; empty when there is none of this id.
    public Optional<CouponStory> story(CouponId id) {
        return transactions.read(ctx -> Optional.ofNullable(coupons.coupons(ctx, List.of(id)).get(id)).map(coupon -> story(ctx, coupon)));
    }

    /// Campaigns for which the owner is kept aside now, by the code of the coupon they give.
    public Map<String, String> keptAside(OwnerId owner) {
        return transactions.read(ctx -> book.keptAside(ctx, owner, today()));
    }

    /// An owner who is to be given a coupon.
    public Optional<CouponStory.Person> person(OwnerId owner) {
        return transactions.read(ctx -> book.person(ctx, owner));
    }

    private CouponStory story(DSLContext ctx, Coupon coupon) {
        return new CouponStory(coupon, CouponPapers.conditions(coupon, programmes.on(ctx, today()).tiers()),
                coupon.owner().flatMap(owner -> book.person(ctx, owner)), book.given(ctx, coupon.id()), book.used(ctx, coupon.id()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
