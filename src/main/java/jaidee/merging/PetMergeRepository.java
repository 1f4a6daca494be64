package jaidee.merging;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.DUE_OVERRIDE;
import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_ALERT;
import static jaidee.db.tables.Tables.PET_MERGE;
import static jaidee.db.tables.Tables.PET_MERGE_ROW;
import static jaidee.db.tables.Tables.PET_PHOTO;
import static jaidee.db.tables.Tables.PET_WEIGHT;
import static jaidee.db.tables.Tables.SALE_LINE;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.db.tables.Tables.SUGGESTION_EVENT;
import static jaidee.db.tables.Tables.VACCINATION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.owners.Pet;
import jaidee.staff.Authority;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.UpdateSetMoreStep;

/// Points the rows of one pet at another and writes down which. Bills, points for them, whose it was and what was to be told of it
/// stay with the one that goes.
final class PetMergeRepository {
    /// A column that names a pet, and the number that tells its row.
    record Reference(TableField<?, Long> key, TableField<?, Long> pet) {
        String table() {
            return pet.getTable().getName();
        }
    }

    static final List<Reference> PLAIN = List.of(new Reference(VACCINATION.ID, VACCINATION.PET_ID), new Reference(PET_WEIGHT.ID, PET_WEIGHT.PET_ID),
            new Reference(PET_ALERT.ID, PET_ALERT.PET_ID), new Reference(SUGGESTION_EVENT.ID, SUGGESTION_EVENT.PET_ID), new Reference(FEEDBACK.ID, FEEDBACK.PET_ID),
            new Reference(PET.ID, PET.MERGED_INTO));
    static final Reference OVERRIDES = new Reference(DUE_OVERRIDE.ID, DUE_OVERRIDE.PET_ID);
    static final Reference PHOTOS = new Reference(PET_PHOTO.PET_ID, PET_PHOTO.PET_ID);
    private static final Set<String> COUNTING = Set.of(PET.ID.getName(), PET.VERSION.getName(), PET.CHANGED_AT.getName());

    record Row(long id, PetId gone, PetId kept, Instant at, boolean undone) {
    }

    long insert(DSLContext ctx, PetId gone, PetId kept, Instant at, Authority by) {
        return ctx.insertInto(PET_MERGE).set(PET_MERGE.GONE_ID, gone.value()).set(PET_MERGE.KEPT_ID, kept.value()).set(PET_MERGE.AT, at.atOffset(ZoneOffset.UTC))
                .set(PET_MERGE.STAFF_ID, by.by().value()).set(PET_MERGE.APPROVED_BY, by.approvedBy().map(StaffId::value).orElse(null))
                .set(PET_MERGE.LOG_ID, field(select(coalesce(max(AUDIT_ENTRY.ID), inline(0L))).from(AUDIT_ENTRY)))
                .returningResult(PET_MERGE.ID).fetchSingle().value1();
    }

    boolean stands(DSLContext ctx, PetId pet) {
        return ctx.fetchExists(PET, PET.ID.eq(pet.value()).and(PET.MERGED_INTO.isNull()));
    }

    /// Two that stand on one bill are two.
    boolean onOneBill(DSLContext ctx, PetId one, PetId other) {
        var theirs = SALE_LINE.as("theirs");
        return ctx.fetchExists(selectOne().from(SALE_LINE).join(theirs).on(theirs.SALE_ID.eq(SALE_LINE.SALE_ID)).where(SALE_LINE.PET_ID.eq(one.value())).and(theirs.PET_ID.eq(other.value())));
    }

    /// All that is told of a pet, by column; null where nothing is.
    Map<String, String> row(DSLContext ctx, PetId pet) {
        Record row = ctx.selectFrom(PET).where(PET.ID.eq(pet.value())).fetchSingle();
        Map<String, String> told = new LinkedHashMap<>();
        for (Field<?> column : PET.fields()) if (!COUNTING.contains(column.getName())) told.put(column.getName(), row.get(column, String.class));
        return told;
    }

    /// It leads on to `kept` and is in no list any more; its chip is free.
    void lead(DSLContext ctx, PetId gone, PetId kept, LocalDate today, Instant at) {
        ctx.update(PET).set(PET.MERGED_INTO, kept.value()).set(PET.STATUS, "MOVED").set(PET.STATUS_ON, today).setNull(PET.MICROCHIP).set(PET.VERSION, PET.VERSION.plus(1))
                .set(PET.CHANGED_AT, at.atOffset(ZoneOffset.UTC)).where(PET.ID.eq(gone.value())).execute();
    }

    /// Which columns of a pet are others than before.
    void noteChanges(DSLContext ctx, long merge, PetId pet, Map<String, String> before, Map<String, String> after) {
        before.forEach((column, was) -> {
            if (Objects.equals(was, after.get(column))) return;
            ctx.insertInto(PET_MERGE_ROW).set(PET_MERGE_ROW.MERGE_ID, merge).set(PET_MERGE_ROW.TABLE_NAME, PET.getName()).set(PET_MERGE_ROW.COLUMN_NAME, column)
                    .set(PET_MERGE_ROW.ROW_ID, pet.value()).set(PET_MERGE_ROW.OLD_VALUE, was).set(PET_MERGE_ROW.NEW_VALUE, after.get(column)).execute();
        });
    }

    void move(DSLContext ctx, long merge, PetId gone, PetId kept) {
        PLAIN.forEach(each -> move(ctx, merge, each, gone, kept, noCondition()));
        var theirs = DUE_OVERRIDE.as("theirs");
        move(ctx, merge, OVERRIDES, gone, kept, DUE_OVERRIDE.ENDED_AT.isNotNull().or(notExists(selectOne().from(theirs).where(theirs.PET_ID.eq(kept.value()))
                .and(theirs.GROUP_CODE.eq(DUE_OVERRIDE.GROUP_CODE)).and(theirs.ENDED_AT.isNull()))));
        var picture = PET_PHOTO.as("picture");
        move(ctx, merge, PHOTOS, gone, kept, notExists(selectOne().from(picture).where(picture.PET_ID.eq(kept.value()))));
    }

    private static void move(DSLContext ctx, long merge, Reference each, PetId gone, PetId kept, Condition which) {
        Condition theirs = each.pet().eq(gone.value()).and(which);
        ctx.insertInto(PET_MERGE_ROW, PET_MERGE_ROW.MERGE_ID, PET_MERGE_ROW.TABLE_NAME, PET_MERGE_ROW.COLUMN_NAME, PET_MERGE_ROW.ROW_ID, PET_MERGE_ROW.OLD_VALUE, PET_MERGE_ROW.NEW_VALUE)
                .select(select(inline(merge), inline(each.table()), inline(each.pet().getName()), each.key(), inline(Long.toString(gone.value())), inline(Long.toString(kept.value())))
                        .from(each.pet().getTable()).where(theirs)).execute();
        ctx.update(each.pet().getTable()).set(each.pet(), kept.value()).where(theirs).execute();
    }

    /// Puts every row back that nobody changed since, and what corrects one of them with it.
    void split(DSLContext ctx, long merge, PetId gone, PetId kept, Instant at) {
        for (Reference each : PLAIN) back(ctx, merge, each, gone, kept);
        back(ctx, merge, OVERRIDES, gone, kept);
        if (ctx.fetchExists(PET_MERGE_ROW, PET_MERGE_ROW.MERGE_ID.eq(merge).and(PET_MERGE_ROW.TABLE_NAME.eq(PET_PHOTO.getName()))))
            ctx.update(PET_PHOTO).set(PET_PHOTO.PET_ID, gone.value()).where(PET_PHOTO.PET_ID.eq(kept.value())).execute();
        correctors(ctx, gone, kept);
        // the chip has to leave the one before it comes back to the other
        for (PetId pet : List.of(kept, gone)) told(ctx, merge, pet, at);
    }

    private static void back(DSLContext ctx, long merge, Reference each, PetId gone, PetId kept) {
        ctx.update(each.pet().getTable()).set(each.pet(), gone.value()).where(each.pet().eq(kept.value())).and(each.key().in(select(PET_MERGE_ROW.ROW_ID).from(PET_MERGE_ROW)
                .where(PET_MERGE_ROW.MERGE_ID.eq(merge)).and(PET_MERGE_ROW.TABLE_NAME.eq(each.table())).and(PET_MERGE_ROW.COLUMN_NAME.eq(each.pet().getName()))
                .and(PET_MERGE_ROW.OLD_VALUE.eq(Long.toString(gone.value()))))).execute();
    }

    private static void correctors(DSLContext ctx, PetId gone, PetId kept) {
        var dose = VACCINATION.as("dose");
        var weight = PET_WEIGHT.as("weight");
        int followed;
        do {
            followed = ctx.update(VACCINATION).set(VACCINATION.PET_ID, gone.value()).where(VACCINATION.PET_ID.eq(kept.value()))
                    .and(exists(selectOne().from(dose).where(dose.ID.eq(VACCINATION.CORRECTS_ID)).and(dose.PET_ID.eq(gone.value())))).execute()
                    + ctx.update(PET_WEIGHT).set(PET_WEIGHT.PET_ID, gone.value()).where(PET_WEIGHT.PET_ID.eq(kept.value()))
                    .and(exists(selectOne().from(weight).where(weight.ID.eq(PET_WEIGHT.CORRECTS_ID)).and(weight.PET_ID.eq(gone.value())))).execute();
        } while (followed > 0);
    }

    private void told(DSLContext ctx, long merge, PetId pet, Instant at) {
        Map<String, String> now = row(ctx, pet);
        UpdateSetMoreStep<?> update = ctx.update(PET).set(PET.VERSION, PET.VERSION.plus(1)).set(PET.CHANGED_AT, at.atOffset(ZoneOffset.UTC));
        var noted = ctx.selectFrom(PET_MERGE_ROW).where(PET_MERGE_ROW.MERGE_ID.eq(merge)).and(PET_MERGE_ROW.TABLE_NAME.eq(PET.getName())).and(PET_MERGE_ROW.ROW_ID.eq(pet.value())).fetch();
        for (var change : noted) {
            Field<?> column = PET.field(change.getColumnName());
            if (Objects.equals(now.get(column.getName()), change.getNewValue())) update = set(update, column, change.getOldValue());
        }
        update.where(PET.ID.eq(pet.value())).execute();
    }

    private static <T> UpdateSetMoreStep<?> set(UpdateSetMoreStep<?> update, Field<T> column, String value) {
        return update.set(column, val(value, column));
    }

    Optional<Row> find(DSLContext ctx, long merge) {
        return ctx.selectFrom(PET_MERGE).where(PET_MERGE.ID.eq(merge))
                .fetchOptional(row -> new Row(row.getId(), new PetId(row.getGoneId()), new PetId(row.getKeptId()), row.getAt().toInstant(), row.getUndoneAt() != null));
    }

    Optional<String> later(DSLContext ctx, Row merge) {
        return ctx.select(PET.HN).from(PET_MERGE).join(PET).on(PET.ID.eq(PET_MERGE.GONE_ID)).where(PET_MERGE.ID.gt(merge.id())).and(PET_MERGE.UNDONE_AT.isNull())
                .and(PET_MERGE.KEPT_ID.eq(merge.kept().value()).or(PET_MERGE.GONE_ID.eq(merge.kept().value()))).orderBy(PET_MERGE.ID.desc()).limit(1).fetchOptional(PET.HN);
    }

    /// The latest time that anything was noted at since.
    Optional<Instant> latest(DSLContext ctx, long merge) {
        return Optional.ofNullable(ctx.select(max(AUDIT_ENTRY.AT)).from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ID.gt(ctx.select(PET_MERGE.LOG_ID).from(PET_MERGE).where(PET_MERGE.ID.eq(merge)).fetchSingle().value1())).fetchSingle().value1()).map(OffsetDateTime::toInstant);
    }

    /// Whether it is still known what it changed; an owner who is erased takes that along.
    boolean isKept(DSLContext ctx, long merge) {
        return ctx.fetchExists(PET_MERGE_ROW, PET_MERGE_ROW.MERGE_ID.eq(merge));
    }

    void undone(DSLContext ctx, long merge, Instant at, StaffId by) {
        ctx.deleteFrom(PET_MERGE_ROW).where(PET_MERGE_ROW.MERGE_ID.eq(merge)).execute();
        ctx.update(PET_MERGE).set(PET_MERGE.UNDONE_AT, at.atOffset(ZoneOffset.UTC)).set(PET_MERGE.UNDONE_BY, by.value()).where(PET_MERGE.ID.eq(merge)).execute();
    }

    /// What merges before `moment` kept for being taken back.
    int forget(DSLContext ctx, Instant moment) {
        return ctx.deleteFrom(PET_MERGE_ROW).where(PET_MERGE_ROW.MERGE_ID.in(select(PET_MERGE.ID).from(PET_MERGE).where(PET_MERGE.AT.lt(moment.atOffset(ZoneOffset.UTC))))).execute();
    }

    /// Every merge that this pet was part of, the newest first.
    List<PetMerge> of(DSLContext ctx, PetId pet) {
        var keptPet = PET.as("kept");
        return ctx.select(PET_MERGE.ID, PET_MERGE.GONE_ID, PET.HN, PET.NAME, PET_MERGE.KEPT_ID, keptPet.HN, PET_MERGE.AT, STAFF.DISPLAY_NAME, PET_MERGE.UNDONE_AT)
                .from(PET_MERGE).join(PET).on(PET.ID.eq(PET_MERGE.GONE_ID)).join(keptPet).on(keptPet.ID.eq(PET_MERGE.KEPT_ID)).join(STAFF).on(STAFF.ID.eq(PET_MERGE.STAFF_ID))
                .where(PET_MERGE.KEPT_ID.eq(pet.value()).or(PET_MERGE.GONE_ID.eq(pet.value()))).orderBy(PET_MERGE.ID.desc())
                .fetch(row -> new PetMerge(row.value1(), new PetId(row.value2()), row.value3(), row.value4(), new PetId(row.value5()), row.value6(), row.value7().toInstant(), row.value8(),
                        row.value9() != null));
    }

    /// Numbers that lead on to pets of owners.
    Map<OwnerId, List<FormerPet>> former(DSLContext ctx, Optional<OwnerId> owner) {
        var kept = PET.as("kept");
        return ctx.select(kept.OWNER_ID, kept.ID, PET.HN).from(PET).join(kept).on(kept.ID.eq(PET.MERGED_INTO)).where(owner.map(each -> kept.OWNER_ID.eq(each.value())).orElse(noCondition()))
                .fetchGroups(row -> new OwnerId(row.value1()), row -> new FormerPet(new PetId(row.value2()), row.value3()));
    }

    record FormerPet(PetId kept, String hn) {
    }

    PetSides.Side side(DSLContext ctx, Pet pet) {
        long id = pet.id().value();
        var doses = ctx.select(count(), max(VACCINATION.GIVEN_ON)).from(VACCINATION).where(VACCINATION.PET_ID.eq(id)).and(VACCINATION.CORRECTS_ID.isNull()).fetchSingle();
        int bills = ctx.select(countDistinct(SALE_LINE.SALE_ID)).from(SALE_LINE).where(SALE_LINE.PET_ID.eq(id)).fetchSingle().value1();
        return new PetSides.Side(pet, doses.value1(), Optional.ofNullable(doses.value2()), ctx.fetchCount(PET_WEIGHT, PET_WEIGHT.PET_ID.eq(id)),
                ctx.fetchCount(PET_ALERT, PET_ALERT.PET_ID.eq(id).and(PET_ALERT.ENDED_AT.isNull())), ctx.fetchExists(PET_PHOTO, PET_PHOTO.PET_ID.eq(id)), bills);
    }
}
