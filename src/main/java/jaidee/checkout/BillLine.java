package jaidee.checkout;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import java.time.Instant;
import java.util.List;

/// A bill in one line of a list.
///
/// @param owner  by name; empty for a walk-in
/// @param pets   by name, each once
/// @param items  in the order of the bill, each once
/// @param paid   what was paid in the end
/// @param points the bill brought; nothing for a walk-in
/// @param undone how much of it was refunded since, or that it was made void
public record BillLine(SaleId id, String number, Instant at, String owner, List<String> pets, List<Bilingual> items,
                       Money paid, Points points, Undone undone) {
    public BillLine {
        pets = List.copyOf(pets);
        items = List.copyOf(items);
    }
}
