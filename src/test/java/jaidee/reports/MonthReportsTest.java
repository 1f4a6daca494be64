package jaidee.reports;

import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.reports.Measure.ACTIVE_OWNERS;
import static jaidee.reports.Measure.AVERAGE_BILL;
import static jaidee.reports.Measure.BILLS;
import static jaidee.reports.Measure.LOST;
import static jaidee.reports.Measure.NEW_OWNERS;
import static jaidee.reports.Measure.OWNERS;
import static jaidee.reports.Measure.REFUNDED;
import static jaidee.reports.Measure.REPEAT_VISIT_RATE;
import static jaidee.reports.Measure.RETENTION;
import static jaidee.reports.Measure.RETURNING_OWNERS;
import static jaidee.reports.Measure.REVENUE;
import static jaidee.reports.Measure.REVENUE_PER_OWNER;
import static jaidee.reports.Measure.VAT;
import static jaidee.reports.Measure.VISITS;
import static jaidee.reports.Measure.VISIT_FREQUENCY;
import static jaidee.reports.Measure.WON_BACK;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import jaidee.refunds.RefundDesk;
import jaidee.standards.Standard;
import jaidee.standards.StandardDraft;
import jaidee.standards.StandardService;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One month told by hand: who came, who went, what it brought.
class MonthReportsTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final RefundDesk desk = new RefundDesk(new Till(true));
    private final Till till = desk.till;
    private final MonthReports reports = new MonthReports(till.transactions, till.audit, till.clock());
    private OwnerId somjai, mali, wanna, dao, piti;
    private Money october = Money.ZERO, vat = Money.ZERO, back = Money.ZERO;

    @BeforeEach
    void tellTheStory() {
        somjai = till.owner("สมใจ");
        mali = till.owner("มาลี");
        wanna = till.owner("วรรณา");
        dao = till.owner("ดาว");
        piti = till.owner("ปิติ");
        sold(2025, 8, 1, wanna, "EXAM");
        sold(2025, 10, 5, somjai, "EXAM");
        sold(2025, 10, 15, mali, "EXAM");
        SaleReceipt september = sold(2026, 9, 20, somjai, "GROOM-S", "VAC-RAB");
        sold(2026, 9, 25, dao, "NAIL");
        count(sold(2026, 10, 2, somjai, "EXAM", "FOOD-CAN"));
        count(sold(2026, 10, 10, wanna, "VAC-RAB"));
        count(sold(2026, 10, 12, piti, "EXAM"));
        desk.done(desk.wholly(sold(2026, 10, 13, till.owner("ชูใจ"), "EXAM").id()));
        count(sold(2026, 10, 20, somjai, "NAIL"));
        till.moveTo(LocalDate.of(2026, 10, 21));
        back = desk.done(desk.some(september.id(), Map.of(1, 1))).money();
        count(sold(2026, 10, 25, null, "NAIL"));
        till.moveTo(LocalDate.of(2026, 11, 1));
    }

    @AfterEach
    void close() {
        assertThat(desk.wrong()).isEmpty();
        desk.close();
    }

    private SaleReceipt sold(int year, int month, int day, OwnerId owner, String... items) {
        till.moveTo(LocalDate.of(year, month, day));
        Basket basket = owner == null ? Basket.open().with(till.item(items[0]), 1, Optional.empty()) : till.basket(owner, items);
        return till.sold(basket);
    }

    private void count(SaleReceipt sale) {
        october = october.plus(sale.net());
        vat = vat.plus(sale.vat().vat());
    }

    private MonthReport report(YearMonth month) {
        return reports.of(month, (done, all) -> { }, () -> true).get();
    }

    @Test
    void theMonthSaysWhatHappened() {
        new Goals(till.transactions, till.audit, till.clock()).set(new Goal(REVENUE, OCTOBER, false, Optional.of(BigDecimal.valueOf(100_000))), till.allowed()).get();
        MonthReport report = report(OCTOBER);

        // active on 30 September: somjai, mali, dao; on 31 October: somjai, wanna, dao, piti
        assertThat(number(report, ACTIVE_OWNERS)).isEqualTo("4");
        assertThat(number(report, OWNERS)).isEqualTo("3");
        assertThat(number(report, NEW_OWNERS)).isEqualTo("1");
        assertThat(number(report, WON_BACK)).isEqualTo("1");
        assertThat(number(report, RETURNING_OWNERS)).isEqualTo("1");
        assertThat(number(report, LOST)).isEqualTo("1");
        assertThat(number(report, RETENTION)).as("(4 − 1) ÷ 3").isEqualTo("100.0");
        assertThat(number(report, REPEAT_VISIT_RATE)).as("1 of 3").isEqualTo("33.3");
        assertThat(number(report, VISITS)).as("2 + 1 + 1 and a walk-in").isEqualTo("5");
        assertThat(number(report, VISIT_FREQUENCY)).as("4 ÷ 3").isEqualTo("1.33");
        assertThat(number(report, BILLS)).isEqualTo("5");
        Money revenue = october.minus(back);
        assertThat(money(report, REVENUE)).isEqualTo(revenue);
        assertThat(money(report, REFUNDED)).isEqualTo(back);
        assertThat(money(report, AVERAGE_BILL)).isEqualTo(Money.satang(Math.round(revenue.satang() / 5.0)));
        Money walkIn = till.item("NAIL").price();
        assertThat(money(report, REVENUE_PER_OWNER)).isEqualTo(Money.satang(Math.round(revenue.minus(walkIn).satang() / 3.0)));
        assertThat(report.warnings()).extracting(each -> each.key()).containsExactly("reports.warning.few");
        assertThat(report.of(REVENUE).reached()).contains(revenue.satang() >= 100_000);
        assertThat(report.over()).isTrue();
    }

    @Test
    void tablesAddUpToTheFigures() {
        MonthReport report = report(OCTOBER);

        Table categories = table(report, "categories"), tenders = table(report, "tenders"), staff = table(report, "staff");
        assertThat(categories.sums().get(1)).isEqualTo(money(report, REVENUE));
        assertThat(categories.sums().get(2)).isEqualTo(money(report, VAT));
        assertThat(tenders.sums().get(3)).isEqualTo(money(report, REVENUE));
        assertThat(((Money) staff.sums().get(2)).minus((Money) staff.sums().get(3))).isEqualTo(money(report, REVENUE));
        assertThat(report.days().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(money(report, REVENUE).satang());
        assertThat(report.trend()).hasSize(13).last().satisfies(each -> assertThat(each.of(REVENUE)).isEqualTo(report.now().of(REVENUE)));
        for (Table table : report.tables()) for (int column = 1; column < table.columns().size() && !table.sums().isEmpty(); column++) {
            int at = column;
            if (table.sums().get(at) instanceof Money sum) assertThat(table.rows().stream().map(row -> (Money) row.get(at)).reduce(Money.ZERO, Money::plus))
                    .as("%s %s", table.key(), table.columns().get(at).textKey()).isEqualTo(sum);
            if (table.sums().get(at) instanceof Points sum) assertThat(table.rows().stream().map(row -> (Points) row.get(at)).reduce(Points.ZERO, Points::plus)).isEqualTo(sum);
        }
    }

    @Test
    void aMonthThatIsOverNeverChanges() {
        StandardService standards = new StandardService(till.transactions, till.audit, till.clock());
        till.moveTo(LocalDate.of(2026, 10, 30));
        Standard kept = standards.save(promise(Optional.empty(), "รอไม่นาน", 10), till.allowed()).get();
        standards.end(standards.start(new StandardService.Start(kept.id(), Optional.empty(), "", "", till.mint)).get().id(), till.mint).get();
        till.moveTo(LocalDate.of(2026, 11, 1));
        MonthReport first = report(OCTOBER);
        SaleReceipt later = sold(2026, 11, 3, mali, "GROOM-S");
        till.moveTo(LocalDate.of(2026, 11, 4));
        desk.refundedWholly(later);
        sold(2026, 11, 5, till.owner("ใหม่"), "EXAM");
        SaleId october = till.transactions.read(ctx -> new SaleId(ctx.select(SALE.ID).from(SALE).where(SALE.BUSINESS_DAY.eq(LocalDate.of(2026, 10, 2))).fetchSingle().value1()));
        desk.done(desk.some(october, Map.of(1, 1)));
        till.transactions.write(ctx -> ctx.update(ITEM).set(ITEM.CATEGORY_CODE, till.item("GROOM-S").category()).where(ITEM.CODE.eq("EXAM")).execute());
        standards.save(promise(Optional.of(kept.id()), "รอไม่นาน", 5), till.allowed()).get();
        standards.save(promise(Optional.empty(), "ใหม่", 5), till.allowed()).get();
        till.moveTo(LocalDate.of(2027, 2, 1));

        MonthReport again = report(OCTOBER);

        assertThat(again.now()).isEqualTo(first.now());
        assertThat(again.tables()).isEqualTo(first.tables());
        assertThat(again.trend()).isEqualTo(first.trend());
        assertThat(again.days()).isEqualTo(first.days());
    }

    private static StandardDraft promise(Optional<Long> id, String name, int minutes) {
        return new StandardDraft(id, name, "", Standard.Kind.VISIT, Duration.ofMinutes(minutes), Duration.ofMinutes(minutes - 1), true);
    }

    @Test
    void aMonthThatRunsIsHeldAgainstAsManyDaysOfTheOthers() {
        sold(2026, 11, 3, somjai, "EXAM");

        MonthReport report = report(YearMonth.of(2026, 11));

        assertThat(report.over()).isFalse();
        assertThat(report.lastMonth().of(BILLS)).as("only 2 October is among the first three days").contains(BigDecimal.ONE);
        assertThat(report.warnings()).extracting(each -> each.key()).contains("reports.warning.running");
        assertThat(report.trend().get(11).of(BILLS)).as("the trend shows whole months").contains(BigDecimal.valueOf(5));
    }

    /// Somebody may still come: nothing is final before midnight.
    @Test
    void aMonthRunsUntilItsLastDayIsOver() {
        till.moveTo(OCTOBER.atEndOfMonth());
        MonthReport report = report(OCTOBER);

        assertThat(report.over()).isFalse();
        assertThat(report.warnings()).extracting(each -> each.key()).contains("reports.warning.running");
        assertThat(report.lastMonth().of(BILLS)).as("the whole of September").contains(BigDecimal.valueOf(2));
        till.moveTo(OCTOBER.atEndOfMonth().plusDays(1));
        assertThat(report(OCTOBER).over()).isTrue();
        assertThat(report(OCTOBER).now()).isEqualTo(report.now());
    }

    @Test
    void aMonthToComeIsRefusedAndAnUnwantedOneBrokenOff() {
        assertThat(reports.of(YearMonth.of(2026, 12), (done, all) -> { }, () -> true).refusal()).contains(new ReportRefusal.NotYet(YearMonth.of(2026, 12)));
        assertThat(reports.of(OCTOBER, (done, all) -> { }, () -> false).refusal()).contains(new ReportRefusal.BrokenOff());
    }

    @Test
    void aMonthWithoutAnythingHasNoFiguresToDivide() {
        MonthReport report = report(YearMonth.of(2024, 5));

        assertThat(number(report, BILLS)).isEqualTo("0");
        assertThat(report.now().of(AVERAGE_BILL)).isEmpty();
        assertThat(report.now().of(RETENTION)).isEmpty();
        assertThat(report.warnings()).extracting(each -> each.key()).containsExactly("reports.warning.first");
    }

    private static Table table(MonthReport report, String key) {
        return report.tables().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }

    private static String number(MonthReport report, Measure measure) {
        return report.now().of(measure).orElseThrow().toPlainString();
    }

    private static Money money(MonthReport report, Measure measure) {
        return Money.satang(report.now().of(measure).orElseThrow().longValueExact());
    }
}
