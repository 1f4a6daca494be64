package jaidee.loyalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Everything the clinic promises its members, as it holds from one day to the next version.
///
/// @param version  counts up; 0 for a draft that was never saved
/// @param from     first day on which it holds
/// @param earn     rules of earning, in their order
/// @param tiers    from the lowest
/// @param softLanding a tier that is not renewed falls by one; otherwise to what the year deserves
/// @param referral empty: recommending brings nothing
/// @param birthday empty: birthdays bring nothing
/// @param ledger   what may be done with points at the desk, and when owners are warned
public record Programme(int version, LocalDate from, List<EarnRule> earn, ExpiryPolicy expiry, RedeemTerms redeem, List<Tier> tiers,
                        boolean softLanding, Optional<ReferralPolicy> referral, Optional<BirthdayPolicy> birthday, LedgerTerms ledger) {
    public Programme {
        earn = List.copyOf(earn);
        tiers = List.copyOf(tiers);
        referral = referral == null ? Optional.empty() : referral;
        birthday = birthday == null ? Optional.empty() : birthday;
        ledger = ledger == null ? LedgerTerms.USUAL : ledger;
    }

    public EarnPolicy earning() {
        return new EarnPolicy(earn);
    }

    public TierPolicy tierPolicy() {
        return new TierPolicy(tiers, softLanding);
    }

    /// The tier with this code; empty when the programme has it no longer.
    public Optional<Tier> tier(String code) {
        return tiers.stream().filter(tier -> tier.code().equals(code)).findFirst();
    }

    /// The same rules under another number.
    public Programme as(int version, LocalDate from) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, referral, birthday, ledger);
    }

    public boolean sameRulesAs(Programme other) {
        return as(0, from).equals(other.as(0, from));
    }

    public Programme withEarn(List<EarnRule> earn) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, referral, birthday, ledger);
    }

    public Programme withExpiry(ExpiryPolicy expiry) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, referral, birthday, ledger);
    }

    public Programme withRedeem(RedeemTerms redeem) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, referral, birthday, ledger);
    }

    public Programme withTiers(List<Tier> tiers, boolean softLanding) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, referral, birthday, ledger);
    }

    public Programme withReferral(Optional<ReferralPolicy> referral) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, referral, birthday, ledger);
    }

    public Programme withBirthday(Optional<BirthdayPolicy> birthday) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, referral, birthday, ledger);
    }

    public Programme withLedger(LedgerTerms ledger) {
        return new Programme(version, from, earn, expiry, redeem, tiers, softLanding, referral, birthday, ledger);
    }
}
