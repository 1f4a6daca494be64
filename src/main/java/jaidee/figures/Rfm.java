package jaidee.figures;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Owners by how recently and how often they came and how much they spent (recency, frequency, monetary value). Each is
/// scored 1 to 5 against all others: 5 − ⌊5 × owners strictly better ÷ owners⌋, so that equals share a score.
public final class Rfm {
    private static final int BEST = 5;

    private Rfm() {
    }

    /// @param visits days with a bill
    public record Owner(String id, LocalDate last, int visits, Money spent) {
    }

    /// What somebody is to the clinic; the first that fits.
    public enum Segment {
        CHAMPION, LOYAL, AT_RISK, NEW, LOST, REGULAR;

        public Message named() {
            return Message.of("figures.segment." + name());
        }
    }

    /// @param recency   5 for those who came last
    /// @param frequency 5 for those who came most often
    /// @param monetary  5 for those who spent most
    public record Score(int recency, int frequency, int monetary, Segment segment) {
        @Override
        public String toString() {
            return "" + recency + frequency + monetary + " " + segment;
        }
    }

    /// By the id of the owner, in the order given.
    public static Map<String, Score> scores(List<Owner> owners) {
        Map<LocalDate, Integer> recency = places(owners, Owner::last);
        Map<Integer, Integer> frequency = places(owners, Owner::visits);
        Map<Money, Integer> monetary = places(owners, Owner::spent);
        Map<String, Score> scores = new LinkedHashMap<>();
        for (Owner owner : owners) {
            int r = recency.get(owner.last()), f = frequency.get(owner.visits()), m = monetary.get(owner.spent());
            scores.put(owner.id(), new Score(r, f, m, segment(r, f, m, owner.visits())));
        }
        return scores;
    }

    private static Segment segment(int r, int f, int m, int visits) {
        if (r >= 4 && f >= 4 && m >= 4) return Segment.CHAMPION;
        if (f >= 4 && r >= 3) return Segment.LOYAL;
        if (r <= 2 && f >= 3) return Segment.AT_RISK;
        if (r >= 4 && visits == 1) return Segment.NEW;
        return r <= 2 && f <= 2 ? Segment.LOST : Segment.REGULAR;
    }

    /// The score of each value, counted once from the best down.
    private static <T extends Comparable<? super T>> Map<T, Integer> places(List<Owner> owners, Function<Owner, T> value) {
        List<T> sorted = new ArrayList<>(owners.stream().map(value).toList());
        sorted.sort(Comparator.reverseOrder());
        Map<T, Integer> places = new HashMap<>();
        for (int better = 0; better < sorted.size(); better++) places.putIfAbsent(sorted.get(better), BEST - (int) ((long) BEST * better / sorted.size()));
        return places;
    }
}
