package jaidee.staff;

import jaidee.kernel.Message;

/// Something not everybody may do.
public enum Right {
    SELL, GIVE_DISCOUNT, CHANGE_PRICE, REFUND, VOID_SALE, CLOSE_DAY, ADJUST_POINTS, VOID_COUPON,
    EDIT_OWNERS, MERGE_OWNERS, RECORD_HEALTH, SEND_REMINDERS,
    EDIT_CATALOGUE, EDIT_RULES, CLOSE_CASES, SEE_REPORTS, SEE_LOG, KEEP_PRIVACY, CHANGE_SETTINGS, MANAGE_STAFF, BACK_UP, MOVE_DATA;

    public Message named() {
        return Message.of("staff.right." + name());
    }

    /// What whoever has it can do, in a sentence.
    public Message explained() {
        return Message.of("staff.allows." + name());
    }
}
