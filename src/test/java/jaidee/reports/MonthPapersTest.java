package jaidee.reports;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import jaidee.paper.ChartPaper;
import jaidee.paper.MonthPaper;
import jaidee.paper.PaperFixture;
import jaidee.paper.Spreadsheet;
import jaidee.settings.Clinic;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MonthPapersTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2028, 2);
    private static final Clinic CLINIC = new Clinic("คลินิกใจดี", "Jaidee Clinic", "", "", Optional.empty(), "00000", false, Optional.empty(), false, Instant.EPOCH);
    private static final Table CATEGORIES = new Table("categories", Measure.Chapter.MONEY, List.of(new Table.Column("category", Table.Kind.TEXT), new Table.Column("net", Table.Kind.MONEY),
            new Table.Column("vat", Table.Kind.MONEY), new Table.Column("share", Table.Kind.PERCENT), new Table.Column("last_month", Table.Kind.MONEY), new Table.Column("last_year", Table.Kind.MONEY)),
            List.of(List.of(new Bilingual("วัคซีน", "Vaccines"), Money.satang(-150_050), Money.ZERO, new BigDecimal("-12.5"), Money.ZERO, Table.EMPTY),
                    List.of(new Bilingual("=อาหาร", "Food"), Money.baht(13_000_000), Money.ZERO, new BigDecimal("112.5"), Money.ZERO, Money.ZERO)),
            List.of("รวม", Money.satang(1_299_849_950), Money.ZERO, Table.EMPTY, Money.ZERO, Money.ZERO));

    private static MonthReport report(LocalDate upto, Map<Measure, BigDecimal> goals) {
        Figures now = new Figures(FEBRUARY, Map.of(Measure.REVENUE, BigDecimal.valueOf(1_299_849_950), Measure.LOST, BigDecimal.TEN, Measure.RETENTION, new BigDecimal("91.5"),
                Measure.POINTS_OUTSTANDING, BigDecimal.valueOf(1_234_567), Measure.VAT, BigDecimal.valueOf(-70_000)));
        Figures last = new Figures(FEBRUARY.minusMonths(1), Map.of(Measure.REVENUE, BigDecimal.valueOf(1_000_000_000), Measure.LOST, BigDecimal.valueOf(8), Measure.RETENTION, new BigDecimal("93.0")));
        TreeMap<LocalDate, Long> days = new TreeMap<>(), before = new TreeMap<>();
        for (int day = 1; day <= upto.getDayOfMonth(); day++) days.put(FEBRUARY.atDay(day), day * 1_000_000_00L);
        for (int day = 1; day <= 28; day++) before.put(FEBRUARY.minusYears(1).atDay(day), day * 100L);
        List<Figures> trend = IntStream.rangeClosed(0, 12).mapToObj(back -> new Figures(FEBRUARY.minusMonths(12 - back), Map.of(Measure.REVENUE, BigDecimal.valueOf(back * 100_000L)))).toList();
        return new MonthReport(FEBRUARY, upto, CLINIC, upto.plusDays(1).atStartOfDay(jaidee.kernel.Days.BANGKOK).toInstant(), now, last, new Figures(FEBRUARY.minusYears(1), Map.of()), goals, trend, days, before, List.of(CATEGORIES), List.of());
    }

    private static MonthPaper.Tile tile(MonthPaper paper, Measure measure) {
        String name = Texts.of(Language.TH).get(measure.named());
        return paper.tiles().stream().filter(tile -> tile.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void everyFigureStandsAgainstTheMonthBeforeTheYearBeforeAndTheGoal() {
        MonthPaper paper = MonthPapers.of(report(FEBRUARY.atEndOfMonth(), Map.of(Measure.REVENUE, BigDecimal.valueOf(1_000_000_000), Measure.LOST, BigDecimal.valueOf(5))), Language.TH);
        MonthPaper.Tile revenue = tile(paper, Measure.REVENUE), lost = tile(paper, Measure.LOST), retention = tile(paper, Measure.RETENTION);
        assertThat(revenue).extracting(MonthPaper.Tile::value, MonthPaper.Tile::unit).containsExactly("12,998,499.50", "บาท");
        assertThat(revenue.lastMonth()).isEqualTo(new MonthPaper.Against("10,000,000.00", "+30.0 %", true, MonthPaper.Turn.BETTER));
        assertThat(revenue.lastYear()).isEqualTo(MonthPaper.Against.NONE);
        assertThat(revenue.goal()).isEqualTo(new MonthPaper.Against("10,000,000.00", "ถึงเป้า", true, MonthPaper.Turn.BETTER));
        assertThat(lost.lastMonth()).as("more lost owners are worse; two of eight are told as two").isEqualTo(new MonthPaper.Against("8", "+2", true, MonthPaper.Turn.WORSE));
        assertThat(lost.goal()).isEqualTo(new MonthPaper.Against("5", "ยังไม่ถึง", true, MonthPaper.Turn.WORSE));
        assertThat(retention.lastMonth()).isEqualTo(new MonthPaper.Against("93.0", "−1.5 จุด", false, MonthPaper.Turn.WORSE));
        assertThat(tile(paper, Measure.NET_PROMOTER_SCORE)).extracting(MonthPaper.Tile::value, MonthPaper.Tile::unit).containsExactly("–", "");
        assertThat(paper.chapters()).extracting(MonthPaper.Chapter::title).as("those that say something").containsExactly("เงิน", "ลูกค้า", "สะสมแต้ม");
        assertThat(paper.chapters().getFirst().figures()).filteredOn(each -> each.value().equals("−700.00")).singleElement().satisfies(vat -> assertThat(vat.how()).contains("VAT"));
    }

    @Test
    void aGoalThatIsNotReachedIsNoFaultWhileTheMonthRuns() {
        MonthPaper paper = MonthPapers.of(report(FEBRUARY.atDay(10), Map.of(Measure.REVENUE, BigDecimal.valueOf(9_000_000_000L))), Language.EN);
        assertThat(paper.tiles().getFirst().goal()).isEqualTo(new MonthPaper.Against("90,000,000.00", "not yet", false, MonthPaper.Turn.SAME));
        assertThat(paper.frame().upto()).contains("still running", "10 Feb 2571");
        assertThat(paper.chapters().getFirst().charts().getFirst().how()).contains("10 Feb 2571");
    }

    @Test
    void chartsShowTheDaysOfTheMonthInUnitsThatCanBeRead() {
        MonthPaper paper = MonthPapers.of(report(FEBRUARY.atEndOfMonth(), Map.of()), Language.TH);
        ChartPaper.Columns days = (ChartPaper.Columns) paper.charts().getFirst();
        assertThat(days.labels()).hasSize(29);
        assertThat(days.unit()).isEqualTo("ล้านบาท");
        assertThat(days.columns().values().getLast().orElseThrow()).isEqualByComparingTo("29");
        assertThat(days.line().orElseThrow().values().getLast()).as("29 February of a year without").isEmpty();
        ChartPaper.Columns months = (ChartPaper.Columns) paper.chapters().getFirst().charts().getFirst();
        assertThat(months.labels()).hasSize(13).startsWith("ก.พ. 70").endsWith("ก.พ. 71");
        assertThat(months.unit()).isEqualTo("พันบาท");
        MonthPaper.Table table = paper.chapters().getFirst().tables().getFirst();
        assertThat(table.rows().getFirst()).containsExactly("วัคซีน", "−1,500.50", "0.00", "−12.5 %", "0.00", "–");
        assertThat(table.sums()).containsExactly("รวม", "12,998,499.50", "0.00", "", "0.00", "0.00");
        assertThat(((ChartPaper.Ranks) table.chart().orElseThrow()).parts()).extracting(ChartPaper.Part::name).containsExactly("=อาหาร", "วัคซีน");
        assertThat(PaperFixture.TYPESETTER.month(paper).pages()).isBetween(3, 6);
    }

    @Test
    void theSheetsHoldNumbersThatCanBeReckonedWith() {
        List<Spreadsheet.Page> pages = MonthTables.of(report(FEBRUARY.atEndOfMonth(), Map.of()), Language.EN);
        assertThat(pages).extracting(Spreadsheet.Page::name).containsExactly("All figures", "Revenue of each day", "Thirteen months", "Revenue by category");
        assertThat(pages.getFirst().rows()).hasSize(Measure.values().length).allSatisfy(row -> assertThat(row).hasSameSizeAs(pages.getFirst().headings()));
        assertThat(pages.getFirst().rows().getFirst()).contains(Money.satang(1_299_849_950), new Spreadsheet.Percent(new BigDecimal("30.0")));
        assertThat(pages.getFirst().rows()).anySatisfy(row -> assertThat(row).contains(Points.of(1_234_567)));
        assertThat(pages.get(1).rows()).hasSize(29).last().asList().containsExactly(LocalDate.of(2028, 2, 29), Money.baht(29_000_000), Table.EMPTY);
        assertThat(pages.get(1).sums().getFirst()).containsExactly("Sum", Money.baht(435_000_000), Money.baht(406));
        assertThat(pages.getLast().rows().getFirst()).containsExactly("Vaccines", Money.satang(-150_050), Money.ZERO, new Spreadsheet.Percent(new BigDecimal("-12.5")), Money.ZERO, Table.EMPTY);
    }
}
