package jaidee.reports;

import jaidee.figures.Kpis;
import jaidee.kernel.Money;
import jaidee.reports.BillsRepository.Back;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;

/// The bills of the last years, read once, from which the figures of every month in them are counted.
final class BillHistory {
    private final LocalDate from;
    private final BillRows bills;
    private final List<Back> back;
    private final OwnerDays days;
    private final Set<Long> known;

    private BillHistory(LocalDate from, BillRows bills, List<Back> back, OwnerDays days, Set<Long> known) {
        this.from = from;
        this.bills = bills;
        this.back = back;
        this.days = days;
        this.known = known;
    }

    /// Enough for the figures of every month from the first to that of `last`.
    static BillHistory read(DSLContext ctx, YearMonth first, LocalDate last) {
        BillsRepository repository = new BillsRepository();
        LocalDate from = Span.yearTo(first.atDay(1).minusDays(1));
        BillRows bills = repository.bills(ctx, from, last);
        OwnerDays days = OwnerDays.of(bills);
        int asked = Math.toIntExact(first.atDay(1).toEpochDay());
        Set<Long> candidates = new HashSet<>();
        for (int owner = 0; owner < days.owners(); owner++) if (days.first(owner) >= asked) candidates.add(days.id(owner));
        return new BillHistory(from, bills, repository.back(ctx, from, last), days, repository.known(ctx, candidates, from));
    }

    OwnersOfMonth owners(Span span) {
        return OwnersOfMonth.of(days, known::contains, span.first(), span.last());
    }

    /// Money and owners of a month, as far as bills tell.
    Figures.Draft figures(Span span) {
        OwnersOfMonth owners = owners(span);
        Taken month = taken(span.first(), span.last()), year = taken(span.year(), span.last());
        Figures.Draft figures = new Figures.Draft()
                .put(Measure.REVENUE, month.net()).put(Measure.BILLS, month.bills())
                .put(Measure.AVERAGE_BILL, quotient(month.net(), month.bills(), 0))
                .put(Measure.VISITS, owners.visits() + month.walkIns()).put(Measure.OWNERS, owners.came())
                .put(Measure.NEW_OWNERS, owners.fresh()).put(Measure.RETURNING_OWNERS, owners.returning())
                .put(Measure.WON_BACK, owners.wonBack()).put(Measure.LOST, owners.lost()).put(Measure.ACTIVE_OWNERS, owners.end())
                .put(Measure.RETENTION, Kpis.retention(owners.start(), owners.end(), owners.fresh()))
                .put(Measure.REPEAT_VISIT_RATE, Kpis.rate(owners.repeated(), owners.came()))
                .put(Measure.REPEAT_VISIT_RATE_YEAR, Kpis.rate(owners.repeatedYear(), owners.end()))
                .put(Measure.REVENUE_PER_OWNER, quotient(month.ofOwners(), owners.came(), 0))
                .put(Measure.REVENUE_PER_OWNER_YEAR, quotient(year.ofOwners(), owners.end(), 0))
                .put(Measure.VISIT_FREQUENCY, quotient(owners.visits(), owners.came(), 2))
                .put(Measure.VISIT_FREQUENCY_YEAR, quotient(owners.visitsYear(), owners.end(), 2));
        return figures;
    }

    private static Optional<BigDecimal> quotient(long part, long whole, int decimals) {
        return whole == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP));
    }

    /// @param net      in satang, what went back taken off
    /// @param ofOwners the part of it that is not from walk-ins
    private record Taken(long bills, long walkIns, long net, long ofOwners) {
    }

    private Taken taken(LocalDate first, LocalDate last) {
        long walkIns = 0, net = 0, ofOwners = 0;
        int begin = bills.from(first), end = bills.from(last.plusDays(1));
        for (int i = begin; i < end; i++) {
            net += bills.satang(i);
            if (bills.owner(i) == BillRows.NOBODY) walkIns++;
            else ofOwners += bills.satang(i);
        }
        for (Back each : back) {
            if (each.on().isBefore(first) || each.on().isAfter(last)) continue;
            net -= each.net().satang();
            if (each.owner() != BillRows.NOBODY) ofOwners -= each.net().satang();
        }
        return new Taken(end - begin, walkIns, net, ofOwners);
    }

    /// Revenue of each day of a month up to its last counted one, in satang; empty when nothing was sold.
    SequencedMap<LocalDate, Long> days(Span span) {
        TreeMap<LocalDate, Long> all = new TreeMap<>();
        for (LocalDate day = span.first(); !day.isAfter(span.last()); day = day.plusDays(1)) all.put(day, 0L);
        boolean any = false;
        for (int i = bills.from(span.first()), end = bills.from(span.last().plusDays(1)); i < end; i++) {
            all.merge(LocalDate.ofEpochDay(bills.day(i)), bills.satang(i), Long::sum);
            any = true;
        }
        for (Back each : back) if (all.containsKey(each.on())) all.merge(each.on(), -each.net().satang(), Long::sum);
        return any ? all : new TreeMap<>();
    }

    /// What an owner was worth in some days.
    ///
    /// @param last the last day with a bill
    record Spent(long owner, int visits, LocalDate last, Money net) {
    }

    /// Of every owner with a paid bill from one day to another; nothing before what was read is known.
    List<Spent> spent(LocalDate first, LocalDate last) {
        if (first.isBefore(from)) throw new IllegalArgumentException(first + " was not read");
        Map<Long, Long> net = new HashMap<>();
        for (int i = bills.from(first), end = bills.from(last.plusDays(1)); i < end; i++)
            if (bills.owner(i) != BillRows.NOBODY) net.merge(bills.owner(i), bills.satang(i), Long::sum);
        for (Back each : back) if (!each.on().isBefore(first) && !each.on().isAfter(last)) net.computeIfPresent(each.owner(), (_, all) -> all - each.net().satang());
        List<Spent> spent = new ArrayList<>();
        int begin = Math.toIntExact(first.toEpochDay()), end = Math.toIntExact(last.toEpochDay());
        for (int owner = 0; owner < days.owners(); owner++) {
            int visits = days.count(owner, begin, end);
            if (visits > 0) spent.add(new Spent(days.id(owner), visits, days.last(owner, end), Money.satang(net.get(days.id(owner)))));
        }
        return spent;
    }
}
