package jaidee.privacy;

import static jaidee.db.tables.Tables.CONTACT_ATTEMPT;
import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_VOID;
import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.FEEDBACK_STEP;
import static jaidee.db.tables.Tables.HELD_BASKET;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.MESSAGE;
import static jaidee.db.tables.Tables.PARTNER_VOUCHER;
import static jaidee.db.tables.Tables.POINTS_ADJUSTMENT;
import static jaidee.db.tables.Tables.POINTS_TRANSFER;
import static jaidee.db.tables.Tables.PRIVILEGE_USE;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.REWARD_REDEMPTION;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_DISCOUNT;
import static jaidee.db.tables.Tables.SALE_LINE;
import static jaidee.db.tables.Tables.TIER_FLOOR;
import static jaidee.db.tables.Tables.TOUCH_POINT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.loyalty.ReasonWords;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/// Takes out what was written freely about owners or to them, and what stands in the way of it.
final class EraseWordsRepository {
    private static final String GONE = ErasePersonRepository.GONE;

    void erase(DSLContext ctx, List<Long> ids, OffsetDateTime at) {
        contacts(ctx, ids, at);
        points(ctx, ids);
        ctx.update(SALE).setNull(SALE.NOTE).where(SALE.OWNER_ID.in(ids)).execute();
        Select<Record1<Long>> theirs = select(SALE.ID).from(SALE).where(SALE.OWNER_ID.in(ids));
        ctx.update(SALE_LINE).setNull(SALE_LINE.NOTE).where(SALE_LINE.SALE_ID.in(theirs)).execute();
        // that a price was another one has a reason still, but says nothing; why money was given back stands on the credit note (Revenue Code s.86/10)
        ctx.update(SALE_LINE).set(SALE_LINE.PRICE_REASON, GONE).where(SALE_LINE.SALE_ID.in(theirs)).and(SALE_LINE.PRICE_REASON.isNotNull()).execute();
        ctx.update(SALE_DISCOUNT).set(SALE_DISCOUNT.REASON, GONE).where(SALE_DISCOUNT.SALE_ID.in(theirs)).and(SALE_DISCOUNT.REASON.isNotNull()).execute();
        ctx.update(DEPOSIT_ENTRY).setNull(DEPOSIT_ENTRY.NOTE).where(DEPOSIT_ENTRY.OWNER_ID.in(ids)).execute();
        ctx.update(COUPON_VOID).set(COUPON_VOID.REASON, GONE).where(COUPON_VOID.COUPON_ID.in(select(COUPON.ID).from(COUPON).where(COUPON.OWNER_ID.in(ids)))).execute();
        ctx.update(REWARD_REDEMPTION).set(REWARD_REDEMPTION.CANCEL_REASON, GONE).where(REWARD_REDEMPTION.OWNER_ID.in(ids)).and(REWARD_REDEMPTION.CANCEL_REASON.isNotNull()).execute();
        ctx.update(PARTNER_VOUCHER).set(PARTNER_VOUCHER.VOID_REASON, GONE).where(PARTNER_VOUCHER.OWNER_ID.in(ids)).and(PARTNER_VOUCHER.VOID_REASON.isNotNull()).execute();
        ctx.update(PRIVILEGE_USE).set(PRIVILEGE_USE.UNDO_REASON, GONE).where(PRIVILEGE_USE.OWNER_ID.in(ids)).and(PRIVILEGE_USE.UNDO_REASON.isNotNull()).execute();
        ctx.update(TIER_FLOOR).set(TIER_FLOOR.REASON, GONE).where(TIER_FLOOR.OWNER_ID.in(ids)).execute();
    }

    private static void contacts(DSLContext ctx, List<Long> ids, OffsetDateTime at) {
        ctx.update(MESSAGE).set(MESSAGE.BODY, GONE).setNull(MESSAGE.ADDRESS).where(MESSAGE.OWNER_ID.in(ids)).execute();
        ctx.update(CONTACT_ATTEMPT).setNull(CONTACT_ATTEMPT.NOTE).setNull(CONTACT_ATTEMPT.PHONE)
                .where(CONTACT_ATTEMPT.REMINDER_ID.in(select(REMINDER.ID).from(REMINDER).where(REMINDER.OWNER_ID.in(ids)))).execute();
        ctx.update(REMINDER).set(REMINDER.STATUS, "STOPPED").setNull(REMINDER.NEXT_ON).setNull(REMINDER.BOOKED_FOR).set(REMINDER.CLOSED_AT, at).set(REMINDER.VERSION, REMINDER.VERSION.plus(1))
                .where(REMINDER.OWNER_ID.in(ids)).and(REMINDER.STATUS.in("OPEN", "BOOKED")).execute();
        ctx.update(FEEDBACK_STEP).set(FEEDBACK_STEP.TEXT, GONE).where(FEEDBACK_STEP.FEEDBACK_ID.in(select(FEEDBACK.ID).from(FEEDBACK).where(FEEDBACK.OWNER_ID.in(ids)))).execute();
        ctx.update(FEEDBACK).set(FEEDBACK.TEXT, GONE).where(FEEDBACK.OWNER_ID.in(ids)).and(FEEDBACK.TEXT.isNotNull()).execute();
        ctx.update(TOUCH_POINT).set(TOUCH_POINT.WHO, "").set(TOUCH_POINT.PHONE, "").where(TOUCH_POINT.OWNER_ID.in(ids)).execute();
    }

    private static void points(DSLContext ctx, List<Long> ids) {
        ctx.update(POINTS_TRANSFER).set(POINTS_TRANSFER.GIVER_NAME, GONE).where(POINTS_TRANSFER.FROM_OWNER.in(ids)).execute();
        ctx.update(POINTS_TRANSFER).set(POINTS_TRANSFER.RECEIVER_NAME, GONE).where(POINTS_TRANSFER.TO_OWNER.in(ids)).execute();
        ctx.update(POINTS_ADJUSTMENT).set(POINTS_ADJUSTMENT.REASON, GONE).where(POINTS_ADJUSTMENT.ENTRY_ID.in(select(LEDGER_ENTRY.ID).from(LEDGER_ENTRY).where(LEDGER_ENTRY.OWNER_ID.in(ids)))).execute();
        ctx.update(LEDGER_ENTRY).set(LEDGER_ENTRY.REASON_ARGUMENTS, ReasonWords.written(Message.of("loyalty.reason.adjusted", GONE)))
                .where(LEDGER_ENTRY.OWNER_ID.in(ids)).and(LEDGER_ENTRY.REASON_KEY.eq("loyalty.reason.adjusted")).execute();
    }

    Money deposit(DSLContext ctx, List<Long> ids) {
        return Money.satang(ctx.select(coalesce(sum(DEPOSIT_ENTRY.SATANG), inline(BigDecimal.ZERO))).from(DEPOSIT_ENTRY).where(DEPOSIT_ENTRY.OWNER_ID.in(ids)).fetchSingle().value1().longValueExact());
    }

    boolean hasBillOnHold(DSLContext ctx, List<Long> ids) {
        return ctx.fetchExists(HELD_BASKET, HELD_BASKET.OWNER_ID.in(ids));
    }

    boolean hasOpenCase(DSLContext ctx, List<Long> ids) {
        return ctx.fetchExists(FEEDBACK, FEEDBACK.OWNER_ID.in(ids).and(FEEDBACK.DUE_ON.isNotNull()).and(FEEDBACK.CLOSED_AT.isNull()));
    }

    boolean hasMessageOnItsWay(DSLContext ctx, List<Long> ids) {
        return ctx.fetchExists(MESSAGE, MESSAGE.OWNER_ID.in(ids).and(MESSAGE.STATUS.eq("QUEUED")));
    }
}
