package jaidee.health;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;

/// Why there is no rabies certificate.
public sealed interface CertificateRefusal extends Refusal {
    /// Nothing against rabies stands in the book as given here.
    record NothingGiven() implements CertificateRefusal {
        @Override
        public Message message() {
            return Message.of("health.certificate.refused.nothing");
        }
    }

    /// Whoever gave it certifies it.
    record GivenElsewhere(LocalDate on) implements CertificateRefusal {
        @Override
        public Message message() {
            return Message.of("health.certificate.refused.elsewhere", on);
        }
    }

    /// @param what is to be completed in the book first
    record Incomplete(LocalDate on, List<Message> what) implements CertificateRefusal {
        public Incomplete {
            what = List.copyOf(what);
        }

        @Override
        public Message message() {
            Message all = what.stream().reduce((one, other) -> Message.of("health.certificate.refused.and", one, other)).orElseThrow();
            return Message.of("health.certificate.refused.incomplete", on, all);
        }
    }

    /// What it certified was taken back: it must not be printed again.
    record Withdrawn(String number) implements CertificateRefusal {
        @Override
        public Message message() {
            return Message.of("health.certificate.refused.withdrawn", number);
        }
    }

    /// What it certified was put right since: a new one is to be issued.
    record Corrected(String number) implements CertificateRefusal {
        @Override
        public Message message() {
            return Message.of("health.certificate.refused.corrected", number);
        }
    }

    record Replaced(String number) implements CertificateRefusal {
        @Override
        public Message message() {
            return Message.of("health.certificate.refused.replaced", number);
        }
    }

    record TagTooLong(int length, int most) implements CertificateRefusal {
        @Override
        public Message message() {
            return Message.of("kernel.text.too_long", length, most);
        }

        @Override
        public String field() {
            return "tag";
        }
    }
}
