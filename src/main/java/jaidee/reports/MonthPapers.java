package jaidee.reports;

import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import jaidee.paper.MonthPaper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The report of a month as it is printed, in one language.
public final class MonthPapers {
    /// On the title page, in this order.
    private static final List<Measure> MAIN = List.of(Measure.REVENUE, Measure.VISITS, Measure.AVERAGE_BILL, Measure.ACTIVE_OWNERS,
            Measure.NEW_OWNERS, Measure.WON_BACK, Measure.LOST, Measure.RETENTION,
            Measure.LIABILITY, Measure.REMINDER_CONVERSION, Measure.VACCINE_COVERAGE, Measure.NET_PROMOTER_SCORE);

    private final MonthReport report;
    private final Texts texts;
    private final FigureWords words;
    private final MonthCharts charts;

    private MonthPapers(MonthReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.words = new FigureWords(texts);
        this.charts = new MonthCharts(report, texts);
    }

    public static MonthPaper of(MonthReport report, Language language) {
        return new MonthPapers(report, Texts.of(language)).paper();
    }

    private MonthPaper paper() {
        List<MonthPaper.Chapter> chapters = Arrays.stream(Measure.Chapter.values()).filter(this::tells).map(this::chapter).toList();
        return new MonthPaper(frame(), MAIN.stream().map(measure -> tile(report.of(measure))).toList(), List.of(charts.days()),
                report.warnings().stream().map(texts::get).toList(), chapters);
    }

    private MonthPaper.Frame frame() {
        Language language = texts.language();
        String foot = texts.get("reports.paper.made", report.madeAt()) + (report.clinic().sample() ? " · " + texts.get("reports.paper.sample") : "");
        return new MonthPaper.Frame(language, report.clinic().name(language), texts.get("reports.paper.title"), Days.monthText(report.month(), language), upto(report, texts), foot,
                new MonthPaper.Words(texts.get("reports.paper.page"), texts.get("reports.paper.warnings"), texts.get("reports.paper.empty"),
                        texts.get("reports.paper.better"), texts.get("reports.paper.worse"), texts.get("reports.paper.figure"), texts.get("reports.paper.now"),
                        texts.get("reports.paper.last_month"), texts.get("reports.paper.last_year"), texts.get("reports.paper.goal")));
    }

    /// Which days are counted, in one sentence.
    static String upto(MonthReport report, Texts texts) {
        return texts.get(report.over() ? "reports.paper.over" : "reports.paper.running", report.month().atDay(1), report.upto());
    }

    /// Has something to say: a figure in any of the months, or a table.
    private boolean tells(Measure.Chapter chapter) {
        return !report.tables(chapter).isEmpty() || report.of(chapter).stream().anyMatch(each -> each.now().isPresent() || each.lastMonth().isPresent() || each.lastYear().isPresent());
    }

    private MonthPaper.Chapter chapter(Measure.Chapter chapter) {
        return new MonthPaper.Chapter(texts.get(chapter.named()), texts.get("reports.paper.chapter." + chapter.name()),
                report.of(chapter).stream().map(this::tile).toList(), charts.of(chapter), report.tables(chapter).stream().map(this::table).toList());
    }

    private MonthPaper.Tile tile(Comparison each) {
        Measure.Unit unit = each.measure().unit();
        return new MonthPaper.Tile(texts.get(each.measure().named()), words.value(unit, each.now()), words.unit(unit, each.now()), texts.get(each.measure().how()),
                against(each, each.lastMonth()), against(each, each.lastYear()), goal(each));
    }

    private MonthPaper.Against against(Comparison each, Optional<BigDecimal> then) {
        boolean more = each.now().isPresent() && then.isPresent() && each.now().get().compareTo(then.get()) > 0;
        return new MonthPaper.Against(words.value(each.measure().unit(), then), words.change(each, then), more, turn(each.turn(then)));
    }

    private static MonthPaper.Turn turn(Comparison.Turn turn) {
        return switch (turn) {
            case BETTER -> MonthPaper.Turn.BETTER;
            case WORSE -> MonthPaper.Turn.WORSE;
            case SAME -> MonthPaper.Turn.SAME;
        };
    }

    /// While the month runs, a goal that is not reached yet is no fault.
    private MonthPaper.Against goal(Comparison each) {
        if (each.goal().isEmpty()) return new MonthPaper.Against("", "", false, MonthPaper.Turn.SAME);
        String value = words.value(each.measure().unit(), each.goal());
        if (each.reached().isEmpty()) return new MonthPaper.Against(value, "", false, MonthPaper.Turn.SAME);
        boolean reached = each.reached().get();
        MonthPaper.Turn turn = reached ? MonthPaper.Turn.BETTER : report.over() ? MonthPaper.Turn.WORSE : MonthPaper.Turn.SAME;
        return new MonthPaper.Against(value, texts.get(reached ? "reports.paper.reached" : "reports.paper.not_reached"), each.now().get().compareTo(each.goal().get()) >= 0, turn);
    }

    private MonthPaper.Table table(Table table) {
        return new MonthPaper.Table(texts.get(table.named()), texts.get(table.how()), charts.of(table),
                table.columns().stream().map(column -> new MonthPaper.Column(texts.get(column.named()), column.kind().number())).toList(),
                table.rows().stream().map(row -> cells(table, row)).toList(),
                cells(table, table.sums()).stream().map(cell -> cell.equals(FigureWords.DASH) ? "" : cell).toList());
    }

    private List<String> cells(Table table, List<Object> row) {
        return IntStream.range(0, row.size()).mapToObj(i -> words.cell(row.get(i), table.columns().get(i).kind())).toList();
    }
}
