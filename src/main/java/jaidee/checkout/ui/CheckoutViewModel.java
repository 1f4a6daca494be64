package jaidee.checkout.ui;

import jaidee.catalogue.CatalogueService;
import jaidee.catalogue.Item;
import jaidee.catalogue.QuickEntry;
import jaidee.checkout.Basket;
import jaidee.checkout.BasketLine;
import jaidee.checkout.CheckoutService;
import jaidee.checkout.Counter;
import jaidee.checkout.Customer;
import jaidee.checkout.Quote;
import jaidee.health.CareProduct;
import jaidee.kernel.CouponId;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.rewards.Coupon;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import java.util.List;
import java.util.stream.Collectors;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The bill being made at the counter. Every change gives a new basket and asks for a new quote; only the newest quote
/// is shown.
public final class CheckoutViewModel {
    private static final int NONE = -1;

    private final CheckoutService checkout;
    private final CatalogueService catalogue;
    private final Counter counter;
    private final Background background;
    private final Notices notices;
    private final Latest quoting;
    private final Latest calling;
    private final Busy busy = new Busy();
    private final ReadOnlyObjectWrapper<Basket> basket = new ReadOnlyObjectWrapper<>(Basket.open());
    private final ReadOnlyObjectWrapper<Quote> quote = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Customer> customer = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<PetId> pet = new SimpleObjectProperty<>();
    private final ObjectProperty<BillPhase> phase = new SimpleObjectProperty<>(new BillPhase.Ringing());
    private final ItemEntry entry;
    private Consumer<Customer.Due> dueTaken = _ -> {
    };
    private final IntegerProperty selected = new SimpleIntegerProperty(NONE);
    private final BooleanBinding empty = Bindings.createBooleanBinding(() -> basket.get().isEmpty(), basket);
    private final BooleanBinding priced = Bindings.createBooleanBinding(() -> quote.get() != null
            && quote.get().basket().equals(basket.get()), quote, basket);
    private final BooleanBinding payable = Bindings.createBooleanBinding(() -> priced.get() && quote.get().confirmable(), priced, quote);

    public CheckoutViewModel(CheckoutService checkout, CatalogueService catalogue, Counter counter,
                             Background background, Notices notices) {
        this.checkout = checkout;
        this.catalogue = catalogue;
        this.counter = counter;
        this.background = background;
        this.notices = notices;
        this.entry = new ItemEntry(catalogue, background, notices);
        this.quoting = background.latest();
        this.calling = background.latest();
    }

    public ReadOnlyObjectProperty<Basket> basketProperty() {
        return basket.getReadOnlyProperty();
    }

    /// What the basket comes to; `null` until the first answer. May be of the basket before the newest change.
    public ReadOnlyObjectProperty<Quote> quoteProperty() {
        return quote.getReadOnlyProperty();
    }

    /// Who is served; `null` for a walk-in.
    public ReadOnlyObjectProperty<Customer> customerProperty() {
        return customer.getReadOnlyProperty();
    }

    /// For whom the next item is; `null` for none in particular.
    public ObjectProperty<PetId> petProperty() {
        return pet;
    }

    /// The line that keys act on, from 0; -1 for none.
    public IntegerProperty selectedProperty() {
        return selected;
    }

    public ObjectProperty<BillPhase> phaseProperty() {
        return phase;
    }

    public BooleanBinding emptyProperty() {
        return empty;
    }

    /// The quote is that of the basket as it is now.
    public BooleanBinding pricedProperty() {
        return priced;
    }

    /// The newest bill is priced and nothing stands against it.
    public BooleanBinding payableProperty() {
        return payable;
    }

    public Busy busy() {
        return busy;
    }

    /// Calls an owner to the counter. What a walk-in has in the basket stays; the bill of another owner is put aside and
    /// can be brought back.
    public void serve(OwnerId owner) {
        serve(owner, Optional.empty());
    }

    /// @param carer of the family whose card was shown; empty: the owner
    public void serve(OwnerId owner, Optional<Long> carer) {
        if (customer.get() != null && customer.get().id().equals(owner)) {
            if (!basket.get().presenter().equals(carer)) change(basket.get().withPresenter(carer));
            refresh();
            return;
        }
        if (basket.get().owner().isPresent() && !basket.get().isEmpty()) putAside(() -> basket.get().isEmpty());
        pet.set(null);
        change(basket.get().withOwner(Optional.of(owner)).withPresenter(carer));
        call(owner);
    }

    private void call(OwnerId owner) {
        calling.run(() -> counter.customer(owner)).during(busy).onSuccess(outcome -> outcome.handle(this::seen, why -> {
            notices.refused(why);
            walkIn();
        }));
    }

    // a look at the same owner again may overtake the first one: whichever answer comes, a new face is greeted once
    private void seen(Customer who) {
        if (customer.get() == null || !customer.get().id().equals(who.id())) arrived(who);
        else customer.set(who);
    }

    /// The bill is for somebody unknown.
    public void walkIn() {
        calling.forget();
        customer.set(null);
        pet.set(null);
        change(basket.get().withOwner(Optional.empty()));
    }

    /// Looks again at who is served and what the bill comes to, as after a visit to another screen.
    public void refresh() {
        basket.get().owner().ifPresent(this::call);
        requote();
    }

    /// What can be sold and matches, best first.
    public List<Item> find(String typed) {
        return entry.find(typed);
    }

    /// Puts an item in the basket, as many as were typed before it (`3*`), for the pet chosen.
    public void add(Item item, String typed) {
        put(item, QuickEntry.read(typed).quantity());
    }

    /// Puts in the item of a scanned barcode, or says that nobody knows it.
    public boolean addBarcode(String barcode) {
        Optional<Item> item = catalogue.byBarcode(barcode);
        item.ifPresentOrElse(known -> put(known, entry.takeQuantity()), () -> entry.unknown(barcode, entry.takeQuantity()));
        return item.isPresent();
    }

    public ItemEntry entry() {
        return entry;
    }

    /// Puts in what the owner often takes, for whom it was the last time.
    public void addUsual(int index) {
        if (customer.get() == null || index >= customer.get().usual().size()) return;
        Customer.Usual usual = customer.get().usual().get(index);
        PetId chosen = pet.get();
        usual.pet().ifPresent(pet::set);
        put(usual.item(), 1);
        pet.set(chosen);
    }

    /// What is due for the pets and not on the bill yet, the most urgent first.
    public List<Customer.Due> dueNow() {
        if (customer.get() == null) return List.of();
        return customer.get().due().stream().filter(due -> basket.get().lines().stream().noneMatch(line -> covers(line, due))).toList();
    }

    private boolean covers(BasketLine line, Customer.Due due) {
        CareProduct product = customer.get().care().get(line.item().id());
        return line.pet().equals(Optional.of(due.pet())) && product != null
                && due.offer().covers().stream().allMatch(each -> product.groups().contains(each.group()));
    }

    /// Puts in what is due, for the pet it is due for.
    ///
    /// @param index among all that was due when the owner came: a key keeps its meaning while the bill grows
    public void addDue(int index) {
        if (customer.get() == null || index >= customer.get().due().size()) return;
        Customer.Due due = customer.get().due().get(index);
        if (!dueNow().contains(due)) return;
        putFor(due.item(), 1, Optional.of(due.pet()));
        dueTaken.accept(due);
    }

    /// Has `handler` told what was put in because it was due.
    void whenDueTaken(Consumer<Customer.Due> handler) {
        dueTaken = handler;
    }

    /// Puts in one of an item for a pet of the owner.
    void putFor(Item item, PetId whose) {
        putFor(item, 1, Optional.of(whose));
    }

    private void put(Item item, int quantity) {
        putFor(item, quantity, Optional.ofNullable(pet.get()).or(() -> onlyTaker(item)));
    }

    private void putFor(Item item, int quantity, Optional<PetId> whose) {
        Basket changed = basket.get().with(item, quantity, whose);
        change(changed);
        selected.set(changed.indexOf(item, whose));
    }

    /// A vaccine for cats is for the only cat of the house.
    private Optional<PetId> onlyTaker(Item item) {
        if (customer.get() == null || !customer.get().care().containsKey(item.id())) return Optional.empty();
        List<Customer.PetThere> takers = customer.get().takers(item.id());
        return takers.size() == 1 ? Optional.of(takers.getFirst().id()) : Optional.empty();
    }

    /// The first line from `from` on that belongs into a book, of a pet nobody has named; -1 when there is none.
    int withoutPet(int from) {
        if (customer.get() == null) return NONE;
        List<BasketLine> lines = basket.get().lines();
        return IntStream.range(from, lines.size()).filter(i -> lines.get(i).pet().isEmpty()
                && !customer.get().takers(lines.get(i).item().id()).isEmpty()
                && customer.get().care().containsKey(lines.get(i).item().id())).findFirst().orElse(NONE);
    }

    /// The line at `index` is for `whose`.
    void give(int index, PetId whose) {
        change(basket.get().with(index, basket.get().lines().get(index).withPet(Optional.of(whose))));
    }

    /// Adds to the quantity of the selected line; what falls to nothing is removed and can be put back.
    public void more(int difference) {
        selectedLine().map(line -> line.quantity() + difference).ifPresent(quantity -> {
            if (quantity <= 0) remove();
            else quantity(quantity);
        });
    }

    /// What somebody allowed for fewer leaves the line, and that is said.
    public void quantity(int quantity) {
        selectedLine().ifPresent(line -> {
            BasketLine changed = line.withQuantity(quantity);
            replaceLine(changed);
            if (!changed.discount().equals(line.discount()) || !changed.otherPrice().equals(line.otherPrice()))
                notices.refused(Message.of("checkout.given.ask_again", line.item().name(), line.quantity()));
        });
    }

    public void note(String note) {
        selectedLine().ifPresent(line -> replaceLine(line.withNote(note.strip())));
    }

    /// The line that keys act on, if there is one.
    public Optional<BasketLine> selectedLine() {
        int index = selected.get();
        return index >= 0 && index < basket.get().lines().size() ? Optional.of(basket.get().lines().get(index)) : Optional.empty();
    }

    /// The selected line as `changed`.
    public void replaceLine(BasketLine changed) {
        change(basket.get().with(selected.get(), changed));
    }

    public void remove() {
        if (selectedLine().isEmpty()) return;
        BasketLine removed = selectedLine().get();
        int index = selected.get();
        change(basket.get().without(index));
        String bill = basket.get().key();
        notices.undoable(Message.of("checkout.removed", removed.item().name()), () -> putBack(bill, removed, index));
    }

    /// Only on the bill it was taken from: that one may be paid by now and another begun.
    private void putBack(String bill, BasketLine removed, int index) {
        if (!basket.get().key().equals(bill)) {
            notices.refused(Message.of("checkout.undo_too_late"));
            return;
        }
        change(basket.get().withBack(index, removed));
        selected.set(Math.min(index, basket.get().lines().size() - 1));
    }

    /// Chooses the pet at `index` (from 0) for what comes next; with `lineToo` also for the selected line.
    public void choosePet(int index, boolean lineToo) {
        if (customer.get() == null || index >= customer.get().served().size()) return;
        PetId chosen = index < 0 ? null : customer.get().served().get(index).id();
        pet.set(chosen);
        if (lineToo) selectedLine().ifPresent(line -> replaceLine(line.withPet(Optional.ofNullable(chosen))));
    }

    /// The pet one means: the one chosen, else the first of the owner; empty for a walk-in.
    public Optional<PetId> petMeant() {
        if (customer.get() == null) return Optional.empty();
        return Optional.ofNullable(pet.get()).or(() -> customer.get().pets().stream().findFirst().map(Customer.PetThere::id));
    }

    /// Brings a coupon to the counter. Where nothing is going on yet, the owner it was given to is called too.
    public void useCoupon(CouponId coupon) {
        boolean idle = customer.get() == null && basket.get().isEmpty();
        addCoupon(coupon);
        if (idle) calling.run(() -> counter.whose(coupon)).onSuccess(whose -> whose.ifPresent(this::serve));
    }

    /// Points of the owner go for this version of a reward, once the bill is confirmed.
    public void addReward(long version) {
        change(basket.get().withReward(version));
    }

    public void addCoupon(CouponId coupon) {
        if (basket.get().coupons().contains(coupon)) {
            notices.refused(Message.of("checkout.coupon.already"));
            return;
        }
        change(basket.get().with(coupon));
    }

    public void removeCoupon(CouponId coupon) {
        change(basket.get().without(coupon));
    }

    /// Coupons of the owner that are not in the basket yet.
    public List<Coupon> offeredCoupons() {
        if (customer.get() == null) return List.of();
        return customer.get().coupons().stream().filter(c -> !basket.get().coupons().contains(c.id())).toList();
    }

    /// Throws the bill away; it can be brought back.
    public void clear() {
        putAside(() -> basket.get().isEmpty() && customer.get() == null);
    }

    /// @param takesBack whether the counter is free for the old bill when it is asked for
    private void putAside(BooleanSupplier takesBack) {
        Basket before = basket.get();
        Customer who = customer.get();
        PetId chosen = pet.get();
        startAnew();
        if (before.isEmpty() && who == null) return;
        notices.undoable(Message.of("checkout.cleared"), () -> {
            if (!takesBack.getAsBoolean()) {
                notices.refused(Message.of("checkout.undo_too_late"));
                return;
            }
            calling.forget();
            customer.set(who);
            pet.set(chosen);
            change(before);
        });
    }

    /// The next customer, please.
    public void startAnew() {
        calling.forget();
        customer.set(null);
        pet.set(null);
        selected.set(NONE);
        change(Basket.open());
    }

    /// Goes on with a bill that was begun before, as it was left.
    public void goOn(Basket begun) {
        calling.forget();
        customer.set(null);
        pet.set(null);
        selected.set(NONE);
        change(begun);
        begun.owner().ifPresent(owner -> calling.run(() -> counter.customer(owner)).during(busy)
                .onSuccess(outcome -> outcome.handle(this::choose, notices::refused)));
    }

    /// The pet of a line by name; empty when the line is for none in particular.
    public String petName(BasketLine line) {
        return customer.get() == null ? "" : line.pet().map(customer.get()::petName).orElse("");
    }

    /// Of the owner at the counter; none for a walk-in.
    Map<PetId, String> petNames() {
        return customer.get() == null ? Map.of() : customer.get().pets().stream().collect(Collectors.toMap(Customer.PetThere::id, Customer.PetThere::name));
    }

    private void arrived(Customer who) {
        choose(who);
        // what was rung up before the card was shown is for the only pet there is
        if (pet.get() != null) change(basket.get().allFor(pet.get()));
    }

    private void choose(Customer who) {
        customer.set(who);
        pet.set(who.served().size() == 1 ? who.served().getFirst().id() : null);
    }

    /// The bill as `changed`, priced anew.
    void change(Basket changed) {
        basket.set(changed);
        if (selected.get() >= changed.lines().size()) selected.set(changed.lines().size() - 1);
        requote();
    }

    private void requote() {
        Basket asked = basket.get();
        quoting.run(() -> checkout.quote(asked)).onSuccess(quote::set);
    }
}
