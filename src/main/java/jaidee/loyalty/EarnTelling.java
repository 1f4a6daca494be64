package jaidee.loyalty;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.loyalty.EarnRule.Gives;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells how a bill earns by a programme: the same reckoning that makes the ledger's entries, with the names beside it.
public final class EarnTelling {
    private final Programme programme;
    private final List<Named> lines;
    private final EarnPolicy.Bill bill;
    private final List<EarnRule> rules;

    /// A line by the name it has on the bill.
    public record Named(Bilingual name, EarnPolicy.Line line) {
    }

    public EarnTelling(Programme programme, List<Named> lines, EarnPolicy.Bill bill) {
        this.programme = programme;
        this.lines = List.copyOf(lines);
        this.bill = bill;
        this.rules = programme.earn().stream().filter(rule -> rule.bills().has(bill)).toList();
    }

    public EarnPolicy.Earned earned() {
        return programme.earning().earned(lines.stream().map(Named::line).toList(), bill);
    }

    /// @param credited the points go to somebody's account
    public EarnStory story(Map<PetId, String> pets, boolean credited) {
        List<EarnStory.Step> steps = earned().parts().stream().map(this::step).toList();
        boolean spending = steps.stream().anyMatch(step -> step.key().startsWith("SPEND"));
        return new EarnStory(bill.day(), programme.version(), programme.from(), steps, spending ? times() : List.of(), List.of(), leftOut(),
                Points.ZERO, credited, pets);
    }

    private EarnStory.Step step(EarnPolicy.Part part) {
        Bilingual rule = programme.earn().stream().filter(each -> each.code().equals(part.rule())).map(EarnRule::name).findFirst().orElseThrow();
        return new EarnStory.Step(part.key(), rule, part.why(), part.pet(), part.points(), part.workings());
    }

    /// A bill of the past knows what tier and coupon came to together; the tier says how much of it is its own.
    private List<Message> times() {
        List<Message> all = new ArrayList<>();
        Optional<Tier> tier = bill.tier().flatMap(programme::tier);
        int together = bill.percent(), ofTier = tier.map(Tier::multiplierPercent).orElse(100), rest = together - ofTier + 100;
        if (tier.isEmpty() || rest < 100) {
            if (together != 100) all.add(Message.of("loyalty.story.times.together", Earning.times(together)));
        } else {
            if (ofTier != 100) all.add(Message.of("loyalty.story.times.tier", tier.get().name(), Earning.times(ofTier)));
            if (rest != 100) all.add(Message.of("loyalty.story.times.coupon", Earning.times(rest)));
        }
        for (EarnRule rule : rules)
            if (rule.gives() instanceof Gives.Times(int percent) && !Earning.of(rule, earning()).isEmpty())
                all.add(Message.of("loyalty.story.times.rule", rule.name(), Earning.times(percent)));
        if (all.size() > 1) all.add(Message.of("loyalty.story.times.add"));
        return all;
    }

    /// The lines that no rule shuts out.
    private List<EarnPolicy.Line> earning() {
        return lines.stream().map(Named::line).filter(line -> shutOutBy(line).isEmpty()).toList();
    }

    private Optional<EarnRule> shutOutBy(EarnPolicy.Line line) {
        return rules.stream().filter(rule -> rule.gives() instanceof Gives.Nothing && rule.lines().has(line)).findFirst();
    }

    private List<EarnStory.LeftOut> leftOut() {
        List<EarnStory.LeftOut> all = new ArrayList<>();
        List<EarnPolicy.Line> earning = earning();
        for (Named named : lines) why(named.line(), earning).ifPresent(why -> all.add(new EarnStory.LeftOut(named.name(), why)));
        return all;
    }

    private Optional<Message> why(EarnPolicy.Line line, List<EarnPolicy.Line> earning) {
        Optional<EarnRule> shut = shutOutBy(line);
        if (shut.isPresent()) return Optional.of(Message.of("loyalty.story.left.rule", shut.get().name()));
        if (!line.paidFor()) return Optional.of(Message.of("loyalty.story.left.free"));
        boolean service = rules.stream().anyMatch(rule -> serves(rule, line, earning));
        boolean spending = rules.stream().anyMatch(rule -> rule.gives() instanceof Gives.PerSpending && Earning.of(rule, onSpend(earning)).contains(line));
        if (!line.earnsOnSpend()) return service ? Optional.empty() : Optional.of(Message.of("loyalty.story.left.deposit"));
        if (line.net().isZero()) return Optional.of(Message.of("loyalty.story.left.all_by_points"));
        if (line.byPoints().isPositive()) return Optional.of(Message.of("loyalty.story.left.by_points", line.byPoints()));
        return service || spending ? Optional.empty() : Optional.of(Message.of("loyalty.story.left.no_rule"));
    }

    private static boolean serves(EarnRule rule, EarnPolicy.Line line, List<EarnPolicy.Line> earning) {
        return switch (rule.gives()) {
            case Gives.OfPriceList() -> line.each().isPositive() && Earning.of(rule, earning).contains(line);
            case Gives.EachUnit(var _), Gives.Once(var _) -> Earning.of(rule, earning).contains(line);
            case Gives.PerSpending(long _, boolean _), Gives.Times(int _), Gives.Nothing() -> false;
        };
    }

    private static List<EarnPolicy.Line> onSpend(List<EarnPolicy.Line> earning) {
        return earning.stream().filter(EarnPolicy.Line::earnsOnSpend).toList();
    }
}
