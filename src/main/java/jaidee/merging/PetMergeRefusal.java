package jaidee.merging;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why two pets did not become one.
public sealed interface PetMergeRefusal extends Refusal {
    record Oneself() implements PetMergeRefusal {
        @Override
        public Message message() {
            return Message.of("merging.pet.refused.oneself");
        }
    }

    /// Merged into another already, or never there.
    record NotThere() implements PetMergeRefusal {
        @Override
        public Message message() {
            return Message.of("merging.pet.refused.not_there");
        }
    }

    /// Whose it is has to be settled first.
    record OfTwoOwners() implements PetMergeRefusal {
        @Override
        public Message message() {
            return Message.of("merging.pet.refused.two_owners");
        }
    }

    record TwoKinds() implements PetMergeRefusal {
        @Override
        public Message message() {
            return Message.of("merging.pet.refused.two_kinds");
        }
    }

    record OneDied(String hn) implements PetMergeRefusal {
        @Override
        public Message message() {
            return Message.of("merging.pet.refused.one_died", hn);
        }
    }

    /// Two microchips are two animals.
    record TwoChips(String one, String other) implements PetMergeRefusal {
        @Override
        public Message message() {
            return Message.of("merging.pet.refused.two_chips", one, other);
        }
    }

    /// Both were here at the same time.
    record OnOneBill() implements PetMergeRefusal {
        @Override
        public Message message() {
            return Message.of("merging.pet.refused.one_bill");
        }
    }
}
