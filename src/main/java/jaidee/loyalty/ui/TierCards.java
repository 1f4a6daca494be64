package jaidee.loyalty.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Texts;
import jaidee.loyalty.Privilege;
import jaidee.loyalty.Tier;
import java.math.BigDecimal;
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

    static String reached(Tier tier, Texts now) {
        return now.get(tier.reached());
    }

    /// Points and percents, one sentence each.
    static List<String> gains(Tier tier, Texts now, Function<String, Bilingual> category) {
        return tier.gains(category).stream().map(now::get).toList();
    }

    static String times(int percent) {
        return BigDecimal.valueOf(percent, 2).stripTrailingZeros().toPlainString();
    }
}
