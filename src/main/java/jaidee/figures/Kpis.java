package jaidee.figures;

import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The figures by which clinics and shops measure themselves. Percentages have one decimal, half of one away from zero;
/// where there is nothing to divide by there is no figure, and a dash is shown.
public final class Kpis {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Kpis() {
    }

    /// @param satang what was paid less what came back; a bill of nothing is no visit
    public record Bill(String owner, LocalDate day, long satang) {
        boolean paid() {
            return satang > 0;
        }
    }

    /// Customer retention rate: of the owners there were at the start, how many stayed; (end − new) ÷ start × 100. Above 100
    /// when owners who had been lost came back: the report warns of it.
    public static Optional<BigDecimal> retention(long start, long end, long fresh) {
        return percent(end - fresh, start);
    }

    /// What retention leaves to 100.
    public static Optional<BigDecimal> churn(long start, long end, long fresh) {
        return percent(start - (end - fresh), start);
    }

    /// Of the owners who paid in these days, how many came on two days or more. Two bills on one day are one visit.
    public static Optional<BigDecimal> repeatVisitRate(List<Bill> bills) {
        var days = paid(bills).collect(Collectors.groupingBy(Bill::owner, Collectors.mapping(Bill::day, Collectors.toSet())));
        return percent(days.values().stream().filter(each -> each.size() > 1).count(), days.size());
    }

    /// Average revenue per active owner.
    public static Optional<Money> revenuePerOwner(List<Bill> bills) {
        return share(revenue(bills), owners(bills));
    }

    /// Average of a bill that was paid.
    public static Optional<Money> averageBill(List<Bill> bills) {
        return share(revenue(bills), paid(bills).count());
    }

    /// Days with a visit for each active owner, two decimals.
    public static Optional<BigDecimal> visitFrequency(List<Bill> bills) {
        return quotient(visits(bills), owners(bills), 2);
    }

    /// Owners with a bill that was paid.
    public static long owners(List<Bill> bills) {
        return paid(bills).map(Bill::owner).distinct().count();
    }

    /// Owners and days: somebody who came twice on a day came once.
    public static long visits(List<Bill> bills) {
        return paid(bills).map(bill -> List.of(bill.owner(), bill.day())).distinct().count();
    }

    public static Money revenue(List<Bill> bills) {
        return paid(bills).map(bill -> Money.satang(bill.satang())).reduce(Money.ZERO, Money::plus);
    }

    private static Stream<Bill> paid(List<Bill> bills) {
        return bills.stream().filter(Bill::paid);
    }

    /// What an owner brings over the years: average bill × visits a year × years × margin.
    public static Money lifetimeValue(Money averageBill, BigDecimal visitsPerYear, BigDecimal years, BigDecimal marginPercent) {
        return satang(BigDecimal.valueOf(averageBill.satang()).multiply(visitsPerYear).multiply(years).multiply(marginPercent).movePointLeft(2));
    }

    /// The same from how many leave: revenue of a year × margin ÷ churn. None where nobody leaves.
    public static Optional<Money> lifetimeValueByChurn(Money annualRevenue, BigDecimal marginPercent, BigDecimal churnPercent) {
        return churnPercent.signum() == 0 ? Optional.empty()
                : Optional.of(Money.satang(BigDecimal.valueOf(annualRevenue.satang()).multiply(marginPercent).divide(churnPercent, 0, RoundingMode.HALF_UP).longValueExact()));
    }

    /// The part of all revenue that the best fifth of owners bring; a started owner counts as a whole one.
    ///
    /// @param spent by each owner
    public static Optional<BigDecimal> paretoShare(Collection<Money> spent) {
        long best = spent.stream().sorted(Comparator.reverseOrder()).limit(bestFifth(spent.size())).mapToLong(Money::satang).sum();
        return percent(best, spent.stream().mapToLong(Money::satang).sum());
    }

    /// How many owners a fifth of so many is: ⌈n ÷ 5⌉.
    public static int bestFifth(int owners) {
        return Math.ceilDiv(owners, 5);
    }

    /// What outstanding points will cost: their value, as far as they are expected to be redeemed.
    public static Money pointsLiability(Points outstanding, Money pointValue, BigDecimal redeemedPercent) {
        return satang(BigDecimal.valueOf(outstanding.value()).multiply(BigDecimal.valueOf(pointValue.satang())).multiply(redeemedPercent).movePointLeft(2));
    }

    /// Redeemed ÷ issued, expired ÷ issued, used ÷ issued, and the like.
    public static Optional<BigDecimal> rate(long part, long whole) {
        return percent(part, whole);
    }

    /// How much more often those bought who got a coupon than those who were kept aside.
    ///
    /// @param points  percentage points more
    /// @param percent more, of what those kept aside did
    public record Lift(Optional<BigDecimal> points, Optional<BigDecimal> percent) {
    }

    public static Lift lift(long treated, long treatedBuy, long control, long controlBuy) {
        if (treated <= 0 || control <= 0) return new Lift(Optional.empty(), Optional.empty());
        long more = Math.subtractExact(Math.multiplyExact(treatedBuy, control), Math.multiplyExact(controlBuy, treated));
        return new Lift(percent(more, Math.multiplyExact(treated, control)), percent(more, Math.multiplyExact(controlBuy, treated)));
    }

    /// Net promoter score: per cent of 9 and 10 less per cent of 0 to 6.
    ///
    /// @param scores 0 to 10
    public static Optional<BigDecimal> netPromoterScore(List<Integer> scores) {
        long promoters = scores.stream().filter(score -> score >= 9).count(), detractors = scores.stream().filter(score -> score <= 6).count();
        return percent(promoters - detractors, scores.size());
    }

    /// Customer satisfaction: per cent of 4 and 5.
    ///
    /// @param scores 1 to 5
    public static Optional<BigDecimal> satisfaction(List<Integer> scores) {
        return percent(scores.stream().filter(score -> score >= 4).count(), scores.size());
    }

    /// A pet and the days on which something is due.
    public record Schedule(boolean active, List<LocalDate> dues) {
    }

    /// Of the active pets with a schedule, those with nothing overdue; what is due on the day itself is not.
    public static Optional<BigDecimal> vaccineCompliance(List<Schedule> pets, LocalDate day) {
        List<Schedule> asked = pets.stream().filter(pet -> pet.active() && !pet.dues().isEmpty()).toList();
        return percent(asked.stream().filter(pet -> pet.dues().stream().noneMatch(due -> due.isBefore(day))).count(), asked.size());
    }

    /// Who had booked, did not call it off in time and did not come.
    public static Optional<BigDecimal> noShowRate(long missed, long booked, long cancelledInTime) {
        return percent(missed, booked - cancelledInTime);
    }

    /// (this − last) ÷ last.
    public static Optional<BigDecimal> growth(BigDecimal now, BigDecimal before) {
        return percent(now.subtract(before), before);
    }

    /// Return on what the programme cost: (margin of the revenue it brought − cost) ÷ cost.
    public static Optional<BigDecimal> returnOn(Money incrementalRevenue, BigDecimal marginPercent, Money cost) {
        BigDecimal spent = BigDecimal.valueOf(cost.satang());
        return percent(BigDecimal.valueOf(incrementalRevenue.satang()).multiply(marginPercent).movePointLeft(2).subtract(spent), spent);
    }

    private static Optional<BigDecimal> percent(long part, long whole) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    private static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? Optional.empty() : Optional.of(part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP));
    }

    private static Optional<BigDecimal> quotient(long part, long whole, int decimals) {
        return whole <= 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP));
    }

    private static Optional<Money> share(Money all, long among) {
        return quotient(all.satang(), among, 0).map(satang -> Money.satang(satang.longValueExact()));
    }

    private static Money satang(BigDecimal satang) {
        return Money.satang(satang.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
