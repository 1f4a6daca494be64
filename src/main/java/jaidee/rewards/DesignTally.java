package jaidee.rewards;

import jaidee.kernel.Message;
import java.util.List;

/// A kind of coupon and how it fares.
///
/// @param conditions what has to be true when it is used, one sentence each
/// @param waiting    issued and still good to use
public record DesignTally(CouponDesign design, List<Message> conditions, int issued, int used, int waiting) {
    public DesignTally {
        conditions = List.copyOf(conditions);
    }
}
