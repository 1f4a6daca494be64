package jaidee.reports;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.figures.Kpis;
import jaidee.reports.LinesRepository.Lines;
import jaidee.reports.LinesRepository.Sum;
import jaidee.reports.Table.Column;
import jaidee.reports.Table.Kind;
import jaidee.reports.TakingsRepository.Tender;
import jaidee.reports.TakingsRepository.Work;
import jaidee.till.CashShift;
import jaidee.till.PaymentMethod;
import jaidee.till.ShiftRepository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;

/// Money of a month: what was sold, in which ways it was paid, by whom, and what lay in the drawer.
final class MoneyChapter {
    private static final int MOST_SERVICES = 10;
    private static final Message SUM = Message.of("reports.table.sum");

    private final BillsRepository bills = new BillsRepository();
    private final LinesRepository lines = new LinesRepository();
    private final TakingsRepository takings = new TakingsRepository();
    private final ShiftRepository shifts = new ShiftRepository();

    /// Adds the figures that bills alone do not tell.
    void figures(DSLContext ctx, Span span, Figures.Draft figures) {
        BillsRepository.Sums sums = bills.sums(ctx, span.first(), span.last());
        Money back = Money.ZERO, vatBack = Money.ZERO;
        for (BillsRepository.Back each : bills.back(ctx, span.first(), span.last())) {
            back = back.plus(each.net());
            vatBack = vatBack.plus(each.vat());
        }
        figures.put(Measure.VAT, sums.vat().minus(vatBack).satang()).put(Measure.REFUNDED, back.satang()).put(Measure.DISCOUNTS, sums.discounts().satang())
                .put(Measure.DRAWER_DIFFERENCE, closed(ctx, span).stream().mapToLong(each -> each.closing().orElseThrow().difference().satang()).sum());
    }

    private List<CashShift> closed(DSLContext ctx, Span span) {
        return shifts.ofMonth(ctx, span.month()).stream().filter(each -> each.closing().isPresent() && !each.businessDay().isAfter(span.last())).toList();
    }

    /// @param before the same days of the month before
    /// @param year   the same days of the year before
    List<Table> tables(DSLContext ctx, Span span, Span before, Span year) {
        Lines now = lines.of(ctx, span), last = lines.of(ctx, before), lastYear = lines.of(ctx, year);
        List<Table> tables = new ArrayList<>(List.of(categories(ctx, now, last, lastYear), tenders(ctx, span)));
        tables.addAll(services(ctx, now, last));
        tables.add(staff(ctx, span));
        tables.add(shifts(ctx, span));
        return tables;
    }

    private Table categories(DSLContext ctx, Lines now, Lines last, Lines lastYear) {
        Map<String, Bilingual> names = lines.categories(ctx);
        Sum all = now.categories().values().stream().reduce(Sum.NOTHING, Sum::plus);
        Set<String> codes = new HashSet<>(now.categories().keySet());
        codes.addAll(last.categories().keySet());
        codes.addAll(lastYear.categories().keySet());
        List<List<Object>> rows = new ArrayList<>();
        codes.stream().sorted(Comparator.comparing((String code) -> now.category(code).net()).reversed().thenComparing(code -> code)).forEach(code -> rows.add(List.of(
                names.getOrDefault(code, new Bilingual(code, code)), now.category(code).net(), now.category(code).vat(),
                share(now.category(code).net(), all.net()), last.category(code).net(), lastYear.category(code).net())));
        return new Table("categories", Measure.Chapter.MONEY, List.of(new Column("category", Kind.TEXT), new Column("net", Kind.MONEY), new Column("vat", Kind.MONEY),
                new Column("share", Kind.PERCENT), new Column("last_month", Kind.MONEY), new Column("last_year", Kind.MONEY)), rows,
                List.of(SUM, all.net(), all.vat(), Table.EMPTY, net(last), net(lastYear)));
    }

    private static Money net(Lines lines) {
        return lines.categories().values().stream().map(Sum::net).reduce(Money.ZERO, Money::plus);
    }

    static Object share(Money part, Money whole) {
        return Kpis.rate(part.satang(), whole.satang()).<Object>map(each -> each).orElse(Table.EMPTY);
    }

    private Table tenders(DSLContext ctx, Span span) {
        Map<PaymentMethod, Tender> tenders = takings.tenders(ctx, span);
        Tender all = tenders.values().stream().reduce(new Tender(Money.ZERO, Money.ZERO), Tender::plus);
        Money left = all.received().minus(all.returned());
        List<List<Object>> rows = new ArrayList<>();
        tenders.forEach((method, each) -> rows.add(List.of(method.named(), each.received(), each.returned(), each.received().minus(each.returned()),
                share(each.received().minus(each.returned()), left))));
        return new Table("tenders", Measure.Chapter.MONEY, List.of(new Column("method", Kind.TEXT), new Column("received", Kind.MONEY), new Column("returned", Kind.MONEY),
                new Column("remains", Kind.MONEY), new Column("share", Kind.PERCENT)), rows, List.of(SUM, all.received(), all.returned(), left, Table.EMPTY));
    }

    /// What grew most and what fell most, by what was gained or lost.
    private List<Table> services(DSLContext ctx, Lines now, Lines last) {
        Set<Long> ids = new HashSet<>(now.items().keySet());
        ids.addAll(last.items().keySet());
        Map<Long, Bilingual> names = lines.items(ctx, ids);
        ToLongFunction<Long> gained = id -> now.item(id).net().satang() - last.item(id).net().satang();
        Comparator<Long> byGain = Comparator.comparingLong(gained).thenComparing(id -> -id);
        return List.of(services("growing", ids.stream().filter(id -> gained.applyAsLong(id) > 0).sorted(byGain.reversed()).limit(MOST_SERVICES).toList(), now, last, names),
                services("falling", ids.stream().filter(id -> gained.applyAsLong(id) < 0).sorted(byGain).limit(MOST_SERVICES).toList(), now, last, names));
    }

    private static Table services(String key, List<Long> ids, Lines now, Lines last, Map<Long, Bilingual> names) {
        List<List<Object>> rows = new ArrayList<>();
        for (long id : ids) {
            Money is = now.item(id).net(), was = last.item(id).net();
            rows.add(List.of(names.get(id), now.item(id).quantity(), is, was, is.minus(was)));
        }
        return new Table(key, Measure.Chapter.SERVICES, List.of(new Column("item", Kind.TEXT), new Column("times", Kind.COUNT), new Column("now", Kind.MONEY),
                new Column("last_month", Kind.MONEY), new Column("change", Kind.MONEY)), rows, List.of());
    }

    private Table staff(DSLContext ctx, Span span) {
        Map<Long, Work> work = new TreeMap<>(takings.staff(ctx, span));
        Work all = work.values().stream().reduce(new Work("", 0, Money.ZERO, Money.ZERO, Money.ZERO), Work::plus);
        List<List<Object>> rows = new ArrayList<>();
        work.values().stream().sorted(Comparator.comparing(Work::net).reversed().thenComparing(Work::name)).forEach(each ->
                rows.add(List.of(each.name(), each.bills(), each.net(), each.returned(), each.byHand())));
        return new Table("staff", Measure.Chapter.PEOPLE, List.of(new Column("staff", Kind.TEXT), new Column("bills", Kind.COUNT), new Column("net", Kind.MONEY),
                new Column("returned", Kind.MONEY), new Column("by_hand", Kind.MONEY)), rows, List.of(SUM, all.bills(), all.net(), all.returned(), all.byHand()));
    }

    private Table shifts(DSLContext ctx, Span span) {
        List<List<Object>> rows = new ArrayList<>();
        Money difference = Money.ZERO;
        for (CashShift shift : closed(ctx, span)) {
            CashShift.Closing closing = shift.closing().orElseThrow();
            rows.add(List.of(shift.businessDay(), closing.number(), closing.closedBy(), (long) closing.bills(), closing.expected(), closing.counted(), closing.difference()));
            difference = difference.plus(closing.difference());
        }
        return new Table("shifts", Measure.Chapter.PEOPLE, List.of(new Column("day", Kind.DAY), new Column("shift", Kind.TEXT), new Column("closed_by", Kind.TEXT),
                new Column("bills", Kind.COUNT), new Column("expected", Kind.MONEY), new Column("counted", Kind.MONEY), new Column("difference", Kind.MONEY)), rows,
                List.of(SUM, Table.EMPTY, Table.EMPTY, rows.stream().mapToLong(row -> (Long) row.get(3)).sum(), Table.EMPTY, Table.EMPTY, difference));
    }
}
