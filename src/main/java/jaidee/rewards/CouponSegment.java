package jaidee.rewards;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.Set;

/// Which owners get a coupon each: all of what is said has to hold. Only owners who agreed to be told of offers are ever
/// among them.
///
/// @param tiers        codes; empty: every tier
/// @param species      code of a pet that lives with them
/// @param visitedSince their last bill stands on this day or after it
/// @param awaySince    they have a bill, and none since this day
/// @param birthdays    a pet of theirs was born in this month
public record CouponSegment(Set<String> tiers, Optional<String> species, Optional<LocalDate> visitedSince,
                            Optional<LocalDate> awaySince, Optional<Month> birthdays) {
    public static final CouponSegment EVERYBODY =
            new CouponSegment(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public CouponSegment {
        tiers = Set.copyOf(tiers);
    }

    /// As it is kept with the batch and in the log.
    String written() {
        return "tiers=" + String.join(",", tiers.stream().sorted().toList()) + " species=" + species.orElse("") + " visited=" + said(visitedSince)
                + " away=" + said(awaySince) + " birthdays=" + birthdays.map(month -> Integer.toString(month.getValue())).orElse("");
    }

    private static String said(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
