package jaidee.health;

import java.util.Optional;

/// Which protocols hold, and whether others are on their way.
///
/// @param preparing the version whose dues are being worked out
/// @param applying  those of `inForce` are being written
record ProtocolState(CareProtocol inForce, Optional<CareProtocol> preparing, boolean applying) {
    boolean changing() {
        return preparing.isPresent() || applying;
    }
}
