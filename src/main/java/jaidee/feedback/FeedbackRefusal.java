package jaidee.feedback;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import java.time.LocalDate;

/// Why something a customer said, or a question, is not taken.
public sealed interface FeedbackRefusal extends Refusal {
    /// The sale was answered for before, at the desk, on the customer’s screen or from the slip.
    record AnsweredBefore(int score) implements FeedbackRefusal {
        public Message message() {
            return Message.of("feedback.refused.answered", score);
        }
    }

    record NoSuchScore(int lowest, int highest, String field) implements FeedbackRefusal {
        public Message message() {
            return Message.of("feedback.refused.score", lowest, highest);
        }
    }

    /// No question was printed with this code.
    record UnknownSlip() implements FeedbackRefusal {
        public Message message() {
            return Message.of("feedback.refused.slip");
        }
    }

    /// Somebody else closed it meanwhile: it is opened again first.
    record Closed() implements FeedbackRefusal {
        public Message message() {
            return Message.of("feedback.refused.closed");
        }
    }

    /// Nothing that is open, or that needs to be done.
    record NotOpen() implements FeedbackRefusal {
        public Message message() {
            return Message.of("feedback.refused.not_open");
        }
    }

    record NotClosed() implements FeedbackRefusal {
        public Message message() {
            return Message.of("feedback.refused.not_closed");
        }
    }

    /// Before today, or none where one is needed.
    record NoDay(String field) implements FeedbackRefusal {
        public Message message() {
            return Message.of("feedback.refused.day");
        }
    }

    record NoPerson(String field) implements FeedbackRefusal {
        public Message message() {
            return Message.of("feedback.refused.person");
        }
    }

    /// The pet or the bill belongs to somebody else.
    record NotTheirs(String field) implements FeedbackRefusal {
        public Message message() {
            return Message.of("feedback.refused.not_theirs");
        }
    }

    record NoTheme(String field) implements FeedbackRefusal {
        public Message message() {
            return Message.of("feedback.refused.theme");
        }
    }

    record NameTaken(String name, String field) implements FeedbackRefusal {
        public Message message() {
            return Message.of("feedback.refused.name_taken", name);
        }
    }

    /// Two rounds ask on the same days, and nobody could tell their answers apart.
    record RoundsMeet(String other, LocalDate from, LocalDate to, String field) implements FeedbackRefusal {
        public Message message() {
            return Message.of("feedback.refused.rounds_meet", other, from, to);
        }
    }

    /// It begins before today, ends before it begins, or lasts more than a year.
    record NoDays(String field) implements FeedbackRefusal {
        public Message message() {
            return Message.of("feedback.refused.days");
        }
    }

    /// None, or more than can be asked.
    record NoTarget(String field) implements FeedbackRefusal {
        public Message message() {
            return Message.of("feedback.refused.target");
        }
    }

    /// A case was opened for this answer, or it needs none.
    record CaseThere() implements FeedbackRefusal {
        public Message message() {
            return Message.of("feedback.refused.case_there");
        }
    }
}
