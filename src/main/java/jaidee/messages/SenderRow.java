package jaidee.messages;

import jaidee.kernel.Money;
import java.time.LocalDateTime;

/// One message as a sender gets it.
///
/// @param id   the same whenever the file is written again, so that a sender can tell a message it has had already
/// @param from not to be sent before
public record SenderRow(String id, Address address, String text, int parts, Money cost, LocalDateTime from) {
    /// @param e164     `+66812345678`; empty for other channels, as the rest
    /// @param national `0812345678`
    public record Address(String e164, String national, String lineId) {
    }
}
