package jaidee.catalogue;

import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.util.Optional;

/// A service or product of the price list.
///
/// @param category   code of its `Category`
/// @param price      for one unit, VAT included
/// @param usual      between which prices it is usually sold, to catch a slip of the finger
/// @param pointsEach given for each unit that is paid for
/// @param earnsOnSpend false for gift cards, deposits and donations: they earn when they are spent
public record Item(ItemId id, String code, Optional<String> barcode, Bilingual name, String category, Bilingual unit,
                   Money price, Optional<PriceRange> usual, VatClass vatClass, ServiceGroup group, Points pointsEach,
                   boolean earnsOnSpend, boolean active) {
    public record PriceRange(Money low, Money high) {
    }
}
