package jaidee.loyalty.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.loyalty.Privilege;
import jaidee.loyalty.Programme;
import jaidee.loyalty.Tier;
import jaidee.loyalty.TierColour;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What the form of a tier begins with, and where the tier comes to stand.
final class TierForm {
    /// From the one that asks for the least; tiers that ask for visits alone by those.
    static final Comparator<Tier> ORDER = Comparator.comparing((Tier tier) -> !tier.open()).thenComparing(Tier::threshold).thenComparing(Tier::visits);

    private TierForm() {
    }

    /// One that asks for twice as much and brings the same.
    static Tier above(Tier below, String code) {
        Money twice = below.threshold().isZero() && below.visits() == 0 ? Money.baht(5_000) : below.threshold().times(2);
        TierColour colour = Arrays.stream(TierColour.values()).filter(each -> each != below.colour()).findFirst().orElse(below.colour());
        return new Tier(code, below.position() + 1, new Bilingual("", ""), colour, twice, below.visits() * 2, below.both(), below.multiplierPercent(),
                below.discountPercent(), below.categories(), below.privileges());
    }

    /// A code that no tier has or had.
    static String freeCode(Programme draft, Programme basis) {
        List<String> taken = Stream.of(draft, basis).flatMap(each -> Stream.concat(each.tiers().stream().map(Tier::code), each.retired().keySet().stream())).toList();
        return free("T", taken);
    }

    /// The code of a privilege with this name in another tier, for then it is the same one; otherwise a free one.
    static String privilegeCode(Programme draft, Programme basis, List<Privilege> here, Bilingual name) {
        List<Privilege> all = Stream.concat(Stream.of(draft, basis).flatMap(each -> each.tiers().stream()).flatMap(tier -> tier.privileges().stream()), here.stream()).toList();
        List<String> mine = here.stream().map(Privilege::code).toList();
        return all.stream().filter(each -> each.name().th().equals(name.th()) && !mine.contains(each.code())).map(Privilege::code).findFirst()
                .orElseGet(() -> free("P", all.stream().map(Privilege::code).toList()));
    }

    private static String free(String letter, List<String> taken) {
        for (int n = 1; ; n++) if (!taken.contains(letter + n)) return letter + n;
    }
}
