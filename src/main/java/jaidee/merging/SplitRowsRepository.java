package jaidee.merging;

import static jaidee.db.tables.Tables.CONSENT_EVENT;
import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.COUPON_REVIVAL;
import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.MESSAGE;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_BUYER;
import static jaidee.db.tables.Tables.OWNER_MERGE_ROW;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_OWNERSHIP;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static jaidee.db.tables.Tables.PRIVILEGE_USE;
import static jaidee.db.tables.Tables.REFERRAL_SLIP;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SURVEY_ASK;
import static jaidee.db.tables.Tables.TIER_CHANGE;
import static jaidee.db.tables.Tables.TIER_FLOOR;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import jaidee.kernel.OwnerId;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.TableField;

/// Puts the rows of a merge back. What was done since at the one that remained stays there; what followed from something
/// that goes back, such as the refund of an old bill, goes with it.
final class SplitRowsRepository {
    void split(DSLContext ctx, long merge, OwnerId gone, OwnerId kept) {
        Splitting splitting = new Splitting(ctx, merge, gone.value(), kept.value());
        splitting.rows();
        splitting.added();
        splitting.single();
        splitting.followers();
    }

    /// Sums of a deposit never fall below nothing.
    boolean overdrawn(DSLContext ctx, OwnerId owner) {
        long balance = 0;
        for (long satang : ctx.select(DEPOSIT_ENTRY.SATANG).from(DEPOSIT_ENTRY).where(DEPOSIT_ENTRY.OWNER_ID.eq(owner.value())).orderBy(DEPOSIT_ENTRY.ID).fetch(DEPOSIT_ENTRY.SATANG)) {
            balance += satang;
            if (balance < 0) return true;
        }
        return false;
    }

    private record Splitting(DSLContext ctx, long merge, long gone, long kept) {
        void rows() {
            for (MergeRowsRepository.Reference each : MergeRowsRepository.PLAIN) {
                TableField<?, Long> column = each.owner();
                back(each, column.equals(COUPON.OWNER_ID) ? notExists(usedSince()) : column.equals(PET.OWNER_ID) ? notExists(handedOver()) : noCondition());
            }
            back(MergeRowsRepository.MESSAGES, noCondition());
            back(MergeRowsRepository.FLOORS, noCondition());
            back(MergeRowsRepository.USES, noCondition());
            back(MergeRowsRepository.REFERRERS, noCondition());
            back(MergeRowsRepository.REFEREES, noCondition());
            back(MergeRowsRepository.RECOMMENDERS, noCondition());
            ctx.update(PET_OWNERSHIP).set(PET_OWNERSHIP.OWNER_ID, gone).where(PET_OWNERSHIP.OWNER_ID.eq(kept)).and(exists(selectOne().from(OWNER_MERGE_ROW)
                    .where(of("PET_OWNERSHIP", "OWNER_ID")).and(OWNER_MERGE_ROW.ROW_ID.eq(PET_OWNERSHIP.PET_ID)).and(OWNER_MERGE_ROW.ROW_PART.eq(PET_OWNERSHIP.SINCE.cast(String.class))))).execute();
            // of these the owner is the number of the row itself
            if (wasMoved("OWNER_BUYER")) ctx.update(OWNER_BUYER).set(OWNER_BUYER.OWNER_ID, gone).where(OWNER_BUYER.OWNER_ID.eq(kept)).execute();
            if (wasMoved("REFERRAL_SLIP")) ctx.update(REFERRAL_SLIP).set(REFERRAL_SLIP.OWNER_ID, gone).where(REFERRAL_SLIP.OWNER_ID.eq(kept)).execute();
        }

        private void back(MergeRowsRepository.Reference each, Condition which) {
            ctx.update(each.owner().getTable()).set(each.owner(), gone).where(each.owner().eq(kept)).and(each.key().in(numbers(each.table(), each.owner().getName()))).and(which).execute();
        }

        private boolean wasMoved(String table) {
            return ctx.fetchExists(OWNER_MERGE_ROW, of(table, "OWNER_ID"));
        }

        /// With a bill that stays with who remains.
        private Select<?> usedSince() {
            return selectOne().from(COUPON_REDEMPTION).join(SALE).on(SALE.ID.eq(COUPON_REDEMPTION.SALE_ID)).where(COUPON_REDEMPTION.COUPON_ID.eq(COUPON.ID))
                    .and(SALE.OWNER_ID.eq(kept)).and(notExists(selectOne().from(COUPON_REVIVAL).where(COUPON_REVIVAL.REDEMPTION_ID.eq(COUPON_REDEMPTION.ID))));
        }

        /// Given to somebody since, and perhaps back.
        private Select<?> handedOver() {
            return selectOne().from(PET_OWNERSHIP).where(PET_OWNERSHIP.PET_ID.eq(PET.ID)).and(notExists(selectOne().from(OWNER_MERGE_ROW)
                    .where(of("PET_OWNERSHIP", "OWNER_ID")).and(OWNER_MERGE_ROW.ROW_ID.eq(PET_OWNERSHIP.PET_ID)).and(OWNER_MERGE_ROW.ROW_PART.eq(PET_OWNERSHIP.SINCE.cast(String.class)))))
                    .and(PET_OWNERSHIP.UNTIL.isNull());
        }

        void added() {
            ctx.deleteFrom(TIER_CHANGE).where(TIER_CHANGE.ID.in(numbers("TIER_CHANGE", MergeRowsRepository.ADDED))).execute();
            ctx.deleteFrom(CONSENT_EVENT).where(CONSENT_EVENT.ID.in(numbers("CONSENT_EVENT", MergeRowsRepository.ADDED))).execute();
        }

        /// What was changed of a row besides whose it is, while nobody changed it again.
        void single() {
            for (var row : noted("MESSAGE", "ON_DAY"))
                ctx.update(MESSAGE).set(MESSAGE.ON_DAY, LocalDate.parse(row.value2())).where(MESSAGE.ID.eq(row.value1())).and(MESSAGE.STATUS.eq("SENT")).execute();
            for (var row : noted("PRIVILEGE_USE", "NTH"))
                ctx.update(PRIVILEGE_USE).set(PRIVILEGE_USE.NTH, Integer.valueOf(row.value2())).where(PRIVILEGE_USE.ID.eq(row.value1())).execute();
            var other = TIER_FLOOR.as("other");
            for (var row : noted("TIER_FLOOR", "STANDING"))
                ctx.update(TIER_FLOOR).set(TIER_FLOOR.STANDING, true).where(TIER_FLOOR.ID.eq(row.value1()))
                        .and(notExists(selectOne().from(other).where(other.OWNER_ID.eq(TIER_FLOOR.OWNER_ID)).and(other.STANDING.isTrue()))).execute();
            for (var row : noted("OWNER", "REFERRER_ID"))
                ctx.update(OWNER).set(OWNER.REFERRER_ID, Long.valueOf(row.value2())).where(OWNER.ID.eq(row.value1())).and(OWNER.ID.eq(kept)).and(OWNER.REFERRER_ID.isNull()).execute();
        }

        void followers() {
            Condition oldBill = exists(selectOne().from(SALE).where(SALE.ID.eq(LEDGER_ENTRY.SALE_ID)).and(SALE.OWNER_ID.eq(gone)));
            var first = LEDGER_ENTRY.as("first");
            Condition oldEntry = LEDGER_ENTRY.SALE_ID.isNull().and(exists(selectOne().from(first).where(first.ID.eq(LEDGER_ENTRY.REVERSES_ID)).and(first.OWNER_ID.eq(gone))));
            Condition lapsed = LEDGER_ENTRY.KIND.eq(inline("EXPIRE")).and(exists(allocated().and(POINTS_LOT.OWNER_ID.eq(gone)))).and(notExists(allocated().and(POINTS_LOT.OWNER_ID.eq(kept))));
            ctx.update(LEDGER_ENTRY).set(LEDGER_ENTRY.OWNER_ID, gone).where(LEDGER_ENTRY.OWNER_ID.eq(kept)).and(oldBill.or(oldEntry).or(lapsed)).execute();
            ctx.update(POINTS_LOT).set(POINTS_LOT.OWNER_ID, gone).where(POINTS_LOT.OWNER_ID.eq(kept))
                    .and(exists(selectOne().from(LEDGER_ENTRY).where(LEDGER_ENTRY.ID.eq(POINTS_LOT.ENTRY_ID)).and(LEDGER_ENTRY.OWNER_ID.eq(gone)))).execute();
            ctx.update(DEPOSIT_ENTRY).set(DEPOSIT_ENTRY.OWNER_ID, gone).where(DEPOSIT_ENTRY.OWNER_ID.eq(kept))
                    .and(exists(selectOne().from(SALE).where(SALE.ID.eq(DEPOSIT_ENTRY.SALE_ID)).and(SALE.OWNER_ID.eq(gone)))).execute();
            ctx.update(TIER_CHANGE).set(TIER_CHANGE.OWNER_ID, gone).where(TIER_CHANGE.OWNER_ID.eq(kept))
                    .and(exists(selectOne().from(SALE).where(SALE.ID.eq(TIER_CHANGE.SALE_ID)).and(SALE.OWNER_ID.eq(gone)))).execute();
            ctx.update(SURVEY_ASK).set(SURVEY_ASK.OWNER_ID, gone).where(SURVEY_ASK.OWNER_ID.eq(kept))
                    .and(exists(selectOne().from(SALE).where(SALE.ID.eq(SURVEY_ASK.SALE_ID)).and(SALE.OWNER_ID.eq(gone)))).execute();
            ctx.update(FEEDBACK).set(FEEDBACK.OWNER_ID, gone).where(FEEDBACK.OWNER_ID.eq(kept))
                    .and(exists(selectOne().from(SURVEY_ASK).where(SURVEY_ASK.FEEDBACK_ID.eq(FEEDBACK.ID)).and(SURVEY_ASK.OWNER_ID.eq(gone)))).execute();
            // whoever reminders of a pet were for since, they are for whom it is with
            for (long[] pair : new long[][] {{kept, gone}, {gone, kept}})
                ctx.update(REMINDER).set(REMINDER.OWNER_ID, pair[1]).where(REMINDER.OWNER_ID.eq(pair[0])).and(REMINDER.STATUS.in("OPEN", "BOOKED"))
                        .and(exists(selectOne().from(PET).where(PET.ID.eq(REMINDER.PET_ID)).and(PET.OWNER_ID.eq(pair[1])))).execute();
        }

        private static SelectConditionStep<?> allocated() {
            return selectOne().from(LOT_ALLOCATION).join(POINTS_LOT).on(POINTS_LOT.ID.eq(LOT_ALLOCATION.LOT_ID)).where(LOT_ALLOCATION.ENTRY_ID.eq(LEDGER_ENTRY.ID));
        }

        private Condition of(String table, String column) {
            return OWNER_MERGE_ROW.MERGE_ID.eq(merge).and(OWNER_MERGE_ROW.TABLE_NAME.eq(table)).and(OWNER_MERGE_ROW.COLUMN_NAME.eq(column));
        }

        private Select<Record1<Long>> numbers(String table, String column) {
            return select(OWNER_MERGE_ROW.ROW_ID).from(OWNER_MERGE_ROW).where(of(table, column));
        }

        private Result<Record2<Long, String>> noted(String table, String column) {
            return ctx.select(OWNER_MERGE_ROW.ROW_ID, OWNER_MERGE_ROW.OLD_VALUE).from(OWNER_MERGE_ROW).where(of(table, column)).orderBy(OWNER_MERGE_ROW.ROW_ID).fetch();
        }
    }
}
