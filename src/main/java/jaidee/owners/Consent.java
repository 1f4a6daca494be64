package jaidee.owners;

import jaidee.kernel.Message;
import java.util.Optional;

/// One answer to the question for consent, agreeing or not.
///
/// @param channel empty when it was said of every way to reach the owner
/// @param notice  version of the wording that was shown
public record Consent(ConsentPurpose purpose, Optional<Channel> channel, boolean given, Through through, String notice, Signed signed) {
    /// By which way the answer came.
    public enum Through {
        SCREEN, PAPER, PHONE, LINE;

        public Message named() {
            return Message.of("owners.consent.through." + name());
        }
    }

    /// Whether it says something of `way`.
    public boolean speaksOf(Channel way) {
        return channel.isEmpty() || channel.get() == way;
    }
}
