package jaidee.health;

import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.owners.Species;
import java.util.List;
import java.util.Optional;

/// A care product as it is typed.
public record CareProductDraft(Bilingual name, String brand, Optional<Species> species, Optional<ItemId> item, List<String> groups,
                               boolean active) {
    public CareProductDraft {
        groups = List.copyOf(groups);
    }

    static CareProductDraft of(CareProduct product) {
        return new CareProductDraft(product.name(), product.brand(), product.species(), product.item(), product.groups(), product.active());
    }
}
