package jaidee.reports;

import jaidee.figures.Kpis;
import jaidee.figures.Rfm;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.reports.BillHistory.Spent;
import jaidee.reports.Table.Column;
import jaidee.reports.Table.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// The owners of a month: who brings most, and how they stand to one another.
final class OwnersChapter {
    private static final int BEST = 20;
    private static final int RFM_MONTHS = 24;

    private final TakingsRepository names = new TakingsRepository();

    /// Adds what the best fifth of owners bring.
    static void figures(Span span, BillHistory history, Figures.Draft figures) {
        figures.put(Measure.BEST_FIFTH_SHARE, Kpis.paretoShare(year(span, history).stream().map(Spent::net).filter(each -> !each.isNegative()).toList()));
    }

    private static List<Spent> year(Span span, BillHistory history) {
        return history.spent(span.year(), span.last());
    }

    List<Table> tables(DSLContext ctx, Span span, BillHistory history) {
        return List.of(best(ctx, year(span, history)), rfm(history.spent(span.last().minusMonths(RFM_MONTHS).plusDays(1), span.last())));
    }

    private Table best(DSLContext ctx, List<Spent> year) {
        Money all = year.stream().map(Spent::net).reduce(Money.ZERO, Money::plus);
        List<Spent> best = year.stream().filter(each -> each.net().isPositive())
                .sorted(Comparator.comparing(Spent::net).reversed().thenComparing(Spent::owner)).limit(BEST).toList();
        Map<Long, String> called = names.names(ctx, best.stream().map(Spent::owner).toList());
        List<List<Object>> rows = new ArrayList<>();
        for (Spent each : best) rows.add(List.of(called.get(each.owner()), (long) each.visits(), each.last(), each.net(), MoneyChapter.share(each.net(), all)));
        return new Table("best_owners", Measure.Chapter.OWNERS, List.of(new Column("owner", Kind.TEXT), new Column("visits", Kind.COUNT), new Column("last_visit", Kind.DAY),
                new Column("net", Kind.MONEY), new Column("share", Kind.PERCENT)), rows, List.of());
    }

    private static Table rfm(List<Spent> spent) {
        Map<String, Rfm.Score> scores = Rfm.scores(spent.stream().map(each -> new Rfm.Owner(Long.toString(each.owner()), each.last(), each.visits(), each.net())).toList());
        Map<Rfm.Segment, Long> owners = new EnumMap<>(Rfm.Segment.class);
        Map<Rfm.Segment, Money> nets = new EnumMap<>(Rfm.Segment.class);
        Money all = Money.ZERO;
        for (Spent each : spent) {
            Rfm.Segment segment = scores.get(Long.toString(each.owner())).segment();
            owners.merge(segment, 1L, Long::sum);
            nets.merge(segment, each.net(), Money::plus);
            all = all.plus(each.net());
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Rfm.Segment segment : Rfm.Segment.values()) {
            Money net = nets.getOrDefault(segment, Money.ZERO);
            rows.add(List.of(segment.named(), owners.getOrDefault(segment, 0L), net, MoneyChapter.share(net, all)));
        }
        return new Table("rfm", Measure.Chapter.OWNERS, List.of(new Column("segment", Kind.TEXT), new Column("owners", Kind.COUNT), new Column("net", Kind.MONEY),
                new Column("share", Kind.PERCENT)), rows, List.of(Message.of("reports.table.sum"), (long) spent.size(), all, Table.EMPTY));
    }
}
