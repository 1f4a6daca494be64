package jaidee.reports;

import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import jaidee.paper.ChartPaper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// The charts of the report of a month on paper.
final class MonthCharts {
    private static final int MOST_RANKS = 12;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000), THOUSAND = BigDecimal.valueOf(1_000);
    /// Which column of which table is also drawn, as what.
    private static final Map<String, Drawn> DRAWN = Map.of("categories", new Drawn("net", false), "tenders", new Drawn("remains", true),
            "rfm", new Drawn("owners", true), "tiers", new Drawn("owners", true));

    private final MonthReport report;
    private final Texts texts;
    private final FigureWords words;

    MonthCharts(MonthReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.words = new FigureWords(texts);
    }

    private record Drawn(String column, boolean share) {
    }

    /// Revenue of every day of the month, with the year before behind it.
    ChartPaper days() {
        YearMonth month = report.month();
        List<Integer> days = IntStream.rangeClosed(1, month.lengthOfMonth()).boxed().toList();
        List<Optional<BigDecimal>> now = days.stream().map(day -> baht(report.days(), month, day)).toList();
        List<Optional<BigDecimal>> then = days.stream().map(day -> baht(report.daysLastYear(), month.minusYears(1), day)).toList();
        BigDecimal scale = scale(now, then);
        boolean before = then.stream().anyMatch(Optional::isPresent);
        return new ChartPaper.Columns(texts.get("reports.paper.days"), texts.get("reports.paper.days.how"), unit(scale), days.stream().map(String::valueOf).toList(),
                series(Days.monthText(month, texts.language()), now, scale),
                before ? Optional.of(series(Days.monthText(month.minusYears(1), texts.language()), then, scale)) : Optional.empty(), -1);
    }

    private static Optional<BigDecimal> baht(SequencedMap<LocalDate, Long> days, YearMonth month, int day) {
        return day > month.lengthOfMonth() ? Optional.empty() : Optional.ofNullable(days.get(month.atDay(day))).map(satang -> Money.satang(satang).inBaht());
    }

    /// What stands at the beginning of a chapter.
    List<ChartPaper> of(Measure.Chapter chapter) {
        return switch (chapter) {
            case MONEY -> List.of(money(Measure.REVENUE));
            case OWNERS -> List.of(counts("reports.paper.owners", Measure.NEW_OWNERS, Optional.of(Measure.LOST)), counts("reports.paper.visits", Measure.VISITS, Optional.empty()));
            case PROGRAMME, CARE, VOICE, SERVICES, PEOPLE -> List.of();
        };
    }

    private ChartPaper money(Measure measure) {
        List<Optional<BigDecimal>> values = trend(measure).stream().map(value -> value.map(satang -> Money.satang(satang.longValueExact()).inBaht())).toList();
        BigDecimal scale = scale(values, List.of());
        return new ChartPaper.Columns(texts.get("reports.paper.months"), soFar(), unit(scale), labels(), series(texts.get(measure.named()), values, scale), Optional.empty(), values.size() - 1);
    }

    private ChartPaper counts(String title, Measure columns, Optional<Measure> line) {
        return new ChartPaper.Columns(texts.get(title), soFar(), "", labels(), new ChartPaper.Series(texts.get(columns.named()), trend(columns)),
                line.map(each -> new ChartPaper.Series(texts.get(each.named()), trend(each))), report.trend().size() - 1);
    }

    /// The last column of a month that still runs is lower than it will be.
    private String soFar() {
        return report.over() ? "" : texts.get("reports.paper.so_far", report.upto());
    }

    private List<Optional<BigDecimal>> trend(Measure measure) {
        return report.trend().stream().map(each -> each.of(measure)).toList();
    }

    private List<String> labels() {
        return report.trend().stream().map(each -> Days.monthBrief(each.month(), texts.language())).toList();
    }

    private static ChartPaper.Series series(String name, List<Optional<BigDecimal>> values, BigDecimal scale) {
        return new ChartPaper.Series(name, values.stream().map(value -> value.map(each -> each.divide(scale, 4, RoundingMode.HALF_UP))).toList());
    }

    private static BigDecimal scale(List<Optional<BigDecimal>> one, List<Optional<BigDecimal>> other) {
        List<Optional<BigDecimal>> all = new ArrayList<>(one);
        all.addAll(other);
        BigDecimal largest = all.stream().flatMap(Optional::stream).map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return largest.compareTo(MILLION.multiply(BigDecimal.TEN)) >= 0 ? MILLION : largest.compareTo(THOUSAND.multiply(BigDecimal.TEN)) >= 0 ? THOUSAND : BigDecimal.ONE;
    }

    private String unit(BigDecimal scale) {
        return texts.get(scale.equals(MILLION) ? "reports.unit.million_baht" : scale.equals(THOUSAND) ? "reports.unit.thousand_baht" : "reports.unit.baht");
    }

    /// The rows of a table as bars, the largest first.
    Optional<ChartPaper> of(Table table) {
        Drawn drawn = DRAWN.get(table.key());
        if (drawn == null || table.rows().size() < 2) return Optional.empty();
        int column = table.columns().stream().map(Table.Column::textKey).toList().indexOf(drawn.column());
        List<ChartPaper.Part> parts = table.rows().stream().map(row -> new ChartPaper.Part(words.cell(row.getFirst(), Table.Kind.TEXT),
                words.cell(row.get(column), table.columns().get(column).kind()), size(row.get(column)))).toList();
        if (parts.stream().noneMatch(part -> part.size().signum() > 0)) return Optional.empty();
        return Optional.of(drawn.share() ? new ChartPaper.Shares("", "", parts) : new ChartPaper.Ranks("", "", parts.stream()
                .sorted((one, other) -> other.size().compareTo(one.size())).limit(MOST_RANKS).toList()));
    }

    private static BigDecimal size(Object cell) {
        return switch (cell) {
            case Money money -> money.inBaht();
            case Points points -> BigDecimal.valueOf(points.value());
            case BigDecimal number -> number;
            case Number number -> BigDecimal.valueOf(number.longValue());
            default -> BigDecimal.ZERO;
        };
    }
}
