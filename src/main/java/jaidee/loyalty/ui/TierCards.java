package jaidee.loyalty.ui;

import jaidee.kernel.Texts;
import jaidee.loyalty.CategoryPercent;
import jaidee.loyalty.Privilege;
import jaidee.loyalty.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How tiers are drawn and told wherever they are shown whole.
final class TierCards {
    private TierCards() {
    }

    /// In the colour of the tier; words on it are white.
    static VBox ground(Tier tier) {
        VBox card = new VBox(6);
        card.getStyleClass().addAll("tier-ground", "tier-" + tier.colour().name().toLowerCase(Locale.ROOT));
        return card;
    }

    static Label styled(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    static Feather icon(Privilege.Kind kind) {
        return switch (kind) {
            case SERVICE -> Feather.HEART;
            case GIFT -> Feather.GIFT;
            case BIRTHDAY -> Feather.CALENDAR;
            case YEAR_END -> Feather.STAR;
        };
    }

    /// "ตั้งแต่ 12,000 บาท หรือมา 6 ครั้ง ใน 12 เดือน"
    static String reached(Tier tier, Texts now) {
        if (tier.open()) return now.get("loyalty.tiers.reached.open");
        if (tier.visits() == 0) return now.get("loyalty.tiers.reached.spent", tier.threshold().brief());
        if (tier.threshold().isZero()) return now.get("loyalty.tiers.reached.visits", tier.visits());
        return now.get(tier.both() ? "loyalty.tiers.reached.both" : "loyalty.tiers.reached.either", tier.threshold().brief(), tier.visits());
    }

    /// Points and percents, one sentence each.
    ///
    /// @param category a heading of the price list by its code
    static List<String> gains(Tier tier, Texts now, Function<String, String> category) {
        List<String> all = new ArrayList<>();
        if (tier.multiplierPercent() > 100) all.add(now.get("loyalty.tiers.times", times(tier.multiplierPercent())));
        if (tier.discountPercent() > 0) all.add(now.get("loyalty.tiers.discount", tier.discountPercent()));
        for (CategoryPercent each : tier.categories()) all.add(now.get("loyalty.tiers.discount_of", each.percent(), category.apply(each.category())));
        return all;
    }

    static String times(int percent) {
        return BigDecimal.valueOf(percent, 2).stripTrailingZeros().toPlainString();
    }
}
