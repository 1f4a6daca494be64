package jaidee.privacy;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.MEMBER_CARD;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.POINTS_TRANSFER;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.REWARD_REDEMPTION;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.TOUCH_POINT;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/// Entries of the log that may say something of somebody: about the owner, the pets, and whatever was theirs.
final class ErasedLogRepository {
    List<Long> entries(DSLContext ctx, List<Long> ids, List<Long> pets) {
        List<Condition> about = new ArrayList<>();
        about.add(AUDIT_ENTRY.SUBJECT_TYPE.eq("OWNER").and(AUDIT_ENTRY.SUBJECT_ID.in(ids)));
        about.add(AUDIT_ENTRY.SUBJECT_TYPE.eq("PET").and(AUDIT_ENTRY.SUBJECT_ID.in(pets)));
        about.add(of("SALE", select(SALE.ID).from(SALE).where(SALE.OWNER_ID.in(ids))));
        about.add(of("DEPOSIT", select(DEPOSIT_ENTRY.ID).from(DEPOSIT_ENTRY).where(DEPOSIT_ENTRY.OWNER_ID.in(ids))));
        about.add(of("DOCUMENT", select(DOCUMENT.ID).from(DOCUMENT).join(SALE).on(SALE.ID.eq(DOCUMENT.SALE_ID)).where(SALE.OWNER_ID.in(ids))));
        about.add(of("CARD", select(MEMBER_CARD.ID).from(MEMBER_CARD).where(MEMBER_CARD.OWNER_ID.in(ids))));
        about.add(of("COUPON", select(COUPON.ID).from(COUPON).where(COUPON.OWNER_ID.in(ids))));
        about.add(of("REWARD_REDEMPTION", select(REWARD_REDEMPTION.ID).from(REWARD_REDEMPTION).where(REWARD_REDEMPTION.OWNER_ID.in(ids))));
        about.add(of("FEEDBACK", select(FEEDBACK.ID).from(FEEDBACK).where(FEEDBACK.OWNER_ID.in(ids))));
        about.add(of("REMINDER", select(REMINDER.ID).from(REMINDER).where(REMINDER.OWNER_ID.in(ids))));
        about.add(of("TOUCH_POINT", select(TOUCH_POINT.ID).from(TOUCH_POINT).where(TOUCH_POINT.OWNER_ID.in(ids))));
        // a bill on hold bears a name that somebody gave it, and is gone when it was paid
        ctx.select(OWNER.FIRST_NAME).from(OWNER).where(OWNER.ID.in(ids)).fetch(OWNER.FIRST_NAME).forEach(name -> about.add(AUDIT_ENTRY.SUBJECT_TYPE.eq("HELD_BASKET").and(AUDIT_ENTRY.DETAIL.contains(name))));
        // whoever gave points to them said with whom it was agreed
        about.add(AUDIT_ENTRY.ACTION.eq("points.transferred").and(of("OWNER", select(POINTS_TRANSFER.FROM_OWNER).from(POINTS_TRANSFER).where(POINTS_TRANSFER.TO_OWNER.in(ids)))));
        List<Long> found = new ArrayList<>();
        // one by one: of several joined by OR, H2 goes through the whole log
        about.forEach(which -> found.addAll(ctx.select(AUDIT_ENTRY.ID).from(AUDIT_ENTRY).where(which).fetch(AUDIT_ENTRY.ID)));
        return found.stream().distinct().sorted().toList();
    }

    private static Condition of(String type, Select<Record1<Long>> ids) {
        return AUDIT_ENTRY.SUBJECT_TYPE.eq(type).and(AUDIT_ENTRY.SUBJECT_ID.in(ids));
    }
}
