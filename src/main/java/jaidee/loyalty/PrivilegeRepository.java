package jaidee.loyalty;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PRIVILEGE_USE;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.db.tables.Tables.TIER_FLOOR;

import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.owners.OwnerName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// Privileges that owners have had, and tiers that managers gave.
final class PrivilegeRepository {
    record Member(String name, LocalDate since) {
    }

    /// Empty for one who has no profile any more.
    Optional<Member> member(DSLContext ctx, OwnerId owner) {
        return ctx.select(OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.MEMBER_SINCE).from(OWNER)
                .where(OWNER.ID.eq(owner.value())).and(OWNER.MERGED_INTO.isNull()).and(OWNER.ERASED_AT.isNull())
                .fetchOptional(row -> new Member(new OwnerName(said(row.value1()), row.value2(), said(row.value3()), "").spoken(), row.value4()));
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }

    /// Months in which the living pets were born; of an estimated age nobody knows.
    List<Month> births(DSLContext ctx, OwnerId owner) {
        return ctx.select(PET.BIRTH_DATE).from(PET).where(PET.OWNER_ID.eq(owner.value())).and(PET.STATUS.eq("LIVING"))
                .and(PET.BIRTH_DATE.isNotNull()).and(PET.BIRTH_ESTIMATED.isFalse()).fetch(row -> row.value1().getMonth());
    }

    /// Those that stand, since `from`, the newest first.
    List<PrivilegeUse> uses(DSLContext ctx, OwnerId owner, LocalDate from) {
        return ctx.select(PRIVILEGE_USE.ID, PRIVILEGE_USE.PRIVILEGE_CODE, PRIVILEGE_USE.ON_DAY, PRIVILEGE_USE.AT, STAFF.DISPLAY_NAME)
                .from(PRIVILEGE_USE).join(STAFF).on(STAFF.ID.eq(PRIVILEGE_USE.STAFF_ID))
                .where(PRIVILEGE_USE.OWNER_ID.eq(owner.value())).and(PRIVILEGE_USE.ON_DAY.ge(from)).and(PRIVILEGE_USE.STANDING.isTrue())
                .orderBy(PRIVILEGE_USE.ID.desc())
                .fetch(row -> new PrivilegeUse(row.value1(), row.value2(), row.value3(), row.value4().toInstant(), row.value5()));
    }

    /// The smallest number of the year that is free.
    int nth(DSLContext ctx, OwnerId owner, String code, LocalDate yearFrom) {
        List<Integer> taken = ctx.select(PRIVILEGE_USE.NTH).from(PRIVILEGE_USE).where(PRIVILEGE_USE.OWNER_ID.eq(owner.value()))
                .and(PRIVILEGE_USE.PRIVILEGE_CODE.eq(code)).and(PRIVILEGE_USE.YEAR_FROM.eq(yearFrom)).and(PRIVILEGE_USE.STANDING.isTrue()).fetch(PRIVILEGE_USE.NTH);
        int nth = 1;
        while (taken.contains(nth)) nth++;
        return nth;
    }

    void insert(DSLContext ctx, OwnerId owner, Privilege privilege, Tier tier, LocalDate yearFrom, int nth, LocalDate day, Instant at, StaffId by) {
        ctx.insertInto(PRIVILEGE_USE)
                .set(PRIVILEGE_USE.OWNER_ID, owner.value()).set(PRIVILEGE_USE.PRIVILEGE_CODE, privilege.code()).set(PRIVILEGE_USE.TIER_CODE, tier.code())
                .set(PRIVILEGE_USE.NAME_TH, privilege.name().th()).set(PRIVILEGE_USE.NAME_EN, privilege.name().en())
                .set(PRIVILEGE_USE.YEAR_FROM, yearFrom).set(PRIVILEGE_USE.NTH, nth).set(PRIVILEGE_USE.ON_DAY, day)
                .set(PRIVILEGE_USE.AT, at.atOffset(ZoneOffset.UTC)).set(PRIVILEGE_USE.STAFF_ID, by.value()).set(PRIVILEGE_USE.STANDING, true).execute();
    }

    /// Takes back one that was given on `day`.
    ///
    /// @return false when there is none that stands
    boolean undo(DSLContext ctx, OwnerId owner, long use, LocalDate day, String reason, Instant at, StaffId by) {
        return ctx.update(PRIVILEGE_USE).setNull(PRIVILEGE_USE.STANDING).set(PRIVILEGE_USE.UNDONE_AT, at.atOffset(ZoneOffset.UTC))
                .set(PRIVILEGE_USE.UNDONE_BY, by.value()).set(PRIVILEGE_USE.UNDO_REASON, reason)
                .where(PRIVILEGE_USE.ID.eq(use)).and(PRIVILEGE_USE.OWNER_ID.eq(owner.value())).and(PRIVILEGE_USE.ON_DAY.eq(day))
                .and(PRIVILEGE_USE.STANDING.isTrue()).execute() == 1;
    }

    Optional<TierFloor> floor(DSLContext ctx, OwnerId owner, Programme programme, LocalDate day) {
        return ctx.select(TIER_FLOOR.TIER_CODE, TIER_FLOOR.LAST_DAY, TIER_FLOOR.REASON, STAFF.DISPLAY_NAME)
                .from(TIER_FLOOR).join(STAFF).on(STAFF.ID.eq(TIER_FLOOR.GIVEN_BY))
                .where(TIER_FLOOR.OWNER_ID.eq(owner.value())).and(TIER_FLOOR.STANDING.isTrue()).and(TIER_FLOOR.LAST_DAY.ge(day))
                .fetchOptional(row -> new TierFloor(programme.tierHeld(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    boolean endFloor(DSLContext ctx, OwnerId owner) {
        return ctx.update(TIER_FLOOR).setNull(TIER_FLOOR.STANDING).where(TIER_FLOOR.OWNER_ID.eq(owner.value())).and(TIER_FLOOR.STANDING.isTrue()).execute() == 1;
    }

    void insertFloor(DSLContext ctx, OwnerId owner, Tier tier, LocalDate lastDay, String reason, Instant at, StaffId by, Optional<StaffId> approvedBy) {
        ctx.insertInto(TIER_FLOOR).set(TIER_FLOOR.OWNER_ID, owner.value()).set(TIER_FLOOR.TIER_CODE, tier.code()).set(TIER_FLOOR.LAST_DAY, lastDay)
                .set(TIER_FLOOR.REASON, reason).set(TIER_FLOOR.GIVEN_AT, at.atOffset(ZoneOffset.UTC)).set(TIER_FLOOR.GIVEN_BY, by.value())
                .set(TIER_FLOOR.APPROVED_BY, approvedBy.map(StaffId::value).orElse(null)).set(TIER_FLOOR.STANDING, true).execute();
    }
}
