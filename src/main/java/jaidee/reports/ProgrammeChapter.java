package jaidee.reports;

import jaidee.figures.Kpis;
import jaidee.kernel.Message;
import jaidee.kernel.Points;
import jaidee.loyalty.LedgerEntry.Kind;
import jaidee.loyalty.PointsEverRepository;
import jaidee.loyalty.Programme;
import jaidee.loyalty.ProgrammeRepository;
import jaidee.loyalty.Tier;
import jaidee.reports.PointsRepository.Moved;
import jaidee.reports.PointsRepository.Tiers;
import jaidee.reports.PrizesRepository.Coupons;
import jaidee.reports.PrizesRepository.CouponsOfMonth;
import jaidee.reports.PrizesRepository.Rewarded;
import jaidee.reports.Table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// The members' programme in a month: points, tiers, coupons, rewards.
final class ProgrammeChapter {
    private static final Message SUM = Message.of("reports.table.sum");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    static final Kind[] GIVEN = {Kind.EARN_SPEND, Kind.EARN_SERVICE, Kind.EARN_BONUS, Kind.PARTNER_IN, Kind.EARN_REVERSED};
    static final Kind[] SPENT = {Kind.REDEEM, Kind.REDEEM_RETURNED, Kind.PARTNER_OUT, Kind.DONATE};

    private final PointsRepository points = new PointsRepository();
    private final PointsEverRepository ever = new PointsEverRepository();
    private final PrizesRepository prizes = new PrizesRepository();
    private final ProgrammeRepository programmes = new ProgrammeRepository();

    /// All points that ever moved up to the ends of these.
    Map<LocalDate, Moved> ever(DSLContext ctx, Span... spans) {
        Map<LocalDate, Moved> moved = new HashMap<>();
        ever.upTo(ctx, Stream.of(spans).map(Span::last).toList()).forEach((day, kinds) -> moved.put(day, new Moved(kinds)));
        return moved;
    }

    /// @param ever up to its end
    void figures(DSLContext ctx, Span span, Moved ever, Figures.Draft figures) {
        Moved month = points.moved(ctx, span.first(), span.last());
        Programme programme = programmes.on(ctx, span.last());
        Optional<BigDecimal> redeemed = Kpis.rate(-spent(ever), -spent(ever) - ever.of(Kind.EXPIRE));
        Tiers tiers = points.tiers(ctx, span, programme.tiers().getFirst().code());
        Coupons coupons = prizes.coupons(ctx, span).all();
        figures.put(Measure.POINTS_GIVEN, month.of(GIVEN))
                .put(Measure.POINTS_SPENT, -spent(month)).put(Measure.POINTS_EXPIRED, -month.of(Kind.EXPIRE))
                .put(Measure.POINTS_OUTSTANDING, ever.all()).put(Measure.POINTS_REDEMPTION, redeemed)
                .put(Measure.LIABILITY, Kpis.pointsLiability(Points.of(Math.max(0, ever.all())), programme.redeem().pointValue(),
                        expected(ever)).satang())
                .put(Measure.TIER_UPS, sum(tiers.ups())).put(Measure.TIER_DOWNS, sum(tiers.downs()))
                .put(Measure.COUPONS_ISSUED, coupons.issued()).put(Measure.COUPONS_USED, coupons.used())
                .put(Measure.COUPON_COST, coupons.cost().satang()).put(Measure.COUPON_REVENUE, coupons.net().satang());
    }

    static long spent(Moved moved) {
        return moved.of(SPENT);
    }

    /// Of a hundred points how many will be redeemed, as it was up to now: all of them before any lapsed.
    static BigDecimal expected(Moved ever) {
        return ever.of(Kind.EXPIRE) == 0 ? ALL : Kpis.rate(-spent(ever), -spent(ever) - ever.of(Kind.EXPIRE)).orElse(ALL);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    List<Table> tables(DSLContext ctx, Span span) {
        return List.of(tiers(ctx, span), coupons(prizes.coupons(ctx, span)), rewards(prizes.rewards(ctx, span)));
    }

    private Table tiers(DSLContext ctx, Span span) {
        Programme programme = programmes.on(ctx, span.last());
        List<Tier> known = programme.tiers();
        Tiers tiers = points.tiers(ctx, span, known.getFirst().code()).counting(programme.retired());
        List<List<Object>> rows = new ArrayList<>();
        for (Tier tier : known) rows.add(List.of(tier.name(), tiers.owners().getOrDefault(tier.code(), 0L),
                tiers.ups().getOrDefault(tier.code(), 0L), tiers.downs().getOrDefault(tier.code(), 0L)));
        return new Table("tiers", Measure.Chapter.PROGRAMME, List.of(new Column("tier", Table.Kind.TEXT), new Column("owners", Table.Kind.COUNT),
                new Column("ups", Table.Kind.COUNT), new Column("downs", Table.Kind.COUNT)), rows, List.of(SUM, rows.stream().mapToLong(row -> (Long) row.get(1)).sum(),
                rows.stream().mapToLong(row -> (Long) row.get(2)).sum(), rows.stream().mapToLong(row -> (Long) row.get(3)).sum()));
    }

    private static Table coupons(CouponsOfMonth coupons) {
        List<List<Object>> rows = new ArrayList<>();
        coupons.designs().entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, Coupons> each) -> each.getValue().net()).reversed()
                .thenComparing(Map.Entry::getKey)).map(Map.Entry::getValue).forEach(each ->
                rows.add(List.of(each.name(), each.issued(), each.used(), each.net(), each.cost(), perBaht(each))));
        Coupons all = coupons.all();
        return new Table("coupons", Measure.Chapter.PROGRAMME, List.of(new Column("coupon", Table.Kind.TEXT), new Column("issued", Table.Kind.COUNT),
                new Column("used", Table.Kind.COUNT), new Column("bills_net", Table.Kind.MONEY), new Column("cost", Table.Kind.MONEY),
                new Column("per_baht", Table.Kind.RATIO)), rows, List.of(SUM, all.issued(), all.used(), all.net(), all.cost(), perBaht(all)));
    }

    private static Object perBaht(Coupons coupons) {
        return coupons.cost().isPositive() ? BigDecimal.valueOf(coupons.net().satang()).divide(BigDecimal.valueOf(coupons.cost().satang()), 2, RoundingMode.HALF_UP) : Table.EMPTY;
    }

    private static Table rewards(List<Rewarded> rewards) {
        List<List<Object>> rows = new ArrayList<>();
        for (Rewarded each : rewards) rows.add(List.of(each.name(), each.times(), each.points()));
        return new Table("rewards", Measure.Chapter.PROGRAMME, List.of(new Column("reward", Table.Kind.TEXT), new Column("times", Table.Kind.COUNT),
                new Column("points", Table.Kind.POINTS)), rows, List.of(SUM, rewards.stream().mapToLong(Rewarded::times).sum(),
                rewards.stream().map(Rewarded::points).reduce(Points.ZERO, Points::plus)));
    }
}
