package jaidee.owners;

import jaidee.kernel.Message;
import jaidee.kernel.PetId;
import jaidee.kernel.Refusal;
import java.time.LocalDate;

/// Why something about owners and pets was not done.
public sealed interface OwnersRefusal extends Refusal {
    /// A name that has to be said is empty.
    record NameMissing(String field) implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of(switch (field) {
                case "petName" -> "owners.refused.pet_name_missing";
                case "carerName" -> "owners.refused.carer_name_missing";
                default -> "owners.refused.name_missing";
            });
        }
    }

    record EmailWrong(String email) implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.email");
        }

        @Override
        public String field() {
            return "email";
        }
    }

    record PostcodeWrong(String postcode) implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.postcode");
        }

        @Override
        public String field() {
            return "postcode";
        }
    }

    record SamePhoneTwice(String number) implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.same_phone_twice", number);
        }

        @Override
        public String field() {
            return "phone2";
        }
    }

    record BornInFuture(LocalDate day) implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.born_in_future", day);
        }

        @Override
        public String field() {
            return "birth";
        }
    }

    /// Another pet already has this microchip; one of the two numbers is wrong.
    record MicrochipTaken(String microchip, PetId holder, String pet, String owner) implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.microchip_taken", pet, owner);
        }

        @Override
        public String field() {
            return "microchip";
        }
    }

    record UnknownOwner() implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.unknown_owner");
        }
    }

    record UnknownPet() implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.unknown_pet");
        }
    }

    /// Somebody else changed the same thing since it was read.
    record ChangedMeanwhile() implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.changed_meanwhile");
        }
    }

    /// A day that lies in the future or before the pet was born.
    record ImpossibleDay(LocalDate day) implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.impossible_day", day);
        }

        @Override
        public String field() {
            return "day";
        }
    }

    /// The pet is with this owner already.
    record SameOwner(String pet) implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.same_owner", pet);
        }

        @Override
        public String field() {
            return "newOwner";
        }
    }

    /// A pet that died keeps its owner.
    record DiedAlready(String pet) implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.died_already", pet);
        }
    }

    /// It cannot leave its owner before it came.
    record BeforeItCame(LocalDate came) implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.before_it_came", came);
        }

        @Override
        public String field() {
            return "day";
        }
    }

    /// A chip put in ahead of today or before birth.
    record ImplantedImpossibly(LocalDate day) implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.impossible_day", day);
        }

        @Override
        public String field() {
            return "implantedOn";
        }
    }

    /// A day of implanting without a number.
    record ImplantedWhat() implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.implanted_what");
        }

        @Override
        public String field() {
            return "microchip";
        }
    }

    record AlertEmpty() implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.alert_empty");
        }

        @Override
        public String field() {
            return "alert";
        }
    }

    record NothingToPaste() implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.nothing_to_paste");
        }
    }

    record NotAPicture() implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.not_a_picture");
        }

        @Override
        public String field() {
            return "photo";
        }
    }

    record PictureTooLarge(int most) implements OwnersRefusal {
        @Override
        public Message message() {
            return Message.of("owners.refused.picture_too_large", most);
        }

        @Override
        public String field() {
            return "photo";
        }
    }
}
