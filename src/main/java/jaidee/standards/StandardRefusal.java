package jaidee.standards;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import java.time.LocalTime;

/// Why a timer or a standard is not taken.
public sealed interface StandardRefusal extends Refusal {
    /// The clinic keeps no such standard any more, or has none yet.
    record NoStandard() implements StandardRefusal {
        public Message message() {
            return Message.of("standards.refused.none");
        }
    }

    /// The same promise runs for the same owner.
    record RunsAlready(Bilingual name, LocalTime since) implements StandardRefusal {
        public Message message() {
            return Message.of("standards.refused.runs", name, since.toString());
        }
    }

    record TooMany(int most) implements StandardRefusal {
        public Message message() {
            return Message.of("standards.refused.too_many", most);
        }
    }

    /// Somebody else ended it, or its day is over.
    record NotRunning() implements StandardRefusal {
        public Message message() {
            return Message.of("standards.refused.not_running");
        }
    }

    record NameTaken(String name, String field) implements StandardRefusal {
        public Message message() {
            return Message.of("standards.refused.name_taken", name);
        }
    }

    /// No time, more than a day, or a warning after the end.
    record NoTime(String field) implements StandardRefusal {
        public Message message() {
            return Message.of("standards.refused.no_time");
        }
    }
}
