package jaidee.privacy;

import static jaidee.db.tables.Tables.CONSENT_EVENT;
import static jaidee.db.tables.Tables.CO_CARER;
import static jaidee.db.tables.Tables.MEMBER_CARD;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_BUYER;
import static jaidee.db.tables.Tables.OWNER_MERGE;
import static jaidee.db.tables.Tables.OWNER_MERGE_ROW;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_MERGE;
import static jaidee.db.tables.Tables.PET_MERGE_ROW;
import static jaidee.db.tables.Tables.PRIVACY_CASE;
import static jaidee.db.tables.Tables.REFERRAL_SLIP;
import static jaidee.db.tables.Tables.WRONG_NUMBER;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import jaidee.cards.EndReason;
import jaidee.kernel.StaffId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Makes owners unrecognisable: who they are, how they are reached, who acts for them, their cards.
final class ErasePersonRepository {
    /// Where a text has to stand.
    static final String GONE = "–";
    private static final String NUMBER = "X-";

    void erase(DSLContext ctx, List<Long> ids, OffsetDateTime at, StaffId by) {
        Long staff = by == null ? null : by.value();
        ctx.deleteFrom(OWNER_PHONE).where(OWNER_PHONE.OWNER_ID.in(ids)).execute();
        ctx.deleteFrom(OWNER_BUYER).where(OWNER_BUYER.OWNER_ID.in(ids)).execute();
        ctx.deleteFrom(REFERRAL_SLIP).where(REFERRAL_SLIP.OWNER_ID.in(ids)).execute();
        ctx.deleteFrom(WRONG_NUMBER).where(WRONG_NUMBER.OWNER_ID.in(ids)).execute();
        ctx.update(CO_CARER).set(CO_CARER.DISPLAY_NAME, GONE).setNull(CO_CARER.PHONE_E164).setNull(CO_CARER.RELATION)
                .set(CO_CARER.ENDED_AT, DSL.coalesce(CO_CARER.ENDED_AT, DSL.val(at))).where(CO_CARER.OWNER_ID.in(ids)).execute();
        ctx.update(MEMBER_CARD).set(MEMBER_CARD.ENDED_AT, at).set(MEMBER_CARD.ENDED_BY, staff).set(MEMBER_CARD.END_REASON, EndReason.ERASED.name())
                .where(MEMBER_CARD.OWNER_ID.in(ids)).and(MEMBER_CARD.ENDED_AT.isNull()).execute();
        ctx.update(CONSENT_EVENT).setNull(CONSENT_EVENT.EVIDENCE).where(CONSENT_EVENT.OWNER_ID.in(ids)).execute();
        // why a request was refused has to be kept
        ctx.update(PRIVACY_CASE).set(PRIVACY_CASE.TEXT, GONE).where(PRIVACY_CASE.OWNER_ID.in(ids)).execute();
        ctx.update(PRIVACY_CASE).setNull(PRIVACY_CASE.ANSWER).where(PRIVACY_CASE.OWNER_ID.in(ids)).and(PRIVACY_CASE.REFUSED.isFalse()).execute();
        merges(ctx, ids);
        person(ctx, ids, at);
    }

    /// What was kept to take a merge back says who they were.
    private static void merges(DSLContext ctx, List<Long> ids) {
        Condition theirs = OWNER_MERGE.KEPT_ID.in(ids).or(OWNER_MERGE.GONE_ID.in(ids));
        ctx.deleteFrom(OWNER_MERGE_ROW).where(OWNER_MERGE_ROW.MERGE_ID.in(select(OWNER_MERGE.ID).from(OWNER_MERGE).where(theirs))).execute();
        ctx.update(OWNER_MERGE).setNull(OWNER_MERGE.TOLD_BEFORE).setNull(OWNER_MERGE.TOLD_AFTER).where(theirs).execute();
        ctx.deleteFrom(PET_MERGE_ROW).where(PET_MERGE_ROW.MERGE_ID.in(select(PET_MERGE.ID).from(PET_MERGE).join(PET).on(PET.ID.in(PET_MERGE.KEPT_ID, PET_MERGE.GONE_ID)).where(PET.OWNER_ID.in(ids)))).execute();
    }

    private static void person(DSLContext ctx, List<Long> ids, OffsetDateTime at) {
        ctx.update(OWNER).set(OWNER.MEMBER_NO, concat(inline(NUMBER), OWNER.ID.cast(String.class))).setNull(OWNER.TITLE).set(OWNER.FIRST_NAME, GONE).setNull(OWNER.LAST_NAME).setNull(OWNER.NICKNAME)
                .set(OWNER.NAME_KEY1, "").set(OWNER.NAME_KEY2, "").set(OWNER.NAME_KEY3, "").setNull(OWNER.NICKNAME_KEY1).setNull(OWNER.LINE_ID).setNull(OWNER.EMAIL).setNull(OWNER.ADDRESS)
                .setNull(OWNER.SUBDISTRICT).setNull(OWNER.DISTRICT).setNull(OWNER.PROVINCE).setNull(OWNER.POSTCODE).setNull(OWNER.TAX_ID).setNull(OWNER.TAX_BRANCH_CODE).setNull(OWNER.TAX_NAME)
                .setNull(OWNER.PREFERRED_CHANNEL).setNull(OWNER.SOURCE).setNull(OWNER.NOTE).set(OWNER.ERASED_AT, at).set(OWNER.CHANGED_AT, at).set(OWNER.VERSION, OWNER.VERSION.plus(1))
                .where(OWNER.ID.in(ids)).execute();
    }

    /// What was asked for is done by it.
    void close(DSLContext ctx, List<Long> ids, OffsetDateTime at, StaffId by) {
        ctx.update(PRIVACY_CASE).set(PRIVACY_CASE.ANSWERED_AT, at).set(PRIVACY_CASE.ANSWERED_BY, by.value()).where(PRIVACY_CASE.OWNER_ID.in(ids)).and(PRIVACY_CASE.ANSWERED_AT.isNull())
                .and(PRIVACY_CASE.KIND.eq(RequestKind.ERASE.name())).execute();
    }
}
