package jaidee.loyalty;

import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_LINE;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.owners.OwnerName;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/// Reads the sales of many days for a try-out, some thousands at a time and without a record for each: a million bills are
/// read in seconds.
final class TryOutRepository {
    private static final ServiceGroup[] GROUPS = ServiceGroup.values();
    // by the number alone: asked for the days too, H2 goes through all of them again for each parcel
    private static final String SALES = "SELECT id, owner_id, business_day, points_percent, tier_code, programme_version FROM sale "
            + "WHERE id > ? AND id <= ? ORDER BY id";
    private static final String LINES = "SELECT sale_id, id, item_id, pet_id, quantity, net_satang, service_group, points_each, "
            + "earns_on_spend, points_satang, category_code, species FROM sale_line WHERE sale_id > ? AND sale_id <= ? ORDER BY sale_id";

    /// A bill of a member as earning sees it, less what was given back of it.
    ///
    /// @param version those from before there were versions were made by the first
    /// @param percent of tier and coupon together
    record Sold(long owner, LocalDate day, int percent, Optional<String> tier, int version, List<EarnPolicy.Line> lines) {
    }

    /// The numbers of the sales between which the days lie; others may lie between them too.
    record Span(long first, long last) {
        /// None when the last comes before the first.
        long numbers() {
            return Math.max(0, last - first + 1);
        }
    }

    /// What every parcel needs to know: headings and species of lines from before they were noted, and what was given back.
    record Known(Map<Long, String> categories, Map<Long, String> species, Map<Long, Back> back) {
    }

    record Back(int quantity, long net) {
    }

    /// Asks each day for its first sale: numbers need not rise with the days, and to count a year of bills takes a second.
    Span span(DSLContext ctx, LocalDate from, LocalDate until) {
        long first = from.datesUntil(until.plusDays(1)).mapToLong(day -> ctx.select(SALE.ID).from(SALE).where(SALE.BUSINESS_DAY.eq(day))
                .orderBy(SALE.BUSINESS_DAY, SALE.ID).limit(1).fetchOptional(SALE.ID).orElse(Long.MAX_VALUE)).min().orElse(Long.MAX_VALUE);
        return new Span(first, ctx.select(coalesce(max(SALE.ID), 0L)).from(SALE).fetchSingle().value1());
    }

    Known known(DSLContext ctx, LocalDate from) {
        Map<Long, Back> back = new HashMap<>();
        ctx.select(REFUND_LINE.SALE_LINE_ID, sum(REFUND_LINE.QUANTITY), sum(REFUND_LINE.NET_SATANG)).from(REFUND_LINE)
                .join(REFUND).on(REFUND.ID.eq(REFUND_LINE.REFUND_ID)).where(REFUND.BUSINESS_DAY.ge(from)).groupBy(REFUND_LINE.SALE_LINE_ID)
                .forEach(row -> back.put(row.value1(), new Back(row.value2().intValueExact(), row.value3().longValueExact())));
        return new Known(ctx.select(ITEM.ID, ITEM.CATEGORY_CODE).from(ITEM).fetchMap(ITEM.ID, ITEM.CATEGORY_CODE),
                ctx.select(PET.ID, PET.SPECIES).from(PET).where(PET.SPECIES.isNotNull()).fetchMap(PET.ID, PET.SPECIES), back);
    }

    /// The bills with numbers after `after` up to `upTo`.
    List<Sold> parcel(DSLContext ctx, long after, long upTo, LocalDate from, LocalDate until, Known known) {
        return ctx.connectionResult(connection -> {
            Map<Long, List<EarnPolicy.Line>> lines = lines(connection, after, upTo, known);
            return sales(connection, after, upTo, from, until, lines);
        });
    }

    private static Map<Long, List<EarnPolicy.Line>> lines(Connection connection, long after, long upTo, Known known) throws SQLException {
        Map<Long, List<EarnPolicy.Line>> all = new HashMap<>();
        Map<String, ServiceGroup> groups = new HashMap<>();
        for (ServiceGroup group : GROUPS) groups.put(group.name(), group);
        Words words = new Words();
        try (PreparedStatement asked = connection.prepareStatement(LINES)) {
            asked.setLong(1, after);
            asked.setLong(2, upTo);
            try (ResultSet row = asked.executeQuery()) {
                long open = -1;
                List<EarnPolicy.Line> there = List.of();
                while (row.next()) {
                    long sale = row.getLong(1);
                    if (sale != open) {
                        there = new ArrayList<>(4);
                        all.put(sale, there);
                        open = sale;
                    }
                    EarnPolicy.Line line = line(row, groups, words, known);
                    if (line != null) there.add(line);
                }
            }
        }
        return all;
    }

    /// Null for a line that was given back wholly.
    private static EarnPolicy.Line line(ResultSet row, Map<String, ServiceGroup> groups, Words words, Known known) throws SQLException {
        long item = row.getLong(3), pet = row.getLong(4), net = row.getLong(6);
        int quantity = row.getInt(5);
        if (!known.back().isEmpty()) {
            Back back = known.back().get(row.getLong(2));
            if (back != null && back.quantity() >= quantity) return null;
            if (back != null) {
                quantity -= back.quantity();
                net -= back.net();
            }
        }
        String category = row.getString(11), species = row.getString(12);
        if (category == null) category = known.categories().getOrDefault(item, "");
        if (species == null && pet != 0) species = known.species().get(pet);
        return new EarnPolicy.Line(new ItemId(item), words.one(category), groups.get(row.getString(7)), pet == 0 ? Optional.empty() : Optional.of(new PetId(pet)),
                words.maybe(species), quantity, Points.of(row.getLong(8)), Money.satang(net), Money.satang(row.getLong(10)), row.getBoolean(9));
    }

    private static List<Sold> sales(Connection connection, long after, long upTo, LocalDate from, LocalDate until,
                                    Map<Long, List<EarnPolicy.Line>> lines) throws SQLException {
        List<Sold> all = new ArrayList<>();
        Words words = new Words();
        try (PreparedStatement asked = connection.prepareStatement(SALES)) {
            asked.setLong(1, after);
            asked.setLong(2, upTo);
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    long owner = row.getLong(2);
                    LocalDate day = row.getObject(3, LocalDate.class);
                    if (owner == 0 || day.isBefore(from) || day.isAfter(until)) continue;
                    int version = row.getInt(6);
                    all.add(new Sold(owner, day, row.getInt(4), words.maybe(row.getString(5)), version == 0 ? 1 : version,
                            lines.getOrDefault(row.getLong(1), List.of())));
                }
            }
        }
        return all;
    }

    /// What each owner spent on each day after `after`, less what was given back of it.
    Map<Long, List<TierPolicy.Spend>> spends(DSLContext ctx, LocalDate after, LocalDate until) {
        Condition counts = SALE.BUSINESS_DAY.gt(after).and(SALE.BUSINESS_DAY.le(until)).and(SALE.OWNER_ID.isNotNull());
        Table<?> given = select(REFUND.SALE_ID, sum(REFUND.NET_SATANG).as("back")).from(REFUND).groupBy(REFUND.SALE_ID).asTable("given");
        Field<BigDecimal> back = given.field("back", BigDecimal.class);
        Map<Long, List<TierPolicy.Spend>> all = new HashMap<>();
        ctx.select(SALE.OWNER_ID, SALE.BUSINESS_DAY, sum(SALE.NET_SATANG).minus(coalesce(sum(back), inline(BigDecimal.ZERO))),
                        count().filterWhere(back.isNull().or(back.lt(SALE.NET_SATANG.cast(BigDecimal.class)))))
                .from(SALE).leftJoin(given).on(given.field(REFUND.SALE_ID).eq(SALE.ID)).where(counts).groupBy(SALE.OWNER_ID, SALE.BUSINESS_DAY)
                .forEach(row -> all.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new TierPolicy.Spend(row.value2(), Money.satang(row.value3().longValueExact()), row.value4())));
        return all;
    }

    int owners(DSLContext ctx) {
        return ctx.fetchCount(OWNER, OWNER.MERGED_INTO.isNull().and(OWNER.ERASED_AT.isNull()));
    }

    Points outstanding(DSLContext ctx) {
        return Points.of(ctx.select(coalesce(sum(LEDGER_ENTRY.POINTS), inline(BigDecimal.ZERO))).from(LEDGER_ENTRY).fetchSingle().value1().longValueExact());
    }

    record Who(String name, String memberNo) {
    }

    Map<Long, Who> names(DSLContext ctx, Collection<Long> owners) {
        if (owners.isEmpty()) return Map.of();
        Map<Long, Who> all = new HashMap<>();
        ctx.select(OWNER.ID, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.MEMBER_NO).from(OWNER).where(OWNER.ID.in(owners))
                .forEach(row -> all.put(row.value1(), new Who(new OwnerName(said(row.value2()), row.value3(), said(row.value4()), "").titled(), row.value5())));
        return all;
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }

    /// The few words that stand in millions of lines, each once.
    private static final class Words {
        private final Map<String, String> words = new HashMap<>();
        private final Map<String, Optional<String>> maybe = new HashMap<>();

        String one(String word) {
            return words.computeIfAbsent(word, each -> each);
        }

        Optional<String> maybe(String word) {
            return word == null ? Optional.empty() : maybe.computeIfAbsent(word, Optional::of);
        }
    }
}
