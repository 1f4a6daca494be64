package jaidee.origins;

import jaidee.kernel.Money;
import jaidee.kernel.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How figures of sources and families are said, alike on screen, paper and in spreadsheets.
public final class OriginWords {
    /// The columns after the source, keys of `origins.column.…`.
    public static final List<String> COLUMNS = List.of("fresh", "share", "again", "again_rate", "revenue", "each");
    /// Those of them that A4 has room for.
    static final List<String> PAPER = List.of("fresh", "share", "again_rate", "revenue", "each");
    /// How it is counted, whole sentences.
    public static final List<String> HOW = List.of("origins.how.fresh", "origins.how.again", "origins.how.revenue", "origins.how.asked");
    private static final String NONE = "–";

    private OriginWords() {
    }

    static String percent(Optional<BigDecimal> rate) {
        return rate.map(each -> each.toPlainString() + "%").orElse(NONE);
    }

    /// What stands in the columns of a row.
    public static List<String> cells(OriginFigures.Tally tally, OriginFigures.Tally all, Texts texts) {
        return List.of("%,d".formatted(tally.fresh()), percent(tally.shareOf(all)), texts.get("origins.of", tally.again(), tally.ripe()), percent(tally.againRate()),
                tally.revenue().toString(), tally.each().map(Money::toString).orElse(NONE));
    }

    /// Who somebody is; whose data were erased is nobody any more.
    public static String name(Kin kin, Texts texts) {
        return kin.owner().known() ? kin.owner().name() : texts.get("origins.erased");
    }

    /// What a spot of the picture says under the name.
    public static String detail(FamilyPicture.Spot spot, Texts texts) {
        if (spot.stub()) return "";
        String revenue = spot.kin().owner().revenue().toString();
        return spot.hidden() == 0 ? revenue : texts.get("origins.picture.folded", revenue, spot.hidden());
    }

    public static String name(FamilyPicture.Spot spot, Texts texts) {
        return spot.stub() ? texts.get("origins.picture.more", spot.hidden()) : name(spot.kin(), texts);
    }

    /// What a family comes to.
    public static String sum(Kin root, Texts texts) {
        return texts.get("origins.family.sum", root.friends().size(), root.people(), root.brought());
    }
}
