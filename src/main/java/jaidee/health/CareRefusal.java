package jaidee.health;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import jaidee.owners.Species;
import java.time.LocalDate;

/// Why something was not written into a pet's book.
public sealed interface CareRefusal extends Refusal {
    record UnknownPet() implements CareRefusal {
        @Override
        public Message message() {
            return Message.of("health.refused.unknown_pet");
        }
    }

    /// Somebody put it right or withdrew it meanwhile.
    record NoLongerStands() implements CareRefusal {
        @Override
        public Message message() {
            return Message.of("health.refused.no_longer_stands");
        }
    }

    record NoProduct() implements CareRefusal {
        @Override
        public Message message() {
            return Message.of("health.refused.no_product");
        }

        @Override
        public String field() {
            return "product";
        }
    }

    /// Nothing would fall due from it, so nobody would ever be reminded.
    record NoGroups() implements CareRefusal {
        @Override
        public Message message() {
            return Message.of("health.refused.no_groups");
        }

        @Override
        public String field() {
            return "groups";
        }
    }

    record WrongSpecies(Bilingual product, Species madeFor, String pet) implements CareRefusal {
        @Override
        public Message message() {
            return Message.of("health.refused.wrong_species", product, madeFor.named(), pet);
        }

        @Override
        public String field() {
            return "product";
        }
    }

    record InTheFuture(LocalDate day) implements CareRefusal {
        @Override
        public Message message() {
            return Message.of("health.refused.in_the_future", day);
        }

        @Override
        public String field() {
            return "day";
        }
    }

    record BeforeBirth(LocalDate birth) implements CareRefusal {
        @Override
        public Message message() {
            return Message.of("health.refused.before_birth", birth);
        }

        @Override
        public String field() {
            return "day";
        }
    }

    record AfterDeath(LocalDate died) implements CareRefusal {
        @Override
        public Message message() {
            return Message.of("health.refused.after_death", died);
        }

        @Override
        public String field() {
            return "day";
        }
    }

    /// Given all the same, it wants a reason.
    record LotExpired(String lot, LocalDate expired) implements CareRefusal {
        @Override
        public Message message() {
            return Message.of("health.refused.lot_expired", lot, expired);
        }

        @Override
        public String field() {
            return "lot";
        }
    }

    record CertificateTooEarly() implements CareRefusal {
        @Override
        public Message message() {
            return Message.of("health.refused.certificate_too_early");
        }

        @Override
        public String field() {
            return "certificate";
        }
    }

    record NeedsReason() implements CareRefusal {
        @Override
        public Message message() {
            return Message.of("health.refused.needs_reason");
        }

        @Override
        public String field() {
            return "reason";
        }
    }

    record TooMany() implements CareRefusal {
        @Override
        public Message message() {
            return Message.of("health.refused.too_many");
        }

        @Override
        public String field() {
            return "doses";
        }
    }

    /// A date of the vet's own in the past would be overdue at once.
    record OverrideInThePast(LocalDate day) implements CareRefusal {
        @Override
        public Message message() {
            return Message.of("health.refused.override_in_the_past", day);
        }

        @Override
        public String field() {
            return "day";
        }
    }

    record ProductNameTaken(String name) implements CareRefusal {
        @Override
        public Message message() {
            return Message.of("health.refused.product_name_taken", name);
        }

        @Override
        public String field() {
            return "nameTh";
        }
    }

    record ItemTaken(Bilingual product) implements CareRefusal {
        @Override
        public Message message() {
            return Message.of("health.refused.item_taken", product);
        }

        @Override
        public String field() {
            return "item";
        }
    }
}
