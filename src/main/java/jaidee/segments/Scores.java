package jaidee.segments;

import jaidee.figures.Kpis;
import jaidee.figures.Rfm;
import jaidee.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/// How owners compare with one another on a day: recency, frequency and monetary value over 24 months, for pets come once a
/// year; and who is of the fifth that spent most in twelve months. Worked out when somebody asks.
final class Scores {
    private static final int MONTHS = 24, BEST_MONTHS = 12, REMEMBERED = 400;

    private final Facts facts;
    private final LocalDate today;
    private final Map<Condition, BitSet> answers = new ConcurrentHashMap<>();
    private Rfm.Score[] scores;
    private BitSet best;

    Scores(Facts facts, LocalDate today) {
        this.facts = facts;
        this.today = today;
    }

    Facts facts() {
        return facts;
    }

    LocalDate today() {
        return today;
    }

    /// The owners a condition holds of, or the pets if it asks about pets, by place. Whoever puts conditions together asks the
    /// same ones again and again: answered once, they are remembered. Not to be changed.
    BitSet holding(Condition condition) {
        BitSet known = answers.get(condition);
        if (known != null) return known;
        boolean pets = condition.trait().ofPet();
        IntPredicate test = pets ? new PetTests(facts, today).test(condition) : new OwnerTests(facts, today, this).test(condition);
        int size = pets ? facts.pets().size() : facts.people().size();
        BitSet found = new BitSet(size);
        for (int place = 0; place < size; place++) if (test.test(place) != condition.not()) found.set(place);
        if (answers.size() >= REMEMBERED) answers.clear();
        answers.put(condition, found);
        return found;
    }

    /// Empty for an owner without a visit in those months.
    synchronized Optional<Rfm.Score> of(int owner) {
        if (scores == null) scores = scored();
        return Optional.ofNullable(scores[owner]);
    }

    synchronized boolean isOfBestFifth(int owner) {
        if (best == null) best = bestFifth();
        return best.get(owner);
    }

    private Rfm.Score[] scored() {
        int until = (int) today.toEpochDay(), after = (int) today.minusMonths(MONTHS).toEpochDay();
        List<Rfm.Owner> owners = new ArrayList<>();
        for (int place = 0; place < facts.people().size(); place++) {
            int last = facts.people().gone()[place] ? Integer.MIN_VALUE : facts.visits().lastVisit(place, until);
            if (last > after)
                owners.add(new Rfm.Owner(Integer.toString(place), LocalDate.ofEpochDay(last), facts.visits().days(place, after, until),
                        Money.satang(facts.visits().spent(place, after, until))));
        }
        Rfm.Score[] all = new Rfm.Score[facts.people().size()];
        for (Map.Entry<String, Rfm.Score> each : Rfm.scores(owners).entrySet()) all[Integer.parseInt(each.getKey())] = each.getValue();
        return all;
    }

    /// Money that an owner's months of these scores brought.
    long spent(int owner) {
        return facts.visits().spent(owner, (int) today.minusMonths(MONTHS).toEpochDay(), (int) today.toEpochDay());
    }

    private record Spender(int place, long satang) {
    }

    private BitSet bestFifth() {
        int until = (int) today.toEpochDay(), after = (int) today.minusMonths(BEST_MONTHS).toEpochDay();
        List<Spender> spenders = new ArrayList<>();
        for (int place = 0; place < facts.people().size(); place++)
            if (!facts.people().gone()[place] && facts.visits().bills(place, after, until) > 0) spenders.add(new Spender(place, facts.visits().spent(place, after, until)));
        spenders.sort(Comparator.comparingLong(Spender::satang).reversed().thenComparing(Spender::place));
        BitSet best = new BitSet();
        spenders.stream().limit(Kpis.bestFifth(spenders.size())).forEach(each -> best.set(each.place()));
        return best;
    }
}
