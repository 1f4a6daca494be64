package jaidee.reports;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Figures as people read them, on paper and on a screen: thousands apart, two decimals for baht, a true minus, a dash for
/// what there is not. Paper sets the unit apart from the value and says a change with a sign; a screen has both in one piece
/// and points with an arrow.
public record FigureWords(Texts texts) {
    public static final String DASH = "–";
    private static final BigDecimal FEW = BigDecimal.valueOf(20);

    /// In one piece: `1,605.50`, `1,250`, `90.0 %`, `1.40`.
    public static String of(Measure.Unit unit, Optional<BigDecimal> value) {
        return value.map(each -> of(unit, each)).orElse(DASH);
    }

    public static String of(Measure.Unit unit, BigDecimal value) {
        return switch (unit) {
            case MONEY -> signed(money(value).toString());
            // an average of counts has a decimal
            case COUNT, POINTS -> decimal(value.setScale(value.stripTrailingZeros().scale() > 0 ? 1 : 0, RoundingMode.HALF_UP));
            case PERCENT -> decimal(value.setScale(1, RoundingMode.HALF_UP)) + " %";
            case RATIO -> decimal(value.setScale(2, RoundingMode.HALF_UP));
            case SCORE -> decimal(value.setScale(1, RoundingMode.HALF_UP));
        };
    }

    /// As it is said in passing: no satang where there are none.
    public static String brief(Measure.Unit unit, BigDecimal value) {
        return unit == Measure.Unit.MONEY ? money(value).brief() : of(unit, value);
    }

    private static Money money(BigDecimal satang) {
        return Money.satang(satang.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /// As `change`, with an arrow: `▲ 12.0 %`, `▼ 3.5 จุด`, `= 0.0 %`; a dash where there is nothing to compare with.
    public String turned(Comparison comparison, Optional<BigDecimal> then) {
        if (ofAHandful(comparison, then)) {
            BigDecimal more = comparison.now().get().subtract(then.get());
            return arrow(more) + " " + of(Measure.Unit.COUNT, more.abs());
        }
        return comparison.change(then).map(change -> {
            String amount = decimal(change.abs().setScale(1, RoundingMode.HALF_UP));
            return arrow(change) + " " + (comparison.inPoints() ? texts.get("reports.change.points", amount) : amount + " %");
        }).orElse(DASH);
    }

    private static String arrow(BigDecimal change) {
        return change.signum() > 0 ? "▲" : change.signum() < 0 ? "▼" : "=";
    }

    private static boolean ofAHandful(Comparison comparison, Optional<BigDecimal> then) {
        return comparison.measure().unit() == Measure.Unit.COUNT && comparison.now().isPresent() && then.filter(few -> few.compareTo(FEW) < 0).isPresent();
    }

    public String value(Measure.Unit unit, Optional<BigDecimal> value) {
        if (value.isEmpty()) return DASH;
        return switch (unit) {
            case MONEY -> signed(Money.satang(value.get().longValueExact()).toString());
            case COUNT, POINTS -> whole(value.get().longValueExact());
            case PERCENT, SCORE, RATIO -> decimal(value.get());
        };
    }

    /// What stands behind the value; nothing behind a dash.
    public String unit(Measure.Unit unit, Optional<BigDecimal> value) {
        if (value.isEmpty()) return "";
        return switch (unit) {
            case MONEY -> texts.get("reports.unit.baht");
            case POINTS -> texts.get("reports.unit.points");
            case PERCENT -> "%";
            case COUNT, RATIO, SCORE -> "";
        };
    }

    /// By how much `comparison` is above `then`, as "+12.5 %" or "−1.4 จุด"; of a handful, of which a percentage says nothing,
    /// as "+2". Empty where one of them is missing.
    public String change(Comparison comparison, Optional<BigDecimal> then) {
        if (ofAHandful(comparison, then)) {
            BigDecimal more = comparison.now().get().subtract(then.get());
            return more.signum() == 0 ? texts.get("reports.change.same") : (more.signum() > 0 ? "+" : "") + decimal(more);
        }
        return comparison.change(then).map(change -> {
            if (change.signum() == 0) return texts.get("reports.change.same");
            String number = (change.signum() > 0 ? "+" : "") + decimal(change);
            return comparison.inPoints() ? texts.get("reports.change.points", number) : number + " %";
        }).orElse("");
    }

    /// A cell of a table as it stands on paper.
    public String cell(Object cell, Table.Kind kind) {
        return switch (cell) {
            case Message message -> texts.get(message);
            case Bilingual name -> name.in(texts.language());
            case LocalDate day -> Days.shortText(day, texts.language());
            case Instant moment -> Days.momentText(moment, texts.language());
            case Money money -> signed(money.toString());
            case Points points -> whole(points.value());
            case BigDecimal number -> decimal(number) + (kind == Table.Kind.PERCENT ? " %" : "");
            case Number number -> whole(number.longValue());
            default -> cell.equals(Table.EMPTY) ? DASH : cell.toString();
        };
    }

    private static String decimal(BigDecimal number) {
        return signed(String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number));
    }

    private static String whole(long number) {
        return signed(String.format(Locale.ROOT, "%,d", number));
    }

    private static String signed(String number) {
        return number.replace('-', '−');
    }
}
