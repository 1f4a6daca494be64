package jaidee.loyalty;

import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Texts;
import jaidee.kernel.Weekdays;
import jaidee.loyalty.EarnRule.Gives;
import jaidee.owners.Species;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;

/// A rule in one sentence, made from its settings: "ทุก 20 บาทที่ชำระจริง ได้ 1 แต้ม เฉพาะอาบน้ำตัดขน ทุกวันพุธ".
public final class EarnSentence {
    private final Texts texts;
    private final Names names;

    public EarnSentence(Texts texts, Names names) {
        this.texts = texts;
        this.names = names;
    }

    /// What the clinic calls the things that rules point to.
    public interface Names {
        Bilingual category(String code);

        Bilingual item(ItemId id);

        Bilingual tier(String code);
    }

    public String of(EarnRule rule) {
        List<Message> parts = new ArrayList<>();
        parts.add(gives(rule.gives()));
        lines(rule.lines(), parts);
        bills(rule.bills(), parts);
        return parts.stream().map(texts::get).reduce((so, then) -> texts.get("loyalty.rule.then", so, then)).orElseThrow();
    }

    private static Message gives(Gives gives) {
        return switch (gives) {
            case Gives.PerSpending(long satang, boolean instead) ->
                    Message.of(instead ? "loyalty.rule.spending_instead" : "loyalty.rule.spending", Money.satang(satang).brief());
            case Gives.OfPriceList() -> Message.of("loyalty.rule.price_list");
            case Gives.EachUnit(var points) -> Message.of("loyalty.rule.each", points);
            case Gives.Once(var points) -> Message.of("loyalty.rule.once", points);
            case Gives.Times(int percent) -> Message.of("loyalty.rule.times", Earning.times(percent));
            case Gives.Nothing() -> Message.of("loyalty.rule.nothing");
        };
    }

    private void lines(EarnRule.Lines lines, List<Message> parts) {
        if (!lines.categories().isEmpty()) parts.add(Message.of("loyalty.rule.only", all(lines.categories(), code -> names.category(code).in(texts.language()))));
        if (!lines.groups().isEmpty()) parts.add(Message.of("loyalty.rule.only", all(lines.groups(), group -> texts.get(group.named()))));
        if (!lines.items().isEmpty()) parts.add(Message.of("loyalty.rule.only", all(lines.items(), item -> names.item(item).in(texts.language()))));
        if (!lines.species().isEmpty()) parts.add(Message.of("loyalty.rule.species", all(lines.species(), code -> texts.get(Species.valueOf(code).named()).toLowerCase(texts.language().locale()))));
    }

    private void bills(EarnRule.Bills bills, List<Message> parts) {
        if (!bills.tiers().isEmpty()) parts.add(Message.of("loyalty.rule.tiers", all(bills.tiers(), code -> names.tier(code).in(texts.language()))));
        if (!bills.days().isEmpty()) parts.add(Message.of("loyalty.rule.days", Weekdays.named(EnumSet.copyOf(bills.days()))));
        if (bills.from().isPresent() && bills.until().isPresent()) parts.add(Message.of("loyalty.rule.between", bills.from().get(), bills.until().get()));
        else {
            bills.from().ifPresent(day -> parts.add(Message.of("loyalty.rule.from", day)));
            bills.until().ifPresent(day -> parts.add(Message.of("loyalty.rule.until", day)));
        }
        if (bills.minimum().isPositive()) parts.add(Message.of("loyalty.rule.minimum", bills.minimum().brief()));
    }

    /// "A, B หรือ C": one of them suffices.
    private <T> String all(List<T> things, Function<T, String> name) {
        List<String> names = things.stream().map(name).toList();
        String last = names.getLast();
        return names.size() == 1 ? last : texts.get("loyalty.rule.or", String.join(", ", names.subList(0, names.size() - 1)), last);
    }
}
