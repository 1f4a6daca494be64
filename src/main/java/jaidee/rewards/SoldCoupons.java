package jaidee.rewards;

import jaidee.catalogue.CatalogueService;
import jaidee.catalogue.Item;
import jaidee.catalogue.ItemDraft;
import jaidee.catalogue.ServiceGroup;
import jaidee.catalogue.VatClass;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import jaidee.staff.Authority;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes the item of the price list by which a coupon is sold. It is vatable and earns like any other: the bill on which the
/// coupon is used later is taxed and earns on what is left of it.
public final class SoldCoupons {
    private static final String CODE = "CPN-";
    private static final Bilingual UNIT = new Bilingual(Texts.of(Language.TH).get("rewards.sold.unit"), Texts.of(Language.EN).get("rewards.sold.unit"));

    private final CatalogueService catalogue;

    public SoldCoupons(CatalogueService catalogue) {
        this.catalogue = catalogue;
    }

    /// Under the next free code; refuses what any item is refused for, and a coupon sold for nothing.
    public Outcome<Item> add(Bilingual name, Money price, String category, Authority by) {
        if (!price.isPositive()) return Outcome.refused(new CouponRefusal.SoldForNothing());
        Set<String> taken = catalogue.all().stream().map(Item::code).collect(Collectors.toSet());
        int number = 1;
        while (taken.contains(CODE + number)) number++;
        return catalogue.add(new ItemDraft(CODE + number, "", name, category, UNIT, price, VatClass.VATABLE, ServiceGroup.OTHER, Points.ZERO, true, true), by);
    }
}
