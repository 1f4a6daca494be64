package jaidee.outreach;

import java.time.LocalDate;
import java.time.LocalDateTime;

/// What came of reaching out to an owner.
public sealed interface Answer {
    /// Spoke with the owner, nothing was settled.
    record Called() implements Answer {
    }

    record NoAnswer() implements Answer {
    }

    /// A message or card went out.
    record Sent() implements Answer {
    }

    record Booked(LocalDateTime at) implements Answer {
    }

    /// @param forGood never again for this care of this pet; else only not this time
    record Declined(boolean forGood) implements Answer {
    }

    /// Somebody else has this number, or nobody.
    ///
    /// @param otherWay the owner can be reached in another way, so that it is tried today
    record WrongNumber(boolean otherWay) implements Answer {
    }

    record Snoozed(LocalDate until) implements Answer {
    }

    /// The pet is well after what was done to it: that was the question.
    record Well() implements Answer {
    }

    /// The pet is not well: a vet has to know.
    record NotWell() implements Answer {
    }

    /// The day of the booking is over and nobody came. Noted by the program.
    record NoShow() implements Answer {
    }

    /// Was here on the day of the booking, but what was due was not given. Noted by the program.
    record Came() implements Answer {
    }
}
