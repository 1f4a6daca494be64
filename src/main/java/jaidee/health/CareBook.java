package jaidee.health;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.PetId;
import jaidee.kernel.Refusal;
import jaidee.kernel.SaleId;
import jaidee.owners.OwnerChanges;
import jaidee.owners.PetHistory;
import jaidee.staff.Authority;
import jaidee.staff.Licences;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// The vaccination books of the pets: what was given is written down, put right and withdrawn, and every line that ever
/// stood in it can still be read. Each deed reckons anew, in its own transaction, what falls due for the pet.
public final class CareBook {
    private final Transactions transactions;
    private final AuditLog audit;
    private final OwnerChanges changes;
    private final CareDues dues;
    private final Clock clock;
    private final BookRepository book = new BookRepository();
    private final CareProductRepository products = new CareProductRepository();

    public CareBook(Transactions transactions, AuditLog audit, OwnerChanges changes, CareDues dues, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.changes = changes;
        this.dues = dues;
        this.clock = clock;
    }

    /// Lot, vet and site of a line that was written without them.
    public record Completion(long entry, Lot lot, String expired, String site, Vet vet) {
    }

    /// Every line, also those that no longer stand, the newest day first.
    public List<BookEntry> of(PetId pet) {
        return transactions.read(ctx -> book.of(ctx, pet));
    }

    /// What was sold with a bill and stands in the books.
    public List<BookEntry> of(SaleId sale) {
        return transactions.read(ctx -> book.of(ctx, sale));
    }

    public Outcome<BookEntry> record(PetId pet, NewEntry typed, Authority authority) {
        return record(pet, List.of(typed), authority).map(List::getFirst);
    }

    /// Writes down what was given, all of it or nothing.
    public Outcome<List<BookEntry>> record(PetId pet, List<NewEntry> typed, Authority authority) {
        return deed(authority, ctx -> {
            List<Long> written = new ArrayList<>();
            for (NewEntry one : typed) {
                Outcome<Long> row = write(ctx, pet, one, Optional.empty(), "", authority);
                if (row.refusal().isPresent()) return Outcome.refused(row.refusal().get());
                written.add(row.get());
            }
            changed(ctx, pet);
            return Outcome.done(book.of(ctx, pet).stream().filter(entry -> written.contains(entry.id())).toList());
        });
    }

    /// Puts `right` in the place of a line; what stood before stays readable, with the reason.
    public Outcome<BookEntry> correct(long entry, NewEntry right, String reason, Authority authority) {
        return reason(reason).then(why -> deed(authority, ctx -> standing(ctx, entry).then(before ->
                write(ctx, before.pet(), right, Optional.of(before), why, authority).map(row -> {
                    changed(ctx, before.pet());
                    return book.standing(ctx, row).orElseThrow();
                }))));
    }

    /// Adds what was missing. Refused for a line that has a lot or a vet of its own: that is a correction.
    public Outcome<List<BookEntry>> complete(List<Completion> completions, Authority authority) {
        return deed(authority, ctx -> {
            List<BookEntry> complete = new ArrayList<>();
            for (Completion one : completions) {
                Outcome<BookEntry> done = standing(ctx, one.entry()).then(before -> {
                    boolean adds = agrees(before.lot().number(), one.lot().number()) && agrees(before.vet().name(), one.vet().name());
                    if (!adds) return Outcome.refused(new CareRefusal.NoLongerStands());
                    NewEntry whole = before.asEntered().withLot(one.lot()).withExpired(one.expired()).withSite(one.site()).withVet(one.vet());
                    return write(ctx, before.pet(), whole, Optional.of(before), "", authority).map(row -> {
                        changed(ctx, before.pet());
                        return book.standing(ctx, row).orElseThrow();
                    });
                });
                if (done.refusal().isPresent()) return Outcome.refused(done.refusal().get());
                complete.add(done.get());
            }
            return Outcome.done(List.copyOf(complete));
        });
    }

    /// It was not given after all. The line stays readable, struck through.
    public Outcome<BookEntry> withdraw(long entry, String reason, Authority authority) {
        return reason(reason).then(why -> deed(authority, ctx -> standing(ctx, entry).map(before -> {
            new CareRepository().withdraw(ctx, entry, why, now(), authority.by());
            note(ctx, "care.withdrawn", before.pet(), authority, Map.of("vaccination", entry, "product", before.productName(), "reason", why));
            changed(ctx, before.pet());
            return book.of(ctx, before.pet()).stream().filter(each -> each.id() == entry).findFirst().orElseThrow();
        })));
    }

    /// For the past of a pet on its profile.
    public List<PetHistory.Event> petHistory(PetId pet) {
        return transactions.read(ctx -> book.of(ctx, pet).stream().filter(BookEntry::stands).map(entry -> new PetHistory.Event(entry.on(),
                PetHistory.Kind.VACCINATION, name(ctx, entry), entry.sale())).toList());
    }

    private Bilingual name(DSLContext ctx, BookEntry entry) {
        return entry.product().flatMap(id -> products.find(ctx, id)).filter(product -> product.name().th().equals(entry.productName()))
                .map(CareProduct::name).orElse(new Bilingual(entry.productName(), entry.productName()));
    }

    private Outcome<Long> write(DSLContext ctx, PetId id, NewEntry typed, Optional<BookEntry> before, String reason, Authority authority) {
        Optional<BookRepository.Patient> pet = book.pet(ctx, id);
        if (pet.isEmpty()) return Outcome.refused(new CareRefusal.UnknownPet());
        return BookRules.cleaned(typed).then(entry -> {
            Optional<CareProduct> product = entry.product().flatMap(one -> products.find(ctx, one));
            if (entry.product().isPresent() && product.isEmpty()) return Outcome.refused(new CareRefusal.NoProduct());
            Optional<Refusal> fault = BookRules.fault(entry, product, pet.get(), LocalDate.ofInstant(clock.instant(), Days.BANGKOK));
            if (fault.isPresent()) return Outcome.refused(fault.get());
            // what a product contained on the day it was written down stays with that line
            Optional<BookEntry> same = before.filter(old -> old.product().isPresent() && old.product().equals(entry.product()));
            List<String> groups = same.map(BookEntry::groups).orElseGet(() -> product.map(CareProduct::groups).orElse(entry.groups()));
            String name = same.map(BookEntry::productName).orElseGet(() -> product.map(known -> known.name().th()).orElse(entry.text()));
            long row = book.insert(ctx, new BookRepository.NewRow(id, entry, name, groups, before.flatMap(BookEntry::sale),
                    before.map(BookEntry::id), reason, now(), authority.by()));
            String wrong = before.filter(old -> old.vet().id().equals(entry.vet().id())).map(old -> old.vet().licence()).orElse("");
            entry.vet().id().ifPresent(vet -> Licences.learn(ctx, audit, vet, entry.vet().licence(), wrong, authority.by()));
            note(ctx, before.isEmpty() ? "care.recorded" : reason.isEmpty() ? "care.completed" : "care.corrected", id, authority,
                    told(row, name, entry, before, reason));
            return Outcome.done(row);
        });
    }

    private static Map<String, Object> told(long row, String product, NewEntry entry, Optional<BookEntry> before, String reason) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("vaccination", row);
        detail.put("product", product);
        detail.put("on", entry.on().toString());
        detail.put("lot", entry.lot().number());
        detail.put("vet", entry.vet().name());
        if (!entry.expired().isEmpty()) detail.put("expired", entry.expired());
        if (entry.isOutside()) detail.put("outside", entry.outside());
        before.ifPresent(old -> {
            detail.put("instead", old.id());
            detail.put("was", Stream.of(old.productName(), old.on().toString(), old.lot().number(), old.vet().name())
                    .filter(text -> !text.isEmpty()).reduce((one, next) -> one + ", " + next).orElse(""));
        });
        if (!reason.isEmpty()) detail.put("reason", reason);
        return detail;
    }

    private void note(DSLContext ctx, String action, PetId pet, Authority authority, Map<String, Object> detail) {
        Map<String, Object> all = new LinkedHashMap<>(detail);
        authority.approvedBy().ifPresent(who -> all.put("approvedBy", who.value()));
        audit.append(ctx, authority.by(), action, "PET", pet.value(), all);
    }

    private void changed(DSLContext ctx, PetId pet) {
        dues.refresh(ctx, pet);
        book.pet(ctx, pet).ifPresent(facts -> changes.announce(facts.owner()));
    }

    private Outcome<BookEntry> standing(DSLContext ctx, long entry) {
        return book.standing(ctx, entry).map(Outcome::done).orElseGet(() -> Outcome.refused(new CareRefusal.NoLongerStands()));
    }

    private <T> Outcome<T> deed(Authority authority, java.util.function.Function<DSLContext, Outcome<T>> deed) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.RECORD_HEALTH).then(allowed -> deed.apply(ctx)));
    }

    static Outcome<String> reason(String typed) {
        return Limits.line("reason", typed, BookRules.REASON)
                .then(said -> said.isEmpty() ? Outcome.refused(new CareRefusal.NeedsReason()) : Outcome.done(said));
    }

    private static boolean agrees(String before, String now) {
        return before.isEmpty() || before.equals(now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
