package jaidee.closing;

import jaidee.kernel.Money;
import java.util.UUID;

/// Asks to move cash, or to note that the drawer was opened.
///
/// @param key made when the form is opened: however often it is sent, the cash moves once
public record MoveRequest(String key, MovementKind kind, Money amount, String reason) {
    public static MoveRequest of(MovementKind kind, Money amount, String reason) {
        return new MoveRequest(UUID.randomUUID().toString(), kind, amount, reason);
    }
}
