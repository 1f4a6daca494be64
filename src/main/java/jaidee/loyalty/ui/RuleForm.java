package jaidee.loyalty.ui;

import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import jaidee.kernel.ThaiText;
import jaidee.loyalty.EarnRule;
import jaidee.loyalty.EarnRule.Gives;
import jaidee.loyalty.Programme;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A rule as it is typed: every field as it stands in the form, and what they make together.
///
/// @param number  of what it gives: baht a point, points, or a multiplier; `null` while nothing is typed
/// @param instead of later rules for spending
/// @param from    `null`: from the beginning
/// @param until   `null`: for good
/// @param minimum `null`: none
record RuleForm(String code, String th, String en, Kind kind, BigDecimal number, boolean instead, List<String> categories, List<ItemId> items,
                List<ServiceGroup> groups, List<String> species, List<String> tiers, List<DayOfWeek> days, LocalDate from, LocalDate until, Money minimum) {
    /// What a rule can give, as the form offers it.
    enum Kind {
        SPENDING, PRICE_LIST, EACH, ONCE, TIMES, NOTHING;

        boolean hasNumber() {
            return this != PRICE_LIST && this != NOTHING;
        }
    }

    static Kind kind(Gives gives) {
        return switch (gives) {
            case Gives.PerSpending(long _, boolean _) -> Kind.SPENDING;
            case Gives.OfPriceList() -> Kind.PRICE_LIST;
            case Gives.EachUnit(var _) -> Kind.EACH;
            case Gives.Once(var _) -> Kind.ONCE;
            case Gives.Times(int _) -> Kind.TIMES;
            case Gives.Nothing() -> Kind.NOTHING;
        };
    }

    /// The number that stands in the form; `null` where there is none.
    static BigDecimal number(Gives gives) {
        return switch (gives) {
            case Gives.PerSpending(long satang, boolean _) -> BigDecimal.valueOf(satang, 2).stripTrailingZeros();
            case Gives.EachUnit(Points points) -> BigDecimal.valueOf(points.value());
            case Gives.Once(Points points) -> BigDecimal.valueOf(points.value());
            case Gives.Times(int percent) -> BigDecimal.valueOf(percent, 2).stripTrailingZeros();
            case Gives.OfPriceList(), Gives.Nothing() -> null;
        };
    }

    /// What the fields make; a number that is missing becomes one that makes no sense, so that it is refused in words.
    EarnRule rule() {
        return new EarnRule(code, new Bilingual(ThaiText.clean(th), ThaiText.clean(en)), gives(), new EarnRule.Lines(categories, items, groups, species),
                new EarnRule.Bills(tiers, days, Optional.ofNullable(from), Optional.ofNullable(until), minimum == null ? Money.ZERO : minimum));
    }

    private Gives gives() {
        BigDecimal typed = number == null ? BigDecimal.ZERO : number;
        return switch (kind) {
            case SPENDING -> new Gives.PerSpending(typed.movePointRight(2).longValue(), instead);
            case PRICE_LIST -> new Gives.OfPriceList();
            case EACH -> new Gives.EachUnit(Points.of(typed.longValue()));
            case ONCE -> new Gives.Once(Points.of(typed.longValue()));
            case TIMES -> new Gives.Times(typed.movePointRight(2).min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue());
            case NOTHING -> new Gives.Nothing();
        };
    }

    /// A code that no rule of any of the programmes has.
    static String freeCode(Programme... programmes) {
        for (int n = 1; ; n++) {
            String code = "R" + n;
            if (Arrays.stream(programmes).flatMap(each -> each.earn().stream()).noneMatch(rule -> rule.code().equals(code))) return code;
        }
    }

    static Bilingual copyOf(Bilingual name) {
        return new Bilingual(Texts.of(Language.TH).get("loyalty.rules.copy_of", name.th()), Texts.of(Language.EN).get("loyalty.rules.copy_of", name.en()));
    }
}
