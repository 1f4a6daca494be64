package jaidee.checkout;

import jaidee.kernel.Days;
import jaidee.kernel.HeldBasketId;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/// A bill on hold, as the list of them shows it.
///
/// @param name     may be empty: see `title`
/// @param by       the name of whoever put it on hold
/// @param leftOpen it was open at the counter when the program ended
/// @param content  empty when it can't be read
public record HeldBill(HeldBasketId id, String name, Instant at, String by, boolean leftOpen, Optional<Content> content) {
    /// @param total what it comes to today
    public record Content(int lines, Money total) {
    }

    /// Its name, or when it is nobody's: "ลูกค้าทั่วไป 14:32".
    public Message title() {
        return title(name, at);
    }

    /// As `title`, for one that is about to be put on hold.
    public static Message title(String name, Instant at) {
        ZonedDateTime moment = at.atZone(Days.BANGKOK);
        return name.isEmpty() ? Message.of("checkout.held.walk_in", "%02d:%02d".formatted(moment.getHour(), moment.getMinute()))
                : Message.of("checkout.held.named", name);
    }
}
