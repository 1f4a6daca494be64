package jaidee.segments;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why a segment is not kept or not written to a file.
public sealed interface SegmentRefusal extends Refusal {
    record NameMissing() implements SegmentRefusal {
        @Override
        public Message message() {
            return Message.of("segments.refused.name_missing");
        }
    }

    record NameTaken(String name) implements SegmentRefusal {
        @Override
        public Message message() {
            return Message.of("segments.refused.name_taken", name);
        }
    }

    /// A condition that says nothing: no value chosen, no number typed.
    record ConditionOpen() implements SegmentRefusal {
        @Override
        public Message message() {
            return Message.of("segments.refused.open");
        }
    }

    record TooLong() implements SegmentRefusal {
        @Override
        public Message message() {
            return Message.of("segments.refused.too_long");
        }
    }

    /// It was removed meanwhile, or is one that the program brought.
    record Fixed() implements SegmentRefusal {
        @Override
        public Message message() {
            return Message.of("segments.refused.fixed");
        }
    }

    record NobodyThere() implements SegmentRefusal {
        @Override
        public Message message() {
            return Message.of("segments.refused.nobody");
        }
    }

    record FileUnwritten() implements SegmentRefusal {
        @Override
        public Message message() {
            return Message.of("segments.refused.file");
        }
    }
}
