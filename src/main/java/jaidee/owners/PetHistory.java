package jaidee.owners;

import jaidee.kernel.Bilingual;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a later feature knows of a pet's past: visits, vaccinations. Called inside one read of the database.
@FunctionalInterface
public interface PetHistory {
    /// In any order.
    List<Event> of(PetId pet);

    enum Kind { VISIT, VACCINATION, MESSAGE }

    record Event(LocalDate day, Kind kind, Bilingual what, Optional<SaleId> sale) {
    }
}
