package jaidee.sample;

import jaidee.catalogue.Item;
import jaidee.checkout.Basket;
import jaidee.checkout.BillFacts;
import jaidee.checkout.CouponEffect;
import jaidee.checkout.ManualDiscount;
import jaidee.checkout.Payment;
import jaidee.checkout.PointsOffer;
import jaidee.checkout.Quote;
import jaidee.checkout.QuoteLine;
import jaidee.checkout.Quoting;
import jaidee.checkout.Settlement;
import jaidee.kernel.CouponId;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.Reduction;
import jaidee.kernel.StaffId;
import jaidee.loyalty.Standing;
import jaidee.loyalty.TierPolicy;
import jaidee.owners.Species;
import jaidee.rewards.Coupon;
import jaidee.sample.PlannedVisit.Dose;
import jaidee.sample.PlannedVisit.Reason;
import jaidee.sample.PlannedVisit.Wish;
import jaidee.sample.Shelf.CareProduct;
import jaidee.staff.Authority;
import jaidee.till.CheckedBy;
import jaidee.till.PaymentMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Rings up the visits of the story as the desk would: priced, earned and counted by the same policies, in the order of
/// time.
final class SampleTill {
    private static final Points REWARD = Points.of(500);
    private static final Reduction FIVE_PERCENT = new Reduction.Percent(500);
    private static final String REGULAR = "ลูกค้าประจำ";

    private final SaleBook sales;
    private final DepositBook deposits;
    private final Shelf shelf;
    private final TillRules rules;
    private final LedgerBook ledger;
    private final CouponBook coupons;
    private final HealthBook health;
    private final PetRows pets;
    private final StaffRoom staff;
    private final Map<Long, Account> accounts = new HashMap<>();
    private final List<Chipped> chipped = new ArrayList<>();

    /// A pet that got its microchip here.
    record Chipped(SamplePet pet, Sold sold) {
    }

    SampleTill(SaleBook sales, DepositBook deposits, Shelf shelf, TillRules rules, LedgerBook ledger, CouponBook coupons, HealthBook health,
               PetRows pets, StaffRoom staff) {
        this.sales = sales;
        this.deposits = deposits;
        this.shelf = shelf;
        this.rules = rules;
        this.ledger = ledger;
        this.coupons = coupons;
        this.health = health;
        this.pets = pets;
        this.staff = staff;
    }

    Account account(long owner) {
        return accounts.computeIfAbsent(owner, ledger::open);
    }

    List<Chipped> chipped() {
        return chipped;
    }

    /// @return the sale, if anything was bought
    Optional<Sold> ring(VisitBook.Visit visit, Long shift) {
        Account account = visit.household() == null ? null : account(visit.household().id());
        Basket basket = basket(visit);
        if (basket.isEmpty()) return Optional.empty();
        long clerk = staff.reception(visit.dice());
        Quote quote = reduced(withCoupon(basket, account, visit), account, visit, clerk);
        if (!quote.confirmable()) return Optional.empty();
        Settlement settlement = Settlement.of(quote, payments(quote, account, visit, clerk)).get();
        boolean first = account == null || !account.visited;
        Sold sold = sales.write(quote, settlement, visit.at(), clerk, shift, first);
        visit.plans().forEach(plan -> weighed(plan, sold, visit.dice()));
        quote.lines().forEach(line -> given(line, visit, sold));
        if (account != null) {
            deposits.use(account, settlement.by(PaymentMethod.DEPOSIT), sold, shift);
            deposits.perhapsTake(account, sold, shift);
            credit(account, quote, sold, visit);
        }
        return Optional.of(sold);
    }

    private void credit(Account account, Quote quote, Sold sold, VisitBook.Visit visit) {
        account.visited = true;
        ledger.spend(account, sold, quote.basket().points());
        ledger.earn(account, sold, quote.earned());
        ledger.spent(account, sold, new TierPolicy.Spend(sold.day(), quote.net()));
        for (CouponEffect used : quote.coupons()) coupons.use(used.coupon(), account, sold, used.discount());
        coupons.giveWithSale(account, sold, quote.net());
        boolean rewarded = visit.household().habits().spendsPoints() && account.points.usable(sold.day()).compareTo(REWARD) >= 0
                && visit.dice().chance(0.35);
        if (rewarded && ledger.redeem(account, sold.key() + ":REWARD", REWARD, sold.day(), sold.at(),
                Message.of("loyalty.reason.reward")))
            coupons.giveByHand(account, sold.day(), sold.at(), sold.staff(), visit.dice());
    }

    private Basket basket(VisitBook.Visit visit) {
        String key = new UUID(visit.dice().nextLong(), visit.dice().nextLong()).toString();
        Optional<OwnerId> owner = Optional.ofNullable(visit.household()).map(household -> new OwnerId(household.id()));
        Basket basket = Basket.open(key, owner);
        if (owner.isEmpty()) return filled(basket, walkIn(visit.dice()), Optional.empty());
        for (PlannedVisit plan : visit.plans())
            basket = filled(basket, plan.wishes(),
                    plan.reason() == Reason.SHOPPING ? Optional.empty() : Optional.of(new PetId(plan.pet().id())));
        return basket;
    }

    private Basket filled(Basket basket, List<Wish> wishes, Optional<PetId> pet) {
        Basket filled = basket;
        for (Wish wish : wishes) {
            Item item = shelf.item(wish.item());
            if (item != null) filled = filled.with(item, wish.quantity(), pet);
        }
        return filled;
    }

    private static List<Wish> walkIn(Dice dice) {
        if (dice.chance(0.15)) return List.of(Wish.one(dice.pick(List.of("BATH-S", "BATH-M", "NAIL", "BATH-C"))));
        return Ailments.shopping(dice.chance(0.6) ? Species.DOG : Species.CAT, dice);
    }

    /// The bill with the first coupon of the household that works for it, if they think of theirs.
    private Quote withCoupon(Basket basket, Account account, VisitBook.Visit visit) {
        Quote plain = quote(basket, account, visit);
        if (account == null) return plain;
        account.coupons.removeIf(coupon -> coupon.lastDay().isBefore(visit.day()));
        if (!visit.dice().chance(visit.household().habits().couponLover() ? 0.7 : 0.15)) return plain;
        for (Coupon coupon : List.copyOf(account.coupons)) {
            Quote tried = quote(basket.with(coupon.id()), account, visit);
            if (tried.confirmable() && tried.coupons().stream().allMatch(CouponEffect::works)) return tried;
        }
        return plain;
    }

    /// Now and then the manager lets something off the bill of a regular, and who likes to spend points does.
    private Quote reduced(Quote quote, Account account, VisitBook.Visit visit, long clerk) {
        if (account == null || !quote.confirmable()) return quote;
        Quote reduced = quote;
        if (account.visited && visit.dice().chance(0.015)) {
            Authority allowed = new Authority(new StaffId(clerk), Optional.of(new StaffId(staff.manager())));
            reduced = orElse(quote(quote.basket().withDiscount(Optional.of(new ManualDiscount(FIVE_PERCENT, REGULAR, allowed))), account, visit), quote);
        }
        if (!visit.household().habits().spendsPoints() || !visit.dice().chance(0.2)) return reduced;
        Points most = reduced.offer().map(PointsOffer::most).orElse(Points.ZERO);
        boolean there = account.points.redeem(most, visit.day(), rules.programme().redeem()).isDone();
        return there ? orElse(quote(reduced.basket().withPoints(most), account, visit), reduced) : reduced;
    }

    private static Quote orElse(Quote wished, Quote other) {
        return wished.confirmable() ? wished : other;
    }

    private Quote quote(Basket basket, Account account, VisitBook.Visit visit) {
        Map<PetId, BillFacts.PetFacts> known = new HashMap<>();
        for (PlannedVisit plan : visit.plans())
            known.put(new PetId(plan.pet().id()), new BillFacts.PetFacts(plan.pet().name(), plan.pet().species().name(),
                    new OwnerId(plan.pet().ownerId()), Optional.empty()));
        Map<CouponId, Coupon> held = new HashMap<>();
        if (account != null) account.coupons.forEach(coupon -> held.put(coupon.id(), coupon));
        Optional<Standing> standing = Optional.ofNullable(account).map(one -> new Standing(one.points.balance(), Optional.empty(),
                one.held.tier(), one.held.validUntil(), Money.ZERO, Optional.empty()));
        return Quoting.quote(basket, new BillFacts(visit.day(), standing, false, account == null || !account.visited,
                shelf.byId(), known, held, rules.programme(), rules.vat(), Money.ZERO));
    }

    /// What the household left with the clinic before, then its usual way.
    private static List<Payment> payments(Quote quote, Account account, VisitBook.Visit visit, long clerk) {
        Money held = account == null ? Money.ZERO : account.deposit.min(quote.net()), rest = quote.net().minus(held);
        List<Payment> payments = new ArrayList<>();
        if (held.isPositive()) payments.add(Payment.by(PaymentMethod.DEPOSIT, held, ""));
        if (rest.isPositive()) payments.add(usual(rest, visit, clerk));
        return payments;
    }

    private static Payment usual(Money due, VisitBook.Visit visit, long clerk) {
        Dice dice = visit.dice();
        String usual = visit.household() == null ? dice.chance(0.6) ? "CASH" : "PROMPTPAY" : visit.household().habits().pays();
        PaymentMethod method = PaymentMethod.valueOf(dice.chance(0.85) ? usual : "PROMPTPAY");
        if (method != PaymentMethod.CASH) {
            Payment payment = Payment.by(method, due, "%06d".formatted(dice.below(1_000_000)));
            return method == PaymentMethod.PROMPTPAY ? payment.seenBy(new CheckedBy(new StaffId(clerk), "")) : payment;
        }
        long step = dice.pick(List.of(20L, 100L, 100L, 500L, 1000L)) * 100;
        return Payment.cash(Money.satang(Math.ceilDiv(due.satang(), step) * step));
    }

    private void weighed(PlannedVisit plan, Sold sold, Dice dice) {
        if (plan.weighed()) pets.weigh(plan.pet(), sold.day(), sold.at(), dice);
    }

    private void given(QuoteLine line, VisitBook.Visit visit, Sold sold) {
        String code = line.line().item().code();
        CareProduct product = shelf.care(code);
        Optional<PlannedVisit> plan = line.line().pet().flatMap(pet -> visit.plans().stream()
                .filter(each -> each.pet().id() == pet.value() && each.reason() != Reason.SHOPPING).findFirst());
        if (plan.isEmpty()) return;
        if (code.equals(LifeStory.CHIP)) chipped.add(new Chipped(plan.get().pet(), sold));
        if (product == null) return;
        Dose dose = plan.get().doses().stream().filter(each -> each.item().equals(code)).findFirst().orElse(new Dose(code, 0));
        health.give(plan.get().pet(), product, dose, sold, staff.vet(visit.dice()));
    }
}
