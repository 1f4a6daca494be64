package jaidee.loyalty;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// The sums of a try-out while bills run through it.
final class TryOutSums {
    private static final int NAMED = 10;

    private final Programme now, draft;
    private final TryOutTiers tiers;
    private final TryOutBonuses bonuses;
    private final LocalDate today;
    private final IntFunction<Programme> versions;
    private final EarnPolicy nowRules, draftRules;
    private final List<Bilingual> undated = new ArrayList<>();
    private final Map<Integer, Programme> known = new HashMap<>();
    private final Map<Long, long[]> owners = new HashMap<>();
    private final Map<String, long[]> rules = new LinkedHashMap<>();
    private long bills;

    TryOutSums(Programme now, Programme draft, TryOutTiers tiers, TryOutBonuses bonuses, LocalDate today, IntFunction<Programme> versions) {
        this.now = now;
        this.draft = draft;
        this.tiers = tiers;
        this.bonuses = bonuses;
        this.today = today;
        this.versions = versions;
        this.nowRules = now.earning();
        this.draftRules = new EarnPolicy(draft.earn().stream().map(this::dated).toList());
        draft.earn().forEach(rule -> rules.put(rule.code(), new long[2]));
        now.earn().forEach(rule -> rules.putIfAbsent(rule.code(), new long[2]));
        bonuses.rules().forEach(rule -> rules.put(rule, new long[2]));
    }

    /// A rule that begins later would give nothing on days that were; it is tried on all of them.
    private EarnRule dated(EarnRule rule) {
        EarnRule.Bills on = rule.bills();
        if (on.from().filter(today::isBefore).isEmpty()) return rule;
        undated.add(rule.name());
        return new EarnRule(rule.code(), rule.name(), rule.gives(), rule.lines(),
                new EarnRule.Bills(on.tiers(), on.days(), Optional.empty(), Optional.empty(), on.minimum()));
    }

    void add(TryOutRepository.Sold sold) {
        bills++;
        String tier = tierThen(sold);
        int campaign = campaign(sold, tier);
        Tier drafted = tiers.differ() ? tiers.of(sold.owner()).draft() : draft.tier(tier).orElse(draft.tierPolicy().lowest().tier());
        long[] sums = owners.computeIfAbsent(sold.owner(), _ -> new long[2]);
        EarnPolicy.Bill asNow = bill(sold, now.tier(tier).orElse(now.tierPolicy().lowest().tier()), campaign), asDraft = bill(sold, drafted, campaign);
        List<EarnRule> saying = nowRules.saying(asNow), wouldSay = draftRules.saying(asDraft);
        List<EarnPolicy.Part> parts = EarnPolicy.parts(saying, sold.lines(), asNow);
        sums[0] += given(parts, 0);
        sums[1] += given(asNow.percent() == asDraft.percent() && saying.equals(wouldSay) ? parts : EarnPolicy.parts(wouldSay, sold.lines(), asDraft), 1);
        bonuses.visit(sold.owner(), sold.day(), this::give);
    }

    /// What recommending brought, once all bills are added.
    void friends() {
        bonuses.friends(this::give);
    }

    private void give(String rule, long owner, Points points, int side) {
        owners.computeIfAbsent(owner, _ -> new long[2])[side] += points.value();
        rules.get(rule)[side] += points.value();
    }

    private static EarnPolicy.Bill bill(TryOutRepository.Sold sold, Tier tier, int campaign) {
        return new EarnPolicy.Bill(sold.day(), Optional.of(tier.code()), tier.multiplierPercent(), campaign);
    }

    private long given(List<EarnPolicy.Part> parts, int side) {
        long sum = 0;
        for (EarnPolicy.Part part : parts) {
            sum += part.points().value();
            rules.get(part.rule())[side] += part.points().value();
        }
        return sum;
    }

    /// Bills from before the tier was noted had the one whose multiplier they have.
    private String tierThen(TryOutRepository.Sold sold) {
        if (sold.tier().isPresent()) return sold.tier().get();
        Programme then = then(sold);
        return then.tiers().stream().filter(tier -> tier.multiplierPercent() == sold.percent()).findFirst()
                .orElse(then.tierPolicy().lowest().tier()).code();
    }

    /// What a coupon multiplied the bill by besides the tier.
    private int campaign(TryOutRepository.Sold sold, String tier) {
        return Math.max(100, sold.percent() - then(sold).tier(tier).map(Tier::multiplierPercent).orElse(100) + 100);
    }

    private Programme then(TryOutRepository.Sold sold) {
        return known.computeIfAbsent(sold.version(), versions::apply);
    }

    /// Those whose names the result needs.
    Set<Long> named() {
        Set<Long> all = new HashSet<>();
        Stream.of(most(1), most(-1), moves().limit(NAMED).toList()).forEach(all::addAll);
        return all;
    }

    /// @param sign 1: who gains most; -1: who loses most
    private List<Long> most(int sign) {
        return owners.entrySet().stream().filter(each -> sign * more(each.getValue()) > 0)
                .sorted(Comparator.<Map.Entry<Long, long[]>>comparingLong(each -> -sign * more(each.getValue())).thenComparing(Map.Entry::getKey))
                .limit(NAMED).map(Map.Entry::getKey).toList();
    }

    private static long more(long[] sums) {
        return sums[1] - sums[0];
    }

    private Stream<Long> moves() {
        return tiers.all().entrySet().stream().filter(each -> !each.getValue().same())
                .sorted(Comparator.<Map.Entry<Long, TryOutTiers.Place>>comparingInt(each -> -each.getValue().draft().position())
                        .thenComparing(each -> -each.getValue().now().position()).thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey);
    }

    TryOutResult result(LocalDate from, Map<Long, TryOutRepository.Who> names, Points outstanding, int members) {
        long before = owners.values().stream().mapToLong(sums -> sums[0]).sum(), after = owners.values().stream().mapToLong(sums -> sums[1]).sum();
        Money value = now.redeem().pointValue(), drafted = draft.redeem().pointValue();
        long owed = Math.max(0, outstanding.value()), wouldOwe = Math.max(0, owed + after - before);
        return new TryOutResult(from, today, bills, new TryOutResult.Given(Points.of(before), value.times(before)),
                new TryOutResult.Given(Points.of(after), drafted.times(after)), rules(), owners(most(1), names), owners(most(-1), names),
                (int) owners.values().stream().filter(sums -> more(sums) > 0).count(), (int) owners.values().stream().filter(sums -> more(sums) < 0).count(),
                outstanding, value.times(owed), drafted.times(wouldOwe), tiers(members), moves(names), (int) moves().count(), undated);
    }

    private List<TryOutResult.OfRule> rules() {
        return rules.entrySet().stream().map(each -> new TryOutResult.OfRule(each.getKey(), named(each.getKey()),
                Points.of(each.getValue()[0]), Points.of(each.getValue()[1]))).toList();
    }

    private Message named(String rule) {
        return switch (rule) {
            case TryOutBonuses.BIRTHDAY -> Message.of("loyalty.try.birthdays");
            case TryOutBonuses.REFERRAL -> Message.of("loyalty.try.friends");
            default -> Message.of("loyalty.reason.rule", Stream.concat(draft.earn().stream(), now.earn().stream())
                    .filter(each -> each.code().equals(rule)).findFirst().orElseThrow().name());
        };
    }

    private List<TryOutResult.OfOwner> owners(List<Long> which, Map<Long, TryOutRepository.Who> names) {
        return which.stream().map(id -> new TryOutResult.OfOwner(new OwnerId(id), names.get(id).name(), names.get(id).memberNo(),
                Points.of(owners.get(id)[0]), Points.of(owners.get(id)[1]))).toList();
    }

    private List<TryOutResult.OfTier> tiers(int members) {
        if (!tiers.differ()) return List.of();
        Map<String, int[]> counts = new LinkedHashMap<>();
        Map<String, Bilingual> names = new HashMap<>();
        now.tiers().forEach(tier -> names.put(tier.code(), tier.name()));
        draft.tiers().forEach(tier -> names.put(tier.code(), tier.name()));
        draft.tiers().forEach(tier -> counts.put(tier.code(), new int[2]));
        now.tiers().forEach(tier -> counts.putIfAbsent(tier.code(), new int[2]));
        tiers.all().values().forEach(place -> {
            counts.get(place.now().code())[0]++;
            counts.get(place.draft().code())[1]++;
        });
        int others = Math.max(0, members - tiers.all().size());
        counts.get(tiers.unseen().now().code())[0] += others;
        counts.get(tiers.unseen().draft().code())[1] += others;
        return counts.entrySet().stream().map(each -> new TryOutResult.OfTier(each.getKey(), names.get(each.getKey()), each.getValue()[0], each.getValue()[1])).toList();
    }

    private List<TryOutResult.Move> moves(Map<Long, TryOutRepository.Who> names) {
        return moves().limit(NAMED).map(id -> {
            TryOutTiers.Place place = tiers.of(id);
            return new TryOutResult.Move(new OwnerId(id), names.get(id).name(), names.get(id).memberNo(), place.now().name(), place.draft().name(),
                    place.draft().position() > place.now().position());
        }).toList();
    }
}
