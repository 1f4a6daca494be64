package jaidee.reports;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.math.BigDecimal;

/// Every figure of a month: what it is called, in what it is counted, which way is better, and a sentence that says how it
/// is counted. The formulas are those of `jaidee.figures.Kpis`.
///
/// An owner is active at a day who had a paid bill in the twelve months up to it. A bill is paid when something is to be
/// paid for it and it was not made void, which is possible on its own day alone; a refund lowers the revenue of the month
/// in which it is made. So a month that is over never changes.
public enum Measure {
    REVENUE(Chapter.MONEY, Unit.MONEY, Better.MORE),
    VAT(Chapter.MONEY, Unit.MONEY, Better.NEITHER),
    REFUNDED(Chapter.MONEY, Unit.MONEY, Better.LESS),
    DISCOUNTS(Chapter.MONEY, Unit.MONEY, Better.NEITHER),
    BILLS(Chapter.MONEY, Unit.COUNT, Better.MORE),
    AVERAGE_BILL(Chapter.MONEY, Unit.MONEY, Better.MORE),
    DRAWER_DIFFERENCE(Chapter.MONEY, Unit.MONEY, Better.NEITHER),

    VISITS(Chapter.OWNERS, Unit.COUNT, Better.MORE),
    OWNERS(Chapter.OWNERS, Unit.COUNT, Better.MORE),
    NEW_OWNERS(Chapter.OWNERS, Unit.COUNT, Better.MORE),
    RETURNING_OWNERS(Chapter.OWNERS, Unit.COUNT, Better.MORE),
    WON_BACK(Chapter.OWNERS, Unit.COUNT, Better.MORE),
    LOST(Chapter.OWNERS, Unit.COUNT, Better.LESS),
    ACTIVE_OWNERS(Chapter.OWNERS, Unit.COUNT, Better.MORE),
    RETENTION(Chapter.OWNERS, Unit.PERCENT, Better.MORE),
    REPEAT_VISIT_RATE(Chapter.OWNERS, Unit.PERCENT, Better.MORE),
    REPEAT_VISIT_RATE_YEAR(Chapter.OWNERS, Unit.PERCENT, Better.MORE),
    REVENUE_PER_OWNER(Chapter.OWNERS, Unit.MONEY, Better.MORE),
    REVENUE_PER_OWNER_YEAR(Chapter.OWNERS, Unit.MONEY, Better.MORE),
    VISIT_FREQUENCY(Chapter.OWNERS, Unit.RATIO, Better.MORE),
    VISIT_FREQUENCY_YEAR(Chapter.OWNERS, Unit.RATIO, Better.MORE),
    BEST_FIFTH_SHARE(Chapter.OWNERS, Unit.PERCENT, Better.NEITHER),

    POINTS_GIVEN(Chapter.PROGRAMME, Unit.POINTS, Better.NEITHER),
    POINTS_SPENT(Chapter.PROGRAMME, Unit.POINTS, Better.MORE),
    POINTS_EXPIRED(Chapter.PROGRAMME, Unit.POINTS, Better.LESS),
    POINTS_OUTSTANDING(Chapter.PROGRAMME, Unit.POINTS, Better.NEITHER),
    POINTS_REDEMPTION(Chapter.PROGRAMME, Unit.PERCENT, Better.MORE),
    LIABILITY(Chapter.PROGRAMME, Unit.MONEY, Better.NEITHER),
    TIER_UPS(Chapter.PROGRAMME, Unit.COUNT, Better.MORE),
    TIER_DOWNS(Chapter.PROGRAMME, Unit.COUNT, Better.LESS),
    COUPONS_ISSUED(Chapter.PROGRAMME, Unit.COUNT, Better.NEITHER),
    COUPONS_USED(Chapter.PROGRAMME, Unit.COUNT, Better.MORE),
    COUPON_COST(Chapter.PROGRAMME, Unit.MONEY, Better.NEITHER),
    COUPON_REVENUE(Chapter.PROGRAMME, Unit.MONEY, Better.MORE),

    REMINDERS_SENT(Chapter.CARE, Unit.COUNT, Better.NEITHER),
    REMINDERS_ANSWERED(Chapter.CARE, Unit.COUNT, Better.MORE),
    REMINDER_CONVERSION(Chapter.CARE, Unit.PERCENT, Better.MORE),
    NO_SHOW_RATE(Chapter.CARE, Unit.PERCENT, Better.LESS),
    VACCINE_COVERAGE(Chapter.CARE, Unit.PERCENT, Better.MORE),
    MISSED_DUE(Chapter.CARE, Unit.COUNT, Better.LESS),

    NET_PROMOTER_SCORE(Chapter.VOICE, Unit.SCORE, Better.MORE),
    SATISFACTION(Chapter.VOICE, Unit.PERCENT, Better.MORE),
    ANSWERS(Chapter.VOICE, Unit.COUNT, Better.MORE),
    COMPLAINTS(Chapter.VOICE, Unit.COUNT, Better.LESS);

    /// What a figure is about, in the order of the report.
    public enum Chapter {
        MONEY, OWNERS, PROGRAMME, CARE, VOICE, SERVICES, PEOPLE;

        public Message named() {
            return Message.of("reports.chapter." + name());
        }
    }

    /// In what a figure is counted. Money is in satang, a percentage has one decimal, a ratio two, a score one.
    public enum Unit {
        MONEY, COUNT, POINTS, PERCENT, RATIO, SCORE;

        /// A value of this unit as something a sentence can hold.
        public Object shown(BigDecimal value) {
            return switch (this) {
                case MONEY -> Money.satang(value.longValueExact());
                case POINTS -> Points.of(value.longValueExact());
                case COUNT -> value.longValueExact();
                case PERCENT, RATIO, SCORE -> value;
            };
        }
    }

    /// Which way the clinic wants a figure to go.
    public enum Better {
        MORE, LESS, NEITHER
    }

    private final Chapter chapter;
    private final Unit unit;
    private final Better better;

    Measure(Chapter chapter, Unit unit, Better better) {
        this.chapter = chapter;
        this.unit = unit;
        this.better = better;
    }

    public Chapter chapter() {
        return chapter;
    }

    public Unit unit() {
        return unit;
    }

    public Better better() {
        return better;
    }

    public Message named() {
        return Message.of("reports.measure." + name());
    }

    /// How it is counted, in one sentence.
    public Message how() {
        return Message.of("reports.measure." + name() + ".how");
    }
}
