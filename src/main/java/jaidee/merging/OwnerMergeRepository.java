package jaidee.merging;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.COUPON_VOID;
import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.MEMBER_CARD;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_MERGE;
import static jaidee.db.tables.Tables.OWNER_MERGE_ROW;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.STAFF;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import jaidee.db.tables.tables.records.OwnerMergeRecord;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// The merges themselves, and what stands with an owner.
final class OwnerMergeRepository {
    /// @param before details of the one that remained, as JSON; null once it can't be taken back
    record Row(long id, OwnerId gone, OwnerId kept, Instant at, boolean undone, String before, String after) {
    }

    long insert(DSLContext ctx, OwnerId gone, OwnerId kept, Instant at, Authority by, String before) {
        return ctx.insertInto(OWNER_MERGE).set(OWNER_MERGE.GONE_ID, gone.value()).set(OWNER_MERGE.KEPT_ID, kept.value()).set(OWNER_MERGE.AT, at.atOffset(ZoneOffset.UTC))
                .set(OWNER_MERGE.STAFF_ID, by.by().value()).set(OWNER_MERGE.APPROVED_BY, by.approvedBy().map(StaffId::value).orElse(null)).set(OWNER_MERGE.TOLD_BEFORE, before)
                .set(OWNER_MERGE.LOG_ID, field(select(coalesce(max(AUDIT_ENTRY.ID), inline(0L))).from(AUDIT_ENTRY)))
                .returningResult(OWNER_MERGE.ID).fetchSingle().value1();
    }

    void toldAfter(DSLContext ctx, long merge, String after) {
        ctx.update(OWNER_MERGE).set(OWNER_MERGE.TOLD_AFTER, after).where(OWNER_MERGE.ID.eq(merge)).execute();
    }

    /// Neither merged nor erased, and still as it was looked at.
    boolean stands(DSLContext ctx, OwnerId owner) {
        return ctx.fetchExists(OWNER, OWNER.ID.eq(owner.value()).and(OWNER.MERGED_INTO.isNull()).and(OWNER.ERASED_AT.isNull()));
    }

    void lead(DSLContext ctx, OwnerId gone, OwnerId kept, Instant at) {
        ctx.update(OWNER).set(OWNER.MERGED_INTO, kept == null ? null : kept.value()).set(OWNER.VERSION, OWNER.VERSION.plus(1)).set(OWNER.CHANGED_AT, at.atOffset(ZoneOffset.UTC))
                .where(OWNER.ID.eq(gone.value())).execute();
    }

    LocalDate memberSince(DSLContext ctx, OwnerId owner) {
        return ctx.select(OWNER.MEMBER_SINCE).from(OWNER).where(OWNER.ID.eq(owner.value())).fetchSingle().value1();
    }

    void setMemberSince(DSLContext ctx, OwnerId owner, LocalDate day) {
        ctx.update(OWNER).set(OWNER.MEMBER_SINCE, day).where(OWNER.ID.eq(owner.value())).execute();
    }

    void noteMemberSince(DSLContext ctx, long merge, OwnerId owner, LocalDate old) {
        ctx.insertInto(OWNER_MERGE_ROW).set(OWNER_MERGE_ROW.MERGE_ID, merge).set(OWNER_MERGE_ROW.TABLE_NAME, OWNER.getName()).set(OWNER_MERGE_ROW.COLUMN_NAME, OWNER.MEMBER_SINCE.getName())
                .set(OWNER_MERGE_ROW.ROW_ID, owner.value()).set(OWNER_MERGE_ROW.OLD_VALUE, old.toString()).execute();
    }

    Optional<LocalDate> notedMemberSince(DSLContext ctx, long merge) {
        return ctx.select(OWNER_MERGE_ROW.OLD_VALUE).from(OWNER_MERGE_ROW).where(OWNER_MERGE_ROW.MERGE_ID.eq(merge)).and(OWNER_MERGE_ROW.COLUMN_NAME.eq(OWNER.MEMBER_SINCE.getName()))
                .fetchOptional(row -> LocalDate.parse(row.value1()));
    }

    Optional<Row> find(DSLContext ctx, long merge) {
        return ctx.selectFrom(OWNER_MERGE).where(OWNER_MERGE.ID.eq(merge)).fetchOptional(OwnerMergeRepository::row);
    }

    private static Row row(OwnerMergeRecord row) {
        return new Row(row.getId(), new OwnerId(row.getGoneId()), new OwnerId(row.getKeptId()), row.getAt().toInstant(), row.getUndoneAt() != null, row.getToldBefore(), row.getToldAfter());
    }

    /// The newest of later merges that stand and that one of these owners was part of, by the number of the one that went.
    Optional<String> later(DSLContext ctx, Row merge) {
        return ctx.select(OWNER.MEMBER_NO).from(OWNER_MERGE).join(OWNER).on(OWNER.ID.eq(OWNER_MERGE.GONE_ID)).where(OWNER_MERGE.ID.gt(merge.id())).and(OWNER_MERGE.UNDONE_AT.isNull())
                .and(OWNER_MERGE.KEPT_ID.eq(merge.kept().value()).or(OWNER_MERGE.GONE_ID.eq(merge.kept().value())))
                .orderBy(OWNER_MERGE.ID.desc()).limit(1).fetchOptional(OWNER.MEMBER_NO);
    }

    void undone(DSLContext ctx, long merge, Instant at, StaffId by) {
        ctx.deleteFrom(OWNER_MERGE_ROW).where(OWNER_MERGE_ROW.MERGE_ID.eq(merge)).execute();
        ctx.update(OWNER_MERGE).set(OWNER_MERGE.UNDONE_AT, at.atOffset(ZoneOffset.UTC)).set(OWNER_MERGE.UNDONE_BY, by.value()).setNull(OWNER_MERGE.TOLD_BEFORE).setNull(OWNER_MERGE.TOLD_AFTER)
                .where(OWNER_MERGE.ID.eq(merge)).execute();
    }

    /// What merges before `moment` kept for being taken back; which rows they moved stays told.
    int forget(DSLContext ctx, Instant moment) {
        return ctx.update(OWNER_MERGE).setNull(OWNER_MERGE.TOLD_BEFORE).setNull(OWNER_MERGE.TOLD_AFTER)
                .where(OWNER_MERGE.AT.lt(moment.atOffset(ZoneOffset.UTC))).and(OWNER_MERGE.TOLD_BEFORE.isNotNull()).execute();
    }

    /// The latest time that anything was noted at since, whatever the clock says now.
    Optional<Instant> latest(DSLContext ctx, long merge) {
        return Optional.ofNullable(ctx.select(max(AUDIT_ENTRY.AT)).from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ID.gt(ctx.select(OWNER_MERGE.LOG_ID).from(OWNER_MERGE).where(OWNER_MERGE.ID.eq(merge)).fetchSingle().value1())).fetchSingle().value1())
                .map(OffsetDateTime::toInstant);
    }

    /// Every merge that this owner is part of, the newest first.
    List<OwnerMerge> of(DSLContext ctx, OwnerId owner) {
        var keptOwner = OWNER.as("kept");
        Condition theirs = OWNER_MERGE.KEPT_ID.eq(owner.value()).or(OWNER_MERGE.GONE_ID.eq(owner.value()))
                .or(OWNER_MERGE.GONE_ID.in(select(OWNER.as("old").ID).from(OWNER.as("old")).where(OWNER.as("old").MERGED_INTO.eq(owner.value()))));
        return ctx.select(OWNER_MERGE.ID, OWNER_MERGE.GONE_ID, OWNER.MEMBER_NO, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER_MERGE.KEPT_ID, keptOwner.MEMBER_NO, OWNER_MERGE.AT, STAFF.DISPLAY_NAME,
                        OWNER_MERGE.UNDONE_AT)
                .from(OWNER_MERGE).join(OWNER).on(OWNER.ID.eq(OWNER_MERGE.GONE_ID)).join(keptOwner).on(keptOwner.ID.eq(OWNER_MERGE.KEPT_ID)).join(STAFF).on(STAFF.ID.eq(OWNER_MERGE.STAFF_ID))
                .where(theirs).orderBy(OWNER_MERGE.ID.desc())
                .fetch(row -> new OwnerMerge(row.value1(), new OwnerId(row.value2()), row.value3(), (row.value4() + " " + (row.value5() == null ? "" : row.value5())).strip(), new OwnerId(row.value6()),
                        row.value7(), row.value8().toInstant(), row.value9(), row.value10() != null));
    }

    /// Who leads on to whom: what a merged owner is still searched by.
    Map<OwnerId, List<Former>> former(DSLContext ctx, Optional<OwnerId> into) {
        return ctx.select(OWNER.MERGED_INTO, OWNER.MEMBER_NO, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME).from(OWNER)
                .where(into.map(owner -> OWNER.MERGED_INTO.eq(owner.value())).orElse(OWNER.MERGED_INTO.isNotNull())).and(OWNER.ERASED_AT.isNull())
                .fetchGroups(row -> new OwnerId(row.value1()), row -> new Former(row.value2(), (row.value3() + " " + (row.value4() == null ? "" : row.value4())).strip(),
                        row.value5() == null ? "" : row.value5()));
    }

    record Former(String memberNo, String name, String nickname) {
    }

    record Counts(List<String> pets, int bills, Optional<LocalDate> last, Money deposit, int coupons, int cards) {
    }

    Counts counts(DSLContext ctx, OwnerId owner, LocalDate today) {
        var bills = ctx.select(count(), max(SALE.BUSINESS_DAY)).from(SALE).where(SALE.OWNER_ID.eq(owner.value())).fetchSingle();
        BigDecimal deposit = ctx.select(sum(DEPOSIT_ENTRY.SATANG)).from(DEPOSIT_ENTRY).where(DEPOSIT_ENTRY.OWNER_ID.eq(owner.value())).fetchSingle().value1();
        int coupons = ctx.fetchCount(COUPON, COUPON.OWNER_ID.eq(owner.value()).and(COUPON.LAST_DAY.ge(today))
                .and(notExists(selectOne().from(COUPON_REDEMPTION).where(COUPON_REDEMPTION.COUPON_ID.eq(COUPON.ID)))).and(notExists(selectOne().from(COUPON_VOID).where(COUPON_VOID.COUPON_ID.eq(COUPON.ID)))));
        return new Counts(ctx.select(PET.NAME).from(PET).where(PET.OWNER_ID.eq(owner.value())).orderBy(PET.ID).fetch(PET.NAME), bills.value1(), Optional.ofNullable(bills.value2()),
                deposit == null ? Money.ZERO : Money.satang(deposit.longValueExact()), coupons, ctx.fetchCount(MEMBER_CARD, MEMBER_CARD.OWNER_ID.eq(owner.value()).and(MEMBER_CARD.ENDED_AT.isNull())));
    }
}
