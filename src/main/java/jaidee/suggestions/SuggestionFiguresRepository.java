package jaidee.suggestions;

import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_LINE;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.db.tables.Tables.SUGGESTION_EVENT;
import static jaidee.db.tables.Tables.SUGGESTION_RULE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import jaidee.db.tables.tables.Refund;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.StaffId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/// Counts what became of suggestions, and what they brought.
final class SuggestionFiguresRepository {
    private record Key(SuggestionKind kind, Long rule, long item, Long with, long staff) {
    }

    private static final List<Field<?>> KEY = List.of(SUGGESTION_EVENT.KIND, SUGGESTION_EVENT.RULE_ID, SUGGESTION_EVENT.ITEM_ID,
            SUGGESTION_EVENT.WITH_ITEM_ID, SUGGESTION_EVENT.STAFF_ID);

    private static final Refund VOIDED = REFUND.as("voided");

    private final SuggestionRuleRepository rules = new SuggestionRuleRepository();

    /// Both days included.
    SuggestionFigures figures(DSLContext ctx, LocalDate from, LocalDate to) {
        Map<Key, SuggestionFigures.Counts> all = new LinkedHashMap<>();
        Field<Integer> shown = outcomes("SHOWN"), accepted = outcomes("ACCEPTED"), dismissed = outcomes("DISMISSED"), restored = outcomes("RESTORED");
        ctx.select(KEY).select(shown, accepted, dismissed, restored).from(SUGGESTION_EVENT).where(SUGGESTION_EVENT.ON_DAY.between(from, to)).groupBy(KEY).orderBy(KEY)
                .forEach(row -> all.merge(key(row), new SuggestionFigures.Counts(row.get(shown), row.get(accepted), row.get(dismissed) - row.get(restored), 0, Money.ZERO),
                        SuggestionFigures.Counts::plus));
        Field<BigDecimal> paid = sum(SALE_LINE.NET_SATANG), back = sum(REFUND_LINE.NET_SATANG);
        Field<Integer> bills = countDistinct(SALE.ID);
        ctx.select(KEY).select(paid, bills).from(SALE).join(SUGGESTION_EVENT).on(CAME_OF_IT).join(SALE_LINE).on(ITS_LINE)
                .where(SALE.BUSINESS_DAY.between(from, to)).and(NEVER_VOID).groupBy(KEY).orderBy(KEY)
                .forEach(row -> all.merge(key(row), brought(row.get(bills), Money.satang(row.get(paid).longValueExact())), SuggestionFigures.Counts::plus));
        ctx.select(KEY).select(back).from(REFUND).join(REFUND_LINE).on(REFUND_LINE.REFUND_ID.eq(REFUND.ID)).join(SALE_LINE).on(SALE_LINE.ID.eq(REFUND_LINE.SALE_LINE_ID))
                .join(SALE).on(SALE.ID.eq(SALE_LINE.SALE_ID)).join(SUGGESTION_EVENT).on(CAME_OF_IT).and(ITS_LINE)
                .where(REFUND.BUSINESS_DAY.between(from, to)).and(NEVER_VOID).groupBy(KEY).orderBy(KEY)
                .forEach(row -> all.merge(key(row), brought(0, Money.satang(row.get(back).longValueExact()).negated()), SuggestionFigures.Counts::plus));
        return named(ctx, all);
    }

    /// A bill that was made void never was.
    private static final Condition NEVER_VOID = notExists(selectOne().from(VOIDED).where(VOIDED.SALE_ID.eq(SALE.ID)).and(VOIDED.KIND.eq("VOID")));
    /// The event was taken on the bill of the sale.
    static final Condition CAME_OF_IT = SUGGESTION_EVENT.BILL_KEY.eq(SALE.IDEMPOTENCY_KEY).and(SUGGESTION_EVENT.OUTCOME.eq("ACCEPTED"));
    /// The line is the item for the pet that it was taken for.
    static final Condition ITS_LINE = SALE_LINE.SALE_ID.eq(SALE.ID).and(SALE_LINE.ITEM_ID.eq(SUGGESTION_EVENT.ITEM_ID)).and(SALE_LINE.PET_ID.eq(SUGGESTION_EVENT.PET_ID));

    private static SuggestionFigures.Counts brought(int bills, Money revenue) {
        return new SuggestionFigures.Counts(0, 0, 0, bills, revenue);
    }

    private static Field<Integer> outcomes(String outcome) {
        return count(when(SUGGESTION_EVENT.OUTCOME.eq(outcome), 1)).as(outcome);
    }

    private static Key key(Record row) {
        return new Key(SuggestionKind.valueOf(row.get(SUGGESTION_EVENT.KIND)), row.get(SUGGESTION_EVENT.RULE_ID), row.get(SUGGESTION_EVENT.ITEM_ID),
                row.get(SUGGESTION_EVENT.WITH_ITEM_ID), row.get(SUGGESTION_EVENT.STAFF_ID));
    }

    private SuggestionFigures named(DSLContext ctx, Map<Key, SuggestionFigures.Counts> all) {
        if (all.isEmpty()) return new SuggestionFigures(List.of());
        Map<Long, Bilingual> items = ctx.select(ITEM.ID, ITEM.NAME_TH, ITEM.NAME_EN).from(ITEM)
                .where(ITEM.ID.in(all.keySet().stream().flatMap(key -> Stream.of(Optional.of(key.item()), Optional.ofNullable(key.with())).flatMap(Optional::stream)).toList()))
                .fetchMap(ITEM.ID, row -> new Bilingual(row.value2(), row.value3()));
        Map<Long, String> staff = ctx.select(STAFF.ID, STAFF.DISPLAY_NAME).from(STAFF).fetchMap(STAFF.ID, STAFF.DISPLAY_NAME);
        Map<Long, Integer> numbers = ctx.select(SUGGESTION_RULE.ID, SUGGESTION_RULE.RULE_NO).from(SUGGESTION_RULE).fetchMap(SUGGESTION_RULE.ID, SUGGESTION_RULE.RULE_NO);
        Map<Integer, SuggestionRule> newest = rules.newest(ctx).stream().collect(Collectors.toMap(SuggestionRule::number, Function.identity()));
        return new SuggestionFigures(all.entrySet().stream().map(each -> {
            Key key = each.getKey();
            Optional<Integer> rule = Optional.ofNullable(key.rule()).map(numbers::get);
            return new SuggestionFigures.Row(key.kind(), rule, rule.map(number -> newest.get(number).terms().reason()), new ItemId(key.item()), items.get(key.item()),
                    Optional.ofNullable(key.with()).map(items::get), new StaffId(key.staff()), staff.get(key.staff()), each.getValue());
        }).toList());
    }
}
