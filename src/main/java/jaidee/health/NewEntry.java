package jaidee.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is to be written into a pet's book.
///
/// @param product      of the clinic's list; empty for one that only another clinic has
/// @param text         what an unlisted one is called; empty for a listed one
/// @param groups       that an unlisted one satisfies; a listed one brings its own
/// @param dose         which of a series, as a step of the engine (`P2`, `B1Y`) or in words; may be empty
/// @param expired      why a lot that was past its day was given all the same; empty otherwise
/// @param site         where on the body, in words
/// @param certificate  until when it protects by its certificate
/// @param outside      where it was given when not here: the old book, another clinic, a campaign; empty for here
/// @param doses        handed over at once, at least 1
public record NewEntry(Optional<CareProductId> product, String text, List<String> groups, LocalDate on, String dose, Lot lot,
                       String expired, String site, Vet vet, Optional<LocalDate> certificate, String outside, int doses) {
    public NewEntry {
        groups = List.copyOf(groups);
    }

    /// A product of the list, given here.
    public static NewEntry of(CareProductId product, LocalDate on) {
        return new NewEntry(Optional.of(product), "", List.of(), on, "", Lot.NONE, "", "", Vet.NONE, Optional.empty(), "", 1);
    }

    /// What an old book tells.
    public static NewEntry outside(String text, List<String> groups, LocalDate on, String source) {
        return new NewEntry(Optional.empty(), text, groups, on, "", Lot.NONE, "", "", Vet.NONE, Optional.empty(), source, 1);
    }

    public NewEntry withDay(LocalDate other) {
        return new NewEntry(product, text, groups, other, dose, lot, expired, site, vet, certificate, outside, doses);
    }

    public NewEntry withDose(String other) {
        return new NewEntry(product, text, groups, on, other, lot, expired, site, vet, certificate, outside, doses);
    }

    public NewEntry withLot(Lot other) {
        return new NewEntry(product, text, groups, on, dose, other, expired, site, vet, certificate, outside, doses);
    }

    public NewEntry withExpired(String reason) {
        return new NewEntry(product, text, groups, on, dose, lot, reason, site, vet, certificate, outside, doses);
    }

    public NewEntry withSite(String other) {
        return new NewEntry(product, text, groups, on, dose, lot, expired, other, vet, certificate, outside, doses);
    }

    public NewEntry withVet(Vet other) {
        return new NewEntry(product, text, groups, on, dose, lot, expired, site, other, certificate, outside, doses);
    }

    public NewEntry withCertificate(Optional<LocalDate> until) {
        return new NewEntry(product, text, groups, on, dose, lot, expired, site, vet, until, outside, doses);
    }

    public NewEntry withOutside(String source) {
        return new NewEntry(product, text, groups, on, dose, lot, expired, site, vet, certificate, source, doses);
    }

    public NewEntry withDoses(int other) {
        return new NewEntry(product, text, groups, on, dose, lot, expired, site, vet, certificate, outside, other);
    }

    public boolean isOutside() {
        return !outside.isEmpty();
    }
}
