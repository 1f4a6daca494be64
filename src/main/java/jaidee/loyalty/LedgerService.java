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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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
    private final PointsEverRepository ever = new PointsEverRepository();
    private BiConsumer<DSLContext, OwnerId> spentListener = (ctx, owner) -> {
    };
    private final Bonuses bonuses = new Bonuses(writer);

    public LedgerService(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What a sale does to the points of its owner.
    ///
    /// @param before    as the owner's account was when the sale began
    /// @param key       of its basket
    /// @param spent     points that pay a part of it; zero for none
    /// @param net       of the bill
    /// @param programme that holds on its day
    public record Sold(Holding before, SaleId sale, String key, Instant at, LocalDate day, Points spent, EarnPolicy.Earned earned,
                       Money net, Programme programme, StaffId staff) {
        OwnerId owner() {
            return before.owner();
        }
    }

    /// Has `listener` told inside every sale in which an owner spent points.
    public void whenSpent(BiConsumer<DSLContext, OwnerId> listener) {
        spentListener = listener;
    }

    public Standing standing(OwnerId owner) {
        return transactions.read(ctx -> standing(ctx, owner, today()));
    }

    /// How the owner stands on `day`, points that have lapsed by then and reviews that are due left out already.
    public Standing standing(DSLContext ctx, OwnerId owner, LocalDate day) {
        return standing(ctx, holding(ctx, owner, day));
    }

    /// What `standing` is worked out from.
    public Holding holding(DSLContext ctx, OwnerId owner, LocalDate day) {
        Programme programme = programmes.on(ctx, day);
        TierRepository.Now now = tiers.now(ctx, owner, programme, day);
        TierPolicy.Held held = now.held().orElse(programme.tierPolicy().lowest());
        return new Holding(owner, day, ledger.account(ctx, owner, now.balance()), held, now.floor(), tiers.spends(ctx, owner, spendsFrom(held, day)));
    }

    public Standing standing(DSLContext ctx, Holding holding) {
        TierPolicy policy = programmes.on(ctx, holding.day()).tierPolicy();
        PointsAccount account = holding.current();
        LocalDate day = holding.day();
        List<TierPolicy.Step> reviews = policy.reviews(holding.tier(), holding.spends(), day);
        TierPolicy.Held reached = reviews.isEmpty() ? holding.tier() : reviews.getLast().held();
        Optional<TierPolicy.Held> given = holding.floor().filter(floor -> floor.tier().position() > reached.tier().position());
        TierPolicy.Held held = given.orElse(reached);
        TierPolicy.Year year = TierPolicy.year(holding.spends(), day);
        boolean cameToday = holding.spends().stream().filter(spend -> spend.day().equals(day)).mapToInt(TierPolicy.Spend::bills).sum() > 0;
        return new Standing(account.balance(), expiring(account, day), held.tier(), held.validUntil(), year.spent(), cameToday,
                policy.above(held.tier()).map(next -> new Standing.NextTier(next, next.gap(year.spent(), year.visits()))),
                given.isPresent() ? Optional.empty() : renewal(policy, reached, holding), given.isPresent());
    }

    private static Optional<Standing.Renewal> renewal(TierPolicy policy, TierPolicy.Held held, Holding holding) {
        return policy.fallsAfter(held).filter(_ -> !held.validUntil().orElseThrow().isAfter(holding.day().plusDays(WARN_DAYS)))
                .flatMap(last -> policy.toRenew(held, holding.spends(), holding.day()).filter(gap -> !gap.closed()).map(gap -> new Standing.Renewal(last, gap)));
    }

    /// For the profile of an owner: tier, what is missing to the next, points and those that lapse soon.
    public ProfileFacts profileFacts(OwnerId owner) {
        Standing standing = standing(owner);
        return ProfileFacts.tier(new ProfileFacts.Tier(standing.tier().colour().name(), standing.tier().name(), standing.validUntil(),
                        standing.toTheNext(), standing.next().map(next -> next.gap().share()), standing.toRenew()),
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

    /// Within a sale's transaction, after its row was written: takes out what has lapsed, then the points that pay for a
    /// part of it, then gives what it earned and the step up that the spending now deserves; its multiplier counts from the
    /// next bill. What a bill brings can't pay for it.
    public Outcome<Points> settle(DSLContext ctx, Sold sold) {
        writer.lapse(ctx, sold.before().account(), sold.owner(), sold.day(), sold.at());
        return spend(ctx, sold).map(spent -> {
            earn(ctx, sold);
            return spent;
        });
    }

    /// The points that lapse first before others: all of them, or it is refused. The entry names the sale, its allocations
    /// the lots.
    private Outcome<Points> spend(DSLContext ctx, Sold sold) {
        if (!sold.spent().isPositive()) return Outcome.done(Points.ZERO);
        RedeemTerms terms = sold.programme().redeem();
        return sold.before().current().redeem(sold.spent(), sold.day(), terms).map(change -> {
            long entry = ledger.insert(ctx, new LedgerRepository.NewEntry(sold.owner(), sold.key() + ":REDEEM",
                    LedgerEntry.Kind.REDEEM, sold.spent().negated(), sold.at(), sold.day(), sold.sale(), null,
                    null, Message.of("loyalty.reason.spent", terms.worth(sold.spent())), sold.staff()));
            ledger.allocate(ctx, entry, change.parts());
            spentListener.accept(ctx, sold.owner());
            return sold.spent();
        });
    }

    /// An entry and a lot for each reason.
    private void earn(DSLContext ctx, Sold sold) {
        List<LedgerRepository.NewEntry> entries = sold.earned().parts().stream().map(part -> entry(sold, part)).toList();
        ExpiryPolicy expiry = sold.programme().expiry();
        // who owes points pays them from each that comes in
        if (sold.before().current().balance().isNegative()) entries.forEach(entry -> writer.earn(ctx, entry, expiry));
        else writer.earn(ctx, entries, expiry);
        bonuses.earn(ctx, sold);
        List<TierPolicy.Spend> spends = new ArrayList<>(sold.before().spends());
        spends.add(new TierPolicy.Spend(sold.day(), sold.net()));
        review(ctx, sold.owner(), sold.before().tier(), spends, sold.day(), sold.at(), Optional.of(sold.sale()));
    }

    /// Within the transaction that made one of two owners: the better of their tiers holds on, and a step up that both have
    /// spent enough for together is made.
    ///
    /// @param before how each of them stood
    public void joined(DSLContext ctx, OwnerId owner, List<Holding> before) {
        TierPolicy.Held best = before.stream().map(Holding::tier).max(Comparator.comparingInt((TierPolicy.Held held) -> held.tier().position())
                .thenComparing(held -> held.validUntil().orElse(LocalDate.MAX))).orElseThrow();
        if (!holding(ctx, owner, today()).tier().equals(best))
            tiers.insert(ctx, owner, new TierPolicy.Step(today(), TierPolicy.Direction.RENEW, best), Optional.empty(), clock.instant());
        Holding now = holding(ctx, owner, today());
        review(ctx, owner, now.tier(), now.spends(), today(), clock.instant(), Optional.empty());
    }

    /// What a new day asks for: lapsed points leave, tiers that passed their last day are reviewed.
    public void newDay() {
        lapseAll();
        reviewAll();
        countAll();
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

    /// Counts the entries of the days before, which change no more; what is asked of all time is then quickly told.
    private void countAll() {
        if (transactions.read(ctx -> ever.newest(ctx, today())).isEmpty()) return;
        transactions.write(ctx -> {
            ever.newest(ctx, today()).ifPresent(newest -> ever.add(ctx, newest));
            return null;
        });
    }

    /// Reviews the tiers that passed their last day.
    public void reviewAll() {
        transactions.write(ctx -> {
            tiers.ownersToReview(ctx, today()).forEach(owner -> {
                Holding now = holding(ctx, owner, today());
                review(ctx, owner, now.tier(), now.spends(), today(), clock.instant(), Optional.empty());
            });
            return null;
        });
    }

    private void review(DSLContext ctx, OwnerId owner, TierPolicy.Held before, List<TierPolicy.Spend> spends, LocalDate day, Instant at,
                        Optional<SaleId> sale) {
        TierPolicy policy = programmes.on(ctx, day).tierPolicy();
        TierPolicy.Held held = before;
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

    private static LedgerRepository.NewEntry entry(Sold sold, EarnPolicy.Part part) {
        return new LedgerRepository.NewEntry(sold.owner(), key(sold.key(), part), kind(part.kind()), part.points(), sold.at(), sold.day(),
                sold.sale(), part.pet().orElse(null), null, part.why(), sold.staff());
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
