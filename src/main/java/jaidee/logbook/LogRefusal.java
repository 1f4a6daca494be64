package jaidee.logbook;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why the log is not exported.
public sealed interface LogRefusal extends Refusal {
    /// The folder is full, read-only or gone, or the file is open in another program.
    record NotWritten(String name) implements LogRefusal {
        @Override
        public Message message() {
            return Message.of("log.refused.not_written", name);
        }
    }

    record TooMany(int most) implements LogRefusal {
        @Override
        public Message message() {
            return Message.of("log.export.most", most);
        }
    }
}
