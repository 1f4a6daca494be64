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

    /// Left the clinic meanwhile.
    record NotHere(String name) implements StaffRefusal {
        @Override
        public Message message() {
            return Message.of("staff.refused.not_here", name);
        }
    }

    /// Would give, take or touch rights that whoever answers for it has not.
    record MoreThanOwn(String name, Message role) implements StaffRefusal {
        @Override
        public Message message() {
            return Message.of("staff.refused.more_than_own", name, role);
        }
    }

    record NoRights() implements StaffRefusal {
        @Override
        public Message message() {
            return Message.of("staff.refused.no_rights");
        }

        @Override
        public String field() {
            return "rights";
        }
    }

    record RoleNameTaken(String name) implements StaffRefusal {
        @Override
        public Message message() {
            return Message.of("staff.refused.role_name", name);
        }

        @Override
        public String field() {
            return "name";
        }
    }

    record RoleInUse(Message role, String people) implements StaffRefusal {
        @Override
        public Message message() {
            return Message.of("staff.refused.role_in_use", role, people);
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
