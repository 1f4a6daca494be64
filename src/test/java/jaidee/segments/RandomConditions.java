package jaidee.segments;

import jaidee.health.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Conditions as chance has them, about what a random clinic has.
final class RandomConditions {
    private RandomConditions() {
    }

    static SegmentDefinition definition(Random random) {
        List<Condition> all = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> of(Trait.values()[random.nextInt(Trait.values().length)], random)).toList();
        return new SegmentDefinition(all, all.stream().map(_ -> random.nextInt(4) - 1).toList());
    }

    static Condition of(Trait trait, Random random) {
        boolean not = random.nextInt(4) == 0;
        Optional<Span> within = trait.spans() && random.nextBoolean() ? Optional.of(span(random)) : Optional.empty();
        return switch (trait.shape()) {
            case AMONG -> new Condition.Among(trait, values(trait, random), within, not);
            case BETWEEN -> between(trait, random, within, not);
            case SINCE -> new Condition.Since(trait, span(random), not);
            case FACT -> new Condition.Fact(trait, not);
        };
    }

    private static Span span(Random random) {
        return List.of(Span.months(3), Span.months(12), Span.months(14), Span.years(2), Span.days(10), Span.weeks(2)).get(random.nextInt(6));
    }

    private static Condition between(Trait trait, Random random, Optional<Span> within, boolean not) {
        long base = switch (trait) {
            case AGE -> 7;
            case WEIGHT -> 4_000;
            case SPENT, AVERAGE -> 200_000;
            case POINTS -> 100;
            case NPS -> 7;
            default -> 2;
        };
        Optional<Long> least = random.nextInt(3) > 0 ? Optional.of(base - random.nextInt(2)) : Optional.empty();
        Optional<Long> most = least.isEmpty() || random.nextInt(3) == 0 ? Optional.of(base + random.nextInt(2)) : Optional.empty();
        Optional<Span.Unit> unit = trait == Trait.AGE ? Optional.of(random.nextBoolean() ? Span.Unit.YEARS : Span.Unit.MONTHS) : Optional.empty();
        return new Condition.Between(trait, least, most, unit, within, not);
    }

    private static Set<String> values(Trait trait, Random random) {
        List<String> all = switch (trait) {
            case SPECIES -> RandomClinic.SPECIES;
            case BREED -> List.of("ชิวาวา\nChihuahua", "พันทาง\nMixed");
            case SEX -> List.of("MALE", "FEMALE");
            case NEUTERED -> List.of("YES", "NO", "UNKNOWN");
            case OVERDUE, DUE -> RandomClinic.KINDS;
            case BIRTHDAY -> List.of("THIS", "2", "8", "11");
            case TIER -> RandomClinic.TIERS;
            case COUPON, COUPON_USED -> List.of("FREE-NAIL", "WELCOME");
            case TOOK -> List.of("GROUP:GROOM", "GROUP:VACCINE", "ITEM:1", "ITEM:2");
            case SOURCE -> List.of("SOURCE:3", "งานวัด");
            case CONSENT -> List.of("MARKETING", "REMINDER");
            case CHANNEL -> List.of("LINE", "SMS");
            case PLACE -> List.of("ลาดพร้าว", "กรุงเทพมหานคร");
            default -> List.of("CHAMPION");
        };
        Set<String> some = new LinkedHashSet<>();
        for (String each : all) if (random.nextInt(2) == 0) some.add(each);
        if (some.isEmpty() && !trait.anyWhenEmpty()) some.add(all.getFirst());
        return some;
    }
}
