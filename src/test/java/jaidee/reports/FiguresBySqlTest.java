package jaidee.reports;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.figures.Kpis;
import jaidee.kernel.Days;
import jaidee.kernel.DaySpan;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.StaffId;
import jaidee.kernel.Texts;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.staff.Authority;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The figures of months of the sample clinic, counted once more by plain SQL and by the formulas over lists of bills.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresBySqlTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(14, 0).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);
    private static final String PAID = "s.net_satang > 0 AND NOT EXISTS (SELECT 1 FROM refund v WHERE v.sale_id = s.id AND v.kind = 'VOID')";

    private Database database;
    private MonthReports reports;
    private List<Kpis.Bill> bills;

    @BeforeAll
    void open() {
        database = Database.inMemory();
        new SampleClinic(database.transactions(), CLOCK).open(SamplePlan.ofOwners(60, 7).withMonths(16)).get();
        reports = new MonthReports(database.transactions(), new AuditLog(CLOCK), CLOCK);
        bills = database.transactions().read(ctx -> ctx.fetch("SELECT s.owner_id, s.business_day, s.net_satang FROM sale s WHERE s.owner_id IS NOT NULL AND " + PAID)
                .map(row -> new Kpis.Bill(row.get(0).toString(), row.get(1, LocalDate.class), row.get(2, Long.class))));
    }

    @AfterAll
    void close() {
        database.close();
    }

    private long sql(String question, Object... values) {
        Number answer = database.transactions().read(ctx -> (Number) ctx.fetchValue("SELECT CAST(COALESCE((" + question + "), 0) AS BIGINT)", values));
        return answer.longValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02", "2026-07", "2026-10", "2026-11"})
    void everyFigureIsWhatTheRowsSay(String text) {
        YearMonth month = YearMonth.parse(text);
        MonthReport report = reports.of(month, (done, all) -> { }, () -> true).get();
        LocalDate first = month.atDay(1), last = report.upto();
        String from = first + " 00:00:00+07:00", to = last.plusDays(1) + " 00:00:00+07:00";

        long refunded = sql("SELECT SUM(net_satang) FROM refund WHERE kind = 'REFUND' AND business_day BETWEEN ? AND ?", first, last);
        is(report, Measure.REVENUE, sql("SELECT SUM(s.net_satang) FROM sale s WHERE " + PAID + " AND s.business_day BETWEEN ? AND ?", first, last) - refunded);
        is(report, Measure.REFUNDED, refunded);
        is(report, Measure.VAT, sql("SELECT SUM(s.vat_satang) FROM sale s WHERE " + PAID + " AND s.business_day BETWEEN ? AND ?", first, last)
                - sql("SELECT SUM(vat_satang) FROM refund WHERE kind = 'REFUND' AND business_day BETWEEN ? AND ?", first, last));
        is(report, Measure.DISCOUNTS, sql("SELECT SUM(s.discount_satang) FROM sale s WHERE " + PAID + " AND s.business_day BETWEEN ? AND ?", first, last));
        is(report, Measure.BILLS, sql("SELECT COUNT(*) FROM sale s WHERE " + PAID + " AND s.business_day BETWEEN ? AND ?", first, last));
        is(report, Measure.DRAWER_DIFFERENCE, sql("SELECT SUM(counted_satang - expected_satang) FROM cash_shift WHERE closed_at IS NOT NULL AND business_day BETWEEN ? AND ?", first, last));

        is(report, Measure.POINTS_GIVEN, sql("SELECT SUM(points) FROM ledger_entry WHERE (kind LIKE 'EARN%' OR kind = 'PARTNER_IN') AND business_day BETWEEN ? AND ?", first, last));
        is(report, Measure.POINTS_SPENT, -sql("SELECT SUM(points) FROM ledger_entry WHERE kind IN ('REDEEM', 'REDEEM_RETURNED', 'DONATE', 'PARTNER_OUT') AND business_day BETWEEN ? AND ?", first, last));
        is(report, Measure.POINTS_EXPIRED, -sql("SELECT SUM(points) FROM ledger_entry WHERE kind = 'EXPIRE' AND business_day BETWEEN ? AND ?", first, last));
        is(report, Measure.POINTS_OUTSTANDING, sql("SELECT SUM(points) FROM ledger_entry WHERE business_day <= ?", last));
        is(report, Measure.TIER_UPS, sql("SELECT COUNT(*) FROM tier_change WHERE direction = 'UP' AND on_day BETWEEN ? AND ?", first, last));
        is(report, Measure.TIER_DOWNS, sql("SELECT COUNT(*) FROM tier_change WHERE direction = 'DOWN' AND on_day BETWEEN ? AND ?", first, last));
        is(report, Measure.COUPONS_ISSUED, sql("SELECT COUNT(*) FROM coupon WHERE issued_at >= CAST(? AS TIMESTAMP WITH TIME ZONE) AND issued_at < CAST(? AS TIMESTAMP WITH TIME ZONE)", from, to));
        is(report, Measure.COUPONS_USED, sql("SELECT COUNT(*) FROM coupon_redemption WHERE at >= CAST(? AS TIMESTAMP WITH TIME ZONE) AND at < CAST(? AS TIMESTAMP WITH TIME ZONE)", from, to)
                - sql("SELECT COUNT(*) FROM coupon_revival WHERE at >= CAST(? AS TIMESTAMP WITH TIME ZONE) AND at < CAST(? AS TIMESTAMP WITH TIME ZONE)", from, to));
        is(report, Measure.REMINDERS_SENT, sql("SELECT COUNT(DISTINCT a.reminder_id) FROM contact_attempt a WHERE a.result IN ('SENT', 'CALLED', 'BOOKED', 'DECLINED', 'WELL', 'NOT_WELL') "
                + "AND a.id NOT IN (SELECT undoes_id FROM contact_attempt WHERE undoes_id IS NOT NULL) AND a.at >= CAST(? AS TIMESTAMP WITH TIME ZONE) AND a.at < CAST(? AS TIMESTAMP WITH TIME ZONE)", from, to));

        owners(report, first, last);
    }

    /// By sets of owners and the formulas over lists of bills.
    private void owners(MonthReport report, LocalDate first, LocalDate last) {
        List<Kpis.Bill> month = between(first, last), year = between(last.minusMonths(12).plusDays(1), last);
        Set<String> start = names(between(first.minusDays(1).minusMonths(12).plusDays(1), first.minusDays(1)).stream()), end = names(year.stream()), came = names(month.stream()),
                before = names(bills.stream().filter(bill -> bill.day().isBefore(first)));
        long fresh = came.stream().filter(owner -> !before.contains(owner)).count();
        is(report, Measure.OWNERS, came.size());
        is(report, Measure.NEW_OWNERS, fresh);
        is(report, Measure.ACTIVE_OWNERS, end.size());
        is(report, Measure.LOST, start.stream().filter(owner -> !end.contains(owner)).count());
        is(report, Measure.WON_BACK, came.stream().filter(owner -> before.contains(owner) && !start.contains(owner)).count());
        assertThat(report.now().of(Measure.RETENTION)).isEqualTo(Kpis.retention(start.size(), end.size(), fresh));
        assertThat(report.now().of(Measure.REPEAT_VISIT_RATE)).isEqualTo(Kpis.repeatVisitRate(month));
        assertThat(report.now().of(Measure.REPEAT_VISIT_RATE_YEAR)).isEqualTo(Kpis.repeatVisitRate(year));
        assertThat(report.now().of(Measure.VISIT_FREQUENCY)).isEqualTo(Kpis.visitFrequency(month));
        assertThat(report.now().of(Measure.VISIT_FREQUENCY_YEAR)).isEqualTo(Kpis.visitFrequency(year));
        Money back = Money.satang(sql("SELECT SUM(r.net_satang) FROM refund r JOIN sale s ON s.id = r.sale_id WHERE r.kind = 'REFUND' AND s.owner_id IS NOT NULL AND r.business_day BETWEEN ? AND ?", first, last));
        Money net = Kpis.revenue(month).minus(back);
        assertThat(report.now().of(Measure.REVENUE_PER_OWNER)).isEqualTo(Optional.of(BigDecimal.valueOf(Math.round((double) net.satang() / came.size()))));
    }

    private List<Kpis.Bill> between(LocalDate from, LocalDate to) {
        return bills.stream().filter(bill -> !bill.day().isBefore(from) && !bill.day().isAfter(to)).toList();
    }

    private static Set<String> names(Stream<Kpis.Bill> bills) {
        return bills.map(Kpis.Bill::owner).collect(Collectors.toSet());
    }

    /// Behind every figure stand the rows that make it: as many of them, or their sum, or what is said to be made of them.
    @Test
    void everyFigureIsThatOfTheRowsBehindIt() {
        Map<Measure, Long> filled = new EnumMap<>(Measure.class);
        for (String month : List.of("2026-02", "2026-10", "2026-11")) behind(month, filled);
        assertThat(filled.entrySet()).filteredOn(each -> each.getValue() == 0).extracting(Map.Entry::getKey).as("of which the story tells nothing")
                .isSubsetOf(Measure.WON_BACK, Measure.TIER_DOWNS, Measure.NO_SHOW_RATE);
    }

    private void behind(String text, Map<Measure, Long> filled) {
        MonthReport report = reports.of(YearMonth.parse(text), (done, all) -> { }, () -> true).get();
        Authority manager = database.transactions().read(ctx -> Authority.of(new StaffId(ctx.fetchSingle("SELECT id FROM staff WHERE role = 'MANAGER' FETCH FIRST ROW ONLY").get(0, Long.class))));
        Dashboard dashboard = new Dashboard(database.transactions(), new Goals(database.transactions(), new AuditLog(CLOCK), CLOCK), CLOCK);
        DaySpan days = new DaySpan(report.month().atDay(1), report.upto());
        for (Measure measure : Measure.values()) {
            RowsBehind behind = dashboard.behind(new Question.Of(measure, days), manager).get();
            assertThat(behind.number().map(BigDecimal::stripTrailingZeros)).as(text + " " + measure).isEqualTo(report.now().of(measure).map(BigDecimal::stripTrailingZeros));
            assertThat(behind.all()).as(measure.name()).isEqualTo(behind.rows().size());
            BigDecimal sum = behind.rows().stream().map(RowsBehind.Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(behind.sum()).as(measure.name()).isEqualByComparingTo(sum);
            if (behind.making().isEmpty() && behind.number().isPresent())
                assertThat(List.of(sum.stripTrailingZeros(), BigDecimal.valueOf(behind.all()).stripTrailingZeros())).as(measure.name()).contains(behind.number().get().stripTrailingZeros());
            assertThat(behind.rows()).as(measure.name()).allSatisfy(row -> assertThat(row.owner().isPresent()).isEqualTo(!row.who().isEmpty() && row.thing().filter(RowsBehind.Thing.Shift.class::isInstance).isEmpty()));
            for (Language language : Language.values()) {
                behind.making().ifPresent(making -> assertThat(Texts.of(language).get(making)).containsAnyOf("÷", "×").doesNotContain("{"));
                behind.rows().forEach(row -> assertThat(Texts.of(language).get(row.what())).isNotBlank());
            }
            filled.merge(measure, behind.all(), Long::sum);
        }
    }

    private static void is(MonthReport report, Measure measure, long wanted) {
        assertThat(report.now().of(measure)).as(measure.name()).contains(BigDecimal.valueOf(wanted));
    }

    /// Taken back, or not come, as written down in November.
    @Test
    void whatIsWrittenDownLaterChangesNoMonthThatIsOver() {
        YearMonth october = YearMonth.of(2026, 10);
        Figures before = reports.of(october, (done, all) -> { }, () -> true).get().now();
        String made = "SELECT reminder_id, deed, CAST('2026-11-20 10:00:00+07:00' AS TIMESTAMP WITH TIME ZONE), staff_id, channel, %s, %s FROM contact_attempt a WHERE a.result = '%s' "
                + "AND a.at < CAST('2026-11-01 00:00:00+07:00' AS TIMESTAMP WITH TIME ZONE) AND a.id NOT IN (SELECT undoes_id FROM contact_attempt WHERE undoes_id IS NOT NULL)";
        String into = "INSERT INTO contact_attempt (reminder_id, deed, at, staff_id, channel, result, undoes_id) ";
        long last = sql("SELECT MAX(id) FROM contact_attempt");
        int later = database.transactions().write(ctx -> ctx.execute(into + made.formatted("'UNDONE'", "a.id", "SENT")) + ctx.execute(into + made.formatted("'NO_SHOW'", "NULL", "BOOKED")));

        assertThat(later).isPositive();
        assertThat(reports.of(october, (done, all) -> { }, () -> true).get().now()).isEqualTo(before);
        database.transactions().write(ctx -> ctx.execute("DELETE FROM contact_attempt WHERE id > ?", last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10", "2026-11"})
    void coverageIsWhatTheDuesSay(String text) {
        YearMonth month = YearMonth.parse(text);
        Figures figures = reports.of(month, (done, all) -> { }, () -> true).get().now();

        assertThat(figures.of(Measure.MISSED_DUE).orElseThrow().longValue()).isPositive();
        if (month.equals(YearMonth.from(TODAY))) {
            long pets = sql("SELECT COUNT(DISTINCT d.pet_id) FROM care_due d JOIN pet p ON p.id = d.pet_id WHERE d.kind = 'VACCINE' AND p.status = 'LIVING'");
            long late = sql("SELECT COUNT(DISTINCT d.pet_id) FROM care_due d JOIN pet p ON p.id = d.pet_id WHERE d.kind = 'VACCINE' AND p.status = 'LIVING' AND d.due_on < ?", TODAY);
            assertThat(figures.of(Measure.VACCINE_COVERAGE)).isEqualTo(Kpis.rate(pets - late, pets));
        }
    }
}
