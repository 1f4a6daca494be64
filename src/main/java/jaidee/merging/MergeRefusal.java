package jaidee.merging;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why two did not become one, or one not two again.
public sealed interface MergeRefusal extends Refusal {
    record Oneself() implements MergeRefusal {
        @Override
        public Message message() {
            return Message.of("merging.refused.oneself");
        }
    }

    /// Merged into another already, erased, or never there.
    record NotThere() implements MergeRefusal {
        @Override
        public Message message() {
            return Message.of("merging.refused.not_there");
        }
    }

    /// Something about one of them was changed since the two were laid side by side.
    record ChangedMeanwhile() implements MergeRefusal {
        @Override
        public Message message() {
            return Message.of("merging.refused.changed_meanwhile");
        }
    }

    /// The day in which it could be taken back is over.
    record TooLate(int hours) implements MergeRefusal {
        @Override
        public Message message() {
            return Message.of("merging.refused.too_late", hours);
        }
    }

    record UndoneAlready() implements MergeRefusal {
        @Override
        public Message message() {
            return Message.of("merging.refused.undone_already");
        }
    }

    /// One of the two was merged once more afterwards: that has to be taken back first.
    record MergedSince(String memberNo) implements MergeRefusal {
        @Override
        public Message message() {
            return Message.of("merging.refused.merged_since", memberNo);
        }
    }

    /// Points that belong to the other owner were spent, and the one that remains has not enough of its own.
    record PointsSpent() implements MergeRefusal {
        @Override
        public Message message() {
            return Message.of("merging.refused.points_spent");
        }
    }

    /// Money that the other owner had left was used.
    record DepositUsed() implements MergeRefusal {
        @Override
        public Message message() {
            return Message.of("merging.refused.deposit_used");
        }
    }
}
