package jaidee.reports;

import jaidee.health.CoverageBook;
import jaidee.kernel.DaySpan;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jooq.DSLContext;

/// Puts the rows behind a number together and makes the number of them again.
final class Behind {
    private final RowsRepository rows = new RowsRepository();
    private final MoneyRows money = new MoneyRows(rows);
    private final OwnerRows owners = new OwnerRows(rows);
    private final ProgrammeRows programme = new ProgrammeRows();
    private final CareRows care;

    Behind(CoverageBook coverage) {
        this.care = new CareRows(coverage, rows);
    }

    /// @param today on which a month still runs
    RowsBehind of(DSLContext ctx, Question question, LocalDate today) {
        return switch (question) {
            case Question.Of of -> figure(ctx, of, span(of.days(), today));
            case Question.Tender(var method, var day) -> Gathered.of(rows.tender(ctx, method, day)).summed(question, Measure.Unit.MONEY);
            case Question.Booked(var day) -> Gathered.of(rows.booked(ctx, day)).counted(question, Measure.Unit.COUNT);
            case Question.OpenComplaints() -> Gathered.of(rows.complaints(ctx)).counted(question, Measure.Unit.COUNT);
        };
    }

    private RowsBehind figure(DSLContext ctx, Question.Of asked, Span span) {
        return switch (asked.measure()) {
            case REVENUE, VAT, REFUNDED, DISCOUNTS, BILLS, AVERAGE_BILL, DRAWER_DIFFERENCE, VISITS -> money.of(ctx, asked);
            case OWNERS, NEW_OWNERS, RETURNING_OWNERS, WON_BACK, LOST, ACTIVE_OWNERS, RETENTION, REPEAT_VISIT_RATE, REPEAT_VISIT_RATE_YEAR, REVENUE_PER_OWNER,
                    REVENUE_PER_OWNER_YEAR, VISIT_FREQUENCY, VISIT_FREQUENCY_YEAR, BEST_FIFTH_SHARE -> owners.of(ctx, asked, span);
            case POINTS_GIVEN, POINTS_SPENT, POINTS_EXPIRED, POINTS_OUTSTANDING, POINTS_REDEMPTION, LIABILITY, TIER_UPS, TIER_DOWNS, COUPONS_ISSUED, COUPONS_USED,
                    COUPON_COST, COUPON_REVENUE -> programme.of(ctx, asked);
            case REMINDERS_SENT, REMINDERS_ANSWERED, REMINDER_CONVERSION, NO_SHOW_RATE, VACCINE_COVERAGE, MISSED_DUE, NET_PROMOTER_SCORE, SATISFACTION, ANSWERS,
                    COMPLAINTS -> care.of(ctx, asked, span);
        };
    }

    /// The month in which the days end, up to their last.
    private static Span span(DaySpan days, LocalDate today) {
        YearMonth month = YearMonth.from(days.to());
        return new Span(month, days.to(), month.isBefore(YearMonth.from(today)));
    }
}
