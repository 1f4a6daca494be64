package jaidee.loyalty;

import jaidee.catalogue.Item;
import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.loyalty.EarnRule.Gives;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Rules of every kind thrown together, for tests that hold whatever a manager thinks of.
public final class RandomRules {
    private final Random dice;
    private final List<Item> items;
    private final LocalDate around;

    public RandomRules(Random dice, List<Item> items, LocalDate around) {
        this.dice = dice;
        this.items = items;
        this.around = around;
    }

    public List<EarnRule> several(int most) {
        List<EarnRule> all = new ArrayList<>();
        for (int i = dice.nextInt(most + 1); i > 0; i--) all.add(rule(i));
        return all;
    }

    public EarnRule rule(int n) {
        return new EarnRule("R" + n, new Bilingual("กฎ " + n, "Rule " + n), gives(), lines(), bills());
    }

    private Gives gives() {
        return switch (dice.nextInt(7)) {
            case 0, 1 -> new Gives.PerSpending(100L * (1 + dice.nextInt(40)), dice.nextBoolean());
            case 2 -> new Gives.OfPriceList();
            case 3 -> new Gives.EachUnit(Points.of(1 + dice.nextInt(50)));
            case 4 -> new Gives.Once(Points.of(1 + dice.nextInt(200)));
            case 5 -> new Gives.Times(110 + 10 * dice.nextInt(30));
            default -> new Gives.Nothing();
        };
    }

    private EarnRule.Lines lines() {
        return new EarnRule.Lines(some(4, items.get(dice.nextInt(items.size())).category(), "FOOD"), some(6, items.get(dice.nextInt(items.size())).id()),
                some(5, ServiceGroup.values()[dice.nextInt(ServiceGroup.values().length)], ServiceGroup.VACCINE), some(5, dice.nextBoolean() ? "CAT" : "DOG"));
    }

    private EarnRule.Bills bills() {
        Optional<LocalDate> from = dice.nextInt(4) == 0 ? Optional.of(around.plusDays(dice.nextInt(20) - 15)) : Optional.empty();
        Optional<LocalDate> until = dice.nextInt(4) == 0 ? Optional.of(from.orElse(around).plusDays(dice.nextInt(20))) : Optional.empty();
        return new EarnRule.Bills(some(4, "GOLD", "VIP"), some(3, DayOfWeek.of(1 + dice.nextInt(7)), DayOfWeek.WEDNESDAY, DayOfWeek.SUNDAY), from, until,
                dice.nextInt(3) == 0 ? Money.baht(dice.nextInt(800)) : Money.ZERO);
    }

    /// Mostly none of them; otherwise each once.
    @SafeVarargs
    private <T> List<T> some(int seldom, T... things) {
        return dice.nextInt(seldom) != 0 ? List.of() : List.of(things).stream().distinct().toList();
    }
}
