package jaidee.partners;

import jaidee.kernel.Points;
import java.util.Optional;

/// What was agreed with a partner. A change makes a new version; vouchers keep the terms they were printed with.
///
/// @param out        the clinic's points become theirs
/// @param in         theirs become the clinic's
/// @param mostAMonth of the clinic's points, for each owner, month and way; empty: no limit
/// @param voucherDays how long a voucher can be used after its printing
public record Terms(Exchange out, Exchange in, Optional<Points> mostAMonth, int voucherDays) {
    public Exchange of(Way way) {
        return way == Way.OUT ? out : in;
    }
}
