package jaidee.suggestions;

import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.StaffId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What became of suggestions in a span of days, in rows as fine as they were counted.
///
/// Counted: each once a visit when it was first shown (an owner and a day), when a key put it on the bill, when it was
/// declined. Revenue is what was paid for the lines that came of it on the bills of the span, without what was given back in
/// the span: a bill made void brings nothing.
public record SuggestionFigures(List<Row> rows) {
    public SuggestionFigures {
        rows = List.copyOf(rows);
    }

    /// @param rule  number of the rule, when one said so
    /// @param says  sentence of the rule in its newest version; empty for others
    /// @param with  what stood on the bill, when others took it with that
    /// @param bills on which it was paid for
    public record Row(SuggestionKind kind, Optional<Integer> rule, Optional<Bilingual> says, ItemId item, Bilingual itemName, Optional<Bilingual> withName,
                      StaffId staff, String staffName, Counts counts) {
    }

    /// @param bills on which it was paid for; one given back later counts all the same
    public record Counts(int shown, int accepted, int dismissed, int bills, Money revenue) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, Money.ZERO);
        /// With fewer answers nothing is said about a rule.
        private static final int ENOUGH = 10;
        private static final int NEARLY_ALWAYS_PERCENT = 90;

        public Counts plus(Counts other) {
            return new Counts(shown + other.shown, accepted + other.accepted, dismissed + other.dismissed, bills + other.bills, revenue.plus(other.revenue));
        }

        /// Of those shown, how many were taken; empty when none was shown.
        public Optional<Integer> acceptedPercent() {
            return shown == 0 ? Optional.empty() : Optional.of(Math.toIntExact(Math.round(100.0 * accepted / shown)));
        }

        /// So many said no, and so few yes, that the rule is in the way.
        public boolean nearlyAlwaysDismissed() {
            int answers = accepted + dismissed;
            return answers >= ENOUGH && 100L * dismissed >= (long) NEARLY_ALWAYS_PERCENT * answers;
        }
    }

    public Counts total() {
        return rows.stream().map(Row::counts).reduce(Counts.NONE, Counts::plus);
    }

    /// Of one rule, all its versions together.
    public Counts ofRule(int number) {
        return rows.stream().filter(row -> row.rule().equals(Optional.of(number))).map(Row::counts).reduce(Counts.NONE, Counts::plus);
    }

    public Map<SuggestionKind, Counts> byKind() {
        return by(Row::kind);
    }

    /// By whoever stood at the desk.
    public Map<String, Counts> byStaff() {
        return by(Row::staffName);
    }

    /// What is one thing to the manager: a rule, or an item offered because it was due or went with others.
    public List<Row> bySource() {
        record Source(SuggestionKind kind, Optional<Integer> rule, Optional<ItemId> item, Optional<Bilingual> with) {
        }
        Map<Source, Row> all = new LinkedHashMap<>();
        for (Row row : rows)
            all.merge(new Source(row.kind(), row.rule(), row.rule().isPresent() ? Optional.empty() : Optional.of(row.item()), row.withName()), row,
                    (one, other) -> new Row(one.kind(), one.rule(), one.says(), one.item(), one.itemName(), one.withName(), one.staff(), one.staffName(),
                            one.counts().plus(other.counts())));
        List<Row> sorted = new ArrayList<>(all.values());
        sorted.sort((one, other) -> other.counts().revenue().compareTo(one.counts().revenue()) != 0 ? other.counts().revenue().compareTo(one.counts().revenue())
                : Integer.compare(other.counts().shown(), one.counts().shown()));
        return sorted;
    }

    private <K> Map<K, Counts> by(Function<Row, K> key) {
        Map<K, Counts> all = new LinkedHashMap<>();
        rows.forEach(row -> all.merge(key.apply(row), row.counts(), Counts::plus));
        return all;
    }
}
