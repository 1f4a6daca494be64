package jaidee.campaigns;

import java.time.LocalDate;
import java.util.Optional;

/// @param sendFrom      the first day on which owners are written to; who came is counted from this day on, or from that of the start when that is later
/// @param sendUntil     the last
/// @param couponUntil   the last day of its coupons; empty without
/// @param measuredUntil up to which day who came is counted, included
public record CampaignDays(LocalDate sendFrom, LocalDate sendUntil, Optional<LocalDate> couponUntil, LocalDate measuredUntil) {
    private static final int SENDING = 13, HOLDING = 44;

    /// As most campaigns are: two weeks to write, a month and a half to come.
    public static CampaignDays usual(LocalDate from) {
        return new CampaignDays(from, from.plusDays(SENDING), Optional.of(from.plusDays(HOLDING)), from.plusDays(HOLDING));
    }

    /// What is wrong with them.
    public Optional<CampaignRefusal> wrong() {
        if (sendUntil.isBefore(sendFrom)) return Optional.of(new CampaignRefusal.DaysAstray("sendUntil"));
        if (couponUntil.filter(last -> last.isBefore(sendUntil)).isPresent()) return Optional.of(new CampaignRefusal.DaysAstray("couponUntil"));
        return measuredUntil.isBefore(sendUntil) ? Optional.of(new CampaignRefusal.DaysAstray("measuredUntil")) : Optional.empty();
    }
}
