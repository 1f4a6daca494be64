package jaidee.transfer;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why a file was not brought in, or what was brought in not taken out again.
public sealed interface TransferRefusal extends Refusal {
    /// It could not be read at all: gone, held by another program, not to be looked at.
    record Unreadable(String file) implements TransferRefusal {
        @Override
        public Message message() {
            return Message.of("transfer.refused.unreadable", file);
        }
    }

    /// A spreadsheet of another program, or of a time before .xlsx.
    record OtherSpreadsheet(String file) implements TransferRefusal {
        @Override
        public Message message() {
            return Message.of("transfer.refused.other_spreadsheet", file);
        }
    }

    /// Neither text nor a spreadsheet, or one that is broken.
    record NotATable(String file) implements TransferRefusal {
        @Override
        public Message message() {
            return Message.of("transfer.refused.not_a_table", file);
        }
    }

    record TooLarge(String file) implements TransferRefusal {
        @Override
        public Message message() {
            return Message.of("transfer.refused.too_large", file);
        }
    }

    record NoRows(String file) implements TransferRefusal {
        @Override
        public Message message() {
            return Message.of("transfer.refused.no_rows", file);
        }
    }

    /// No column says whose the rows are.
    record NobodyNamed() implements TransferRefusal {
        @Override
        public Message message() {
            return Message.of("transfer.refused.nobody_named");
        }
    }

    record BadRows(int rows) implements TransferRefusal {
        @Override
        public Message message() {
            return Message.of("transfer.refused.bad_rows", rows);
        }
    }

    record NothingNew() implements TransferRefusal {
        @Override
        public Message message() {
            return Message.of("transfer.refused.nothing_new");
        }
    }

    record Cancelled() implements TransferRefusal {
        @Override
        public Message message() {
            return Message.of("transfer.refused.cancelled");
        }
    }

    record UndoneAlready() implements TransferRefusal {
        @Override
        public Message message() {
            return Message.of("transfer.refused.undone_already");
        }
    }

    record NotWritten(String file) implements TransferRefusal {
        @Override
        public Message message() {
            return Message.of("transfer.refused.not_written", file);
        }
    }
}
