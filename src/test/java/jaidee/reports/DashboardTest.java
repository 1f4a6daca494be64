package jaidee.reports;

import static jaidee.db.tables.Tables.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.kernel.DaySpan;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.StaffId;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every number of the dashboard is the one that its rows make, on the sample clinic.
class DashboardTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(14, 32).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);
    private static Database database;
    private static Dashboard dashboard;
    private static Goals goals;

    @BeforeAll
    static void open() {
        database = Database.inMemory();
        new SampleClinic(database.transactions(), CLOCK).open(SamplePlan.ofOwners(60, 7).withMonths(15)).get();
        goals = new Goals(database.transactions(), new AuditLog(CLOCK), CLOCK);
        dashboard = new Dashboard(database.transactions(), goals, CLOCK);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Authority somebody(String role) {
        return database.transactions().read(ctx -> Authority.of(new StaffId(ctx.select(STAFF.ID).from(STAFF).where(STAFF.ROLE.eq(role)).limit(1).fetchSingle().value1())));
    }

    private static BigDecimal behind(Question question) {
        return dashboard.behind(question, somebody("MANAGER")).get().number().orElseThrow();
    }

    @Test
    void everyNumberOfTodayIsThatOfItsRows() {
        Today today = dashboard.today(somebody("MANAGER")).get();
        for (Measure measure : List.of(Measure.REVENUE, Measure.BILLS, Measure.VISITS, Measure.POINTS_GIVEN))
            assertThat(behind(new Question.Of(measure, new DaySpan(TODAY, TODAY)))).as(measure.name()).isEqualByComparingTo(today.of(measure));
        assertThat(today.of(Measure.REVENUE)).isNotZero();
        assertThat(today.tenders()).isNotEmpty();
        today.tenders().forEach((method, money) -> assertThat(behind(new Question.Tender(method, TODAY))).isEqualByComparingTo(BigDecimal.valueOf(money.satang())));
        assertThat(behind(new Question.Booked(TODAY))).isEqualByComparingTo(BigDecimal.valueOf(today.booked()));
        assertThat(behind(new Question.OpenComplaints())).isEqualByComparingTo(BigDecimal.valueOf(today.complaints()));
    }

    @Test
    void theUsualDayIsTheAverageOfItsLikesUntilThisHour() {
        Today.Usual usual = dashboard.today(somebody("MANAGER")).get().usual();
        List<RowsBehind> before = java.util.stream.IntStream.rangeClosed(1, 8).mapToObj(TODAY::minusWeeks)
                .map(day -> dashboard.behind(new Question.Of(Measure.REVENUE, new DaySpan(day, day)), somebody("MANAGER")).get())
                .filter(rows -> !rows.rows().isEmpty()).toList();
        assertThat(usual.days()).isEqualTo(before.size()).isPositive();
        BigDecimal whole = before.stream().map(rows -> rows.number().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal byNow = before.stream().flatMap(rows -> rows.rows().stream()).filter(row -> !row.at().orElseThrow().isAfter(java.time.LocalTime.of(14, 32)))
                .map(RowsBehind.Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal days = BigDecimal.valueOf(before.size());
        assertThat(usual.wholeDay(Measure.REVENUE).orElseThrow()).isEqualTo(whole.divide(days, 0, java.math.RoundingMode.HALF_UP));
        assertThat(usual.byNow(Measure.REVENUE).orElseThrow()).isEqualTo(byNow.divide(days, 0, java.math.RoundingMode.HALF_UP));
    }

    @Test
    void everyNumberOfTheMonthAndEveryPointIsThatOfItsRows() {
        ThisMonth month = dashboard.thisMonth(somebody("MANAGER")).get();
        Trends trends = dashboard.trends(somebody("MANAGER")).get();
        DaySpan days = new DaySpan(TODAY.withDayOfMonth(1), TODAY);
        for (Measure measure : ThisMonth.FIRST)
            assertThat(behind(new Question.Of(measure, days))).as(measure.name()).isEqualByComparingTo(month.now().of(measure).orElseThrow());
        for (Measure measure : ThisMonth.LATER)
            assertThat(behind(new Question.Of(measure, days))).as(measure.name()).isEqualByComparingTo(trends.now().of(measure).orElseThrow());
        for (Measure measure : Trends.MEASURES) {
            List<Trends.Point> line = trends.line(measure);
            assertThat(line).hasSize(13);
            for (Trends.Point point : List.of(line.get(3), line.get(11), line.getLast()))
                point.value().ifPresent(value -> assertThat(behind(new Question.Of(measure, point.days(TODAY)))).as(measure + " " + point.month()).isEqualByComparingTo(value));
        }
    }

    @Test
    void whatIsReadAtOnceAgreesWithWhatComesLater() {
        ThisMonth month = dashboard.thisMonth(somebody("MANAGER")).get();
        Trends trends = dashboard.trends(somebody("MANAGER")).get();
        for (Measure measure : List.of(Measure.REVENUE, Measure.VISITS, Measure.BILLS, Measure.AVERAGE_BILL)) {
            assertThat(month.now().of(measure)).isEqualTo(trends.now().of(measure));
            assertThat(month.lastMonth().of(measure)).isEqualTo(trends.lastMonth().of(measure));
            assertThat(month.lastYear().of(measure)).isEqualTo(trends.lastYear().of(measure));
        }
    }

    @Test
    void whoMayNotSeeReportsSeesNone() {
        Authority desk = somebody("RECEPTION");
        assertThat(dashboard.today(desk).refusal()).containsInstanceOf(StaffRefusal.Missing.class);
        assertThat(dashboard.thisMonth(desk).refusal()).isPresent();
        assertThat(dashboard.trends(desk).refusal()).isPresent();
        assertThat(dashboard.behind(new Question.OpenComplaints(), desk).refusal()).isPresent();
        assertThat(goals.set(goal(YearMonth.of(2026, 11), false, 100), desk).refusal()).isPresent();
    }

    private static Goal goal(YearMonth from, boolean onwards, long baht) {
        return new Goal(Measure.AVERAGE_BILL, from, onwards, Optional.of(BigDecimal.valueOf(Money.baht(baht).satang())));
    }

    @Test
    void aGoalHoldsForItsMonthOrFromItOn() {
        Authority manager = somebody("MANAGER");
        YearMonth may = YearMonth.of(2026, 5);
        goals.set(goal(may, true, 1000), manager).get();
        goals.set(goal(may.plusMonths(1), false, 1500), manager).get();
        goals.set(goal(may.plusMonths(3), true, 2000), manager).get();
        assertThat(goals.of(may.minusMonths(1))).doesNotContainKey(Measure.AVERAGE_BILL);
        assertThat(goals.of(may).get(Measure.AVERAGE_BILL)).isEqualByComparingTo("100000");
        assertThat(goals.of(may.plusMonths(1)).get(Measure.AVERAGE_BILL)).isEqualByComparingTo("150000");
        assertThat(goals.of(may.plusMonths(2)).get(Measure.AVERAGE_BILL)).isEqualByComparingTo("100000");
        assertThat(goals.of(may.plusMonths(9)).get(Measure.AVERAGE_BILL)).isEqualByComparingTo("200000");
        // none any more, from a month on; and once more for that month
        goals.set(new Goal(Measure.AVERAGE_BILL, may.plusMonths(5), true, Optional.empty()), manager).get();
        assertThat(goals.of(may.plusMonths(6))).doesNotContainKey(Measure.AVERAGE_BILL);
        goals.set(goal(may.plusMonths(6), false, 700), manager).get();
        goals.set(goal(may.plusMonths(6), true, 800), manager).get();
        assertThat(goals.of(may.plusMonths(6)).get(Measure.AVERAGE_BILL)).isEqualByComparingTo("80000");
        assertThat(database.transactions().<Integer>read(ctx -> ctx.fetchCount(jaidee.db.tables.Tables.AUDIT_ENTRY, jaidee.db.tables.Tables.AUDIT_ENTRY.ACTION.eq("goal.set"))))
                .isEqualTo(9);
    }

    @Test
    void aSenselessGoalIsRefused() {
        Authority manager = somebody("MANAGER");
        YearMonth now = YearMonth.of(2026, 11);
        assertThat(goals.set(goal(now, false, 0), manager).refusal()).containsInstanceOf(GoalRefusal.Senseless.class);
        assertThat(goals.set(new Goal(Measure.RETENTION, now, false, Optional.of(new BigDecimal("101"))), manager).refusal()).containsInstanceOf(GoalRefusal.Senseless.class);
        assertThat(goals.set(new Goal(Measure.VAT, now, false, Optional.of(BigDecimal.TEN)), manager).refusal()).containsInstanceOf(GoalRefusal.NothingToReach.class);
    }

    @Test
    void aGoalIsFollowedDayByDay() {
        LocalDate upto = LocalDate.of(2026, 11, 15);
        assertThat(progress(Measure.VISITS, 60, 100, upto).standing()).isEqualTo(GoalProgress.Standing.ON_COURSE);
        assertThat(progress(Measure.VISITS, 60, 100, upto).expected()).isEqualByComparingTo("50");
        assertThat(progress(Measure.VISITS, 49, 100, upto).standing()).isEqualTo(GoalProgress.Standing.BEHIND);
        assertThat(progress(Measure.VISITS, 100, 100, upto).standing()).isEqualTo(GoalProgress.Standing.REACHED);
        assertThat(progress(Measure.RETENTION, 81, 80, upto).standing()).isEqualTo(GoalProgress.Standing.ON_COURSE);
        assertThat(progress(Measure.RETENTION, 81, 80, upto).expected()).isEqualByComparingTo("80");
        assertThat(progress(Measure.RETENTION, 81, 80, upto.withDayOfMonth(30)).standing()).isEqualTo(GoalProgress.Standing.REACHED);
        assertThat(progress(Measure.COMPLAINTS, 3, 3, upto).standing()).isEqualTo(GoalProgress.Standing.ON_COURSE);
        assertThat(progress(Measure.COMPLAINTS, 4, 3, upto).standing()).isEqualTo(GoalProgress.Standing.BEHIND);
        assertThat(GoalProgress.of(Measure.VISITS, Optional.empty(), BigDecimal.TEN, upto).standing()).isEqualTo(GoalProgress.Standing.UNKNOWN);
    }

    private static GoalProgress progress(Measure measure, long now, long goal, LocalDate upto) {
        return GoalProgress.of(measure, Optional.of(BigDecimal.valueOf(now)), BigDecimal.valueOf(goal), upto);
    }
}
