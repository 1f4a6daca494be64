package jaidee.loyalty;

import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a bill earns. Services give their points for each unit that is paid for, unmultiplied. Spending gives one point
/// for every `satangPerPoint` of what was really paid after all discounts and without the part paid by points; the
/// multipliers of tier and campaign add up; it is floored once for the whole bill.
public record EarnPolicy(long satangPerPoint) {
    /// A line of the bill as earning sees it.
    ///
    /// @param net          after all discounts and coupons
    /// @param earnsOnSpend false for gift cards, deposits and donations
    public record Line(ServiceGroup group, Optional<PetId> pet, int quantity, Points each, Money net, boolean earnsOnSpend) {
    }

    /// Points of services of one kind for one pet.
    public record ServicePoints(ServiceGroup group, Optional<PetId> pet, Points points) {
    }

    /// @param base              points from spending before multipliers
    /// @param spend             points from spending
    /// @param multiplierPercent that was applied to it: 100 for none
    public record Earned(Points base, Points spend, int multiplierPercent, List<ServicePoints> services) {
        public Points service() {
            return services.stream().map(ServicePoints::points).reduce(Points.ZERO, Points::plus);
        }

        public Points total() {
            return spend.plus(service());
        }

        /// By kind of service, then spending; nothing for what gave no points.
        public List<EarnReason> reasons() {
            Map<ServiceGroup, Points> byGroup = new LinkedHashMap<>();
            services.forEach(s -> byGroup.merge(s.group(), s.points(), Points::plus));
            List<EarnReason> reasons = new ArrayList<>();
            byGroup.forEach((group, points) -> reasons.add(new EarnReason(group.named(), points)));
            if (spend.isPositive()) reasons.add(new EarnReason(spendReason(), spend));
            return reasons;
        }

        /// "ยอดชำระ" or "ยอดชำระ × 1.25".
        public Message spendReason() {
            return multiplierPercent == 100 ? Message.of("loyalty.reason.spend") : Message.of("loyalty.reason.spend_times",
                    BigDecimal.valueOf(multiplierPercent, 2).stripTrailingZeros().toPlainString());
        }
    }

    /// @param tierPercent     125 for × 1.25
    /// @param campaignPercent 100 when there is none
    public Earned earned(List<Line> lines, Money paidByPoints, int tierPercent, int campaignPercent) {
        Money eligible = lines.stream().filter(Line::earnsOnSpend).map(Line::net).reduce(Money.ZERO, Money::plus)
                .minus(paidByPoints).max(Money.ZERO);
        int multiplier = 100 + (tierPercent - 100) + (campaignPercent - 100);
        return new Earned(forSpending(eligible, 100), forSpending(eligible, multiplier), multiplier, services(lines));
    }

    private Points forSpending(Money eligible, int percent) {
        return Points.of(Math.multiplyExact(eligible.satang(), (long) percent) / Math.multiplyExact(satangPerPoint, 100L));
    }

    private static List<ServicePoints> services(List<Line> lines) {
        record Place(ServiceGroup group, Optional<PetId> pet) {
        }
        Map<Place, Points> sums = new LinkedHashMap<>();
        for (Line line : lines) {
            if (!line.net().isPositive() || !line.each().isPositive()) continue;
            Points points = Points.of(Math.multiplyExact(line.each().value(), (long) line.quantity()));
            sums.merge(new Place(line.group(), line.pet()), points, Points::plus);
        }
        return sums.entrySet().stream()
                .map(sum -> new ServicePoints(sum.getKey().group(), sum.getKey().pet(), sum.getValue())).toList();
    }
}
