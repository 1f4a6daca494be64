package jaidee.segments;

import jaidee.kernel.SearchKeys;
import jaidee.owners.ConsentPurpose;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// Whether a condition holds of an owner, who is told by the place among the people.
final class OwnerTests {
    static final String GROUP = "GROUP:", ITEM = "ITEM:", SOURCE = "SOURCE:";

    private final Facts facts;
    private final LocalDate today;
    private final int day;
    private final Scores scores;

    OwnerTests(Facts facts, LocalDate today, Scores scores) {
        this.facts = facts;
        this.today = today;
        this.day = (int) today.toEpochDay();
        this.scores = scores;
    }

    /// As the condition is without its `not`.
    IntPredicate test(Condition condition) {
        return switch (condition) {
            case Condition.Among among -> among(among);
            case Condition.Between between -> between(between);
            case Condition.Since since -> since(since);
            case Condition.Fact fact -> fact(fact.trait());
        };
    }

    private IntPredicate among(Condition.Among condition) {
        Set<String> values = condition.values();
        return switch (condition.trait()) {
            case TIER -> owner -> values.contains(facts.tiers()[owner]);
            case CHANNEL -> owner -> values.contains(facts.people().channel()[owner]);
            case SOURCE -> folded(values, owner -> facts.people().source()[owner]);
            case PLACE -> place(values);
            case CONSENT -> {
                int wanted = values.stream().mapToInt(value -> 1 << ConsentPurpose.valueOf(value).ordinal()).reduce(0, (one, other) -> one | other);
                yield owner -> (facts.consents()[owner] & wanted) != 0;
            }
            case COUPON -> owner -> coupons(owner).stream().anyMatch(coupon -> named(values, coupon) && coupon.held(day));
            case COUPON_USED -> {
                int after = Matching.after(today, condition.within());
                yield owner -> coupons(owner).stream().anyMatch(coupon -> named(values, coupon) && coupon.used().filter(on -> on > after && on <= day).isPresent());
            }
            case TOOK -> took(values, Matching.after(today, condition.within()));
            case RFM -> owner -> scores.of(owner).filter(score -> values.contains(score.segment().name())).isPresent();
            default -> throw new IllegalArgumentException(condition.toString());
        };
    }

    private IntPredicate between(Condition.Between condition) {
        Visits visits = facts.visits();
        int after = Matching.after(today, condition.within());
        return switch (condition.trait()) {
            case VISITS -> owner -> condition.holds(visits.days(owner, after, day));
            case SPENT -> owner -> condition.holds(visits.spent(owner, after, day));
            case AVERAGE -> owner -> {
                int bills = visits.bills(owner, after, day);
                return bills > 0 && condition.holds(Math.floorDiv(2 * visits.spent(owner, after, day) + bills, 2L * bills));
            };
            case POINTS -> owner -> condition.holds(facts.points()[owner]);
            case REFERRER -> owner -> condition.holds(facts.people().referred()[owner]);
            case PETS -> owner -> condition.holds(facts.pets().end(owner) - facts.pets().first(owner));
            case NPS -> owner -> facts.nps().containsKey(owner) && condition.holds(facts.nps().get(owner));
            case RECENCY -> owner -> scores.of(owner).filter(score -> condition.holds(score.recency())).isPresent();
            case FREQUENCY -> owner -> scores.of(owner).filter(score -> condition.holds(score.frequency())).isPresent();
            default -> throw new IllegalArgumentException(condition.toString());
        };
    }

    private IntPredicate since(Condition.Since condition) {
        Visits visits = facts.visits();
        int limit = (int) Spans.before(today, condition.span()).toEpochDay();
        return switch (condition.trait()) {
            case AWAY -> owner -> {
                int last = visits.lastVisit(owner, day);
                return last != Integer.MIN_VALUE && last <= limit;
            };
            case CAME -> owner -> visits.lastVisit(owner, day) > limit;
            case FIRST -> owner -> {
                int first = visits.firstVisit(owner, day);
                return first != Integer.MAX_VALUE && first > limit;
            };
            default -> throw new IllegalArgumentException(condition.toString());
        };
    }

    private IntPredicate fact(Trait trait) {
        return switch (trait) {
            case REFERRED -> owner -> facts.people().referrer()[owner] >= 0;
            case PHONE -> owner -> facts.people().phone()[owner];
            case COMPLAINT -> owner -> facts.open().contains(owner);
            case BEST_FIFTH -> scores::isOfBestFifth;
            default -> throw new IllegalArgumentException(trait.name());
        };
    }

    private List<Facts.Coupon> coupons(int owner) {
        return facts.coupons().getOrDefault(owner, List.of());
    }

    private static boolean named(Set<String> designs, Facts.Coupon coupon) {
        return designs.isEmpty() || designs.contains(coupon.design());
    }

    /// A line of a bill that was made void in its month was never sold; one that came back wholly was not kept.
    private IntPredicate took(Set<String> values, int after) {
        Bills bills = facts.bills();
        int[] home = facts.people().home();
        BitSet owners = new BitSet();
        for (String value : values) {
            Taken taken = facts.taken().getOrDefault(value, Taken.NOTHING);
            for (int i = 0; i < taken.size(); i++) {
                int bill = taken.bill()[i], on = bills.day()[bill];
                if (on <= after || on > day || facts.visits().never().get(bill)) continue;
                Set<Integer> back = facts.returned().get(bill);
                if (back == null || !back.contains(taken.item()[i])) owners.set(home[bills.owner()[bill]]);
            }
        }
        return owners::get;
    }

    private interface Word {
        String of(int owner);
    }

    /// Written by people, so that case and spaces don't matter.
    private static IntPredicate folded(Set<String> values, Word word) {
        Set<String> wanted = values.stream().map(OwnerTests::folded).collect(Collectors.toSet());
        Map<String, Boolean> known = new HashMap<>();
        return owner -> known.computeIfAbsent(word.of(owner), each -> wanted.contains(folded(each)));
    }

    private IntPredicate place(Set<String> values) {
        Set<String> wanted = values.stream().map(OwnerTests::folded).collect(Collectors.toSet());
        Map<String, Boolean> known = new HashMap<>();
        String[][] places = facts.people().places();
        return owner -> {
            for (String place : places[owner]) if (!place.isEmpty() && known.computeIfAbsent(place, each -> wanted.contains(folded(each)))) return true;
            return false;
        };
    }

    static String folded(String text) {
        return SearchKeys.of(text).exact();
    }
}
