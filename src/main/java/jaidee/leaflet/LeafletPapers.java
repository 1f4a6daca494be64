package jaidee.leaflet;

import jaidee.catalogue.Item;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Texts;
import jaidee.loyalty.EarnRule;
import jaidee.loyalty.EarnSentence;
import jaidee.loyalty.ExpiryPolicy;
import jaidee.loyalty.Programme;
import jaidee.loyalty.RedeemTerms;
import jaidee.loyalty.Tier;
import jaidee.paper.LeafletPaper;
import jaidee.settings.Clinic;
import java.awt.Color;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Says what holds as the leaflet says it: in words of owners, the most important first, and never what does not hold.
public final class LeafletPapers {
    private static final int EXAMPLES = 3;

    private LeafletPapers() {
    }

    public static LeafletPaper of(LeafletRules rules, Clinic clinic, Language language) {
        Texts texts = Texts.of(language);
        Programme programme = rules.programme();
        List<LeafletPaper.Reward> rewards = rules.rewards().stream().sorted(Comparator.comparing(LeafletRules.Prize::points))
                .map(prize -> new LeafletPaper.Reward(prize.name().in(language), texts.get("leaflet.points", prize.points()))).toList();
        return new LeafletPaper(clinic.name(language), phone(clinic.phone(), texts), texts.get("leaflet.title"), texts.get("leaflet.slogan"),
                new LeafletPaper.Part(texts.get("leaflet.earn"), earn(rules, texts)), new LeafletPaper.Part(texts.get("leaflet.worth"), worth(programme, texts)),
                texts.get("leaflet.tiers"), programme.tiers().stream().map(tier -> tier(tier, rules, texts)).toList(), texts.get("leaflet.rewards"), rewards,
                new LeafletPaper.Part(texts.get("leaflet.extras"), extras(rules, texts)), texts.get("leaflet.more"), texts.get("leaflet.rest"),
                texts.get(clinic.sample() ? "leaflet.since_sample" : "leaflet.since", Days.longText(rules.day(), language)));
    }

    /// Rules that can give something today: the plain ones for everybody before those with conditions, what is left out
    /// last.
    private static List<String> earn(LeafletRules rules, Texts texts) {
        EarnSentence sentence = new EarnSentence(texts, rules.names());
        return rules.programme().earn().stream().filter(rule -> holds(rule.bills(), rules.day())).sorted(Comparator.comparing(LeafletPapers::weight))
                .map(rule -> words(rule, sentence, rules, texts)).filter(line -> !line.isEmpty()).toList();
    }

    private static boolean holds(EarnRule.Bills bills, LocalDate day) {
        return bills.from().filter(day::isBefore).isEmpty() && bills.until().filter(day::isAfter).isEmpty();
    }

    private static int weight(EarnRule rule) {
        if (rule.gives() instanceof EarnRule.Gives.Nothing) return 3;
        boolean plain = rule.lines().equals(EarnRule.Lines.ALL) && rule.bills().equals(EarnRule.Bills.ALL);
        return plain ? rule.gives() instanceof EarnRule.Gives.PerSpending ? 0 : 1 : 2;
    }

    /// The price list's own points by examples: owners know services, not lists.
    private static String words(EarnRule rule, EarnSentence sentence, LeafletRules rules, Texts texts) {
        boolean ofList = rule.gives() instanceof EarnRule.Gives.OfPriceList && rule.lines().equals(EarnRule.Lines.ALL) && rule.bills().equals(EarnRule.Bills.ALL);
        if (!ofList) {
            String said = sentence.of(rule);
            return rule.gives() instanceof EarnRule.Gives.Nothing ? said : said + dot(rule, texts);
        }
        String examples = rules.items().stream().filter(item -> item.active() && item.pointsEach().isPositive())
                .collect(Collectors.toMap(Item::group, item -> item, (a, b) -> a.pointsEach().compareTo(b.pointsEach()) >= 0 ? a : b)).values().stream()
                .sorted(Comparator.comparing(Item::pointsEach).reversed().thenComparing(Item::code)).limit(EXAMPLES)
                .map(item -> texts.get("leaflet.example", item.name(), item.pointsEach())).collect(Collectors.joining(", "));
        return examples.isEmpty() ? "" : texts.get("leaflet.services", examples);
    }

    /// The name of a rule that holds only sometimes tells owners what it is about.
    private static String dot(EarnRule rule, Texts texts) {
        return rule.bills().equals(EarnRule.Bills.ALL) ? "" : " (" + rule.name().in(texts.language()) + ")";
    }

    private static List<String> worth(Programme programme, Texts texts) {
        RedeemTerms redeem = programme.redeem();
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("leaflet.value", redeem.least(), redeem.worth(redeem.least()).brief()));
        lines.add(texts.get("leaflet.spend", redeem.least(), redeem.step(), redeem.mostPercent()));
        lines.add(texts.get(switch (programme.expiry()) {
            case ExpiryPolicy.EndOfMonthAfter(int months) -> months % 12 == 0 ? Message.of("leaflet.lives.years", months / 12) : Message.of("leaflet.lives.months", months);
            case ExpiryPolicy.YearEnd(int years) -> years == 0 ? Message.of("leaflet.lives.this_year_end") : Message.of("leaflet.lives.year_end", years);
            case ExpiryPolicy.Never() -> Message.of("leaflet.lives.always");
        }));
        return lines;
    }

    private static LeafletPaper.Tier tier(Tier tier, LeafletRules rules, Texts texts) {
        List<String> brings = new ArrayList<>();
        if (tier.multiplierPercent() > 100) brings.add(texts.get("leaflet.tier.times", BigDecimal.valueOf(tier.multiplierPercent(), 2).stripTrailingZeros().toPlainString()));
        if (tier.discountPercent() > 0) brings.add(texts.get("leaflet.tier.discount", tier.discountPercent()));
        tier.categories().stream().filter(each -> each.percent() > tier.discountPercent())
                .forEach(each -> brings.add(texts.get("leaflet.tier.category", rules.names().category(each.category()), each.percent())));
        tier.privileges().forEach(each -> brings.add(texts.get(each.sentence())));
        return new LeafletPaper.Tier(tier.name().in(texts.language()), Color.decode(tier.colour().web()), reached(tier, texts), brings);
    }

    private static String reached(Tier tier, Texts texts) {
        if (tier.open()) return texts.get("leaflet.tier.open");
        if (tier.visits() == 0) return texts.get("leaflet.tier.spent", tier.threshold().brief());
        if (tier.threshold().isZero()) return texts.get("leaflet.tier.visits", tier.visits());
        return texts.get(tier.both() ? "leaflet.tier.both" : "leaflet.tier.either", tier.threshold().brief(), tier.visits());
    }

    private static List<String> extras(LeafletRules rules, Texts texts) {
        List<String> lines = new ArrayList<>();
        rules.programme().birthday().ifPresent(birthday -> lines.add(texts.get("leaflet.birthday", birthday.each(), birthday.mostPets())));
        rules.programme().referral().ifPresent(referral -> lines.add(texts.get("leaflet.referral", referral.referrer(), referral.referee(),
                referral.least().brief(), referral.days())));
        if (!rules.partners().isEmpty()) lines.add(texts.get("leaflet.partners", String.join(", ", rules.partners())));
        return lines;
    }

    private static String phone(String phone, Texts texts) {
        if (phone.isBlank()) return "";
        return PhoneNumber.parse(phone) instanceof Outcome.Done<PhoneNumber>(PhoneNumber number)
                ? texts.get("leaflet.phone", number.display(texts.language())) : phone;
    }
}
