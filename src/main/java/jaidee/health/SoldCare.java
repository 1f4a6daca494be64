package jaidee.health;

import jaidee.kernel.ItemId;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Writes what a bill sold into the books of the pets it was for, within the transaction of the sale.
///
/// A product is written once for a pet, however many of it there are: a strip of three monthly tablets is one entry of
/// three doses, three of a vaccine are one dose. Lot, vet and site are not guessed; they are filled in afterwards.
public final class SoldCare {
    private final CareDues dues;
    private final BookRepository book = new BookRepository();
    private final CareProductRepository products = new CareProductRepository();
    private final NextTimeRepository told = new NextTimeRepository();

    public SoldCare(CareDues dues) {
        this.dues = dues;
    }

    /// A line of the bill.
    public record Line(ItemId item, PetId pet, int quantity) {
    }

    /// The bill it belongs to.
    public record Bill(SaleId sale, OwnerId owner, LocalDate day, Instant at, StaffId staff) {
    }

    private record Once(PetId pet, CareProductId product) {
    }

    /// Books what belongs into books, and keeps what the receipt tells of the next time of every pet on the bill.
    ///
    /// @return the lines of the books, in the order of the bill
    public List<Long> book(DSLContext ctx, Bill bill, List<Line> lines) {
        Map<ItemId, CareProduct> sold = products.byItem(ctx);
        Map<Once, Integer> once = new LinkedHashMap<>();
        for (Line line : lines) {
            CareProduct product = sold.get(line.item());
            if (product != null) once.merge(new Once(line.pet(), product.id()), line.quantity(), Integer::sum);
        }
        List<Long> written = new ArrayList<>();
        List<CareDue> before = once.isEmpty() ? List.of() : dues.ofOwner(ctx, bill.owner());
        once.forEach((what, quantity) -> write(ctx, bill, products.find(ctx, what.product()).orElseThrow(), what.pet(), quantity, before)
                .ifPresent(written::add));
        once.keySet().stream().map(Once::pet).distinct().forEach(pet -> dues.refresh(ctx, pet));
        tell(ctx, bill, lines.stream().map(Line::pet).distinct().toList());
        return List.copyOf(written);
    }

    /// Nothing is given to a pet after its death, whatever is still paid for it; and what is made for the other species
    /// was never given.
    private Optional<Long> write(DSLContext ctx, Bill bill, CareProduct product, PetId pet, int quantity, List<CareDue> before) {
        NewEntry entry = NewEntry.of(product.id(), bill.day()).withDose(NextDose.step(product.groups(), of(before, pet)));
        NewEntry whole = CareGroups.anyVaccine(product.groups()) ? entry : entry.withDoses(Math.min(quantity, BookRules.MOST_DOSES));
        boolean refused = book.pet(ctx, pet).flatMap(facts -> BookRules.fault(whole, Optional.of(product), facts, bill.day())).isPresent();
        return refused ? Optional.empty() : Optional.of(book.insert(ctx, new BookRepository.NewRow(pet, whole, product.name().th(), product.groups(),
                Optional.of(bill.sale()), Optional.empty(), "", bill.at(), bill.staff())));
    }

    private void tell(DSLContext ctx, Bill bill, List<PetId> pets) {
        if (pets.isEmpty()) return;
        List<CareDue> now = dues.ofOwner(ctx, bill.owner());
        told.keep(ctx, bill.sale(), pets.stream().flatMap(pet -> NextDose.toldOnReceipt(of(now, pet), bill.day()).stream()).toList());
    }

    private static List<CareDue> of(List<CareDue> all, PetId pet) {
        return all.stream().filter(due -> due.pet().equals(pet)).toList();
    }
}
