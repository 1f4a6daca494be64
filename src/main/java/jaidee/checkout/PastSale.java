package jaidee.checkout;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.SaleId;
import java.time.LocalDate;
import java.util.List;

/// A sale in one line of a list.
///
/// @param what the services and products, the dearest first
/// @param paid what it came to, for a pet's history its lines only
public record PastSale(SaleId id, LocalDate day, String number, List<Bilingual> what, Money paid) {
    public PastSale {
        what = List.copyOf(what);
    }
}
