package jaidee.loyalty;

import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.owners.ProfileFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Points and tiers of owners: how they stand, what a sale gives them, what lapses. The methods with a context are parts
/// of somebody else's transaction; the others are their own.
public final class LedgerService {
    private static final int WARN_DAYS = 60;

    private final Transactions transactions;
    private final Clock clock;
    private final LedgerRepository ledger = new LedgerRepository();
    private final TierRepository tiers = new TierRepository();
    private final ProgrammeRepository programmes = new ProgrammeRepository();
    private final LedgerWriter writer = new LedgerWriter(ledger);
    private final Bonuses bonuses = new Bonuses(writer);

    public LedgerService(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A sale that earns.
    ///
    /// @param key       of its basket
    /// @param programme that holds on its day
    public record Earning(OwnerId owner, SaleId sale, String key, Instant at, LocalDate day, EarnPolicy.Earned earned,
                          Programme programme, StaffId staff) {
    }

    /// A sale that points pay a part of.
    ///
    /// @param key       of its basket
    /// @param programme that holds on its day
    public record Spending(OwnerId owner, SaleId sale, String key, Instant at, LocalDate day, Points points,
                           Programme programme, StaffId staff) {
    }

    public Standing standing(OwnerId owner) {
        return transactions.read(ctx -> standing(ctx, owner, today()));
    }

    /// How the owner stands on `day`, points that have lapsed by then and reviews that are due left out already.
    public Standing standing(DSLContext ctx, OwnerId owner, LocalDate day) {
        Programme programme = programmes.on(ctx, day);
        TierPolicy policy = programme.tierPolicy();
        PointsAccount account = ledger.account(ctx, owner).lapse(day).after();
        TierPolicy.Held before = tiers.held(ctx, owner, programme.tiers()).orElse(policy.lowest());
        List<TierPolicy.Spend> spends = tiers.spends(ctx, owner, spendsFrom(before, day));
        List<TierPolicy.Step> reviews = policy.reviews(before, spends, day);
        TierPolicy.Held held = reviews.isEmpty() ? before : reviews.getLast().held();
        Money spent = TierPolicy.spentInYear(spends, day);
        return new Standing(account.balance(), expiring(account, day), held.tier(), held.validUntil(), spent,
                policy.above(held.tier()).map(next -> new Standing.NextTier(next, next.threshold().minus(spent).max(Money.ZERO))));
    }

    /// For the profile of an owner: tier, what is missing to the next, points and those that lapse soon.
    public ProfileFacts profileFacts(OwnerId owner) {
        Standing standing = standing(owner);
        return ProfileFacts.tier(new ProfileFacts.Tier(standing.tier().code(), standing.tier().name(), standing.toTheNext()),
                new ProfileFacts.Balance(standing.balance(), standing.expiring().map(Standing.Expiring::points).orElse(Points.ZERO),
                        standing.expiring().map(Standing.Expiring::lastDay)));
    }

    /// What came and went, the newest first.
    public List<LedgerEntry> history(OwnerId owner, int most) {
        return transactions.read(ctx -> ledger.entries(ctx, owner, most));
    }

    public List<Tier> tiers() {
        return programme().tiers();
    }

    /// What holds today.
    public Programme programme() {
        return transactions.read(ctx -> programmes.on(ctx, today()));
    }

    /// Takes the points that pay for a part of a sale, those that lapse first before others, after taking out what has
    /// lapsed: all of them, or it is refused. The entry names the sale, its allocations the lots.
    public Outcome<Points> spend(DSLContext ctx, Spending spending) {
        writer.lapse(ctx, spending.owner(), spending.day(), spending.at());
        RedeemTerms terms = spending.programme().redeem();
        return ledger.account(ctx, spending.owner()).redeem(spending.points(), spending.day(), terms).map(change -> {
            long entry = ledger.insert(ctx, new LedgerRepository.NewEntry(spending.owner(), spending.key() + ":REDEEM",
                    LedgerEntry.Kind.REDEEM, spending.points().negated(), spending.at(), spending.day(), spending.sale(), null,
                    null, Message.of("loyalty.reason.spent", terms.worth(spending.points())), spending.staff()));
            ledger.allocate(ctx, entry, change.parts());
            return spending.points();
        });
    }

    /// Gives what a sale earned, an entry and a lot for each reason, after taking out what has lapsed. Then the step up
    /// that the spending now deserves; its multiplier counts from the next bill.
    public void earn(DSLContext ctx, Earning earning) {
        writer.lapse(ctx, earning.owner(), earning.day(), earning.at());
        for (EarnPolicy.Part part : earning.earned().parts())
            writer.earn(ctx, entry(earning, part), earning.programme().expiry());
        bonuses.earn(ctx, earning);
        review(ctx, earning.owner(), earning.day(), earning.at(), Optional.of(earning.sale()));
    }

    /// What a new day asks for: lapsed points leave, tiers that passed their last day are reviewed.
    public void newDay() {
        lapseAll();
        reviewAll();
    }

    /// Takes out what lapsed before today for everybody; returns how many owners lost points. Run at the start of a day;
    /// balances never count lapsed points in any case.
    public int lapseAll() {
        return transactions.write(ctx -> {
            List<OwnerId> owners = ledger.ownersWithLapsed(ctx, today());
            owners.forEach(owner -> writer.lapse(ctx, owner, today(), clock.instant()));
            return owners.size();
        });
    }

    /// Reviews the tiers that passed their last day.
    public void reviewAll() {
        transactions.write(ctx -> {
            tiers.ownersToReview(ctx, today()).forEach(owner -> review(ctx, owner, today(), clock.instant(), Optional.empty()));
            return null;
        });
    }

    private void review(DSLContext ctx, OwnerId owner, LocalDate day, Instant at, Optional<SaleId> sale) {
        Programme programme = programmes.on(ctx, day);
        TierPolicy policy = programme.tierPolicy();
        TierPolicy.Held held = tiers.held(ctx, owner, programme.tiers()).orElse(policy.lowest());
        List<TierPolicy.Spend> spends = tiers.spends(ctx, owner, spendsFrom(held, day));
        for (TierPolicy.Step step : policy.reviews(held, spends, day)) {
            tiers.insert(ctx, owner, step, Optional.empty(), at);
            held = step.held();
        }
        policy.rise(held, spends, day).ifPresent(step -> tiers.insert(ctx, owner, step, sale, at));
    }

    /// Early enough for every review that is still due.
    private static LocalDate spendsFrom(TierPolicy.Held held, LocalDate day) {
        LocalDate first = held.validUntil().filter(last -> last.isBefore(day)).orElse(day);
        return first.minusMonths(12);
    }

    private static Optional<Standing.Expiring> expiring(PointsAccount account, LocalDate day) {
        LocalDate horizon = day.plusDays(WARN_DAYS);
        Map<LocalDate, Points> byDay = account.lots().stream().filter(lot -> lot.left().isPositive() && lot.expiresOn().isPresent())
                .collect(Collectors.toMap(lot -> lot.expiresOn().get(), PointsLot::left, Points::plus));
        return byDay.entrySet().stream().filter(e -> !e.getKey().isAfter(horizon)).min(Map.Entry.comparingByKey())
                .map(e -> new Standing.Expiring(e.getValue(), e.getKey()));
    }

    /// What tells the points of a bill from all others in the ledger.
    static String key(String saleKey, EarnPolicy.Part part) {
        return saleKey + ":" + part.key();
    }

    private static LedgerRepository.NewEntry entry(Earning earning, EarnPolicy.Part part) {
        return new LedgerRepository.NewEntry(earning.owner(), key(earning.key(), part), kind(part.kind()), part.points(), earning.at(), earning.day(),
                earning.sale(), part.pet().orElse(null), null, part.why(), earning.staff());
    }

    public static LedgerEntry.Kind kind(EarnPolicy.Kind kind) {
        return switch (kind) {
            case SERVICE -> LedgerEntry.Kind.EARN_SERVICE;
            case SPEND -> LedgerEntry.Kind.EARN_SPEND;
            case BONUS -> LedgerEntry.Kind.EARN_BONUS;
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
