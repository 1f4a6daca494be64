package jaidee.loyalty;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;

/// What is missing to a tier.
///
/// @param money  zero when money isn't asked for, or enough was spent
/// @param visits likewise
/// @param both   both are needed; otherwise either is enough
/// @param share  of the way that is done, 0 to 1
public record TierGap(Money money, int visits, boolean both, double share) {
    /// What `bill` closes of it, made on `newDay` when it is the first one of that day.
    public TierGap after(Money bill, boolean newDay) {
        return new TierGap(money.minus(bill).max(Money.ZERO), Math.max(0, visits - (newDay ? 1 : 0)), both, share).settled(money, visits);
    }

    public boolean closed() {
        return money.isZero() && visits == 0;
    }

    // either of two was enough
    private TierGap settled(Money moneyBefore, int visitsBefore) {
        boolean reached = !both && (moneyBefore.isPositive() && money.isZero() || visitsBefore > 0 && visits == 0);
        return reached ? new TierGap(Money.ZERO, 0, both, 1) : this;
    }

    /// "อีก 1,200 บาท เป็นโกลด์", or "อีก 2 ครั้ง …", or both ways.
    public Message to(Bilingual tier) {
        if (visits == 0) return Message.of("loyalty.tier.missing", money.brief(), tier);
        if (money.isZero()) return Message.of("loyalty.tier.missing_visits", visits, tier);
        return Message.of(both ? "loyalty.tier.missing_both" : "loyalty.tier.missing_either", money.brief(), visits, tier);
    }

    /// "ระดับโกลด์ถึง 30 พ.ย. 2570 — อีก 3,400 บาท เพื่อต่ออายุ"
    public Message toRenew(Bilingual tier, java.time.LocalDate lastDay) {
        if (visits == 0) return Message.of("loyalty.tier.renew", tier, lastDay, money.brief());
        if (money.isZero()) return Message.of("loyalty.tier.renew_visits", tier, lastDay, visits);
        return Message.of(both ? "loyalty.tier.renew_both" : "loyalty.tier.renew_either", tier, lastDay, money.brief(), visits);
    }
}
