package jaidee.checkout;

import jaidee.db.Transactions;
import jaidee.catalogue.CatalogueRepository;
import jaidee.catalogue.Item;
import jaidee.health.CareDesk;
import jaidee.kernel.CouponId;
import jaidee.kernel.Days;
import jaidee.kernel.ItemId;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.loyalty.LedgerService;
import jaidee.loyalty.PrivilegeService;
import jaidee.owners.Birth;
import jaidee.owners.Owner;
import jaidee.owners.OwnerProfile;
import jaidee.owners.Pet;
import jaidee.owners.PetCard;
import jaidee.owners.PetStatus;
import jaidee.owners.ProfileExtras;
import jaidee.owners.ProfileFacts;
import jaidee.owners.Profiles;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponService;
import jaidee.rewards.CouponStory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls an owner to the counter.
public final class Counter {
    private static final int BIRTHDAY_SOON_DAYS = 7;
    /// How many of the last sales show what is usual, and how much of it is offered.
    private static final int USUAL_SALES = 12, USUAL_MOST = 5;

    private final Transactions transactions;
    private final Profiles profiles;
    private final LedgerService ledger;
    private final CouponService coupons;
    private final CareDesk care;
    private final PrivilegeService privileges;
    private final ProfileExtras warnings;
    private final Clock clock;
    private final UsualRepository usual = new UsualRepository();
    private final CatalogueRepository items = new CatalogueRepository();

    /// Where no feature warns of anything.
    public Counter(Transactions transactions, Profiles profiles, LedgerService ledger, CouponService coupons, CareDesk care, PrivilegeService privileges, Clock clock) {
        this(transactions, profiles, ledger, coupons, care, privileges, _ -> ProfileFacts.NONE, clock);
    }

    /// @param warnings what later features want known before anybody says hello
    public Counter(Transactions transactions, Profiles profiles, LedgerService ledger, CouponService coupons, CareDesk care, PrivilegeService privileges,
                   ProfileExtras warnings, Clock clock) {
        this.warnings = warnings;
        this.transactions = transactions;
        this.profiles = profiles;
        this.ledger = ledger;
        this.coupons = coupons;
        this.care = care;
        this.privileges = privileges;
        this.clock = clock;
    }

    /// The owner as of now; refused when there is no such profile any more.
    public Outcome<Customer> customer(OwnerId id) {
        return transactions.read(ctx -> profiles.of(id).map(this::customer).map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new CheckoutRefusal.OwnerGone())));
    }

    /// Whom a coupon was given to; empty for one that anybody may bring.
    public Optional<OwnerId> whose(CouponId coupon) {
        return coupons.find(coupon).flatMap(Coupon::owner);
    }

    /// Notes in the log that a used coupon was brought again, and tells of its use; empty when it was not used.
    public Optional<CouponStory.Used> triedAgain(CouponId coupon, StaffId staff) {
        return coupons.triedAgain(coupon, staff);
    }

    private Customer customer(OwnerProfile profile) {
        Owner owner = profile.owner();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
        String phone = owner.details().contact().phones().stream().findFirst().map(p -> p.display()).orElse("");
        List<Customer.PetThere> pets = profile.pets().stream().map(card -> pet(card, today)).toList();
        return new Customer(owner.id(), owner.name().spoken(), owner.name().greeting(), owner.memberNo(), phone, owner.details().note(),
                ledger.standing(owner.id()), pets, profile.carers(), coupons.waiting(owner.id()), profile.facts().deposit(), usual(owner.id(), pets),
                due(owner.id(), pets), privileges.waiting(owner.id()), transactions.read(_ -> warnings.of(owner.id())).attention(), transactions.read(care::byItem));
    }

    /// One line for each product that would be given, as far as it is on the price list.
    private List<Customer.Due> due(OwnerId owner, List<Customer.PetThere> pets) {
        return transactions.read(ctx -> {
            List<CareDesk.PetOffer> offers = care.offers(ctx, owner, pets.stream().filter(Customer.PetThere::living)
                    .map(pet -> new CareDesk.Patient(pet.id(), pet.species())).toList()).stream()
                    .filter(each -> each.offer().product().item().isPresent()).toList();
            Map<ItemId, Item> now = items.items(ctx, offers.stream().map(each -> each.offer().product().item().get()).toList());
            return offers.stream().filter(each -> now.containsKey(each.offer().product().item().get()))
                    .map(each -> new Customer.Due(now.get(each.offer().product().item().get()), each.pet(), each.offer()))
                    .filter(due -> due.item().active()).toList();
        });
    }

    private List<Customer.Usual> usual(OwnerId owner, List<Customer.PetThere> pets) {
        return transactions.read(ctx -> {
            List<UsualRepository.Taken> often = usual.often(ctx, owner, USUAL_SALES, USUAL_MOST);
            Map<ItemId, Item> now = items.items(ctx, often.stream().map(UsualRepository.Taken::item).toList());
            return often.stream().filter(taken -> now.containsKey(taken.item()) && now.get(taken.item()).active())
                    .map(taken -> new Customer.Usual(now.get(taken.item()), taken.pet().filter(pet ->
                            pets.stream().anyMatch(there -> there.living() && there.id().equals(pet))))).toList();
        });
    }

    private static Customer.PetThere pet(PetCard card, LocalDate today) {
        Pet pet = card.pet();
        boolean living = pet.status() == PetStatus.LIVING;
        Optional<Message> birthday = living ? pet.details().birth().flatMap(birth -> birthday(birth, today)) : Optional.empty();
        return new Customer.PetThere(pet.id(), pet.name(), pet.details().species(), pet.details().looks().breed(),
                pet.age(today), birthday, card.alerts(), living);
    }

    /// "ครบ 3 ปี 27 พ.ย. 2569", from a week before to the day itself. Who was born on 29 February celebrates on the 28th
    /// in other years.
    static Optional<Message> birthday(Birth birth, LocalDate today) {
        if (birth.estimated()) return Optional.empty();
        LocalDate next = MonthDay.from(birth.day()).atYear(today.getYear());
        if (next.isBefore(today)) next = MonthDay.from(birth.day()).atYear(today.getYear() + 1);
        long years = ChronoUnit.YEARS.between(birth.day().withDayOfMonth(1), next.withDayOfMonth(1));
        if (years < 1 || ChronoUnit.DAYS.between(today, next) > BIRTHDAY_SOON_DAYS) return Optional.empty();
        return Optional.of(next.equals(today) ? Message.of("checkout.birthday.today", years)
                : Message.of("checkout.birthday.soon", years, next));
    }
}
