package jaidee.db;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import java.nio.file.Path;

/// Why a backup was not made, not proved or not restored. Nothing that was there before was changed.
public sealed interface BackupRefusal extends Refusal {
    /// It can't be read from, or written to, where it is: a stick was pulled, a disk failed.
    record Unreachable(Path file, String detail) implements BackupRefusal {
        @Override
        public Message message() {
            return Message.of("backup.refused.unreachable", file);
        }
    }

    /// Whatever it is, it is no backup of this program.
    record NotABackup(Path file) implements BackupRefusal {
        @Override
        public Message message() {
            return Message.of("backup.refused.not_a_backup", file.getFileName());
        }
    }

    /// It was one, but not all of it is there, or not as it was written.
    record Damaged(Path file, String detail) implements BackupRefusal {
        @Override
        public Message message() {
            return Message.of("backup.refused.damaged", file.getFileName());
        }
    }

    record NoRoom(Path folder, long neededBytes) implements BackupRefusal {
        @Override
        public Message message() {
            return Message.of("backup.refused.no_room", folder, Math.max(1, neededBytes >> 20));
        }
    }


    record Cancelled() implements BackupRefusal {
        @Override
        public Message message() {
            return Message.of("backup.refused.cancelled");
        }
    }

    /// One at a time.
    record Busy() implements BackupRefusal {
        @Override
        public Message message() {
            return Message.of("backup.refused.busy");
        }
    }

    /// The database in it does not open, even though the file is whole.
    record DoesNotOpen(Path file, Message why) implements BackupRefusal {
        @Override
        public Message message() {
            return Message.of("backup.refused.does_not_open", file.getFileName(), why);
        }
    }
}
