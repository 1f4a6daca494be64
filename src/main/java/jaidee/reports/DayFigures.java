package jaidee.reports;

import jaidee.reports.DashboardRepository.Given;
import jaidee.reports.DashboardRepository.Moved;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.DSLContext;

/// The figures of some days that stand in them alone, so that they are there at once.
final class DayFigures {
    private static final int WEEKS = 8;
    private static final LocalTime EVENING = LocalTime.MAX;

    private final DashboardRepository desk = new DashboardRepository();
    private final BillsRepository bills = new BillsRepository();

    /// Revenue, bills, visits, points given and the average bill, from one day to another.
    Map<Measure, BigDecimal> between(DSLContext ctx, LocalDate from, LocalDate to) {
        BillRows paid = bills.bills(ctx, from, to);
        long net = -bills.back(ctx, from, to).stream().mapToLong(each -> each.net().satang()).sum(), visits = 0;
        for (int i = 0; i < paid.size(); i++) {
            net += paid.satang(i);
            if (paid.owner(i) == BillRows.NOBODY) visits++;
        }
        OwnerDays days = OwnerDays.of(paid);
        int first = Math.toIntExact(from.toEpochDay()), last = Math.toIntExact(to.toEpochDay());
        for (int owner = 0; owner < days.owners(); owner++) visits += days.count(owner, first, last);
        return figures(net, paid.size(), visits, desk.given(ctx, from, to));
    }

    /// As `between` of one day.
    Map<Measure, BigDecimal> of(DSLContext ctx, LocalDate day) {
        return between(ctx, day, day);
    }

    /// The same day of the weeks before, on average of those on which there was a bill.
    Today.Usual usual(DSLContext ctx, LocalDate day, LocalTime until) {
        List<LocalDate> days = java.util.stream.IntStream.rangeClosed(1, WEEKS).mapToObj(day::minusWeeks).toList();
        List<Moved> sold = desk.sold(ctx, days), back = desk.back(ctx, days);
        List<Given> given = desk.given(ctx, days);
        int open = (int) sold.stream().map(Moved::day).distinct().count();
        if (open == 0) return new Today.Usual(0, Map.of(), Map.of());
        return new Today.Usual(open, average(sold, back, given, until, open), average(sold, back, given, EVENING, open));
    }

    private static Map<Measure, BigDecimal> average(List<Moved> sold, List<Moved> back, List<Given> given, LocalTime until, int days) {
        Predicate<Moved> by = each -> !each.at().isAfter(until);
        long net = 0, count = 0, visits = 0;
        Set<List<Object>> came = new HashSet<>();
        for (Moved each : sold.stream().filter(by).toList()) {
            net += each.satang();
            count++;
            if (each.owner() == BillRows.NOBODY || came.add(List.of(each.day(), each.owner()))) visits++;
        }
        net += back.stream().filter(by).mapToLong(Moved::satang).sum();
        long points = given.stream().filter(each -> !each.at().isAfter(until)).mapToLong(Given::points).sum();
        Map<Measure, BigDecimal> average = new EnumMap<>(Measure.class);
        average.put(Measure.REVENUE, share(net, days, 0));
        average.put(Measure.BILLS, share(count, days, 1));
        average.put(Measure.VISITS, share(visits, days, 1));
        average.put(Measure.POINTS_GIVEN, share(points, days, 0));
        return average;
    }

    private static Map<Measure, BigDecimal> figures(long net, long count, long visits, BigDecimal points) {
        Map<Measure, BigDecimal> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.REVENUE, BigDecimal.valueOf(net));
        figures.put(Measure.BILLS, BigDecimal.valueOf(count));
        figures.put(Measure.VISITS, BigDecimal.valueOf(visits));
        figures.put(Measure.POINTS_GIVEN, points);
        averageBill(net, count).ifPresent(average -> figures.put(Measure.AVERAGE_BILL, average));
        return figures;
    }

    static Optional<BigDecimal> averageBill(long net, long bills) {
        return bills == 0 ? Optional.empty() : Optional.of(share(net, bills, 0));
    }

    private static BigDecimal share(long part, long whole, int decimals) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }
}
