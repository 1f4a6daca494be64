package jaidee.segments;

import jaidee.health.Span;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Segments as one says them: "แมว อายุ 7 ปีขึ้นไป ไม่มา 12 เดือน".
public final class SegmentWords {
    private final Texts texts;
    private final Vocabulary vocabulary;

    public SegmentWords(Texts texts, Vocabulary vocabulary) {
        this.texts = texts;
        this.vocabulary = vocabulary;
    }

    public String name(Segment segment) {
        return segment.ready().map(code -> texts.get("segments.ready." + code)).orElse(segment.name());
    }

    /// All conditions in one sentence.
    public String of(SegmentDefinition definition) {
        List<String> parts = new ArrayList<>();
        int alternatives = definition.alternatives();
        String either = IntStream.rangeClosed(1, alternatives).mapToObj(way -> all(definition.of(way))).reduce((one, other) -> texts.get("segments.either.or", one, other)).orElse("");
        if (!either.isEmpty()) parts.add(alternatives > 1 && !definition.of(SegmentDefinition.ALWAYS).isEmpty() ? texts.get("segments.either.among", either) : either);
        if (!definition.of(SegmentDefinition.ALWAYS).isEmpty()) parts.add(all(definition.of(SegmentDefinition.ALWAYS)));
        if (parts.isEmpty()) parts.add(texts.get("segments.everybody"));
        String said = parts.stream().reduce(this::and).orElseThrow();
        return definition.of(SegmentDefinition.EXCEPT).stream().map(this::of).reduce((one, other) -> texts.get("segments.either.or", one, other))
                .map(out -> texts.get("segments.except.said", said, out)).orElse(said);
    }

    private String all(List<Condition> conditions) {
        return conditions.stream().map(this::of).reduce(this::and).orElseThrow();
    }

    private String and(String so, String more) {
        return texts.get("segments.and", so, more);
    }

    public String of(Condition condition) {
        String is = condition.not() ? "segments.not." : "segments.is.";
        String key = is + condition.trait();
        return switch (condition) {
            case Condition.Among(var trait, var values, var within, var _) -> within(trait, within,
                    values.isEmpty() && texts.has(key + ".any") ? texts.get(key + ".any") : texts.get(key, values.isEmpty() ? "…" : values(trait, values)));
            case Condition.Between between -> within(between.trait(), between.within(), texts.get(key, range(between)));
            case Condition.Since(var _, var span, var _) -> texts.get(key, span(span));
            case Condition.Fact _ -> texts.get(key);
        };
    }

    private String within(Trait trait, Optional<Span> within, String said) {
        return within.map(span -> texts.get(trait == Trait.DUE ? "segments.within.ahead" : "segments.within", said, span(span))).orElse(said);
    }

    private String values(Trait trait, Collection<String> values) {
        return values.stream().map(code -> value(trait, code)).reduce((one, other) -> texts.get("segments.or", one, other)).orElseThrow();
    }

    public String value(Trait trait, String code) {
        String name = vocabulary.name(trait, code).in(texts.language());
        boolean common = switch (trait) {
            case SPECIES, SEX, NEUTERED, OVERDUE, DUE, CONSENT, RFM -> true;
            case TOOK -> code.startsWith(OwnerTests.GROUP);
            default -> false;
        };
        return common && texts.language() == Language.EN ? name.toLowerCase(Locale.ENGLISH) : name;
    }

    private String range(Condition.Between condition) {
        if (condition.least().isPresent() && condition.least().equals(condition.most())) return unit(condition, condition.least().get());
        if (condition.least().isPresent() && condition.most().isPresent())
            return texts.get("segments.range.both", number(condition, condition.least().get()), unit(condition, condition.most().get()));
        if (condition.most().isPresent()) return texts.get("segments.range.most", unit(condition, condition.most().get()));
        return condition.least().map(least -> texts.get("segments.range.least", unit(condition, least))).orElse("…");
    }

    private String unit(Condition.Between condition, long value) {
        Object number = condition.trait().money() || condition.trait() == Trait.WEIGHT ? number(condition, value) : (Object) value;
        if (condition.trait() == Trait.AGE) return texts.get("segments.unit." + condition.unit().orElse(Span.Unit.YEARS), number);
        String key = "segments.unit." + (condition.trait().money() ? "BAHT" : condition.trait());
        return texts.has(key) ? texts.get(key, number) : number(condition, value);
    }

    private static String number(Condition.Between condition, long value) {
        if (condition.trait().money()) return Money.satang(value).brief();
        if (condition.trait() == Trait.WEIGHT) return BigDecimal.valueOf(value, 3).stripTrailingZeros().toPlainString();
        return String.format(Locale.ROOT, "%,d", value);
    }

    public String span(Span span) {
        return texts.get("segments.unit." + span.unit(), span.amount());
    }

    /// What a trait is called in a list of them.
    public String trait(Trait trait) {
        return texts.get("segments.trait." + trait);
    }
}
