package jaidee.checkout;

import jaidee.audit.AuditLog;
import jaidee.catalogue.CatalogueRepository;
import jaidee.catalogue.Item;
import jaidee.db.JournalEntry;
import jaidee.db.Journaled;
import jaidee.db.Transactions;
import jaidee.deposits.DepositRefusal;
import jaidee.deposits.DepositService;
import jaidee.deposits.DepositUse;
import jaidee.documents.DocumentBook;
import jaidee.documents.DocumentKind;
import jaidee.documents.DocumentSubject;
import jaidee.documents.NewDocument;
import jaidee.health.CareDues;
import jaidee.health.CareProductRepository;
import jaidee.health.SoldCare;
import jaidee.kernel.CouponId;
import jaidee.kernel.Days;
import jaidee.kernel.ItemId;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.loyalty.Birthdays;
import jaidee.loyalty.EarnPolicy;
import jaidee.loyalty.Holding;
import jaidee.loyalty.LedgerRefusal;
import jaidee.loyalty.LedgerService;
import jaidee.loyalty.MissionOutlooks;
import jaidee.loyalty.Programme;
import jaidee.loyalty.ProgrammeRepository;
import jaidee.loyalty.Standing;
import jaidee.owners.OwnerChanges;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponRepository;
import jaidee.rewards.CouponService;
import jaidee.rewards.RewardOnBill;
import jaidee.rewards.RewardService;
import jaidee.scan.CodeIssuer;
import jaidee.settings.SettingsService;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import jaidee.till.PaymentMethod;
import jaidee.till.ShiftBook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;

/// The bill, from the first item to the receipt. A confirmed bill is one transaction: sale, document, payments, points,
/// tier, coupons used and given, what goes into the books of the pets, and the audit entry, all of it or none, on the disk
/// before this returns.
public final class CheckoutService {
    private final Transactions transactions;
    private final AuditLog audit;
    private final SettingsService settings;
    private final LedgerService ledger;
    private final CouponService couponService;
    private final RewardService rewards;
    private final DocumentBook documents;
    private final ShiftBook shifts;
    private final DepositService deposits;
    private final SoldCare care;
    private final Clock clock;
    private final List<SaleFollower> followers = new CopyOnWriteArrayList<>();
    private final CatalogueRepository items = new CatalogueRepository();
    private final ProgrammeRepository programmes = new ProgrammeRepository();
    private final CouponRepository coupons = new CouponRepository();
    private final BillFactsRepository facts = new BillFactsRepository();
    private final Birthdays birthdays = new Birthdays();
    private final MissionOutlooks missions = new MissionOutlooks();
    private final SaleRepository sales = new SaleRepository();
    private final HeldBasketRepository held = new HeldBasketRepository();
    private final ReceiptRepository receipts = new ReceiptRepository();
    private final CareProductRepository products = new CareProductRepository();

    /// Alone: nobody hears of what falls due anew.
    public CheckoutService(Transactions transactions, AuditLog audit, SettingsService settings, LedgerService ledger,
                           CouponService coupons, CodeIssuer codes, Clock clock) {
        this(transactions, audit, settings, ledger, coupons, codes, new CareDues(transactions, new OwnerChanges(transactions), clock), clock);
    }

    /// @param dues of the pets, reckoned anew with each sale
    public CheckoutService(Transactions transactions, AuditLog audit, SettingsService settings, LedgerService ledger,
                           CouponService coupons, CodeIssuer codes, CareDues dues, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.settings = settings;
        this.ledger = ledger;
        this.couponService = coupons;
        this.rewards = new RewardService(transactions, audit, ledger, codes, clock);
        this.documents = new DocumentBook(codes, audit);
        this.shifts = new ShiftBook(audit);
        this.deposits = new DepositService(transactions, audit, codes, clock);
        this.care = new SoldCare(dues);
        this.clock = clock;
    }

    /// Has `follower` told inside every transaction that made a sale, after everything else was written.
    public void whenSold(SaleFollower follower) {
        followers.add(follower);
    }

    /// What the basket comes to right now, with everything that stands against confirming it. A few milliseconds.
    public Quote quote(Basket basket) {
        return transactions.read(ctx -> quote(ctx, basket, today()));
    }

    private Quote quote(DSLContext ctx, Basket basket, LocalDate today) {
        LocalDate day = day(ctx, today);
        Optional<BillFactsRepository.OwnerFacts> owner = owner(ctx, basket, day);
        return presented(ctx, quote(basket, facts(ctx, basket, day, owner, owner.map(facts -> ledger.holding(ctx, facts.id(), day))), today));
    }

    /// Those versions of rewards that there are.
    List<Long> knownRewards(DSLContext ctx, List<Long> versions) {
        return rewards.known(ctx, versions);
    }

    /// The basket with every item at today's price, and without what is no longer sold.
    public Basket refreshed(Basket basket) {
        Map<ItemId, Item> now = transactions.read(ctx -> items.items(ctx, itemsOf(basket)));
        return basket.withLines(basket.lines().stream().filter(line -> now.containsKey(line.item().id()))
                .map(line -> line.withItem(now.get(line.item().id()))).filter(line -> line.item().active()).toList());
    }

    /// Makes the sale, once for each basket key: confirming again gives the receipt of the first time. Prices are made
    /// anew inside the transaction; it refuses what the quote's obstacles say, a coupon used meanwhile among them, and
    /// payments that don't fit.
    ///
    /// @param payments may be empty when nothing is due
    public Outcome<SaleReceipt> confirm(Basket basket, List<Payment> payments, StaffId staff) {
        Outcome<SaleReceipt> made = transactions.attemptJournaled(ctx -> {
            SaleRepository.Turn turn = sales.turn(ctx, basket.key());
            return turn.madeBefore() ? Outcome.refused(new MadeBefore())
                    : Rights.check(ctx, staff, Right.SELL).then(_ -> make(ctx, turn.next(), basket, payments, staff));
        });
        boolean before = made.refusal().filter(MadeBefore.class::isInstance).isPresent();
        return before ? Outcome.done(transactions.read(ctx -> receipts.receipt(ctx, sales.byKey(ctx, basket.key()).orElseThrow()))) : made;
    }

    private Outcome<Journaled<SaleReceipt>> make(DSLContext ctx, SaleId id, Basket basket, List<Payment> payments, StaffId staff) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return basket.rewards().isEmpty() ? make(ctx, id, basket, payments, staff, at, Optional.empty())
                : makeWithRewards(ctx, id, basket, payments, staff, at);
    }

    /// Looked at as the desk saw it first, with what stands in for the rewards; then each becomes a coupon of this bill.
    private Outcome<Journaled<SaleReceipt>> makeWithRewards(DSLContext ctx, SaleId id, Basket basket, List<Payment> payments, StaffId staff, Instant at) {
        Quote seen = quote(ctx, basket, LocalDate.ofInstant(at, Days.BANGKOK));
        if (!seen.confirmable()) return Outcome.refused(seen.obstacles().getFirst());
        OwnerId owner = basket.owner().orElseThrow();
        List<RewardOnBill> wanted = rewards.onBill(ctx, owner, seen.standing().orElseThrow(), basket.rewards());
        List<Optional<CouponId>> coupons = rewards.begun(ctx, owner, wanted, at, staff);
        Basket full = basket.withRewards(List.of());
        for (Optional<CouponId> coupon : coupons) full = coupon.map(full::with).orElse(full);
        return make(ctx, id, full, payments, staff, at, Optional.of(new RewardService.WithBill(owner, id, basket.key(), wanted, coupons, at, staff)));
    }

    private Outcome<Journaled<SaleReceipt>> make(DSLContext ctx, SaleId id, Basket basket, List<Payment> payments, StaffId staff, Instant at,
                                                 Optional<RewardService.WithBill> withRewards) {
        LocalDate today = LocalDate.ofInstant(at, Days.BANGKOK);
        LocalDate day = day(ctx, today);
        Optional<BillFactsRepository.OwnerFacts> owner = owner(ctx, basket, day);
        Optional<Holding> holding = owner.map(facts -> ledger.holding(ctx, facts.id(), day));
        BillFacts known = facts(ctx, basket, day, owner, holding);
        Quote quote = presented(ctx, quote(basket, known, today));
        if (!quote.confirmable()) return Outcome.refused(quote.obstacles().getFirst());
        Optional<Refusal> mayNot = Granted.refused(ctx, basket);
        if (mayNot.isPresent()) return Outcome.refused(mayNot.get());
        return Settlement.of(quote, payments).then(settlement -> {
            SaleRepository.NewSale sale = new SaleRepository.NewSale(id, quote, settlement, at, staff,
                    shifts.current(ctx, at, staff), known.firstVisit());
            sales.insert(ctx, sale);
            held.delete(ctx, basket.key());
            Optional<Refusal> noDeposit = useDeposit(ctx, sale);
            if (noDeposit.isPresent()) return Outcome.refused(noDeposit.get());
            String number = documents.issueNumber(ctx, NewDocument.of(kind(ctx), quote.day(), new DocumentSubject.OfSale(id), at, staff));
            Optional<Refusal> unspent = holding.flatMap(before -> settle(ctx, sale, before, known.programme()).refusal());
            if (unspent.isPresent()) return Outcome.refused(unspent.get());
            Optional<Refusal> notRedeemed = withRewards.flatMap(bill -> rewards.redeemed(ctx, bill));
            if (notRedeemed.isPresent()) return Outcome.refused(notRedeemed.get());
            Points earned = holding.isPresent() ? quote.points() : Points.ZERO;
            quote.coupons().forEach(used -> couponService.redeem(ctx, used.coupon(), id, used.discount(), at, staff));
            Outcome<List<Coupon>> sold = couponService.issueSold(ctx, unitsOf(basket), basket.owner(), id, at, staff);
            if (sold.refusal().isPresent()) return Outcome.refused(sold.refusal().get());
            List<Coupon> coupons = Stream.concat(sold.get().stream(),
                    couponService.issueWithSale(ctx, quote.net(), basket.owner(), id, at, staff).stream()).toList();
            SoldCare.Booked care = intoBooks(ctx, sale);
            audit.append(ctx, staff, "sale.made", "SALE", id.value(), Map.of("number", number, "payable", settlement.payable(),
                    "points", earned, "spent", basket.points(), "care", care.lines().stream().map(String::valueOf).collect(Collectors.joining(", "))));
            Granted.note(ctx, audit, id, number, quote);
            noteChecks(ctx, sale);
            followers.forEach(follower -> follower.sold(ctx, id, basket.owner(), at, staff));
            return Outcome.done(new Journaled<>(receipts.receipt(ctx, id, ReceiptRepository.Parts.of(withRewards.isEmpty() && quote.discounts().isEmpty() && quote.coupons().isEmpty(), coupons, care.next())),
                    JournalEntry.sale(id.value(), number, at, settlement.payable(), earned)));
        });
    }

    private Outcome<Points> settle(DSLContext ctx, SaleRepository.NewSale sale, Holding before, Programme programme) {
        Quote quote = sale.quote();
        return ledger.settle(ctx, new LedgerService.Sold(before, sale.id(), quote.basket().key(), sale.at(), quote.day(), quote.basket().points(),
                quote.earned(), quote.net(), programme, sale.staff()));
    }

    /// Vaccines and other care into the books of the pets they are for.
    private SoldCare.Booked intoBooks(DSLContext ctx, SaleRepository.NewSale sale) {
        Basket basket = sale.quote().basket();
        if (basket.owner().isEmpty()) return SoldCare.Booked.NOTHING;
        List<SoldCare.Line> lines = basket.lines().stream().filter(line -> line.pet().isPresent())
                .map(line -> new SoldCare.Line(line.item().id(), line.pet().get(), line.quantity())).toList();
        SoldCare.Bill bill = new SoldCare.Bill(sale.id(), basket.owner().get(), sale.quote().day(), sale.at(), sale.staff());
        return care.book(ctx, bill, lines);
    }

    private Optional<Refusal> useDeposit(DSLContext ctx, SaleRepository.NewSale sale) {
        Money used = sale.settlement().by(PaymentMethod.DEPOSIT);
        if (used.isZero()) return Optional.empty();
        Optional<OwnerId> owner = sale.quote().basket().owner();
        return owner.isEmpty() ? Optional.of(new DepositRefusal.NoOwner())
                : deposits.use(ctx, new DepositUse(owner.get(), sale.id(), used, sale.at(), sale.staff(), sale.shift())).refusal();
    }

    /// Who said that the money came stands in the log under their own name.
    private void noteChecks(DSLContext ctx, SaleRepository.NewSale sale) {
        for (Paid paid : sale.settlement().payments())
            paid.checked().ifPresent(who -> audit.append(ctx, who.id(), "payment.arrival_checked", "SALE", sale.id().value(),
                    Map.of("method", paid.method(), "amount", paid.amount())));
    }

    /// Who comes with a card of the family may do what the owner allowed.
    private Quote presented(DSLContext ctx, Quote quote) {
        Basket basket = quote.basket();
        if (basket.presenter().isEmpty() || basket.owner().isEmpty()) return quote;
        Optional<BillFactsRepository.Presenter> who = facts.presenter(ctx, basket.owner().get(), basket.presenter().get());
        if (who.isEmpty()) return quote.against(new CheckoutRefusal.PresenterGone());
        return (basket.points().isPositive() || !basket.rewards().isEmpty()) && !who.get().maySpend() ? quote.against(new LedgerRefusal.MayNotSpend(who.get().name())) : quote;
    }

    private DocumentKind kind(DSLContext ctx) {
        return facts.vatRegistered(ctx) ? DocumentKind.ABB_TAX_INVOICE : DocumentKind.RECEIPT;
    }

    private static Quote quote(Basket basket, BillFacts known, LocalDate today) {
        Quote quote = Quoting.quote(basket, known);
        return known.day().equals(today) ? quote : quote.against(new CheckoutRefusal.ClockWrong(today, known.day()));
    }

    /// A computer whose clock has stopped tells a day long ago, for which there are neither rules nor taxes: then it is
    /// the day the clinic opened.
    private LocalDate day(DSLContext ctx, LocalDate today) {
        return facts.firstDay(ctx).filter(today::isBefore).orElse(today);
    }

    /// Empty for a walk-in and for an owner who is gone.
    private Optional<BillFactsRepository.OwnerFacts> owner(DSLContext ctx, Basket basket, LocalDate day) {
        return basket.owner().flatMap(owner -> facts.owner(ctx, owner, day));
    }

    private BillFacts facts(DSLContext ctx, Basket basket, LocalDate day, Optional<BillFactsRepository.OwnerFacts> owner, Optional<Holding> holding) {
        List<PetId> pets = basket.lines().stream().flatMap(line -> line.pet().stream()).distinct().toList();
        Optional<Standing> standing = holding.map(now -> ledger.standing(ctx, now));
        List<RewardOnBill> wanted = standing.isEmpty() || basket.rewards().isEmpty() ? List.of()
                : rewards.onBill(ctx, basket.owner().orElseThrow(), standing.get(), basket.rewards());
        return new BillFacts(day, standing, basket.owner().isPresent() && owner.isEmpty(),
                owner.map(facts -> !facts.hasSale()).orElse(true), items.items(ctx, itemsOf(basket)), facts.pets(ctx, pets),
                coupons(ctx, basket, wanted, day), programmes.on(ctx, day), vat(ctx, day),
                Money.satang(settings.value(CheckoutSettings.CASH_STEP)), products.byItem(ctx), birthdays(ctx, owner, day),
                owner.map(who -> missions.of(ctx, who.id(), day)).orElse(List.of()), wanted);
    }

    private Map<CouponId, Coupon> coupons(DSLContext ctx, Basket basket, List<RewardOnBill> wanted, LocalDate day) {
        Map<CouponId, Coupon> all = coupons.coupons(ctx, basket.coupons());
        if (wanted.isEmpty()) return all;
        Map<CouponId, Coupon> more = new HashMap<>(all);
        for (int i = 0; i < wanted.size(); i++)
            wanted.get(i).standIn(Basket.standIn(i), basket.owner().orElseThrow(), day).ifPresent(coupon -> more.put(coupon.id(), coupon));
        return more;
    }

    private List<EarnPolicy.Part> birthdays(DSLContext ctx, Optional<BillFactsRepository.OwnerFacts> owner, LocalDate day) {
        return owner.filter(BillFactsRepository.OwnerFacts::celebrates).map(who -> birthdays.of(ctx, who.id(), day, programmes.on(ctx, day))).orElse(List.of());
    }

    private VatTerms vat(DSLContext ctx, LocalDate day) {
        return facts.vatRegistered(ctx)
                ? new VatTerms(facts.vatBasisPoints(ctx, day), true, settings.value(CheckoutSettings.MEDICINE_TAXED))
                : VatTerms.NOT_REGISTERED;
    }

    private static Map<ItemId, Integer> unitsOf(Basket basket) {
        return basket.lines().stream().collect(Collectors.toMap(line -> line.item().id(), BasketLine::quantity, Integer::sum));
    }

    private static List<ItemId> itemsOf(Basket basket) {
        return basket.lines().stream().map(line -> line.item().id()).distinct().toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }

    /// Never leaves this class: the answer is the receipt.
    private record MadeBefore() implements Refusal {
        @Override
        public Message message() {
            return Message.of("checkout.refused.made_before");
        }
    }
}
