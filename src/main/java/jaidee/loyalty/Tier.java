package jaidee.loyalty;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A level of membership.
///
/// @param position          1 for the lowest
/// @param colour            it is shown in
/// @param threshold         to be spent within twelve months; zero: money isn't asked for
/// @param visits            days with a bill within twelve months; 0: visits aren't asked for
/// @param both              threshold and visits are both needed; otherwise either is enough
/// @param multiplierPercent of points from spending: 125 is × 1.25
/// @param discountPercent   off every bill
/// @param categories        percent off by category; where both are given, a line gets the better one
/// @param privileges        what the desk does for its members besides
public record Tier(String code, int position, Bilingual name, TierColour colour, Money threshold, int visits, boolean both,
                   int multiplierPercent, int discountPercent, List<CategoryPercent> categories, List<Privilege> privileges) {
    public Tier {
        colour = colour == null ? TierColour.usual(code) : colour;
        categories = categories == null ? List.of() : List.copyOf(categories);
        privileges = privileges == null ? List.of() : List.copyOf(privileges);
    }

    /// One that only spending leads to, with nothing but points and percent.
    public Tier(String code, int position, Bilingual name, Money threshold, int multiplierPercent, int discountPercent) {
        this(code, position, name, null, threshold, 0, false, multiplierPercent, discountPercent, List.of(), List.of());
    }

    /// Everybody is in it.
    public boolean open() {
        return threshold.isZero() && visits == 0;
    }

    /// "ตั้งแต่ 12,000 บาท หรือมา 6 ครั้ง ใน 12 เดือน"
    public Message reached() {
        if (open()) return Message.of("loyalty.tiers.reached.open");
        if (visits == 0) return Message.of("loyalty.tiers.reached.spent", threshold.brief());
        if (threshold.isZero()) return Message.of("loyalty.tiers.reached.visits", visits);
        return Message.of(both ? "loyalty.tiers.reached.both" : "loyalty.tiers.reached.either", threshold.brief(), visits);
    }

    /// Points and percents, one sentence each.
    ///
    /// @param category a heading of the price list by its code
    public List<Message> gains(Function<String, Bilingual> category) {
        List<Message> all = new ArrayList<>();
        if (multiplierPercent > 100) all.add(Message.of("loyalty.tiers.times", BigDecimal.valueOf(multiplierPercent, 2).stripTrailingZeros().toPlainString()));
        if (discountPercent > 0) all.add(Message.of("loyalty.tiers.discount", discountPercent));
        for (CategoryPercent each : categories) all.add(Message.of("loyalty.tiers.discount_of", each.percent(), category.apply(each.category())));
        return all;
    }

    public boolean reached(Money spent, int visited) {
        boolean paid = spent.compareTo(threshold) >= 0, came = visited >= visits;
        if (visits == 0) return paid;
        if (threshold.isZero()) return came;
        return both ? paid && came : paid || came;
    }

    /// What is missing; nothing when it is reached.
    public TierGap gap(Money spent, int visited) {
        if (reached(spent, visited)) return new TierGap(Money.ZERO, 0, both, 1);
        Money money = threshold.minus(spent).max(Money.ZERO);
        int times = Math.max(0, visits - visited);
        double paid = threshold.isZero() ? 1 : share(spent.satang(), threshold.satang()), came = visits == 0 ? 1 : share(visited, visits);
        double done = visits == 0 ? paid : threshold.isZero() ? came : both ? Math.min(paid, came) : Math.max(paid, came);
        return new TierGap(money, times, both, done);
    }

    private static double share(long done, long all) {
        return Math.clamp((double) done / all, 0, 1);
    }

    /// Off a line of this category.
    public int percentOff(String category) {
        return categories.stream().filter(each -> each.category().equals(category)).mapToInt(CategoryPercent::percent).reduce(discountPercent, Math::max);
    }

    public boolean discounts() {
        return discountPercent > 0 || categories.stream().anyMatch(each -> each.percent() > 0);
    }

    Tier at(int position) {
        return new Tier(code, position, name, colour, threshold, visits, both, multiplierPercent, discountPercent, categories, privileges);
    }
}
