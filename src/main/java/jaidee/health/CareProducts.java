package jaidee.health;

import jaidee.audit.AuditLog;
import jaidee.audit.Difference;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Which products the clinic gives, what is in each, and as what it is sold. What was recorded before a change keeps the
/// groups it was recorded with.
public final class CareProducts {
    private static final int NAME = 200, BRAND = 120;

    private final Transactions transactions;
    private final AuditLog audit;
    private final CareProductRepository products = new CareProductRepository();

    public CareProducts(Transactions transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /// Those given now first, then those given up.
    public List<CareProduct> all() {
        List<CareProduct> all = new ArrayList<>(transactions.read(products::all));
        all.sort((one, other) -> Boolean.compare(other.active(), one.active()));
        return List.copyOf(all);
    }

    /// Needs the right to change the catalogue. Refused without a name or a group, for a name that another product has,
    /// and for an item that is sold as another product in use.
    public Outcome<CareProduct> add(CareProductDraft typed, Authority authority) {
        return store(Optional.empty(), typed, authority);
    }

    public Outcome<CareProduct> change(CareProductId id, CareProductDraft typed, Authority authority) {
        return store(Optional.of(id), typed, authority);
    }

    private Outcome<CareProduct> store(Optional<CareProductId> id, CareProductDraft typed, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_CATALOGUE).then(allowed -> cleaned(typed)).then(draft -> {
            Optional<Refusal> fault = fault(ctx, id, draft);
            if (fault.isPresent()) return Outcome.refused(fault.get());
            Map<String, Object> before = id.flatMap(known -> products.find(ctx, known)).map(CareProducts::told).orElse(Map.of());
            CareProductId kept = id.orElseGet(() -> products.insert(ctx, draft));
            if (id.isPresent()) products.update(ctx, kept, draft);
            CareProduct stored = products.find(ctx, kept).orElseThrow();
            Map<String, Object> detail = Difference.between(before, told(stored));
            detail.put("approvedBy", authority.approvedBy().map(who -> String.valueOf(who.value())).orElse(""));
            audit.append(ctx, authority.by(), id.isPresent() ? "care_product.changed" : "care_product.added", "CARE_PRODUCT", kept.value(), detail);
            return Outcome.done(stored);
        }));
    }

    private static Map<String, Object> told(CareProduct product) {
        return Map.of("name", product.name().th(), "groups", String.join(", ", product.groups()), "active", product.active(),
                "item", product.item().map(item -> String.valueOf(item.value())).orElse(""));
    }

    private Optional<Refusal> fault(DSLContext ctx, Optional<CareProductId> id, CareProductDraft draft) {
        List<CareProduct> others = products.all(ctx).stream().filter(other -> !Optional.of(other.id()).equals(id)).toList();
        if (others.stream().anyMatch(other -> other.name().th().equals(draft.name().th())))
            return Optional.of(new CareRefusal.ProductNameTaken(draft.name().th()));
        if (!draft.active() || draft.item().isEmpty()) return Optional.empty();
        return others.stream().filter(other -> other.active() && other.item().equals(draft.item())).findFirst()
                .map(other -> new CareRefusal.ItemTaken(other.name()));
    }

    private static Outcome<CareProductDraft> cleaned(CareProductDraft typed) {
        return Limits.required("nameTh", typed.name().th(), NAME).then(thai -> Limits.line("nameEn", typed.name().en(), NAME).then(english ->
                Limits.line("brand", typed.brand(), BRAND).then(brand -> typed.groups().isEmpty() ? Outcome.refused(new CareRefusal.NoGroups())
                        : Outcome.done(new CareProductDraft(new Bilingual(thai, english.isEmpty() ? thai : english), brand, typed.species(), typed.item(),
                        typed.groups().stream().sorted().distinct().collect(Collectors.toList()), typed.active())))));
    }
}
