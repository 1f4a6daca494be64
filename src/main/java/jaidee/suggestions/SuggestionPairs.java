package jaidee.suggestions;

import jaidee.audit.AuditLog;
import jaidee.catalogue.CatalogueRepository;
import jaidee.catalogue.Item;
import jaidee.catalogue.ServiceGroup;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.ItemId;
import jaidee.kernel.Outcome;
import jaidee.owners.Species;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What owners like these also took: counted from the clinic’s own bills, once a day and never while somebody waits. What
/// a vet has to decide (a medicine, an operation, a test) is never offered because others had it, nor a vaccine, which is
/// due or is not.
public final class SuggestionPairs {
    private static final Set<ServiceGroup> OFFERED = EnumSet.of(ServiceGroup.CHECKUP, ServiceGroup.DENTAL, ServiceGroup.PARASITE, ServiceGroup.BOARDING,
            ServiceGroup.GROOM, ServiceGroup.REGISTRATION, ServiceGroup.FOOD, ServiceGroup.GOODS);

    private final Transactions transactions;
    private final SettingsService settings;
    private final Clock clock;
    private final SuggestionPairRepository pairs = new SuggestionPairRepository();
    private final CatalogueRepository items = new CatalogueRepository();

    public SuggestionPairs(Transactions transactions, SettingsService settings, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /// One line of what was counted, for the manager.
    public record Told(Species species, Item with, Item item, int both, int bills, int percent, int liftPercent) {
    }

    private record Counted(List<Pair> pairs, LocalDate since, int bills) {
    }

    public PairTerms terms() {
        return PairTerms.of(settings);
    }

    /// Sets from when on a pair is worth saying; what is said at the desk follows with the next count. Refuses without the
    /// right to edit rules, and numbers that make no sense.
    public Outcome<PairTerms> set(PairTerms terms, Authority by) {
        return settings.setAll(by.by(), terms.settings(), ctx -> Rights.check(ctx, by, Right.EDIT_RULES)).map(_ -> terms);
    }

    /// The first of the day counts; whoever asks after that has no work. Off the FX thread, beside everything else: a second
    /// for a very large clinic.
    public void newDay() {
        LocalDate today = today();
        if (!transactions.read(pairs::countedOn).equals(Optional.of(today))) countNow();
    }

    /// Counts the bills up to yesterday, whose day is over.
    public void countNow() {
        LocalDate today = today();
        PairTerms terms = terms();
        Counted counted = transactions.read(ctx -> {
            LocalDate since = today.minusMonths(terms.months());
            Set<ItemId> offered = items.items(ctx).stream().filter(SuggestionPairs::isOffered).map(Item::id).collect(Collectors.toSet());
            PairCount count = pairs.count(ctx, since, today.minusDays(1));
            return new Counted(count.worth(terms, offered::contains), since, count.bills());
        });
        transactions.write(ctx -> {
            pairs.replace(ctx, counted.pairs(), today, counted.since(), counted.bills());
            return null;
        });
    }

    static boolean isOffered(Item item) {
        return item.active() && item.earnsOnSpend() && OFFERED.contains(item.group()) && !DeskVisit.FAREWELL.contains(item.code());
    }

    /// What was counted last, the surest first.
    public List<Told> told() {
        return transactions.read(ctx -> {
            Map<ItemId, Item> all = items.items(ctx).stream().collect(Collectors.toMap(Item::id, item -> item));
            return pairs.all(ctx).stream().map(pair -> new Told(pair.species(), all.get(pair.with()), all.get(pair.item()), pair.billsBoth(), pair.billsWith(),
                    pair.percent(), pair.liftPercent())).sorted(Comparator.comparingInt(Told::percent).reversed()).toList();
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
