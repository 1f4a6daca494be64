package jaidee.loyalty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Everything the clinic promises its members, as it holds from one day to the next version.
///
/// @param version  counts up; 0 for a draft that was never saved
/// @param from     first day on which it holds
/// @param earn     rules of earning, in their order
/// @param tiers    from the lowest
/// @param softLanding a tier that is not renewed falls by one; otherwise to what the year deserves
/// @param tierTerms how long a tier holds
/// @param retired  tiers it had once, with the one each counts as since
/// @param referral empty: recommending brings nothing
/// @param birthday empty: birthdays bring nothing
/// @param ledger   what may be done with points at the desk, and when owners are warned
/// @param coupons  what coupons may take off a bill together
public record Programme(int version, LocalDate from, List<EarnRule> earn, ExpiryPolicy expiry, RedeemTerms redeem, List<Tier> tiers,
                        boolean softLanding, TierTerms tierTerms, Map<String, String> retired,
                        Optional<ReferralPolicy> referral, Optional<BirthdayPolicy> birthday, LedgerTerms ledger, CouponTerms coupons) {
    public Programme {
        earn = List.copyOf(earn);
        tiers = List.copyOf(tiers);
        tierTerms = tierTerms == null ? TierTerms.USUAL : tierTerms;
        retired = retired == null ? Map.of() : Map.copyOf(retired);
        referral = referral == null ? Optional.empty() : referral;
        birthday = birthday == null ? Optional.empty() : birthday;
        ledger = ledger == null ? LedgerTerms.USUAL : ledger;
        coupons = coupons == null ? CouponTerms.FREE : coupons;
    }

    public EarnPolicy earning() {
        return new EarnPolicy(earn);
    }

    public TierPolicy tierPolicy() {
        return new TierPolicy(tiers, softLanding, tierTerms);
    }

    /// The tier with this code; empty when the programme has it no longer.
    public Optional<Tier> tier(String code) {
        return tiers.stream().filter(tier -> tier.code().equals(code)).findFirst();
    }

    /// The tier of somebody who came to hold the one with this code: where the programme has it no longer, the highest that
    /// stayed of those below it.
    public Tier tierHeld(String code) {
        return tier(code).or(() -> Optional.ofNullable(retired.get(code)).flatMap(this::tier)).orElse(tiers.getFirst());
    }

    /// The same rules under another number.
    public Programme as(int version, LocalDate from) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, tierTerms, retired, referral, birthday, ledger, coupons);
    }

    public boolean sameRulesAs(Programme other) {
        return as(0, from).equals(other.as(0, from));
    }

    public Programme withEarn(List<EarnRule> earn) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, tierTerms, retired, referral, birthday, ledger, coupons);
    }

    public Programme withExpiry(ExpiryPolicy expiry) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, tierTerms, retired, referral, birthday, ledger, coupons);
    }

    public Programme withRedeem(RedeemTerms redeem) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, tierTerms, retired, referral, birthday, ledger, coupons);
    }

    /// With other tiers, from the lowest. Who holds one that goes keeps the highest below it that stays.
    public Programme withTiers(List<Tier> tiers) {
        List<Tier> inOrder = IntStream.range(0, tiers.size()).mapToObj(i -> tiers.get(i).at(i + 1)).toList();
        Set<String> kept = inOrder.stream().map(Tier::code).collect(Collectors.toSet());
        Map<String, String> goes = new HashMap<>(retired);
        String below = inOrder.isEmpty() ? "" : inOrder.getFirst().code();
        for (Tier was : this.tiers) {
            if (kept.contains(was.code())) below = was.code();
            else goes.put(was.code(), below);
        }
        // those that went before, to one that goes now
        goes.replaceAll((_, to) -> kept.contains(to) ? to : goes.getOrDefault(to, to));
        goes.keySet().removeAll(kept);
        return new Programme(version, from, earn, expiry, redeem, inOrder, softLanding, tierTerms, goes, referral, birthday, ledger, coupons);
    }

    public Programme withTierTerms(boolean softLanding, TierTerms terms) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, terms, retired, referral, birthday, ledger, coupons);
    }

    public Programme withReferral(Optional<ReferralPolicy> referral) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, tierTerms, retired, referral, birthday, ledger, coupons);
    }

    public Programme withBirthday(Optional<BirthdayPolicy> birthday) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, tierTerms, retired, referral, birthday, ledger, coupons);
    }

    public Programme withLedger(LedgerTerms ledger) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, tierTerms, retired, referral, birthday, ledger, coupons);
    }

    public Programme withCoupons(CouponTerms coupons) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, tierTerms, retired, referral, birthday, ledger, coupons);
    }
}
