package jaidee.campaigns;

import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who would be in a campaign that started now.
///
/// @param reachable owners who can be written to, by number; of them some are kept aside
/// @param leftOut   owners of the segment who can't, and why
/// @param coupon    the most that one coupon takes off; empty when there is none, or when that has no bound
/// @param hasCoupon whether one comes with it
/// @param example   what the first of them would read, in each language in which somebody reads it
public record Gathered(List<Reached> reachable, Map<OwnerId, LeftOut> leftOut, int controlPercent, boolean hasCoupon, Optional<Money> coupon,
                       Map<Language, String> example) {
    /// @param pet   with which it stands on the work list
    /// @param parts of an SMS; 0 for any other way
    /// @param later was written to lately: comes when the days between two advertisements are over
    public record Reached(OwnerId owner, PetId pet, int parts, Money cost, boolean later) {
    }

    public Gathered {
        reachable = List.copyOf(reachable);
        leftOut = Map.copyOf(leftOut);
    }

    public int members() {
        return reachable.size() + leftOut.size();
    }

    public int control() {
        return new Draw(0, controlPercent).kept(reachable.size());
    }

    public int written() {
        return reachable.size() - control();
    }

    public int later() {
        return (int) reachable.stream().filter(Reached::later).count();
    }

    /// How many for each reason; a reason that holds of nobody is missing.
    public Map<LeftOut, Integer> reasons() {
        Map<LeftOut, Integer> reasons = new EnumMap<>(LeftOut.class);
        leftOut.values().forEach(why -> reasons.merge(why, 1, Integer::sum));
        return reasons;
    }

    /// What writing to all who are not kept aside costs, reckoned from the average.
    public Money messages() {
        Money all = reachable.stream().map(Reached::cost).reduce(Money.ZERO, Money::plus);
        return reachable.isEmpty() ? Money.ZERO : Money.satang(Math.ceilDiv(all.satang() * written(), reachable.size()));
    }

    /// Parts of SMS, reckoned likewise.
    public int parts() {
        long all = reachable.stream().mapToLong(Reached::parts).sum();
        return reachable.isEmpty() ? 0 : (int) Math.ceilDiv(all * written(), (long) reachable.size());
    }

    /// What the coupons take off if everybody uses theirs; empty when that has no bound.
    public Optional<Money> coupons() {
        return hasCoupon ? coupon.map(each -> each.times(written())) : Optional.of(Money.ZERO);
    }
}
