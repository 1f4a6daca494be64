package jaidee.loyalty;

import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Reckons bills that were made once more, within somebody's transaction.
final class BillsExplained {
    private final ProgrammeRepository programmes = new ProgrammeRepository();
    private final SoldForPointsRepository sold = new SoldForPointsRepository();

    /// Entries that the rules of the bill's own day don't explain to the point, by key; empty when all agrees.
    List<String> unexplained(DSLContext ctx, SaleId sale) {
        return sold.sold(ctx, sale).filter(SoldForPointsRepository.Sold::ofOwner).map(bill -> unexplained(ctx, sale, bill)).orElse(List.of());
    }

    private List<String> unexplained(DSLContext ctx, SaleId sale, SoldForPointsRepository.Sold bill) {
        Map<String, Points> told = telling(ctx, bill).earned().parts().stream()
                .collect(Collectors.toMap(part -> LedgerService.key(bill.key(), part), EarnPolicy.Part::points));
        List<String> astray = new ArrayList<>();
        for (SoldForPointsRepository.Entry entry : sold.entries(ctx, sale))
            if (entry.kind().earned() && (byRules(entry, bill.key()) || told.containsKey(entry.key()))
                    && !entry.points().equals(told.remove(entry.key()))) astray.add(entry.key());
        astray.addAll(told.keySet());
        return astray;
    }

    Optional<EarnStory> ofEntry(DSLContext ctx, long entry) {
        return sold.saleOf(ctx, entry).flatMap(sale -> of(ctx, sale));
    }

    /// Empty when there is no such sale.
    Optional<EarnStory> of(DSLContext ctx, SaleId sale) {
        return sold.sold(ctx, sale).map(bill -> besides(telling(ctx, bill).story(bill.pets(), bill.ofOwner()), bill, sold.entries(ctx, sale)));
    }

    private EarnTelling telling(DSLContext ctx, SoldForPointsRepository.Sold bill) {
        return new EarnTelling(programmes.version(ctx, bill.version()), bill.lines(), bill.bill());
    }

    private static EarnStory besides(EarnStory story, SoldForPointsRepository.Sold bill, List<SoldForPointsRepository.Entry> entries) {
        List<EarnStory.Besides> besides = entries.stream().filter(entry -> entry.kind().earned() && !byRules(entry, bill.key()))
                .map(entry -> new EarnStory.Besides(entry.why(), entry.points())).toList();
        Points takenBack = entries.stream().filter(entry -> entry.kind() == LedgerEntry.Kind.EARN_REVERSED)
                .map(SoldForPointsRepository.Entry::points).reduce(Points.ZERO, Points::plus).negated();
        return new EarnStory(story.day(), story.version(), story.since(), story.steps(), story.times(), besides, story.leftOut(), takenBack,
                story.credited(), story.pets());
    }

    /// Written for a part of what the rules gave, not for a mission or a friend.
    private static boolean byRules(SoldForPointsRepository.Entry entry, String saleKey) {
        return entry.kind() != LedgerEntry.Kind.EARN_BONUS || entry.key().startsWith(saleKey + ":RULE:");
    }
}
