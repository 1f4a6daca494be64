package jaidee.reports;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import jaidee.paper.Spreadsheet;
import jaidee.paper.Spreadsheet.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The report of a month as sheets of a spreadsheet: all figures, the days, the thirteen months, and each table.
final class MonthTables {
    private final MonthReport report;
    private final Texts texts;

    private MonthTables(MonthReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    static List<Page> of(MonthReport report, Language language) {
        MonthTables tables = new MonthTables(report, Texts.of(language));
        List<Page> pages = new ArrayList<>(List.of(tables.figures(), tables.days(), tables.months()));
        report.tables().forEach(table -> pages.add(tables.page(table)));
        return pages;
    }

    private Page page(String name, List<String> headings, List<List<Object>> rows, List<Object> sums, List<String> below) {
        List<String> above = List.of(name, report.clinic().name(texts.language()) + " · " + texts.get("reports.paper.title") + " " + Days.monthText(report.month(), texts.language()),
                MonthPapers.upto(report, texts) + " · " + texts.get("reports.paper.made", report.madeAt()));
        return new Page(name, above, headings, rows, sums.isEmpty() ? List.of() : List.of(sums), below);
    }

    private Page figures() {
        List<List<Object>> rows = Arrays.stream(Measure.values()).map(measure -> {
            Comparison each = report.of(measure);
            return List.of(texts.get(measure.chapter().named()), texts.get(measure.named()), value(measure, each.now()), value(measure, each.lastMonth()), change(each, each.lastMonth()),
                    value(measure, each.lastYear()), change(each, each.lastYear()), value(measure, each.goal()), texts.get(measure.how()));
        }).toList();
        return page(texts.get("reports.sheet.figures"), Stream.of("chapter", "figure", "now", "last_month", "change_month", "last_year", "change_year", "goal", "how")
                .map(column -> texts.get("reports.sheet." + column)).toList(), rows, List.of(),
                Stream.concat(Stream.of(texts.get("reports.sheet.in_points")), report.warnings().stream().map(texts::get)).toList());
    }

    private Page days() {
        List<List<Object>> rows = new ArrayList<>();
        long now = 0, then = 0;
        for (Map.Entry<LocalDate, Long> day : report.days().entrySet()) {
            Optional<Long> before = day.getKey().getDayOfMonth() > day.getKey().minusYears(1).lengthOfMonth() ? Optional.empty()
                    : Optional.ofNullable(report.daysLastYear().get(day.getKey().minusYears(1)));
            rows.add(List.of(day.getKey(), Money.satang(day.getValue()), before.<Object>map(Money::satang).orElse(Table.EMPTY)));
            now += day.getValue();
            then += before.orElse(0L);
        }
        return page(texts.get("reports.paper.days"), List.of(texts.get("reports.column.day"), texts.get("reports.sheet.now"), texts.get("reports.sheet.last_year")), rows,
                List.of(texts.get("reports.table.sum"), Money.satang(now), Money.satang(then)), List.of(texts.get("reports.paper.days.how")));
    }

    private Page months() {
        List<Measure> measures = Arrays.stream(Measure.values()).filter(measure -> report.trend().stream().anyMatch(each -> each.of(measure).isPresent())).toList();
        List<List<Object>> rows = report.trend().stream().map(month -> Stream.concat(Stream.<Object>of(Days.monthText(month.month(), texts.language())),
                measures.stream().map(measure -> value(measure, month.of(measure)))).toList()).toList();
        return page(texts.get("reports.sheet.months"), Stream.concat(Stream.of(texts.get("reports.sheet.month")), measures.stream().map(measure -> texts.get(measure.named()))).toList(),
                rows, List.of(), measures.stream().map(measure -> texts.get(measure.named()) + ": " + texts.get(measure.how())).toList());
    }

    private Page page(Table table) {
        return page(texts.get(table.named()), table.columns().stream().map(column -> texts.get(column.named())).toList(),
                table.rows().stream().map(row -> cells(table, row)).toList(), cells(table, table.sums()), List.of(texts.get(table.how())));
    }

    private List<Object> cells(Table table, List<Object> row) {
        return IntStream.range(0, row.size()).mapToObj(i -> cell(row.get(i), table.columns().get(i).kind())).toList();
    }

    private Object cell(Object cell, Table.Kind kind) {
        return switch (cell) {
            case Message message -> texts.get(message);
            case Bilingual name -> name.in(texts.language());
            case BigDecimal number when kind == Table.Kind.PERCENT -> new Spreadsheet.Percent(number);
            default -> cell;
        };
    }

    private static Object value(Measure measure, Optional<BigDecimal> value) {
        if (value.isEmpty()) return Table.EMPTY;
        return switch (measure.unit()) {
            case MONEY -> Money.satang(value.get().longValueExact());
            case POINTS -> Points.of(value.get().longValueExact());
            case COUNT -> value.get().longValueExact();
            case PERCENT -> new Spreadsheet.Percent(value.get());
            case RATIO, SCORE -> value.get();
        };
    }

    private static Object change(Comparison each, Optional<BigDecimal> then) {
        return each.change(then).<Object>map(change -> each.inPoints() ? change : new Spreadsheet.Percent(change)).orElse(Table.EMPTY);
    }
}
