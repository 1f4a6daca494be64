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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /// @param lines of the books, in the order of the bill
    /// @param next  what the receipt tells of the next time
    public record Booked(List<Long> lines, List<NextTime> next) {
        public static final Booked NOTHING = new Booked(List.of(), List.of());
    }

    /// Books what belongs into books, and keeps what the receipt tells of the next time of every pet on the bill.
    public Booked book(DSLContext ctx, Bill bill, List<Line> lines) {
        if (lines.isEmpty()) return Booked.NOTHING;
        Set<PetId> pets = lines.stream().map(Line::pet).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<PetId, BookRepository.Patient> patients = book.pets(ctx, pets);
        List<DueRepository.Row> before = dues.kept(ctx, pets);
        List<BookRepository.NewRow> rows = rows(ctx, bill, lines, patients, before);
        List<Long> written = book.insert(ctx, rows);
        List<DueRepository.Row> now = dues.refresh(ctx, rows.stream().map(BookRepository.NewRow::pet).collect(Collectors.toSet()), before);
        List<CareDue> told = pets.stream().flatMap(pet -> NextDose.toldOnReceipt(of(now, pet), bill.day()).stream()).toList();
        this.told.keep(ctx, bill.sale(), told);
        return new Booked(written, told.stream().map(due -> new NextTime(due.pet(), patients.get(due.pet()).name(), due.name(), due.on())).toList());
    }

    private List<BookRepository.NewRow> rows(DSLContext ctx, Bill bill, List<Line> lines, Map<PetId, BookRepository.Patient> patients,
                                             List<DueRepository.Row> before) {
        Map<ItemId, CareProduct> sold = products.byItem(ctx);
        Map<Once, Integer> once = new LinkedHashMap<>();
        for (Line line : lines) {
            CareProduct product = sold.get(line.item());
            if (product != null) once.merge(new Once(line.pet(), product.id()), line.quantity(), Integer::sum);
        }
        List<BookRepository.NewRow> rows = new ArrayList<>();
        once.forEach((what, quantity) -> row(bill, products.find(ctx, what.product()).orElseThrow(), patients.get(what.pet()), quantity,
                of(before, what.pet())).ifPresent(rows::add));
        return rows;
    }

    /// Nothing is given to a pet after its death, whatever is still paid for it; and what is made for the other species
    /// was never given.
    private static Optional<BookRepository.NewRow> row(Bill bill, CareProduct product, BookRepository.Patient pet, int quantity, List<CareDue> before) {
        NewEntry entry = NewEntry.of(product.id(), bill.day()).withDose(NextDose.step(product.groups(), before));
        NewEntry whole = CareGroups.anyVaccine(product.groups()) ? entry : entry.withDoses(Math.min(quantity, BookRules.MOST_DOSES));
        return BookRules.fault(whole, Optional.of(product), pet, bill.day()).isPresent() ? Optional.empty()
                : Optional.of(new BookRepository.NewRow(pet.id(), whole, product.name().th(), product.groups(),
                Optional.of(bill.sale()), Optional.empty(), "", bill.at(), bill.staff()));
    }

    private List<CareDue> of(List<DueRepository.Row> all, PetId pet) {
        return all.stream().filter(row -> row.due().pet().equals(pet)).map(dues::seen).toList();
    }
}
