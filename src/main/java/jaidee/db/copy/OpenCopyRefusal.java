package jaidee.db.copy;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why a file is not brought in as a whole clinic. Nothing of it stays.
public sealed interface OpenCopyRefusal extends Refusal {
    /// Not the file that an export of everything makes, or broken.
    record NotACopy(String file) implements OpenCopyRefusal {
        @Override
        public Message message() {
            return Message.of("copy.refused.not_a_copy", file);
        }
    }

    /// Made by a later version of the program.
    record NewerCopy(String program) implements OpenCopyRefusal {
        @Override
        public Message message() {
            return Message.of("copy.refused.newer_copy", program);
        }
    }

    /// A file of it is not as it was exported.
    record Altered(String file) implements OpenCopyRefusal {
        @Override
        public Message message() {
            return Message.of("copy.refused.altered", file);
        }
    }

    record RowSpoiled(String file, long row) implements OpenCopyRefusal {
        @Override
        public Message message() {
            return Message.of("copy.refused.row_spoiled", file, row);
        }
    }

    /// The tables do not take one of these rows: too long a text, a number twice, what has to be said left out.
    record RowsRefused(String file, long first, long last) implements OpenCopyRefusal {
        @Override
        public Message message() {
            return Message.of("copy.refused.rows_refused", file, first, last);
        }
    }

    /// Each row may be right, but some point to rows that are not there, or two are the same.
    record DoesNotFit(String file) implements OpenCopyRefusal {
        @Override
        public Message message() {
            return Message.of("copy.refused.does_not_fit", file);
        }
    }

    record NoRoom(String folder) implements OpenCopyRefusal {
        @Override
        public Message message() {
            return Message.of("copy.refused.no_room", folder);
        }
    }

    record Stopped() implements OpenCopyRefusal {
        @Override
        public Message message() {
            return Message.of("copy.refused.stopped");
        }
    }
}
