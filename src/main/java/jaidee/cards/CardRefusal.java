package jaidee.cards;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import java.time.Instant;

/// Why a card is not taken.
public sealed interface CardRefusal extends Refusal {
    /// Well-formed, but this clinic never issued it.
    record Unknown(String readable) implements CardRefusal {
        @Override
        public Message message() {
            return Message.of("cards.refused.unknown", readable);
        }
    }

    /// Lost or damaged and replaced by another one.
    record Replaced(Instant at, EndReason reason, String byName) implements CardRefusal {
        @Override
        public Message message() {
            return Message.of(reason == EndReason.LOST ? "cards.refused.replaced_lost" : "cards.refused.replaced_damaged",
                    at, byName);
        }
    }

    record Revoked(Instant at, String byName) implements CardRefusal {
        @Override
        public Message message() {
            return Message.of("cards.refused.revoked", at, byName);
        }
    }

    /// Something other than a member card was scanned.
    record NotACard(Message what) implements CardRefusal {
        @Override
        public Message message() {
            return Message.of("cards.refused.not_a_card", what);
        }
    }

    /// The owner has no card that is still good.
    record NoGoodCard() implements CardRefusal {
        @Override
        public Message message() {
            return Message.of("cards.refused.no_good_card");
        }
    }

    /// Whoever carries it may act for the owner no longer.
    record CarerEnded() implements CardRefusal {
        @Override
        public Message message() {
            return Message.of("cards.refused.carer_ended");
        }
    }
}
