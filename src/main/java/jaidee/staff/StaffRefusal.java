package jaidee.staff;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why a person was not signed in, or not made or changed.
public sealed interface StaffRefusal extends Refusal {
    record PinMalformed(int shortest, int longest) implements StaffRefusal {
        @Override
        public Message message() {
            return Message.of("staff.pin.malformed", shortest, longest);
        }

        @Override
        public String field() {
            return "pin";
        }
    }

    record PinTrivial() implements StaffRefusal {
        @Override
        public Message message() {
            return Message.of("staff.pin.trivial");
        }

        @Override
        public String field() {
            return "pin";
        }
    }

    /// @param triesLeft before the next pause
    record PinWrong(int triesLeft) implements StaffRefusal {
        @Override
        public Message message() {
            return Message.of("staff.pin.wrong", triesLeft);
        }

        @Override
        public String field() {
            return "pin";
        }
    }

    record TooManyTries(long seconds) implements StaffRefusal {
        @Override
        public Message message() {
            return seconds <= 60 ? Message.of("staff.pin.wait_seconds", seconds)
                    : Message.of("staff.pin.wait_minutes", (seconds + 59) / 60);
        }

        @Override
        public String field() {
            return "pin";
        }
    }

    /// Left the clinic, or has no PIN yet.
    record MayNotSignIn(String name) implements StaffRefusal {
        @Override
        public Message message() {
            return Message.of("staff.refused.sign_in", name);
        }
    }

    record NoRight(String name) implements StaffRefusal {
        @Override
        public Message message() {
            return Message.of("staff.refused.no_right", name);
        }
    }

    /// Neither whoever does it nor anybody who allowed it has the right.
    record Missing(String name, Right right) implements StaffRefusal {
        @Override
        public Message message() {
            return Message.of("staff.refused.right_missing", name, right.named());
        }
    }

    /// Without a manager nobody could ever change anything again.
    record LastManager(String name) implements StaffRefusal {
        @Override
        public Message message() {
            return Message.of("staff.refused.last_manager", name);
        }
    }

    record ClinicAlreadyOpen(String name) implements StaffRefusal {
        @Override
        public Message message() {
            return Message.of("staff.refused.already_open", name);
        }
    }
}
