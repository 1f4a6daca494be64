package jaidee.segments;

import jaidee.health.Span;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Conditions that somebody may mean by what they type: "แมว", "7 ปี", "ไม่มา 12 เดือน", "gold"; with nothing typed, one of
/// each kind to choose from.
public final class Proposals {
    private static final List<String> NOT = TypedCondition.words("segments.typed.not").map(TypedCondition::folded).toList();
    private static final int LONGEST_AGE = 40, MOST_TIMES = 365;

    private final Vocabulary vocabulary;
    private final List<Candidate> usual;

    /// @param names  folded: what it is called, in both languages, and its kind
    /// @param search all words it may be asked for by
    /// @param turned the same of what it says turned round
    private record Candidate(Condition condition, List<String> names, String search, String turned) {
    }

    /// @param open it still has to be said of what: its fields come first
    public record Proposal(Condition condition, boolean open) {
    }

    public Proposals(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.usual = Arrays.stream(Trait.values()).flatMap(this::usual).map(this::candidate).toList();
    }

    /// The best first.
    public List<Proposal> of(String typed, int most) {
        if (typed.isBlank()) return Arrays.stream(Trait.values()).map(Proposals::start).toList();
        TypedCondition said = TypedCondition.read(typed);
        List<Condition> found = fitting(said, said.words(), false);
        if (found.isEmpty()) found = turnedRound(said);
        return found.stream().distinct().limit(most).map(condition -> new Proposal(condition, isOpen(condition))).toList();
    }

    /// A condition to begin with, as one of its kind usually is.
    public static Proposal start(Trait trait) {
        Condition condition = trait.shape() == Trait.Shape.AMONG ? new Condition.Among(trait, java.util.Set.of(), usualWithin(trait), false) : plain(trait);
        return new Proposal(condition, isOpen(condition));
    }

    private static boolean isOpen(Condition condition) {
        return condition instanceof Condition.Among among && among.values().isEmpty() && !among.trait().anyWhenEmpty();
    }

    private List<Condition> fitting(TypedCondition said, List<String> words, boolean turned) {
        List<Condition> found = best((said.number().isPresent() ? numbered(said).map(this::candidate) : usual.stream())
                .filter(each -> words.stream().allMatch(each.search()::contains)), words, turned);
        // a number that is part of a name: 80/20
        String whole = said.whole();
        return found.isEmpty() && !turned ? best(usual.stream().filter(each -> each.search().contains(whole)), List.of(whole), false) : found;
    }

    private static List<Condition> best(Stream<Candidate> candidates, List<String> words, boolean turned) {
        return candidates.sorted(Comparator.comparingInt((Candidate each) -> rank(each, words)).thenComparingInt(each -> words.isEmpty() ? 0 : breadth(each)))
                .map(each -> turned ? each.condition().turned() : each.condition()).toList();
    }

    /// "ไม่อาบน้ำ", "not gold".
    private List<Condition> turnedRound(TypedCondition said) {
        if (said.words().isEmpty()) return List.of();
        List<Condition> whole = best((said.number().isPresent() ? numbered(said).map(this::candidate) : usual.stream())
                .filter(each -> said.words().stream().allMatch(each.turned()::contains)), said.words(), true);
        if (!whole.isEmpty()) return whole;
        String first = said.words().getFirst();
        for (String no : NOT) {
            if (!first.startsWith(no)) continue;
            List<String> words = new ArrayList<>(said.words());
            words.set(0, first.substring(no.length()));
            words.removeIf(String::isEmpty);
            List<Condition> found = words.isEmpty() ? List.of() : fitting(said, words, true);
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    /// Groups of services before single ones, shorter names before longer, what is still open last.
    private static int breadth(Candidate each) {
        if (isOpen(each.condition())) return Integer.MAX_VALUE;
        boolean group = each.condition() instanceof Condition.Among among && among.values().stream().anyMatch(value -> value.startsWith(OwnerTests.GROUP));
        return group ? 0 : each.names().getFirst().length();
    }

    /// What is called like the words before what only speaks of them.
    private static int rank(Candidate each, List<String> words) {
        if (words.isEmpty()) return 0;
        String all = String.join("", words);
        if (each.names().stream().anyMatch(all::equals)) return 0;
        if (each.names().stream().anyMatch(name -> name.startsWith(words.getFirst()))) return 1;
        return each.names().stream().anyMatch(name -> name.contains(words.getFirst())) ? 2 : 3;
    }

    private Candidate candidate(Condition condition) {
        StringBuilder search = new StringBuilder(), turned = new StringBuilder();
        List<String> names = new ArrayList<>();
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language);
            SegmentWords words = new SegmentWords(texts, vocabulary);
            String said = TypedCondition.folded(words.of(condition)), keys = texts.get("segments.search." + condition.trait());
            turned.append(TypedCondition.folded(words.of(condition.turned()))).append(' ');
            search.append(said).append(' ').append(TypedCondition.folded(words.trait(condition.trait()))).append(' ');
            if (condition instanceof Condition.Among(var trait, var values, var _, var _) && !values.isEmpty())
                values.forEach(value -> names.add(TypedCondition.folded(words.value(trait, value))));
            else names.add(said);
            for (String key : keys.split(" ")) {
                names.add(TypedCondition.folded(key));
                search.append(names.getLast()).append(' ');
            }
        }
        if (condition instanceof Condition.Among(var _, var values, var _, var _)) values.forEach(value -> search.append(TypedCondition.folded(value)).append(' '));
        return new Candidate(condition, List.copyOf(names), search.toString(), turned.toString());
    }

    private Stream<Condition> usual(Trait trait) {
        if (trait.shape() != Trait.Shape.AMONG) return Stream.of(plain(trait));
        Stream<Condition> each = vocabulary.of(trait).stream().map(choice -> new Condition.Among(trait, java.util.Set.of(choice.code()), usualWithin(trait), false));
        return Stream.concat(each, Stream.of(start(trait).condition()));
    }

    private static Optional<Span> usualWithin(Trait trait) {
        return trait == Trait.DUE ? Optional.of(Span.days(30)) : Optional.empty();
    }

    private static Condition plain(Trait trait) {
        Span year = Span.months(12);
        return switch (trait) {
            case AGE -> Condition.Between.least(trait, 7).in(Span.Unit.YEARS);
            case WEIGHT -> Condition.Between.least(trait, 10_000);
            case AWAY -> Condition.Since.of(trait, year);
            case CAME, FIRST -> Condition.Since.of(trait, Span.months(3));
            case VISITS -> Condition.Between.least(trait, 3).within(year);
            case SPENT -> Condition.Between.least(trait, 500_000).within(year);
            case AVERAGE -> Condition.Between.least(trait, 100_000).within(year);
            case POINTS -> Condition.Between.least(trait, 500);
            case REFERRER -> Condition.Between.least(trait, 1);
            case PETS -> Condition.Between.least(trait, 2);
            case NPS -> Condition.Between.most(trait, 6);
            case RECENCY, FREQUENCY -> Condition.Between.least(trait, 4);
            default -> Condition.Fact.of(trait);
        };
    }

    private Stream<Condition> numbered(TypedCondition said) {
        Optional<Span> span = said.unit().time().filter(_ -> said.number().get().scale() <= 0 && said.number().get().intValue() > 0).map(unit -> new Span(said.number().get().intValue(), unit));
        if (span.isPresent()) return timed(said, span.get());
        return switch (said.unit()) {
            case BAHT -> Stream.of(range(Trait.SPENT, said), range(Trait.AVERAGE, said));
            case POINTS -> Stream.of(range(Trait.POINTS, said), range(Trait.NPS, said));
            case TIMES -> Stream.of(range(Trait.VISITS, said));
            case KILOS -> Stream.of(range(Trait.WEIGHT, said));
            case PETS -> Stream.of(range(Trait.PETS, said));
            case PEOPLE -> Stream.of(range(Trait.REFERRER, said));
            default -> bare(said);
        };
    }

    private Stream<Condition> timed(TypedCondition said, Span span) {
        Stream<Condition> ages = said.unit() == TypedCondition.Unit.YEARS || said.unit() == TypedCondition.Unit.MONTHS ? Stream.of(age(said)) : Stream.empty();
        Stream<Condition> visits = Stream.of(Trait.AWAY, Trait.CAME, Trait.FIRST).map(trait -> Condition.Since.of(trait, span));
        Stream<Condition> sums = Stream.of(Trait.VISITS, Trait.SPENT, Trait.AVERAGE).map(trait -> ((Condition.Between) plain(trait)).within(span));
        Stream<Condition> services = Stream.of(Trait.TOOK, Trait.DUE, Trait.COUPON_USED).flatMap(trait -> vocabulary.of(trait).stream()
                .map(choice -> Condition.Among.of(trait, choice.code()).within(span)));
        return Stream.of(ages, visits, sums, services).flatMap(each -> each);
    }

    /// Under one year is up to eleven months.
    private static Condition age(TypedCondition said) {
        Span.Unit unit = said.unit() == TypedCondition.Unit.YEARS ? Span.Unit.YEARS : Span.Unit.MONTHS;
        if (said.under()) return Condition.Between.most(Trait.AGE, Math.max(0, said.number().get().longValue() * (unit == Span.Unit.YEARS ? 12 : 1) - 1)).in(Span.Unit.MONTHS);
        return range(Trait.AGE, said).in(unit);
    }

    private Stream<Condition> bare(TypedCondition said) {
        long number = said.number().get().longValue();
        Stream<Trait> traits = Stream.of(Trait.AGE, Trait.VISITS, Trait.PETS, Trait.SPENT, Trait.AVERAGE, Trait.POINTS, Trait.WEIGHT, Trait.REFERRER, Trait.NPS, Trait.RECENCY, Trait.FREQUENCY);
        return traits.filter(trait -> switch (trait) {
            case AGE -> number <= LONGEST_AGE;
            case VISITS, PETS, REFERRER -> number <= MOST_TIMES;
            case NPS -> number <= 10;
            case RECENCY, FREQUENCY -> number >= 1 && number <= 5;
            default -> true;
        }).map(trait -> trait == Trait.AGE ? range(trait, said).in(Span.Unit.YEARS) : range(trait, said));
    }

    private static Condition.Between range(Trait trait, TypedCondition said) {
        BigDecimal times = trait.money() ? BigDecimal.valueOf(100) : trait == Trait.WEIGHT ? BigDecimal.valueOf(1_000) : BigDecimal.ONE;
        long number = said.number().get().multiply(times).longValue();
        Optional<Long> second = said.second().map(other -> other.multiply(times).longValue());
        Condition.Between range = second.isPresent() ? Condition.Between.of(trait, Math.min(number, second.get()), Math.max(number, second.get()))
                : said.most() ? Condition.Between.most(trait, said.under() ? Math.max(0, number - 1) : number) : Condition.Between.least(trait, number);
        return trait.spans() ? range.within(Span.months(12)) : range;
    }
}
