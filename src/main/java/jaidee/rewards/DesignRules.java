package jaidee.rewards;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Limits;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import java.util.Optional;
import java.util.stream.Stream;

/// What a design has to say before it can be saved; each refusal names the field it concerns.
final class DesignRules {
    private static final int NAME = 200, BREED = 90, MOST_BREEDS = 20, GROUP = 40, MOST_PERCENT = 100, MOST_TIMES = 1000, MOST_DAYS = 3650, MOST_MONTHS = 600;

    private DesignRules() {
    }

    static Optional<Refusal> fault(CouponDesign draft) {
        return Stream.of(both("name", draft.name(), true), benefit(draft), both("text", draft.look().text(), false), pet(draft.terms().animal()),
                        group(draft.terms().combining()), days(draft.issue()), counts(draft.issue()))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<Refusal> both(String field, Bilingual text, boolean required) {
        return one(field + "Th", text.th(), NAME, required).or(() -> one(field + "En", text.en(), NAME, required));
    }

    private static Optional<Refusal> one(String field, String text, int longest, boolean required) {
        Outcome<String> checked = required ? Limits.required(field, text, longest) : Limits.line(field, text, longest);
        return checked.refusal();
    }

    private static Optional<Refusal> benefit(CouponDesign draft) {
        return switch (draft.benefit()) {
            case Benefit.Percent(int percent, Optional<Money> most) -> when(percent < 1 || percent > MOST_PERCENT, "value", "rewards.design.fault.percent");
            case Benefit.Amount(Money amount) -> when(!amount.isPositive(), "value", "rewards.design.fault.amount");
            case Benefit.FreeItem() -> when(draft.forWholeBill(), "item", "rewards.design.fault.item");
            case Benefit.Gift(Bilingual what) -> both("gift", what, true);
            case Benefit.Multiplier(int percent) -> when(percent <= MOST_PERCENT || percent > MOST_TIMES, "value", "rewards.design.fault.times");
        };
    }

    private static Optional<Refusal> pet(CouponDesign.Animal animal) {
        boolean order = animal.fromMonths().isPresent() && animal.underMonths().isPresent() && animal.fromMonths().get() >= animal.underMonths().get();
        boolean many = animal.fromMonths().filter(months -> months > MOST_MONTHS).isPresent() || animal.underMonths().filter(months -> months > MOST_MONTHS || months < 1).isPresent();
        return when(order || many, "age", "rewards.design.fault.age").or(() -> when(animal.breeds().size() > MOST_BREEDS, "breed", "rewards.design.fault.breeds"))
                .or(() -> animal.breeds().stream().flatMap(breed -> Stream.of(breed.th(), breed.en())).flatMap(word -> one("breed", word, BREED, true).stream()).findFirst());
    }

    private static Optional<Refusal> group(CouponDesign.Combining combining) {
        return one("group", combining.group(), GROUP, combining.kind() == CouponDesign.Combining.Kind.BEST);
    }

    private static Optional<Refusal> days(CouponDesign.Issue issue) {
        if (issue.validDays().isEmpty() && issue.validUntil().isEmpty()) return when(true, "days", "rewards.design.fault.no_end");
        boolean many = issue.validDays().filter(days -> days < 1 || days > MOST_DAYS).isPresent();
        boolean order = issue.validFrom().isPresent() && issue.validUntil().filter(last -> last.isBefore(issue.validFrom().get())).isPresent();
        return when(many, "days", "rewards.design.fault.days").or(() -> when(order, "until", "rewards.design.fault.until"));
    }

    private static Optional<Refusal> counts(CouponDesign.Issue issue) {
        return when(issue.most().filter(most -> most < 1).isPresent(), "most", "rewards.design.fault.count")
                .or(() -> when(issue.mostPerOwner().filter(most -> most < 1).isPresent(), "mostPerOwner", "rewards.design.fault.count"))
                .or(() -> when(issue.fromSale().filter(from -> !from.isPositive()).isPresent(), "fromSale", "rewards.design.fault.amount"));
    }

    private static Optional<Refusal> when(boolean wrong, String field, String key) {
        return wrong ? Optional.of(new CouponRefusal.DesignFault(field, key)) : Optional.empty();
    }
}
