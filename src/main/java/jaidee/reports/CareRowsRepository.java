package jaidee.reports;

import static jaidee.db.tables.Tables.CARE_DUE;
import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REMINDER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.tables.tables.CareDue;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.outreach.ReminderKind;
import jaidee.reports.RowsBehind.Row;
import jaidee.reports.RowsBehind.Thing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/// Reads rows behind the figures of care, and what customers said.
final class CareRowsRepository {
    private static final Field<?>[] NAME = {OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME};
    private static final int AT_ONCE = 500;

    /// Reminders of whom an owner heard, in the order of `told`.
    ///
    /// @param told only of these, with the moment
    Gathered reminders(DSLContext ctx, Map<Long, OffsetDateTime> told) {
        Gathered gathered = new Gathered();
        List<Long> all = List.copyOf(told.keySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Map<Long, Row> rows = new HashMap<>();
            ctx.select(REMINDER.ID, REMINDER.KIND, REMINDER.OWNER_ID, REMINDER.PET_ID, PET.NAME).select(NAME).from(REMINDER).join(OWNER).on(OWNER.ID.eq(REMINDER.OWNER_ID))
                    .leftJoin(PET).on(PET.ID.eq(REMINDER.PET_ID)).where(REMINDER.ID.in(some)).forEach(row -> {
                        OffsetDateTime at = told.get(row.get(REMINDER.ID));
                        OwnerId owner = new OwnerId(row.get(REMINDER.OWNER_ID));
                        Message kind = ReminderKind.valueOf(row.get(REMINDER.KIND)).named();
                        Long pet = row.get(REMINDER.PET_ID);
                        rows.put(row.get(REMINDER.ID), new Row(day(at), Optional.of(DashboardRepository.time(at)), RowsRepository.name(row),
                                pet == null ? kind : Message.of("reports.rows.of_pet", kind, row.get(PET.NAME)), BigDecimal.ONE, Optional.of(owner),
                                Optional.of(pet == null ? new Thing.Owner(owner) : new Thing.Pet(new PetId(pet)))));
                    });
            some.forEach(each -> gathered.add(rows.get(each)));
        }
        return gathered;
    }

    /// Living pets for which a vaccine falls due some day, with none overdue on `day`.
    Gathered inTime(DSLContext ctx, LocalDate day) {
        CareDue late = CARE_DUE.as("late");
        Field<LocalDate> next = min(CARE_DUE.DUE_ON);
        Condition none = notExists(selectOne().from(late).where(late.PET_ID.eq(PET.ID)).and(late.KIND.eq(inline("VACCINE"))).and(late.DUE_ON.lt(day)));
        return RowsRepository.gathered(ctx.select(PET.ID, PET.NAME, PET.OWNER_ID, next.as("next_on")).select(NAME).from(CARE_DUE).join(PET).on(PET.ID.eq(CARE_DUE.PET_ID)).join(OWNER).on(OWNER.ID.eq(PET.OWNER_ID))
                .where(CARE_DUE.KIND.eq(inline("VACCINE"))).and(PET.STATUS.eq(inline("LIVING"))).and(none)
                .groupBy(PET.ID, PET.NAME, PET.OWNER_ID, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME).orderBy(next, PET.ID),
                row -> pet(row.get("next_on", LocalDate.class), RowsRepository.name(row), "reports.rows.next_due", row.get(PET.NAME), row.get(PET.ID), row.get(PET.OWNER_ID)));
    }

    /// Vaccines of living pets that are overdue on `day`, the longest first.
    Gathered overdue(DSLContext ctx, LocalDate day) {
        return RowsRepository.gathered(ctx.select(PET.ID, PET.NAME, PET.OWNER_ID, CARE_DUE.DUE_ON).select(NAME).from(CARE_DUE).join(PET).on(PET.ID.eq(CARE_DUE.PET_ID)).join(OWNER).on(OWNER.ID.eq(PET.OWNER_ID))
                .where(CARE_DUE.KIND.eq(inline("VACCINE"))).and(PET.STATUS.eq(inline("LIVING"))).and(CARE_DUE.DUE_ON.lt(day)).orderBy(CARE_DUE.DUE_ON, PET.ID, CARE_DUE.GROUP_CODE),
                row -> pet(row.get(CARE_DUE.DUE_ON), RowsRepository.name(row), "reports.rows.overdue", row.get(PET.NAME), row.get(PET.ID), row.get(PET.OWNER_ID)));
    }

    private static Row pet(LocalDate day, String who, String key, String name, long pet, long owner) {
        return new Row(day, Optional.empty(), who, Message.of(key, name), BigDecimal.ONE, Optional.of(new OwnerId(owner)), Optional.of(new Thing.Pet(new PetId(pet))));
    }

    /// Answers to questions after sales.
    ///
    /// @param kinds of questions
    /// @param adds  what a score adds; what adds nothing is a row all the same
    Gathered answers(DSLContext ctx, LocalDate from, LocalDate to, Collection<String> kinds, Function<Integer, Integer> adds) {
        return said(ctx, FEEDBACK.KIND.in(kinds).and(FEEDBACK.SCORE.isNotNull()).and(PrizesRepository.within(FEEDBACK.AT, from, to)), adds);
    }

    Gathered complaints(DSLContext ctx, LocalDate from, LocalDate to) {
        return said(ctx, FEEDBACK.KIND.eq(inline("COMPLAINT")).and(PrizesRepository.within(FEEDBACK.AT, from, to)), score -> 1);
    }

    private static Gathered said(DSLContext ctx, Condition which, Function<Integer, Integer> adds) {
        return RowsRepository.gathered(ctx.select(FEEDBACK.ID, FEEDBACK.AT, FEEDBACK.SCORE, FEEDBACK.TEXT, FEEDBACK.OWNER_ID, FEEDBACK.SALE_ID, FEEDBACK.KIND).select(NAME)
                .from(FEEDBACK).leftJoin(OWNER).on(OWNER.ID.eq(FEEDBACK.OWNER_ID)).where(which).orderBy(FEEDBACK.AT, FEEDBACK.ID), row -> {
                    OffsetDateTime at = row.get(FEEDBACK.AT);
                    Optional<OwnerId> owner = Optional.ofNullable(row.get(FEEDBACK.OWNER_ID)).map(OwnerId::new);
                    Integer score = row.get(FEEDBACK.SCORE);
                    String words = RowsRepository.said(row.get(FEEDBACK.TEXT));
                    Optional<Thing> thing = row.get(FEEDBACK.KIND).equals("COMPLAINT") ? Optional.of(new Thing.Case(row.get(FEEDBACK.ID)))
                            : Optional.ofNullable(row.get(FEEDBACK.SALE_ID)).<Thing>map(sale -> new Thing.Bill(new SaleId(sale))).or(() -> owner.map(Thing.Owner::new));
                    return new Row(day(at), Optional.of(DashboardRepository.time(at)), RowsRepository.name(row),
                            score == null ? Message.of("reports.rows.words", words) : Message.of("reports.rows.score", score, words), BigDecimal.valueOf(adds.apply(score)), owner, thing);
                });
    }

    private static LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), Days.BANGKOK);
    }
}
