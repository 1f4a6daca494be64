package jaidee.closing;

import jaidee.documents.DocumentKind;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.till.CashCount;
import jaidee.till.CashShift;
import jaidee.till.PaymentMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The figures of a shift, made from its facts alone: the X report while it is open, the Z report once it is closed. The
/// same facts give the same figures at any later time.
///
/// @param taken     bills and refunds by tender, only those that occurred
/// @param discounts by kind, only those that occurred
/// @param cash      what the drawer should hold and why
public record ShiftReport(CashShift shift, Sales sales, List<Tendered> taken, Tally refunds, Tally voids, Vat vat,
                          List<Named> discounts, Coupons coupons, Cash cash, CashCount count, List<Movement> movements, Deposits deposits,
                          List<Papers> papers, PointsSums points, PointsCheck check, List<ByStaff> staff) {
    public record Tally(int times, Money amount) {
        static Tally of(List<Money> amounts) {
            return new Tally(amounts.size(), ShiftReport.sum(amounts.stream()));
        }
    }

    /// @param members bills of owners; the others are of walk-ins
    public record Sales(int bills, int members, Money gross, Money discount, Money rounding, Money payable) {
    }

    /// @param times bills it was used on
    public record Tendered(PaymentMethod method, int times, Money in, Money back) {
        public Money left() {
            return in.minus(back);
        }
    }

    /// After refunds.
    ///
    /// @param base taxed part without the tax
    public record Vat(Money base, Money vat, Money exempt) {
    }

    /// @param kind of discount by name
    public record Named(String kind, Tally tally) {
    }

    public record Coupons(int used, int given) {
    }

    public record Cash(Money opening, Money sales, Money refunds, Money deposits, Tally in, Tally out, int opened) {
        public Money expected() {
            return opening.plus(sales).minus(refunds).plus(deposits).plus(in.amount()).minus(out.amount());
        }
    }

    /// @param returned positive
    public record Deposits(Money taken, Money used, Money returned) {
        boolean none() {
            return taken.isZero() && used.isZero() && returned.isZero();
        }
    }

    /// The papers of one kind and month, in the order of their numbers.
    ///
    /// @param voided numbers made void in this shift, of this or an earlier one
    public record Papers(DocumentKind kind, int issued, String first, String last, List<String> voided) {
    }

    /// All positive: earned, spent on bills, taken back with refunds, given back with refunds, lapsed.
    public record PointsSums(Points earned, Points spent, Points takenBack, Points givenBack, Points lapsed) {
    }

    public record ByStaff(String name, int bills, Money payable, Money refunded) {
    }

    public static ShiftReport of(ShiftFacts facts) {
        List<ShiftFacts.Bill> bills = facts.bills();
        Sales sales = new Sales(bills.size(), (int) bills.stream().filter(bill -> bill.owner().isPresent()).count(),
                sum(bills, ShiftFacts.Bill::gross), sum(bills, ShiftFacts.Bill::discount), sum(bills, ShiftFacts.Bill::rounding),
                sum(bills, ShiftFacts.Bill::payable));
        return new ShiftReport(facts.shift(), sales, taken(facts), refunds(facts, false), refunds(facts, true), vat(facts),
                discounts(facts), new Coupons((int) facts.discounts().stream().filter(d -> d.kind().equals("COUPON")).count(), facts.couponsGiven()),
                cash(facts), facts.count(), facts.movements(), deposits(facts), papers(facts), points(facts.entries()),
                PointsCheck.of(bills, facts.entries()), staff(facts));
    }

    private static List<Tendered> taken(ShiftFacts facts) {
        List<Tendered> taken = new ArrayList<>();
        for (PaymentMethod method : PaymentMethod.values()) {
            List<ShiftFacts.Tender> of = facts.tenders().stream().filter(tender -> tender.method() == method).toList();
            if (of.isEmpty()) continue;
            taken.add(new Tendered(method, (int) of.stream().filter(tender -> !tender.back()).count(),
                    sum(of.stream().filter(tender -> !tender.back()).map(ShiftFacts.Tender::amount)),
                    sum(of.stream().filter(ShiftFacts.Tender::back).map(ShiftFacts.Tender::amount))));
        }
        return List.copyOf(taken);
    }

    private static Tally refunds(ShiftFacts facts, boolean voids) {
        return Tally.of(facts.refunds().stream().filter(refund -> refund.whole() == voids).map(ShiftFacts.Refund::back).toList());
    }

    private static Vat vat(ShiftFacts facts) {
        Money vat = sum(facts.bills(), ShiftFacts.Bill::vat).minus(sum(facts.refunds(), ShiftFacts.Refund::vat));
        Money exempt = sum(facts.bills(), ShiftFacts.Bill::exempt).minus(sum(facts.refunds(), ShiftFacts.Refund::exempt));
        Money net = sum(facts.bills(), ShiftFacts.Bill::net).minus(sum(facts.refunds(), ShiftFacts.Refund::net));
        return new Vat(net.minus(vat).minus(exempt), vat, exempt);
    }

    private static List<Named> discounts(ShiftFacts facts) {
        Map<String, List<Money>> byKind = new TreeMap<>();
        facts.discounts().forEach(discount -> byKind.computeIfAbsent(discount.kind(), kind -> new ArrayList<>()).add(discount.amount()));
        return byKind.entrySet().stream().map(kind -> new Named(kind.getKey(), Tally.of(kind.getValue()))).toList();
    }

    private static Cash cash(ShiftFacts facts) {
        Predicate<ShiftFacts.Tender> inCash = tender -> tender.method() == PaymentMethod.CASH;
        return new Cash(facts.shift().openingFloat(),
                sum(facts.tenders().stream().filter(inCash).filter(tender -> !tender.back()).map(ShiftFacts.Tender::amount)),
                sum(facts.tenders().stream().filter(inCash).filter(ShiftFacts.Tender::back).map(ShiftFacts.Tender::amount)),
                sum(facts.deposits().stream().filter(deposit -> deposit.method() == PaymentMethod.CASH).map(ShiftFacts.Deposit::amount)),
                moved(facts, MovementKind.PAY_IN), moved(facts, MovementKind.PAY_OUT), moved(facts, MovementKind.NO_SALE).times());
    }

    private static Tally moved(ShiftFacts facts, MovementKind kind) {
        return Tally.of(facts.movements().stream().filter(movement -> movement.kind() == kind).map(Movement::amount).toList());
    }

    private static Deposits deposits(ShiftFacts facts) {
        Money used = sum(facts.tenders().stream().filter(tender -> tender.method() == PaymentMethod.DEPOSIT)
                .map(tender -> tender.back() ? tender.amount().negated() : tender.amount()));
        return new Deposits(sum(facts.deposits().stream().map(ShiftFacts.Deposit::amount).filter(Money::isPositive)), used,
                sum(facts.deposits().stream().map(ShiftFacts.Deposit::amount).filter(Money::isNegative)).negated());
    }

    private static List<Papers> papers(ShiftFacts facts) {
        Map<String, List<ShiftFacts.Paper>> series = new TreeMap<>();
        facts.papers().forEach(paper -> series.computeIfAbsent(paper.kind().ordinal() + paper.number().split("-")[0], key -> new ArrayList<>()).add(paper));
        return series.values().stream().map(ShiftReport::papers).toList();
    }

    private static Papers papers(List<ShiftFacts.Paper> ofSeries) {
        List<String> issued = ofSeries.stream().filter(ShiftFacts.Paper::issued).map(ShiftFacts.Paper::number).sorted().toList();
        List<String> voided = ofSeries.stream().filter(ShiftFacts.Paper::voided).map(ShiftFacts.Paper::number).sorted().toList();
        return new Papers(ofSeries.getFirst().kind(), issued.size(), issued.isEmpty() ? "" : issued.getFirst(),
                issued.isEmpty() ? "" : issued.getLast(), voided);
    }

    private static PointsSums points(List<ShiftFacts.Entry> entries) {
        return new PointsSums(points(entries, kind -> kind.equals("EARN_SPEND") || kind.equals("EARN_SERVICE") || kind.equals("EARN_BONUS")),
                points(entries, "REDEEM"::equals).negated(), points(entries, "EARN_REVERSED"::equals).negated(),
                points(entries, "REDEEM_RETURNED"::equals), points(entries, "EXPIRE"::equals).negated());
    }

    private static Points points(List<ShiftFacts.Entry> entries, Predicate<String> kind) {
        return entries.stream().filter(entry -> kind.test(entry.kind())).map(ShiftFacts.Entry::points).reduce(Points.ZERO, Points::plus);
    }

    private static List<ByStaff> staff(ShiftFacts facts) {
        Map<String, List<ShiftFacts.Bill>> bills = new LinkedHashMap<>();
        facts.bills().forEach(bill -> bills.computeIfAbsent(bill.staff(), name -> new ArrayList<>()).add(bill));
        facts.refunds().forEach(refund -> bills.computeIfAbsent(refund.staff(), name -> new ArrayList<>()));
        return bills.entrySet().stream().map(person -> new ByStaff(person.getKey(), person.getValue().size(),
                sum(person.getValue(), ShiftFacts.Bill::payable), sum(facts.refunds().stream()
                .filter(refund -> refund.staff().equals(person.getKey())).map(ShiftFacts.Refund::back)))).toList();
    }

    private static <T> Money sum(List<T> all, Function<T, Money> amount) {
        return sum(all.stream().map(amount));
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }
}
