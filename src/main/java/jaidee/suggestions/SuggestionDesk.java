package jaidee.suggestions;

import jaidee.catalogue.CatalogueRepository;
import jaidee.catalogue.Item;
import jaidee.db.Transactions;
import jaidee.health.CareProductRepository;
import jaidee.kernel.Days;
import jaidee.kernel.ItemId;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Suggestions at the desk: what may be offered to whoever is served, and the counting of what became of it. Asked beside
/// everything else, so that neither the profile nor the bill waits for it.
public final class SuggestionDesk {
    private static final int LATELY_MONTHS = 2;

    private final Transactions transactions;
    private final Clock clock;
    private final SuggestionRuleRepository rules = new SuggestionRuleRepository();
    private final SuggestionPairRepository pairs = new SuggestionPairRepository();
    private final SuggestionEventRepository events = new SuggestionEventRepository();
    private final DeskPetRepository pets = new DeskPetRepository();
    private final CatalogueRepository items = new CatalogueRepository();
    private final CareProductRepository care = new CareProductRepository();

    public SuggestionDesk(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Who is served by whom.
    ///
    /// @param bill key of the bill
    public record Moment(OwnerId owner, String bill, StaffId staff) {
    }

    /// The owner as of now. A few milliseconds, off the FX thread.
    public DeskVisit visit(OwnerId owner) {
        LocalDate today = today();
        return transactions.read(ctx -> visit(ctx, owner, today));
    }

    private DeskVisit visit(DSLContext ctx, OwnerId owner, LocalDate today) {
        List<SuggestionRule> now = rules.newest(ctx).stream().filter(rule -> rule.active() && RulePolicy.holds(rule.terms(), today)).toList();
        List<Pair> together = pairs.all(ctx);
        if (now.isEmpty() && together.isEmpty()) return new DeskVisit(new DeskVisit.Known(List.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of()), today);
        int months = now.stream().mapToInt(rule -> rule.terms().notHad().months()).max().orElse(LATELY_MONTHS);
        Map<ItemId, Item> priceList = items.items(ctx).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        List<DeskPet> theirs = pets.ofOwner(ctx, owner);
        List<PetId> ids = theirs.stream().map(DeskPet::id).toList();
        Map<PetId, PetPast> pasts = ids.isEmpty() ? Map.of()
                : pets.pasts(ctx, owner, ids, today.minusMonths(Math.max(months, LATELY_MONTHS)), today, priceList);
        return new DeskVisit(new DeskVisit.Known(theirs, pasts, now, together, priceList, care.byItem(ctx)), today);
    }

    /// Counts what stands on the screen, each once a visit.
    public void shown(Moment moment, List<Offer> offers) {
        if (offers.isEmpty()) return;
        transactions.write(ctx -> {
            events.shown(ctx, moment, offers, now());
            return null;
        });
    }

    /// Counts what was put on the bill, once for each bill.
    public void accepted(Moment moment, Offer offer) {
        transactions.write(ctx -> {
            events.accepted(ctx, moment, offer, now());
            return null;
        });
    }

    /// Counts what the owner did not want, and keeps it quiet for this pet.
    public void dismissed(Moment moment, Offer offer, Quiet quiet) {
        transactions.write(ctx -> {
            events.dismissed(ctx, moment, offer, quiet.until(today()), now());
            return null;
        });
    }

    /// It was declined by mistake: it may be offered again.
    public void restored(Moment moment, Offer offer) {
        transactions.write(ctx -> {
            events.restored(ctx, moment, offer, now());
            return null;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
