package jaidee.catalogue;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.Points;

/// An item as it was typed, before anything was checked. `barcode` may be empty.
public record ItemDraft(String code, String barcode, Bilingual name, String category, Bilingual unit, Money price,
                        VatClass vatClass, ServiceGroup group, Points pointsEach, boolean earnsOnSpend, boolean active) {
    public static ItemDraft of(Item item) {
        return new ItemDraft(item.code(), item.barcode().orElse(""), item.name(), item.category(), item.unit(), item.price(),
                item.vatClass(), item.group(), item.pointsEach(), item.earnsOnSpend(), item.active());
    }

    ItemDraft withBarcode(String other) {
        return new ItemDraft(code, other, name, category, unit, price, vatClass, group, pointsEach, earnsOnSpend, active);
    }
}
