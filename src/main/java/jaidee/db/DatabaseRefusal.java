package jaidee.db;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import java.nio.file.Path;
import java.util.List;

/// Why a data folder was not opened. In no case was anything in it changed or lost.
public sealed interface DatabaseRefusal extends Refusal {
    record FolderUnusable(Path folder) implements DatabaseRefusal {
        @Override
        public Message message() {
            return Message.of("data.refused.folder", folder);
        }
    }

    record AlreadyOpen(Path folder) implements DatabaseRefusal {
        @Override
        public Message message() {
            return Message.of("data.refused.already_open", folder);
        }
    }

    record NewerVersion(String version) implements DatabaseRefusal {
        @Override
        public Message message() {
            return Message.of("data.refused.newer_version", version);
        }
    }

    /// What is wrong with a file.
    enum Found {
        /// Its name without a content, as a power cut leaves it on some disks.
        EMPTY,
        /// Zeros where it begins.
        WIPED,
        /// Something else under its name.
        FOREIGN,
        /// Its end is missing.
        CUT,
        UNREADABLE
    }

    /// The file can't be read, or isn't a database of this program. `detail` is for whoever helps.
    record Damaged(Path file, Path backups, Found found, String detail) implements DatabaseRefusal {
        @Override
        public Message message() {
            return Message.of("data.refused.damaged." + found, file, backups);
        }
    }

    /// The file is whole, but as it was some time ago: its end was lost, or an old copy was put in its place.
    record Older(Path file, Path backups) implements DatabaseRefusal {
        @Override
        public Message message() {
            return Message.of("data.refused.older", file, backups);
        }
    }

    record KeyNeeded(Path file) implements DatabaseRefusal {
        @Override
        public Message message() {
            return Message.of("data.refused.key_needed", file);
        }
    }

    /// It is another key, or the first block of the file is damaged: the two look alike.
    record KeyWrong(Path file) implements DatabaseRefusal {
        @Override
        public Message message() {
            return Message.of("data.refused.key_wrong", file);
        }
    }

    /// A key was given for a file that anybody can read.
    record NotLocked(Path file) implements DatabaseRefusal {
        @Override
        public Message message() {
            return Message.of("data.refused.not_locked", file);
        }
    }

    record UpdateFailed(Path file, String detail) implements DatabaseRefusal {
        @Override
        public Message message() {
            return Message.of("data.refused.update_failed", file);
        }
    }

    /// The journal holds confirmed sales, or other deeds that moved money, which the database lacks: it is older than it was.
    record EntriesMissing(List<JournalEntry> missing, Path journal, Path backups) implements DatabaseRefusal {
        @Override
        public Message message() {
            JournalEntry first = missing.getFirst(), last = missing.getLast();
            return Message.of("data.refused.entries_missing", missing.size(), first.number(), first.at(), last.number(),
                    last.at(), journal, backups);
        }
    }

    record JournalUnusable(Path journal) implements DatabaseRefusal {
        @Override
        public Message message() {
            return Message.of("data.refused.journal", journal);
        }
    }
}
