package jaidee.vault;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Why a locked database was not opened, or its lock not changed. In no case was anything lost.
public sealed interface VaultRefusal extends Refusal {
    /// Its key file is not where it was; the recovery key opens it too.
    record KeyMissing(Path file) implements VaultRefusal {
        @Override
        public Message message() {
            return Message.of("vault.refused.key_missing", file);
        }
    }

    /// The recovery key of another clinic, or of before it was locked anew.
    record Wrong() implements VaultRefusal {
        @Override
        public Message message() {
            return Message.of("vault.refused.wrong");
        }
    }

    record NotAsLong(int found, int wanted) implements VaultRefusal {
        @Override
        public Message message() {
            return Message.of("vault.refused.not_as_long", found, wanted);
        }
    }

    /// @param groups counted from 1
    record Mistyped(List<Integer> groups) implements VaultRefusal {
        @Override
        public Message message() {
            return Message.of("vault.refused.mistyped", groups.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }

    /// The key ring beside the database, or in the backup, is missing or not as it was written.
    record RingUnusable(Path file) implements VaultRefusal {
        @Override
        public Message message() {
            return Message.of("vault.refused.ring", file);
        }
    }

    /// Whoever takes the data would take the key along.
    record KeyWithData(Path folder) implements VaultRefusal {
        @Override
        public Message message() {
            return Message.of("vault.refused.key_with_data", folder);
        }
    }

    record NotWritten(Path file) implements VaultRefusal {
        @Override
        public Message message() {
            return Message.of("vault.refused.not_written", file);
        }
    }

    /// It is locked already, or not locked.
    record OtherState() implements VaultRefusal {
        @Override
        public Message message() {
            return Message.of("vault.refused.other_state");
        }
    }
}
