package jaidee.reports;

import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.COUPON_REVIVAL;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.TIER_CHANGE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponId;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.loyalty.LedgerEntry;
import jaidee.loyalty.ReasonWords;
import jaidee.reports.RowsBehind.Row;
import jaidee.reports.RowsBehind.Thing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Reads rows behind the figures of the members' programme.
final class ProgrammeRowsRepository {
    private static final Field<?>[] NAME = {OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME};

    /// Points that moved from one day to another, the oldest first.
    ///
    /// @param sign 1, or -1 where what is taken off is counted
    Gathered points(DSLContext ctx, LocalDate from, LocalDate to, Collection<LedgerEntry.Kind> kinds, int sign) {
        return RowsRepository.gathered(ctx.select(LEDGER_ENTRY.BUSINESS_DAY, LEDGER_ENTRY.AT, LEDGER_ENTRY.POINTS, LEDGER_ENTRY.REASON_KEY, LEDGER_ENTRY.REASON_ARGUMENTS, LEDGER_ENTRY.SALE_ID,
                        LEDGER_ENTRY.OWNER_ID).select(NAME).from(LEDGER_ENTRY).join(OWNER).on(OWNER.ID.eq(LEDGER_ENTRY.OWNER_ID))
                .where(LEDGER_ENTRY.BUSINESS_DAY.between(from, to)).and(LEDGER_ENTRY.KIND.in(kinds.stream().map(Enum::name).toList())).orderBy(LEDGER_ENTRY.BUSINESS_DAY, LEDGER_ENTRY.ID),
                row -> {
                    OwnerId owner = new OwnerId(row.get(LEDGER_ENTRY.OWNER_ID));
                    Long sale = row.get(LEDGER_ENTRY.SALE_ID);
                    return new Row(row.get(LEDGER_ENTRY.BUSINESS_DAY), Optional.of(DashboardRepository.time(row.get(LEDGER_ENTRY.AT))), RowsRepository.name(row),
                            ReasonWords.read(row.get(LEDGER_ENTRY.REASON_KEY), row.get(LEDGER_ENTRY.REASON_ARGUMENTS)), BigDecimal.valueOf(sign * row.get(LEDGER_ENTRY.POINTS)),
                            Optional.of(owner), Optional.of(sale == null ? new Thing.Owner(owner) : new Thing.Bill(new SaleId(sale))));
                });
    }

    /// Points of all time up to a day, owner by owner, the most first. Owners of whom nothing is left are left out.
    ///
    /// @param kinds empty: all
    Gathered pointsOfOwners(DSLContext ctx, LocalDate to, Collection<LedgerEntry.Kind> kinds, int sign) {
        Condition which = LEDGER_ENTRY.BUSINESS_DAY.le(to);
        if (!kinds.isEmpty()) which = which.and(LEDGER_ENTRY.KIND.in(kinds.stream().map(Enum::name).toList()));
        Field<Long> owner = DSL.field(DSL.name("p", "owner"), Long.class);
        Field<BigDecimal> points = DSL.field(DSL.name("p", "points"), BigDecimal.class);
        Field<LocalDate> last = DSL.field(DSL.name("p", "last"), LocalDate.class);
        // owners are named after their points were added up: joined before, H2 would go to one for every entry
        var sums = ctx.select(LEDGER_ENTRY.OWNER_ID.as("owner"), sum(LEDGER_ENTRY.POINTS).as("points"), max(LEDGER_ENTRY.BUSINESS_DAY).as("last")).from(LEDGER_ENTRY).where(which)
                .groupBy(LEDGER_ENTRY.OWNER_ID).having(sum(LEDGER_ENTRY.POINTS).ne(BigDecimal.ZERO)).asTable("p");
        return RowsRepository.gathered(ctx.select(owner, points, last).select(NAME).from(sums).join(OWNER).on(OWNER.ID.eq(owner)).orderBy(sign > 0 ? points.desc() : points.asc(), owner),
                row -> {
                    OwnerId id = new OwnerId(row.get(owner));
                    return new Row(row.get(last), Optional.empty(), RowsRepository.name(row), Message.of("reports.rows.points_of_owner"),
                            row.get(points).multiply(BigDecimal.valueOf(sign)), Optional.of(id), Optional.of(new Thing.Owner(id)));
                });
    }

    /// @param names of tiers, by their codes
    Gathered tiers(DSLContext ctx, LocalDate from, LocalDate to, String direction, Map<String, Bilingual> names) {
        return RowsRepository.gathered(ctx.select(TIER_CHANGE.ON_DAY, TIER_CHANGE.TIER_CODE, TIER_CHANGE.OWNER_ID).select(NAME).from(TIER_CHANGE).join(OWNER).on(OWNER.ID.eq(TIER_CHANGE.OWNER_ID))
                .where(TIER_CHANGE.ON_DAY.between(from, to)).and(TIER_CHANGE.DIRECTION.eq(direction)).orderBy(TIER_CHANGE.ON_DAY, TIER_CHANGE.ID), row -> {
                    OwnerId owner = new OwnerId(row.get(TIER_CHANGE.OWNER_ID));
                    String code = row.get(TIER_CHANGE.TIER_CODE);
                    return new Row(row.get(TIER_CHANGE.ON_DAY), Optional.empty(), RowsRepository.name(row), Message.of("reports.rows.tier", names.getOrDefault(code, new Bilingual(code, code))),
                            BigDecimal.ONE, Optional.of(owner), Optional.of(new Thing.Owner(owner)));
                });
    }

    Gathered issued(DSLContext ctx, LocalDate from, LocalDate to) {
        return RowsRepository.gathered(ctx.select(COUPON.ID, COUPON.ISSUED_AT, COUPON_DESIGN.NAME_TH, COUPON_DESIGN.NAME_EN, COUPON.OWNER_ID).select(NAME).from(COUPON)
                .join(COUPON_DESIGN).on(COUPON_DESIGN.ID.eq(COUPON.DESIGN_ID)).leftJoin(OWNER).on(OWNER.ID.eq(COUPON.OWNER_ID))
                .where(PrizesRepository.within(COUPON.ISSUED_AT, from, to)).orderBy(COUPON.ISSUED_AT, COUPON.ID), row -> new Row(day(row.get(COUPON.ISSUED_AT)),
                Optional.of(DashboardRepository.time(row.get(COUPON.ISSUED_AT))), RowsRepository.name(row), design(row), BigDecimal.ONE,
                Optional.ofNullable(row.get(COUPON.OWNER_ID)).map(OwnerId::new), Optional.of(new Thing.Coupon(new CouponId(row.get(COUPON.ID))))));
    }

    /// What a use of a coupon adds to a figure.
    enum Adds {
        ONE, COST, BILL
    }

    /// Uses of coupons and what made them usable again. Of the revenue a bill with two counts once.
    Gathered used(DSLContext ctx, LocalDate from, LocalDate to, Adds what) {
        List<Row> rows = new ArrayList<>();
        uses(ctx, COUPON_REDEMPTION.AT, from, to, what, 1, rows);
        uses(ctx, COUPON_REVIVAL.AT, from, to, what, -1, rows);
        return Gathered.of(rows);
    }

    private static void uses(DSLContext ctx, Field<OffsetDateTime> at, LocalDate from, LocalDate to, Adds what, int sign, List<Row> into) {
        Set<Long> bills = new HashSet<>();
        var uses = ctx.select(at.as("used_at"), COUPON_REDEMPTION.SALE_ID, COUPON_REDEMPTION.DISCOUNT_SATANG, SALE.NET_SATANG, SALE.OWNER_ID, COUPON_DESIGN.NAME_TH, COUPON_DESIGN.NAME_EN).select(NAME)
                .from(COUPON_REDEMPTION).join(COUPON).on(COUPON.ID.eq(COUPON_REDEMPTION.COUPON_ID)).join(COUPON_DESIGN).on(COUPON_DESIGN.ID.eq(COUPON.DESIGN_ID))
                .join(SALE).on(SALE.ID.eq(COUPON_REDEMPTION.SALE_ID)).leftJoin(OWNER).on(OWNER.ID.eq(SALE.OWNER_ID));
        var asked = sign > 0 ? uses : uses.join(COUPON_REVIVAL).on(COUPON_REVIVAL.REDEMPTION_ID.eq(COUPON_REDEMPTION.ID));
        try (Stream<? extends Record> found = asked.where(PrizesRepository.within(at, from, to)).orderBy(at, COUPON_REDEMPTION.ID).fetchStream()) {
            found.forEach(row -> {
                boolean first = bills.add(row.get(COUPON_REDEMPTION.SALE_ID));
                if (what == Adds.BILL && !first) return;
                long amount = switch (what) {
                    case ONE -> 1;
                    case COST -> row.get(COUPON_REDEMPTION.DISCOUNT_SATANG);
                    case BILL -> row.get(SALE.NET_SATANG);
                };
                OffsetDateTime when = row.get("used_at", OffsetDateTime.class);
                into.add(new Row(day(when), Optional.of(DashboardRepository.time(when)), RowsRepository.name(row), sign > 0 ? design(row) : Message.of("reports.rows.revived", design(row)),
                        BigDecimal.valueOf(sign * amount), Optional.ofNullable(row.get(SALE.OWNER_ID)).map(OwnerId::new),
                        Optional.of(new Thing.Bill(new SaleId(row.get(COUPON_REDEMPTION.SALE_ID))))));
            });
        }
    }

    private static Message design(Record row) {
        return Message.of("reports.rows.named", new Bilingual(row.get(COUPON_DESIGN.NAME_TH), row.get(COUPON_DESIGN.NAME_EN)));
    }

    private static LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), Days.BANGKOK);
    }
}
