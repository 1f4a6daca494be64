package jaidee.app;

import jaidee.checkout.SaleReceipt;
import jaidee.checkout.ui.AfterSale;
import jaidee.health.BookEntry;
import jaidee.health.CareProduct;
import jaidee.health.ui.CareScreens;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.loyalty.EarnStory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a sale wrote into the books of the pets, told after it.
final class SoldBooks implements AfterSale.Books {
    private final Services services;
    private final CareScreens screens;

    SoldBooks(Services services, CareScreens screens) {
        this.services = services;
        this.screens = screens;
    }

    @Override
    public AfterSale.Booked booked(SaleReceipt sold) {
        List<BookEntry> entries = services.careBook.of(sold.id());
        Map<ItemId, CareProduct> care = services.transactions.read(services.careDesk::byItem);
        List<Bilingual> unwritten = sold.customer().isEmpty() ? List.of() : sold.lines().stream().filter(line -> care.containsKey(line.item()))
                .filter(line -> entries.stream().noneMatch(entry -> line.pet().equals(Optional.of(entry.pet()))
                        && entry.product().equals(Optional.of(care.get(line.item()).id()))))
                .map(SaleReceipt.Line::name).distinct().toList();
        return new AfterSale.Booked(entries.stream().map(entry -> new AfterSale.Written(name(sold, entry), entry.productName())).toList(), unwritten,
                entries.stream().filter(BookEntry::isToComplete).count());
    }

    private static String name(SaleReceipt sold, BookEntry entry) {
        return sold.lines().stream().filter(line -> line.pet().equals(Optional.of(entry.pet()))).findFirst().map(SaleReceipt.Line::petName).orElse("");
    }

    @Override
    public Optional<EarnStory> story(SaleReceipt sold) {
        return services.explained.of(sold.id());
    }

    @Override
    public void complete(SaleReceipt sold, Runnable closed) {
        screens.complete(sold.id(), closed);
    }
}
