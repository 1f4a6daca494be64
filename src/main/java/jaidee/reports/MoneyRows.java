package jaidee.reports;

import jaidee.kernel.DaySpan;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.reports.BillsRepository.Back;
import jaidee.reports.RowsBehind.Row;
import jaidee.reports.RowsBehind.Thing;
import jaidee.till.CashShift;
import jaidee.till.ShiftRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// Rows behind figures of money: bills, what went back, visits, shifts.
final class MoneyRows {
    private static final Comparator<Row> OLDEST = Comparator.comparing(Row::day).thenComparing(row -> row.at().orElseThrow());

    private final RowsRepository rows;
    private final ShiftRepository shifts = new ShiftRepository();

    MoneyRows(RowsRepository rows) {
        this.rows = rows;
    }

    RowsBehind of(DSLContext ctx, Question.Of asked) {
        DaySpan days = asked.days();
        return switch (asked.measure()) {
            case REVENUE -> taken(ctx, days, RowsRepository.Of.NET, Back::net).summed(asked, Measure.Unit.MONEY);
            case VAT -> taken(ctx, days, RowsRepository.Of.VAT, Back::vat).summed(asked, Measure.Unit.MONEY);
            case REFUNDED -> Gathered.of(rows.back(ctx, days.from(), days.to(), Back::net).stream().map(row -> row.adding(row.amount().negate())).toList()).summed(asked, Measure.Unit.MONEY);
            case DISCOUNTS -> Gathered.of(bills(ctx, days, RowsRepository.Of.DISCOUNT).stream().filter(row -> row.amount().signum() != 0).toList()).summed(asked, Measure.Unit.MONEY);
            case BILLS -> Gathered.of(bills(ctx, days, RowsRepository.Of.NET)).counted(asked, Measure.Unit.MONEY);
            case AVERAGE_BILL -> average(ctx, asked);
            case DRAWER_DIFFERENCE -> Gathered.of(shifts(ctx, days)).summed(asked, Measure.Unit.MONEY);
            case VISITS -> Gathered.of(visits(bills(ctx, days, RowsRepository.Of.NET))).counted(asked, Measure.Unit.MONEY);
            default -> throw new IllegalArgumentException(asked.measure() + " is not of money");
        };
    }

    private List<Row> bills(DSLContext ctx, DaySpan days, RowsRepository.Of what) {
        return rows.bills(ctx, days.from(), days.to(), what);
    }

    /// Bills and what went back, by time.
    private Gathered taken(DSLContext ctx, DaySpan days, RowsRepository.Of bill, Function<Back, Money> back) {
        return Gathered.of(Stream.concat(bills(ctx, days, bill).stream(), rows.back(ctx, days.from(), days.to(), back).stream()).sorted(OLDEST).toList());
    }

    private RowsBehind average(DSLContext ctx, Question.Of asked) {
        Gathered taken = taken(ctx, asked.days(), RowsRepository.Of.NET, Back::net);
        long bills = bills(ctx, asked.days(), RowsRepository.Of.NET).size(), net = taken.sum().longValueExact();
        return taken.making(asked, Measure.Unit.MONEY, DayFigures.averageBill(net, bills), "reports.rows.average", Money.satang(net), bills);
    }

    private List<Row> shifts(DSLContext ctx, DaySpan days) {
        List<Row> closed = new ArrayList<>();
        for (CashShift shift : shifts.ofMonth(ctx, YearMonth.from(days.to()))) {
            LocalDate day = shift.businessDay();
            if (shift.closing().isEmpty() || day.isBefore(days.from()) || day.isAfter(days.to())) continue;
            CashShift.Closing closing = shift.closing().get();
            closed.add(new Row(day, Optional.empty(), closing.closedBy(), Message.of("reports.rows.shift", closing.number(), closing.expected(), closing.counted()),
                    BigDecimal.valueOf(closing.difference().satang()), Optional.empty(), Optional.of(new Thing.Shift(shift.id()))));
        }
        return closed;
    }

    /// An owner and a day is one visit; every bill of a walk-in is one.
    private static List<Row> visits(List<Row> bills) {
        List<Row> visits = new ArrayList<>();
        Map<List<Object>, List<Row>> ofOwners = new LinkedHashMap<>();
        for (Row bill : bills) {
            if (bill.owner().isEmpty()) visits.add(bill);
            else ofOwners.computeIfAbsent(List.of(bill.day(), bill.owner().get()), key -> new ArrayList<>()).add(bill);
        }
        for (List<Row> each : ofOwners.values()) {
            Row first = each.getFirst();
            visits.add(each.size() == 1 ? first : new Row(first.day(), first.at(), first.who(), Message.of("reports.rows.bills", each.size()),
                    each.stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add), first.owner(), first.owner().map(Thing.Owner::new)));
        }
        visits.sort(OLDEST);
        return visits;
    }
}
