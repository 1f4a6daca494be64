package jaidee.outreach;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import jaidee.messages.HeldReason;
import java.nio.file.Path;
import java.time.LocalDate;

/// Why no messages went out.
public sealed interface OutboxRefusal extends Refusal {
    record NothingToSend(LocalDate day, int held) implements OutboxRefusal {
        @Override
        public Message message() {
            return held == 0 ? Message.of("outbox.refused.nothing", day) : Message.of("outbox.refused.all_held", day, held);
        }
    }

    /// What it holds may not have been sent yet, so it is not written over.
    record FileThere(Path file) implements OutboxRefusal {
        @Override
        public Message message() {
            return Message.of("outbox.refused.file_there", file.getFileName().toString());
        }

        @Override
        public String field() {
            return "file";
        }
    }

    /// The folder is full, read-only or gone. Nothing counts as sent.
    record FileNotWritten(Path file) implements OutboxRefusal {
        @Override
        public Message message() {
            return Message.of("outbox.refused.not_written", file.toString());
        }

        @Override
        public String field() {
            return "file";
        }
    }

    record DayPast(LocalDate day) implements OutboxRefusal {
        @Override
        public Message message() {
            return Message.of("outbox.refused.day_past", day);
        }
    }

    /// Most likely a slip of the pen, and everything on the list would go out.
    record DayTooFar(LocalDate day, int days) implements OutboxRefusal {
        @Override
        public Message message() {
            return Message.of("outbox.refused.day_too_far", day, days);
        }
    }

    /// The name says another kind of file than the batch is.
    record OtherEnding(Path file, String ending) implements OutboxRefusal {
        @Override
        public Message message() {
            return Message.of("outbox.refused.other_ending", file.getFileName().toString(), ending);
        }

        @Override
        public String field() {
            return "file";
        }
    }

    record Held(HeldReason reason) implements OutboxRefusal {
        @Override
        public Message message() {
            return reason.message();
        }
    }

    /// Given up, or never there.
    record NoSuchBatch(long id) implements OutboxRefusal {
        @Override
        public Message message() {
            return Message.of("outbox.refused.no_such_batch", id);
        }
    }

    /// It went out, and what went out cannot be given up.
    record AlreadyOut(long id) implements OutboxRefusal {
        @Override
        public Message message() {
            return Message.of("outbox.refused.already_out", id);
        }
    }

    /// Written by this window or another at this moment.
    record BeingWritten(long id) implements OutboxRefusal {
        @Override
        public Message message() {
            return Message.of("outbox.refused.being_written", id);
        }
    }

    record NotCopied() implements OutboxRefusal {
        @Override
        public Message message() {
            return Message.of("outbox.refused.not_copied");
        }
    }
}
