package jaidee.catalogue;

import jaidee.audit.AuditLog;
import jaidee.audit.Difference;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Limits;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.Points;
import jaidee.kernel.SearchKeys;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// The price list: finding what is sold, and changing it. Finding is in memory, takes well under a millisecond and may
/// be done on the FX thread once `load` has read the tables.
public final class CatalogueService {
    private static final int MOST_HITS = 30;
    private static final Money HIGHEST_PRICE = Money.baht(999_999);
    private static final long MOST_POINTS = 10_000;

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final CatalogueRepository items = new CatalogueRepository();
    private volatile ItemIndex index;

    public CatalogueService(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// What can be sold and matches, best first, at most thirty. `text` is what follows a quantity (`QuickEntry`).
    public List<Item> find(String text) {
        return index().find(text, MOST_HITS);
    }

    /// The sellable item with exactly this barcode.
    public Optional<Item> byBarcode(String barcode) {
        return index().byBarcode(barcode.strip());
    }

    public Optional<Item> byCode(String code) {
        return index().all().stream().filter(item -> item.code().equalsIgnoreCase(code.strip())).findFirst();
    }

    public Optional<Item> item(ItemId id) {
        return index().all().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /// The whole price list, also what is no longer sold.
    public List<Item> all() {
        return index().all();
    }

    public List<Category> categories() {
        return transactions.read(items::categories);
    }

    /// Refuses a code or barcode that is taken, a price or points out of range, a category that does not exist, and texts
    /// that are missing or too long.
    public Outcome<Item> add(ItemDraft draft, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_CATALOGUE).then(_ -> checked(draft)).then(item -> add(ctx, item, by.by())));
    }

    /// As `add`, for an item there is; bills already made keep what they said.
    public Outcome<Item> change(ItemId id, ItemDraft draft, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_CATALOGUE).then(_ -> checked(draft)).then(item -> change(ctx, id, item, by.by())));
    }

    /// An item is sold by this barcode from now on, instead of one it had. Refuses a barcode that is another item's.
    public Outcome<Item> giveBarcode(ItemId id, String barcode, Authority by) {
        return Limits.required("barcode", barcode, 40).then(code -> transactions.attempt(ctx ->
                Rights.check(ctx, by, Right.EDIT_CATALOGUE).then(allowed -> giveBarcode(ctx, id, code, allowed))));
    }

    private Outcome<Item> giveBarcode(DSLContext ctx, ItemId id, String barcode, Authority by) {
        Item before = items.items(ctx, List.of(id)).get(id);
        if (before == null) return Outcome.refused(new CatalogueRefusal.Gone());
        ItemDraft draft = ItemDraft.of(before).withBarcode(barcode);
        Optional<CatalogueRefusal> taken = taken(ctx, draft, Optional.of(id));
        if (taken.isPresent()) return Outcome.refused(taken.get());
        items.update(ctx, id, draft, searchKey(draft), clock.instant());
        audit.append(ctx, by.by(), "item.barcode", "ITEM", id.value(), Map.of("code", before.code(), "barcode", barcode,
                "barcode_before", before.barcode().orElse(""), "approved_by", by.approvedBy().map(StaffId::value).orElse(0L)));
        transactions.afterCommit(this::load);
        return Outcome.done(items.items(ctx, List.of(id)).get(id));
    }

    private Outcome<Item> add(DSLContext ctx, ItemDraft draft, StaffId staff) {
        Optional<CatalogueRefusal> taken = taken(ctx, draft, Optional.empty());
        if (taken.isPresent()) return Outcome.refused(taken.get());
        ItemId id = items.insert(ctx, draft, searchKey(draft), clock.instant());
        return kept(ctx, id, "item.added", draft, Map.of(), staff);
    }

    private Outcome<Item> change(DSLContext ctx, ItemId id, ItemDraft draft, StaffId staff) {
        Item before = items.items(ctx, List.of(id)).get(id);
        if (before == null) return Outcome.refused(new CatalogueRefusal.Gone());
        Optional<CatalogueRefusal> taken = taken(ctx, draft, Optional.of(id));
        if (taken.isPresent()) return Outcome.refused(taken.get());
        items.update(ctx, id, draft, searchKey(draft), clock.instant());
        return kept(ctx, id, "item.changed", draft, told(ItemDraft.of(before)), staff);
    }

    private Outcome<Item> kept(DSLContext ctx, ItemId id, String action, ItemDraft draft, Map<String, Object> was, StaffId staff) {
        audit.append(ctx, staff, action, "ITEM", id.value(), Difference.between(was, told(draft)));
        transactions.afterCommit(this::load);
        return Outcome.done(items.items(ctx, List.of(id)).get(id));
    }

    private static Map<String, Object> told(ItemDraft draft) {
        return Map.of("code", draft.code(), "barcode", draft.barcode(), "name", draft.name().th(), "price", draft.price(), "points", draft.pointsEach(), "active", draft.active(),
                "category", draft.category(), "vat", draft.vatClass().name(), "group", draft.group().name(), "earnsOnSpend", draft.earnsOnSpend());
    }

    private Optional<CatalogueRefusal> taken(DSLContext ctx, ItemDraft draft, Optional<ItemId> self) {
        List<Item> others = items.items(ctx).stream().filter(item -> !self.equals(Optional.of(item.id()))).toList();
        if (others.stream().anyMatch(item -> item.code().equals(draft.code())))
            return Optional.of(new CatalogueRefusal.CodeTaken(draft.code()));
        if (!draft.barcode().isEmpty() && others.stream().anyMatch(item -> item.barcode().equals(Optional.of(draft.barcode()))))
            return Optional.of(new CatalogueRefusal.BarcodeTaken(draft.barcode()));
        boolean known = items.categories(ctx).stream().anyMatch(category -> category.code().equals(draft.category()));
        return known ? Optional.empty() : Optional.of(new CatalogueRefusal.UnknownCategory());
    }

    private static Outcome<ItemDraft> checked(ItemDraft draft) {
        if (draft.price().isNegative() || draft.price().compareTo(HIGHEST_PRICE) > 0)
            return Outcome.refused(new CatalogueRefusal.PriceOutOfRange(HIGHEST_PRICE));
        if (draft.pointsEach().isNegative() || draft.pointsEach().compareTo(Points.of(MOST_POINTS)) > 0)
            return Outcome.refused(new CatalogueRefusal.PointsOutOfRange(MOST_POINTS));
        return Limits.required("code", draft.code(), 40)
                .then(code -> Limits.line("barcode", draft.barcode(), 40)
                .then(barcode -> both("name", draft.name(), Limits.NAME)
                .then(name -> both("unit", draft.unit(), 40)
                .map(unit -> new ItemDraft(code.toUpperCase(Locale.ROOT), barcode, name, draft.category(), unit,
                        draft.price(), draft.vatClass(), draft.group(), draft.pointsEach(), draft.earnsOnSpend(), draft.active())))));
    }

    private static Outcome<Bilingual> both(String field, Bilingual typed, int limit) {
        return Limits.required(field + "Th", typed.th(), limit)
                .then(th -> Limits.required(field + "En", typed.en(), limit).map(en -> new Bilingual(th, en)));
    }

    static String searchKey(ItemDraft item) {
        return SearchKeys.of(item.code()).exact() + ' ' + SearchKeys.of(item.name().th()).exact() + ' '
                + SearchKeys.of(item.name().en()).exact();
    }

    private ItemIndex index() {
        if (index == null) load();
        return index;
    }

    /// Reads the price list anew: at start, and after it was changed other than through this service. Off the FX thread.
    public synchronized void load() {
        index = new ItemIndex(transactions.read(items::items));
    }
}
