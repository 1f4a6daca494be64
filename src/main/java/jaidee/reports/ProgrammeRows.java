package jaidee.reports;

import jaidee.figures.Kpis;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Points;
import jaidee.loyalty.LedgerEntry.Kind;
import jaidee.loyalty.PointsEverRepository;
import jaidee.loyalty.Programme;
import jaidee.loyalty.ProgrammeRepository;
import jaidee.loyalty.Tier;
import jaidee.reports.PointsRepository.Moved;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Rows behind figures of the members' programme: points, tiers, coupons.
final class ProgrammeRows {
    private static final List<Kind> ALL = List.of();

    private final ProgrammeRowsRepository rows = new ProgrammeRowsRepository();
    private final PointsEverRepository points = new PointsEverRepository();
    private final ProgrammeRepository programmes = new ProgrammeRepository();

    RowsBehind of(DSLContext ctx, Question.Of asked) {
        LocalDate from = asked.days().from(), to = asked.days().to();
        return switch (asked.measure()) {
            case POINTS_GIVEN -> rows.points(ctx, from, to, List.of(ProgrammeChapter.GIVEN), 1).summed(asked, Measure.Unit.POINTS);
            case POINTS_SPENT -> rows.points(ctx, from, to, List.of(ProgrammeChapter.SPENT), -1).summed(asked, Measure.Unit.POINTS);
            case POINTS_EXPIRED -> rows.points(ctx, from, to, List.of(Kind.EXPIRE), -1).summed(asked, Measure.Unit.POINTS);
            case POINTS_OUTSTANDING -> rows.pointsOfOwners(ctx, to, ALL, 1).summed(asked, Measure.Unit.POINTS);
            case POINTS_REDEMPTION -> redemption(ctx, asked, to);
            case LIABILITY -> liability(ctx, asked, to);
            case TIER_UPS -> rows.tiers(ctx, from, to, "UP", tiers(ctx, to)).counted(asked, Measure.Unit.COUNT);
            case TIER_DOWNS -> rows.tiers(ctx, from, to, "DOWN", tiers(ctx, to)).counted(asked, Measure.Unit.COUNT);
            case COUPONS_ISSUED -> rows.issued(ctx, from, to).counted(asked, Measure.Unit.COUNT);
            case COUPONS_USED -> rows.used(ctx, from, to, ProgrammeRowsRepository.Adds.ONE).summed(asked, Measure.Unit.COUNT);
            case COUPON_COST -> rows.used(ctx, from, to, ProgrammeRowsRepository.Adds.COST).summed(asked, Measure.Unit.MONEY);
            case COUPON_REVENUE -> rows.used(ctx, from, to, ProgrammeRowsRepository.Adds.BILL).summed(asked, Measure.Unit.MONEY);
            default -> throw new IllegalArgumentException(asked.measure() + " is not of the programme");
        };
    }

    private RowsBehind redemption(DSLContext ctx, Question.Of asked, LocalDate to) {
        Gathered spent = rows.pointsOfOwners(ctx, to, List.of(ProgrammeChapter.SPENT), -1);
        Points expired = Points.of(-ever(ctx, to).of(Kind.EXPIRE)), redeemed = Points.of(spent.sum().longValueExact());
        return spent.making(asked, Measure.Unit.POINTS, Kpis.rate(redeemed.value(), redeemed.value() + expired.value()), "reports.rows.redemption", redeemed, expired);
    }

    private RowsBehind liability(DSLContext ctx, Question.Of asked, LocalDate to) {
        Gathered outstanding = rows.pointsOfOwners(ctx, to, ALL, 1);
        Points all = Points.of(Math.max(0, outstanding.sum().longValueExact()));
        Programme programme = programmes.on(ctx, to);
        BigDecimal expected = ProgrammeChapter.expected(ever(ctx, to));
        return outstanding.making(asked, Measure.Unit.POINTS, Optional.of(BigDecimal.valueOf(Kpis.pointsLiability(all, programme.redeem().pointValue(), expected).satang())),
                "reports.rows.liability", all, programme.redeem().pointValue(), expected);
    }

    private Moved ever(DSLContext ctx, LocalDate to) {
        return new Moved(points.upTo(ctx, List.of(to)).get(to));
    }

    private Map<String, Bilingual> tiers(DSLContext ctx, LocalDate day) {
        return programmes.on(ctx, day).tiers().stream().collect(Collectors.toMap(Tier::code, Tier::name));
    }
}
