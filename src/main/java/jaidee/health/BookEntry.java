package jaidee.health;

import jaidee.kernel.ItemId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A line of a pet's book, as it was written down.
///
/// @param productName as it was called then
/// @param item        it is sold as, when it is on the price list
/// @param dose        a step of the engine (`P2`) or words; may be empty
/// @param expired     why an expired lot was given all the same; empty otherwise
/// @param outside     where it was given when not here; empty for here
/// @param sale        it was sold with
/// @param vaccine     not only a pill or drops
/// @param written     when it came into the book, with the reason when it put another line right
/// @param ended       how it lost its place: empty while it stands
public record BookEntry(long id, PetId pet, Optional<CareProductId> product, String productName, Optional<ItemId> item,
                        List<String> groups, LocalDate on, String dose, Lot lot, String expired, String site, Vet vet,
                        Optional<LocalDate> certificate, String outside, Optional<SaleId> sale, int doses, boolean vaccine,
                        Trace written, State state, Optional<Trace> ended) {
    public BookEntry {
        groups = List.copyOf(groups);
    }

    public enum State { STANDS, CORRECTED, WITHDRAWN }

    /// Who did it, when and why.
    ///
    /// @param reason empty where none is needed
    public record Trace(String by, Instant at, String reason) {
    }

    public boolean stands() {
        return state == State.STANDS;
    }

    /// Whether the certificate still lacks something: a vaccine given here without lot or vet.
    public boolean isToComplete() {
        return stands() && vaccine && outside.isEmpty() && (lot.number().isEmpty() || !vet.isKnown());
    }

    /// The entry as a form begins with it.
    public NewEntry asEntered() {
        return new NewEntry(product, product.isPresent() ? "" : productName, product.isPresent() ? List.of() : groups, on, dose, lot,
                expired, site, vet, certificate, outside, doses);
    }
}
