package jaidee.loyalty;

import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.loyalty.EarnRule.Gives;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// One bill being reckoned by the rules.
final class Earning {
    private final List<EarnRule> rules;
    private final List<EarnPolicy.Line> lines;
    private final EarnPolicy.Bill bill;
    private final boolean told;
    /// What rules add to the multiplier of a line.
    private final Map<EarnPolicy.Line, Integer> added;
    private final Map<EarnPolicy.Line, Boolean> listed;
    private final List<EarnPolicy.Part> services = new ArrayList<>();
    private final List<EarnPolicy.Part> bonuses = new ArrayList<>();
    private final List<EarnPolicy.Part> spendings = new ArrayList<>();

    /// @param rules that have a say on this bill
    /// @param told  with the workings of each part; without them a bill takes half the time
    Earning(List<EarnRule> rules, List<EarnPolicy.Line> lines, EarnPolicy.Bill bill, boolean told) {
        this.bill = bill;
        this.told = told;
        this.added = new IdentityHashMap<>(lines.size());
        this.listed = new IdentityHashMap<>(lines.size());
        this.rules = rules;
        List<EarnPolicy.Line> earning = lines;
        for (EarnRule rule : this.rules)
            if (rule.gives() instanceof Gives.Nothing) earning = those(earning, line -> !rule.lines().has(line));
        this.lines = earning;
        for (EarnRule rule : this.rules)
            if (rule.gives() instanceof Gives.Times(int percent)) of(rule, this.lines).forEach(line -> added.merge(line, percent - 100, Integer::sum));
    }

    EarnPolicy.Earned earned() {
        Points base = Points.ZERO;
        List<EarnPolicy.Line> unspent = those(lines, EarnPolicy.Line::earnsOnSpend);
        for (EarnRule rule : rules) {
            switch (rule.gives()) {
                case Gives.OfPriceList() -> ofPriceList(rule, of(rule, lines));
                case Gives.PerSpending(long satangPerPoint, boolean instead) -> {
                    List<EarnPolicy.Line> mine = of(rule, unspent);
                    base = base.plus(spending(rule, mine, satangPerPoint));
                    if (instead && !mine.isEmpty()) unspent = those(unspent, line -> !mine.contains(line));
                }
                case Gives.EachUnit(Points points) -> eachUnit(rule, of(rule, lines), points);
                case Gives.Once(Points points) -> once(rule, of(rule, lines), points);
                // lines know already
                case Gives.Times(int _), Gives.Nothing() -> {
                }
            }
        }
        List<EarnPolicy.Part> all = new ArrayList<>(services.size() + bonuses.size() + spendings.size());
        all.addAll(services);
        all.addAll(bonuses);
        all.addAll(spendings);
        return new EarnPolicy.Earned(all, base, bill.percent());
    }

    /// The lines a rule is for; none when they come to less than it asks for.
    static List<EarnPolicy.Line> of(EarnRule rule, List<EarnPolicy.Line> among) {
        List<EarnPolicy.Line> mine = those(among, rule.lines()::has);
        return net(mine).compareTo(rule.bills().minimum()) < 0 ? List.of() : mine;
    }

    private static List<EarnPolicy.Line> those(List<EarnPolicy.Line> among, Predicate<EarnPolicy.Line> which) {
        List<EarnPolicy.Line> those = new ArrayList<>(among.size());
        for (EarnPolicy.Line line : among) if (which.test(line)) those.add(line);
        return those;
    }

    private static Money net(List<EarnPolicy.Line> lines) {
        long satang = 0;
        for (EarnPolicy.Line line : lines) satang = Math.addExact(satang, line.net().satang());
        return Money.satang(satang);
    }

    private void ofPriceList(EarnRule rule, List<EarnPolicy.Line> mine) {
        record Place(ServiceGroup group, Optional<PetId> pet) {
        }
        Map<Place, List<EarnPolicy.Line>> places = new LinkedHashMap<>();
        for (EarnPolicy.Line line : mine)
            if (line.paidFor() && line.each().isPositive() && listed.put(line, true) == null)
                places.computeIfAbsent(new Place(line.group(), line.pet()), _ -> new ArrayList<>()).add(line);
        places.forEach((place, there) -> services.add(new EarnPolicy.Part(EarnPolicy.Kind.SERVICE, key((rule.code().equals("SERVICE") ? "SERVICE:" : "SERVICE:" + rule.code() + ":") + place.group(), place.pet()),
                rule.code(), place.group().named(), place.pet(), units(there, EarnPolicy.Line::each), workings(there, EarnPolicy.Line::each))));
    }

    private void eachUnit(EarnRule rule, List<EarnPolicy.Line> mine, Points each) {
        Map<Optional<PetId>, List<EarnPolicy.Line>> pets = new LinkedHashMap<>();
        for (EarnPolicy.Line line : mine) if (line.paidFor()) pets.computeIfAbsent(line.pet(), _ -> new ArrayList<>()).add(line);
        pets.forEach((pet, there) -> bonuses.add(new EarnPolicy.Part(EarnPolicy.Kind.BONUS, key("RULE:" + rule.code(), pet), rule.code(), why(rule), pet,
                units(there, _ -> each), workings(there, _ -> each))));
    }

    private void once(EarnRule rule, List<EarnPolicy.Line> mine, Points points) {
        if (mine.stream().noneMatch(EarnPolicy.Line::paidFor)) return;
        bonuses.add(new EarnPolicy.Part(EarnPolicy.Kind.BONUS, "RULE:" + rule.code(), rule.code(), why(rule), Optional.empty(), points,
                told ? List.of(Message.of("loyalty.working.once", points)) : List.of()));
    }

    /// Points for what was paid, by the multipliers of each line, floored once.
    ///
    /// @return what they would be without multipliers
    private Points spending(EarnRule rule, List<EarnPolicy.Line> mine, long satangPerPoint) {
        Map<Integer, Money> byPercent = new TreeMap<>();
        for (EarnPolicy.Line line : mine) if (line.net().isPositive()) byPercent.merge(percent(line), line.net(), Money::plus);
        long weighed = 0;
        List<Message> workings = new ArrayList<>();
        for (Map.Entry<Integer, Money> part : byPercent.entrySet()) {
            weighed = Math.addExact(weighed, Math.multiplyExact(part.getValue().satang(), (long) part.getKey()));
            if (told) workings.add(working(part.getValue(), satangPerPoint, part.getKey()));
        }
        Points points = Points.of(weighed / Math.multiplyExact(satangPerPoint, 100L));
        if (points.isPositive()) spendings.add(new EarnPolicy.Part(EarnPolicy.Kind.SPEND, rule.code().equals("SPEND") ? "SPEND" : "SPEND:" + rule.code(),
                rule.code(), spendReason(byPercent), Optional.empty(), points, workings));
        return Points.of(net(mine).satang() / satangPerPoint);
    }

    private int percent(EarnPolicy.Line line) {
        return bill.percent() + added.getOrDefault(line, 0);
    }

    /// "ยอดชำระ", or "ยอดชำระ × 1.25" where all of it has the same multiplier.
    private static Message spendReason(Map<Integer, Money> byPercent) {
        int percent = byPercent.size() == 1 ? byPercent.keySet().iterator().next() : 100;
        return percent == 100 ? Message.of("loyalty.reason.spend") : Message.of("loyalty.reason.spend_times", times(percent));
    }

    private static Message working(Money paid, long satangPerPoint, int percent) {
        Money rate = Money.satang(satangPerPoint);
        return percent == 100 ? Message.of("loyalty.working.spend", paid, rate.brief())
                : Message.of("loyalty.working.spend_times", paid, rate.brief(), times(percent));
    }

    private static Message working(Points each, EarnPolicy.Line line) {
        return Message.of("loyalty.working.units", line.group().named(), each, line.quantity());
    }

    private static Message why(EarnRule rule) {
        return Message.of("loyalty.reason.rule", rule.name());
    }

    private static String key(String what, Optional<PetId> pet) {
        return what + pet.map(id -> ":" + id.value()).orElse("");
    }

    private static Points units(List<EarnPolicy.Line> lines, Function<EarnPolicy.Line, Points> each) {
        long sum = 0;
        for (EarnPolicy.Line line : lines) sum = Math.addExact(sum, Math.multiplyExact(each.apply(line).value(), (long) line.quantity()));
        return Points.of(sum);
    }

    private List<Message> workings(List<EarnPolicy.Line> lines, Function<EarnPolicy.Line, Points> each) {
        return told ? lines.stream().map(line -> working(each.apply(line), line)).toList() : List.of();
    }

    static String times(int percent) {
        return BigDecimal.valueOf(percent, 2).stripTrailingZeros().toPlainString();
    }
}
