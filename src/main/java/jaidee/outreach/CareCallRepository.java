package jaidee.outreach;

import static jaidee.db.tables.Tables.CALL_RULE;
import static jaidee.db.tables.Tables.CARE_CALL;
import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.SALE_LINE;

import jaidee.catalogue.ServiceGroup;
import jaidee.db.HouseRules;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.ReminderId;
import jaidee.kernel.SaleId;
import jaidee.owners.PetStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Calls after services, and the rules they come from.
final class CareCallRepository {
    /// A line of a bill for a pet that lives with its owner.
    record Line(long id, PetId pet, OwnerId owner, ItemId item, ServiceGroup group, Bilingual name) {
    }

    /// @param after the service
    /// @param ask   what to ask, may be empty
    record Call(Bilingual after, int day, String ask) {
    }

    List<CallRule> rules(DSLContext ctx) {
        return HouseRules.ask(ctx, "call rules", () -> List.copyOf(ctx.select(CALL_RULE.asterisk(), ITEM.NAME_TH, ITEM.NAME_EN)
                .from(CALL_RULE).leftJoin(ITEM).on(ITEM.ID.eq(CALL_RULE.ITEM_ID))
                .orderBy(CALL_RULE.ITEM_ID.isNotNull(), CALL_RULE.ID).fetch(CareCallRepository::rule)));
    }

    Optional<CallRule> rule(DSLContext ctx, long id) {
        return rules(ctx).stream().filter(rule -> rule.id() == id).findFirst();
    }

    /// @return its number; empty when there is a rule for the same service already
    Optional<Long> insert(DSLContext ctx, CallRule rule) {
        Condition same = switch (rule.service()) {
            case CallRule.Service.OfItem(ItemId item, Bilingual _) -> CALL_RULE.ITEM_ID.eq(item.value());
            case CallRule.Service.OfGroup(ServiceGroup group) -> CALL_RULE.SERVICE_GROUP.eq(group.name());
        };
        if (ctx.fetchExists(CALL_RULE, same)) return Optional.empty();
        return Optional.of(ctx.insertInto(CALL_RULE)
                .set(CALL_RULE.ITEM_ID, rule.service() instanceof CallRule.Service.OfItem(ItemId item, Bilingual _) ? item.value() : null)
                .set(CALL_RULE.SERVICE_GROUP, rule.service() instanceof CallRule.Service.OfGroup(ServiceGroup group) ? group.name() : null)
                .set(CALL_RULE.DAYS, rule.daysText()).set(CALL_RULE.ASK, rule.ask()).set(CALL_RULE.ACTIVE, rule.active())
                .returningResult(CALL_RULE.ID).fetchSingle().value1());
    }

    void update(DSLContext ctx, CallRule rule) {
        ctx.update(CALL_RULE).set(CALL_RULE.DAYS, rule.daysText()).set(CALL_RULE.ASK, rule.ask()).set(CALL_RULE.ACTIVE, rule.active())
                .where(CALL_RULE.ID.eq(rule.id())).execute();
    }

    List<Line> lines(DSLContext ctx, SaleId sale) {
        return ctx.select(SALE_LINE.ID, SALE_LINE.PET_ID, PET.OWNER_ID, SALE_LINE.ITEM_ID, ITEM.SERVICE_GROUP, ITEM.NAME_TH, ITEM.NAME_EN)
                .from(SALE_LINE).join(PET).on(PET.ID.eq(SALE_LINE.PET_ID)).join(ITEM).on(ITEM.ID.eq(SALE_LINE.ITEM_ID))
                .where(SALE_LINE.SALE_ID.eq(sale.value())).and(PET.STATUS.eq(PetStatus.LIVING.name())).orderBy(SALE_LINE.ID)
                .fetch(row -> new Line(row.value1(), new PetId(row.value2()), new OwnerId(row.value3()), new ItemId(row.value4()),
                        ServiceGroup.valueOf(row.value5()), new Bilingual(row.value6(), row.value7())));
    }

    void insert(DSLContext ctx, ReminderId reminder, SaleId sale, Line line, int day, String ask) {
        ctx.insertInto(CARE_CALL).set(CARE_CALL.REMINDER_ID, reminder.value()).set(CARE_CALL.SALE_ID, sale.value()).set(CARE_CALL.SALE_LINE_ID, line.id())
                .set(CARE_CALL.ITEM_TH, line.name().th()).set(CARE_CALL.ITEM_EN, line.name().en()).set(CARE_CALL.DAY_NO, day)
                .set(CARE_CALL.ASK, ask.isEmpty() ? null : ask).execute();
    }

    /// @return the pets whose calls these were
    List<PetId> withdraw(DSLContext ctx, Collection<Long> lines) {
        List<PetId> pets = ctx.selectDistinct(REMINDER.PET_ID).from(CARE_CALL).join(REMINDER).on(REMINDER.ID.eq(CARE_CALL.REMINDER_ID))
                .where(CARE_CALL.SALE_LINE_ID.in(lines)).and(CARE_CALL.WITHDRAWN.isFalse()).fetch(row -> new PetId(row.value1()));
        ctx.update(CARE_CALL).set(CARE_CALL.WITHDRAWN, true).where(CARE_CALL.SALE_LINE_ID.in(lines)).execute();
        return pets;
    }

    Map<ReminderId, Call> of(DSLContext ctx, Collection<ReminderId> reminders) {
        Map<ReminderId, Call> calls = new HashMap<>();
        ctx.selectFrom(CARE_CALL).where(CARE_CALL.REMINDER_ID.in(reminders.stream().map(ReminderId::value).toList())).forEach(row ->
                calls.put(new ReminderId(row.getReminderId()), new Call(new Bilingual(row.getItemTh(), row.getItemEn()), row.getDayNo(),
                        Optional.ofNullable(row.getAsk()).orElse(""))));
        return calls;
    }

    /// What a call follows.
    Optional<Bilingual> after(DSLContext ctx, ReminderId reminder) {
        return Optional.ofNullable(of(ctx, List.of(reminder)).get(reminder)).map(Call::after);
    }

    private static CallRule rule(Record row) {
        CallRule.Service service = row.get(CALL_RULE.ITEM_ID) == null
                ? new CallRule.Service.OfGroup(ServiceGroup.valueOf(row.get(CALL_RULE.SERVICE_GROUP)))
                : new CallRule.Service.OfItem(new ItemId(row.get(CALL_RULE.ITEM_ID)), new Bilingual(row.get(ITEM.NAME_TH), row.get(ITEM.NAME_EN)));
        return new CallRule(row.get(CALL_RULE.ID), service, CallRule.days(row.get(CALL_RULE.DAYS)).orElse(List.of()),
                Optional.ofNullable(row.get(CALL_RULE.ASK)).orElse(""), row.get(CALL_RULE.ACTIVE));
    }
}
