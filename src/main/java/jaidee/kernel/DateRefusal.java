package jaidee.kernel;

import java.time.LocalDate;

/// Why typed text is no day that the field can take.
public sealed interface DateRefusal extends Refusal {
    /// Not written as a date at all, or empty.
    record Format() implements DateRefusal {
        @Override
        public Message message() {
            return Message.of("kernel.date.format");
        }
    }

    /// A month or day that the calendar does not have, such as 31 April or month 21.
    record NoSuchDay() implements DateRefusal {
        @Override
        public Message message() {
            return Message.of("kernel.date.no_such_day");
        }
    }

    /// A year of neither era, or one that both eras could mean.
    record Year(String typed) implements DateRefusal {
        @Override
        public Message message() {
            return Message.of("kernel.date.year", typed);
        }
    }

    /// A real day, but too early or too late for this field.
    record OutOfRange(LocalDate day, LocalDate earliest, LocalDate latest) implements DateRefusal {
        @Override
        public Message message() {
            return Message.of(day.isAfter(latest) ? "kernel.date.too_late" : "kernel.date.too_early",
                    DateInput.echo(day), day.isAfter(latest) ? latest : earliest);
        }
    }

    @Override
    default String field() {
        return "date";
    }
}
