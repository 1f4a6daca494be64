package jaidee.loyalty;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import java.time.Instant;
import java.util.Optional;

/// One line of the ledger: so many points came or went, and why.
public record LedgerEntry(long id, OwnerId owner, Kind kind, Points points, Instant at, Optional<SaleId> sale,
                          Optional<PetId> pet, Message why) {
    public enum Kind {
        EARN_SPEND, EARN_SERVICE, EARN_BONUS, EARN_REVERSED, REDEEM, REDEEM_RETURNED, EXPIRE, TRANSFER_OUT, TRANSFER_IN,
        DONATE, ADJUST, WRITE_OFF, PARTNER_OUT, PARTNER_IN;

        /// Points that a bill or an occasion brought.
        public boolean earned() {
            return this == EARN_SPEND || this == EARN_SERVICE || this == EARN_BONUS;
        }
    }
}
