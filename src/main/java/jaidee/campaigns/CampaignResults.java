package jaidee.campaigns;

import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jooq.DSLContext;

/// Counts what campaigns brought.
public final class CampaignResults {
    private final Transactions transactions;
    private final Clock clock;
    private final CampaignRepository campaigns = new CampaignRepository();

    public CampaignResults(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A result with the owners it is made of.
    public record Counted(CampaignResult result, List<MemberRow> rows) {
        public Counted {
            rows = List.copyOf(rows);
        }
    }

    /// As of today.
    public Counted of(CampaignId id) {
        return transactions.read(ctx -> counted(ctx, campaigns.find(ctx, id).orElseThrow(), LocalDate.ofInstant(clock.instant(), Days.BANGKOK)));
    }

    /// As of a day: what came about later is not in it.
    static Counted counted(DSLContext ctx, Campaign campaign, LocalDate today) {
        CampaignDays days = campaign.what().days();
        LocalDate to = today.isAfter(days.measuredUntil()) ? days.measuredUntil() : today;
        List<MemberRow> rows = new CampaignResultRepository().rows(ctx, campaign, campaign.countedFrom(), to);
        CampaignResultRepository.Sums sums = new CampaignResultRepository().sums(ctx, campaign, campaign.countedFrom(), to);
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        rows.forEach(row -> row.leftOut().ifPresent(why -> leftOut.merge(why, 1, Integer::sum)));
        return new Counted(new CampaignResult(campaign, to, group(rows, MemberRow.Part.WRITTEN), group(rows, MemberRow.Part.CONTROL), group(rows, MemberRow.Part.WAITING),
                leftOut, (int) rows.stream().filter(MemberRow::aside).count(), sums.given(), sums.used(), sums.discounts(), sums.messages(), sums.sending()), rows);
    }

    static CampaignResult.Group group(List<MemberRow> rows, MemberRow.Part part) {
        Predicate<MemberRow> its = row -> row.part() == part;
        return new CampaignResult.Group((int) rows.stream().filter(its).count(), (int) rows.stream().filter(its.and(MemberRow::came)).count(),
                rows.stream().filter(its).mapToInt(MemberRow::visits).sum(), rows.stream().filter(its).map(MemberRow::revenue).reduce(Money.ZERO, Money::plus),
                rows.stream().filter(its).mapToDouble(row -> (double) row.revenue().satang() * row.revenue().satang()).sum());
    }
}
