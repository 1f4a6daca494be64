package jaidee.reports;

import jaidee.figures.Kpis;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.reports.BillHistory.Spent;
import jaidee.reports.RowsBehind.Row;
import jaidee.reports.RowsBehind.Thing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// Rows behind figures of owners: which of them count is a matter of their visits over a year.
final class OwnerRows {
    private final RowsRepository rows;
    private final OwnerStays stays = new OwnerStays();

    OwnerRows(RowsRepository rows) {
        this.rows = rows;
    }

    RowsBehind of(DSLContext ctx, Question.Of asked, Span span) {
        LocalDate year = span.year();
        return switch (asked.measure()) {
            case REPEAT_VISIT_RATE_YEAR -> repeated(ctx, asked, spent(ctx, span, year));
            case VISIT_FREQUENCY -> frequency(ctx, asked, spent(ctx, span, span.first()));
            case VISIT_FREQUENCY_YEAR -> frequency(ctx, asked, spent(ctx, span, year));
            case REVENUE_PER_OWNER -> perOwner(ctx, asked, span, span.first());
            case REVENUE_PER_OWNER_YEAR -> perOwner(ctx, asked, span, year);
            case BEST_FIFTH_SHARE -> best(ctx, asked, spent(ctx, span, year));
            default -> stays(ctx, asked, span);
        };
    }

    private RowsBehind stays(DSLContext ctx, Question.Of asked, Span span) {
        Measure measure = asked.measure();
        List<OwnerStays.Stay> all = stays.of(ctx, span);
        Gathered made = named(ctx, all.stream().filter(stay -> stay.counts(measure)).sorted(Comparator.comparing(OwnerStays.Stay::last).reversed())
                .map(stay -> row(stay.owner(), stay.last(), stay.said(measure), BigDecimal.valueOf(stay.satang()))).toList());
        return switch (measure) {
            case RETENTION -> {
                long start = count(all, OwnerStays.Stay::start), end = count(all, OwnerStays.Stay::end), fresh = count(all, OwnerStays.Stay::fresh);
                yield made.making(asked, Measure.Unit.MONEY, Kpis.retention(start, end, fresh), "reports.rows.retention", end, fresh, start);
            }
            case REPEAT_VISIT_RATE -> {
                long came = count(all, stay -> stay.here() > 0);
                yield made.making(asked, Measure.Unit.MONEY, Kpis.rate(made.all(), came), "reports.rows.repeat", made.all(), came);
            }
            default -> made.counted(asked, Measure.Unit.MONEY);
        };
    }

    private static long count(List<OwnerStays.Stay> all, Predicate<OwnerStays.Stay> which) {
        return all.stream().filter(which).count();
    }

    private static List<Spent> spent(DSLContext ctx, Span span, LocalDate from) {
        return BillHistory.read(ctx, span.month(), span.last()).spent(from, span.last());
    }

    private RowsBehind repeated(DSLContext ctx, Question.Of asked, List<Spent> spent) {
        Gathered made = named(ctx, spent.stream().filter(each -> each.visits() > 1).sorted(Comparator.comparing(Spent::visits).reversed())
                .map(each -> row(each.owner(), each.last(), Message.of("reports.rows.days", each.visits()), BigDecimal.valueOf(each.net().satang()))).toList());
        return made.making(asked, Measure.Unit.MONEY, Kpis.rate(made.all(), spent.size()), "reports.rows.repeat", made.all(), (long) spent.size());
    }

    private RowsBehind frequency(DSLContext ctx, Question.Of asked, List<Spent> spent) {
        Gathered made = named(ctx, spent.stream().sorted(Comparator.comparing(Spent::visits).reversed())
                .map(each -> row(each.owner(), each.last(), Message.of("reports.rows.days", each.visits()), BigDecimal.valueOf(each.visits()))).toList());
        return made.making(asked, Measure.Unit.COUNT, quotient(made.sum(), made.all(), 2), "reports.rows.frequency", made.sum().longValueExact(), made.all());
    }

    /// What the owners who came brought; what went back to others who did not is a row of its own.
    private RowsBehind perOwner(DSLContext ctx, Question.Of asked, Span span, LocalDate from) {
        List<Spent> spent = spent(ctx, span, from);
        Set<Long> came = spent.stream().map(Spent::owner).collect(Collectors.toSet());
        List<Row> toOthers = rows.back(ctx, from, span.last(), BillsRepository.Back::net).stream().filter(row -> row.owner().filter(owner -> !came.contains(owner.value())).isPresent()).toList();
        Gathered made = named(ctx, Stream.concat(byMoney(spent), toOthers.stream()).toList());
        return made.making(asked, Measure.Unit.MONEY, quotient(made.sum(), spent.size(), 0), "reports.rows.per_owner", Money.satang(made.sum().longValueExact()), (long) spent.size());
    }

    private static Stream<Row> byMoney(List<Spent> spent) {
        return spent.stream().sorted(Comparator.comparing(Spent::net).reversed())
                .map(each -> row(each.owner(), each.last(), Message.of("reports.rows.days", each.visits()), BigDecimal.valueOf(each.net().satang())));
    }

    private RowsBehind best(DSLContext ctx, Question.Of asked, List<Spent> spent) {
        List<Spent> counted = spent.stream().filter(each -> !each.net().isNegative()).toList();
        long all = counted.stream().mapToLong(each -> each.net().satang()).sum();
        Gathered made = named(ctx, byMoney(counted).limit(Kpis.bestFifth(counted.size())).toList());
        return made.making(asked, Measure.Unit.MONEY, Kpis.rate(made.sum().longValueExact(), all), "reports.rows.best_fifth", Money.satang(made.sum().longValueExact()), Money.satang(all),
                (long) counted.size());
    }

    private static Optional<BigDecimal> quotient(BigDecimal part, long whole, int decimals) {
        return whole == 0 ? Optional.empty() : Optional.of(part.divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP));
    }

    private static Row row(long owner, LocalDate last, Message what, BigDecimal amount) {
        OwnerId id = new OwnerId(owner);
        return new Row(last, Optional.empty(), "", what, amount, Optional.of(id), Optional.of(new Thing.Owner(id)));
    }

    /// Only those that are kept are asked for by name.
    private Gathered named(DSLContext ctx, List<Row> all) {
        Map<Long, String> names = rows.names(ctx, all.stream().limit(Gathered.MOST).map(row -> row.owner().orElseThrow().value()).toList());
        Gathered gathered = new Gathered();
        all.forEach(row -> gathered.add(row.called(names.getOrDefault(row.owner().orElseThrow().value(), ""))));
        return gathered;
    }
}
