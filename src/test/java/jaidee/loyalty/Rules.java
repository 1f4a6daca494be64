package jaidee.loyalty;

import jaidee.kernel.Bilingual;
import java.util.List;

/// Rules of earning to test with.
public final class Rules {
    public static final Bilingual NAME = new Bilingual("กฎ", "Rule");

    private Rules() {
    }

    /// The points of the price list, and one for every `satangPerPoint`.
    public static EarnPolicy of(long satangPerPoint) {
        return new EarnPolicy(List.of(EarnRule.ofPriceList("SERVICE", NAME), EarnRule.perSpending("SPEND", NAME, satangPerPoint)));
    }
}
