package jaidee.owners;

import java.util.Optional;

/// What an owner says when asked for consent, or of their own accord.
///
/// @param channel empty when it is said of every way to reach the owner
public record ConsentAnswer(ConsentPurpose purpose, Optional<Channel> channel, boolean given, Consent.Through through) {
    /// Said at the desk of every channel.
    static ConsentAnswer atTheDesk(ConsentPurpose purpose, boolean given) {
        return new ConsentAnswer(purpose, Optional.empty(), given, Consent.Through.SCREEN);
    }
}
