package jaidee.campaigns;

import jaidee.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// The campaigns of some days, for a report: only what happened up to the last of them, so that days that are over never
/// change.
public record CampaignFigures(List<Line> campaigns) {
    /// @param sent     owners who heard of it in these days
    /// @param came     owners who had heard of it by the last of them and came in these days
    /// @param revenue  of theirs in these days
    /// @param cost     discounts of its coupons and messages, in these days
    /// @param returned of the whole campaign up to the last of these days; empty without a group kept aside
    /// @param sure     whether that differs from chance
    public record Line(CampaignId id, String name, int sent, int came, Money revenue, Money cost, Optional<BigDecimal> returned, boolean sure) {
    }

    public CampaignFigures {
        campaigns = List.copyOf(campaigns);
    }

    /// Of those that were started and whose days touch these, the oldest first.
    public static CampaignFigures of(DSLContext ctx, LocalDate from, LocalDate to) {
        List<Line> lines = new ArrayList<>();
        for (Campaign campaign : new CampaignRepository().all(ctx).reversed()) {
            CampaignDays days = campaign.what().days();
            LocalDate first = campaign.countedFrom();
            if (campaign.started().isEmpty() || first.isAfter(to) || days.measuredUntil().isBefore(from)) continue;
            lines.add(line(ctx, campaign, first.isAfter(from) ? first : from, days.measuredUntil().isBefore(to) ? days.measuredUntil() : to));
        }
        return new CampaignFigures(lines);
    }

    private static Line line(DSLContext ctx, Campaign campaign, LocalDate from, LocalDate to) {
        List<MemberRow> rows = new CampaignResultRepository().rows(ctx, campaign, from, to);
        CampaignResultRepository.Sums sums = new CampaignResultRepository().sums(ctx, campaign, from, to);
        CampaignResult whole = CampaignResults.counted(ctx, campaign, to).result();
        CampaignResult.Group written = CampaignResults.group(rows, MemberRow.Part.WRITTEN);
        int sent = (int) rows.stream().filter(row -> row.told().filter(day -> !day.isBefore(from)).isPresent()).count();
        return new Line(campaign.id(), campaign.what().name(), sent, written.came(), written.revenue(), sums.discounts().plus(sums.sending()), whole.returned(), whole.sure());
    }
}
