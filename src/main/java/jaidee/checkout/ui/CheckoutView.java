package jaidee.checkout.ui;

import jaidee.checkout.Payment;
import jaidee.checkout.Split;
import jaidee.checkout.Basket;
import jaidee.checkout.Expected;
import jaidee.checkout.ui.ByHandViewModel.Kind;
import jaidee.kernel.Money;
import jaidee.loyalty.EarnStory;
import jaidee.loyalty.EarnStoryWords;
import jaidee.loyalty.LedgerRefusal;
import jaidee.staff.Approvals;
import jaidee.suggestions.SuggestionSlots;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Reckoning;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The counter: who is served on the left, what they take in the middle, what it comes to on the right. Made for hands
/// that stay on the keyboard: scan the card, type the item, F10, Enter.
public final class CheckoutView implements Screen {
    private static final int PETS_WITH_KEYS = 9;
    private static final double LEAST_SIDE = 264;
    private static final double MOST_SIDE = 344;

    private static final Runnable NOTHING = () -> {
    };

    private final CheckoutViewModel model;
    private final HoldViewModel holds;
    private final Kit kit;
    private final Function<CheckoutViewModel, PaymentViewModel> paying;
    private final AfterSale afterSale;
    private final Approvals approvals;
    private final BasketPane basket;
    private final ExpectedToday expected;
    private final HBox node;
    private final Map<String, List<Payment>> partsTaken = new HashMap<>();
    private final List<Deed> deeds;
    private final StoppedCoupons stopped;

    /// @param paying   what takes the money for the bill there is
    /// @param expected who is booked for today, asked off the FX thread
    public CheckoutView(CheckoutViewModel model, CounterSuggestions suggestions, HoldViewModel holds, Function<CheckoutViewModel, PaymentViewModel> paying,
                        AfterSale afterSale, Approvals approvals, Supplier<List<Expected>> expected, Kit kit) {
        this.model = model;
        this.holds = holds;
        this.approvals = approvals;
        this.kit = kit;
        this.paying = paying;
        this.afterSale = afterSale;
        this.expected = new ExpectedToday(expected, kit);
        this.stopped = new StoppedCoupons(model, kit);
        BooleanBinding anything = model.emptyProperty().not().or(Bindings.isNotNull(model.customerProperty()));
        BooleanBinding line = model.selectedProperty().greaterThanOrEqualTo(0);
        BooleanBinding served = Bindings.isNotNull(model.customerProperty());
        Deed pay = Deed.of("checkout.pay", CounterKeys.PAY, this::pay).when(model.payableProperty().or(stopped.onlyThese()));
        Deed coupon = Deed.of("checkout.coupon.use", CounterKeys.COUPON, this::pickCoupon);
        Deed enrol = Deed.of("checkout.enrol", CounterKeys.ENROL, () -> kit.navigator().open(new Route.Enrol("")));
        Deed note = Deed.of("checkout.note", CounterKeys.NOTE, this::askNote).when(line);
        Deed quantity = Deed.of("checkout.quantity.change", CounterKeys.QUANTITY, this::askQuantity).when(line);
        Deed lineDiscount = Deed.of("checkout.given.line", CounterKeys.LINE_DISCOUNT, () -> byHand(Kind.LINE_DISCOUNT)).when(line);
        Deed price = Deed.of("checkout.given.price", CounterKeys.OTHER_PRICE, () -> byHand(Kind.OTHER_PRICE)).when(line);
        Deed billDiscount = Deed.of("checkout.given.bill", CounterKeys.BILL_DISCOUNT, () -> byHand(Kind.BILL_DISCOUNT))
                .when(model.emptyProperty().not().and(model.pricedProperty()));
        Deed points = Deed.of("checkout.spend", CounterKeys.POINTS, this::spendPoints).when(model.emptyProperty().not());
        this.basket = new BasketPane(model, kit, List.of(quantity, note, lineDiscount, price));
        Deed item = Deed.of("checkout.item", CounterKeys.ITEM, basket::focusItem);
        Deed lines = Deed.of("checkout.lines", CounterKeys.LINES, basket::focusLines).when(model.emptyProperty().not());
        Deed clear = Deed.of("checkout.clear", CounterKeys.CLEAR, this::clear).when(anything);
        Deed walkIn = Deed.of("checkout.to_walk_in", CounterKeys.WALK_IN, model::walkIn).when(served);
        Deed deposits = Deed.of("checkout.deposits", CounterKeys.DEPOSIT,
                () -> kit.navigator().open(new Route.Deposits(model.customerProperty().get().id()))).when(served);
        Deed pointsOf = Deed.of("checkout.points_of", CounterKeys.POINTS_OF,
                () -> kit.navigator().open(new Route.PointsOf(model.customerProperty().get().id()))).when(served);
        Deed rewards = Deed.of("checkout.rewards", CounterKeys.REWARDS,
                () -> kit.navigator().open(new Route.RewardsOf(model.customerProperty().get().id(), Optional.empty()))).when(served);
        Deed privileges = Deed.of("checkout.privileges", CounterKeys.PRIVILEGES,
                () -> kit.navigator().open(new Route.PrivilegesOf(model.customerProperty().get().id()))).when(served);
        Deed hold = Deed.of("checkout.hold", CounterKeys.HOLD, this::hold).when(model.emptyProperty().not());
        Deed held = Deed.of("checkout.held", CounterKeys.HELD, () -> openHeld(Message.of("checkout.held.list")));
        Deed barcode = Deed.of("checkout.barcode.which", CounterKeys.BARCODE, this::askBarcode)
                .when(model.entry().unknownProperty().isNotEmpty());
        Deed decline = Deed.of("suggestions.decline", CounterKeys.DECLINE, () -> new DeclinePanel(suggestions, model, kit).open(basket::focusItem)).when(served);
        CustomerPane customer = new CustomerPane(model, kit, enrol, coupon, deposits, pointsOf, privileges, new SuggestionChips(model, suggestions, decline, kit), this.expected, new HoldBar(holds, hold, held, kit));
        Deed why = Deed.of("checkout.points.why", CounterKeys.WHY, this::explainPoints).when(model.emptyProperty().not().and(model.pricedProperty()));
        TotalsPane totals = new TotalsPane(model, kit, List.of(shortly(coupon, "checkout.short.coupon"),
                shortly(points, "checkout.short.points"), rewards, billDiscount), shortly(why, "checkout.short.why"), pay);
        HBox.setHgrow(basket, Priority.ALWAYS);
        this.node = new HBox(16, customer, basket, totals);
        node.getStyleClass().addAll("screen", "checkout");
        for (Region side : List.of(customer, totals)) {
            side.setMinWidth(LEAST_SIDE);
            side.setMaxWidth(MOST_SIDE);
            side.prefWidthProperty().bind(node.widthProperty().multiply(0.19));
        }
        List<Deed> all = new ArrayList<>(List.of(pay, item, lines, coupon, points, quantity, note, lineDiscount, price, billDiscount, enrol, walkIn, clear, deposits, pointsOf, privileges));
        all.addAll(List.of(rewards, why, hold, held, barcode, Deed.of("checkout.pet.open", CounterKeys.OPEN_PET, () ->
                model.petMeant().ifPresent(pet -> kit.navigator().open(new Route.PetProfile(pet)))).when(served)));
        IntStream.rangeClosed(1, CustomerPane.USUAL_WITH_KEYS).forEach(i -> all.add(
                Deed.of("checkout.usual." + i, CounterKeys.USUAL + i, () -> model.addUsual(i - 1)).when(served)));
        IntStream.range(0, SuggestionSlots.MOST).forEach(i -> all.add(
                Deed.of("suggestions.take." + (i + 1), CounterKeys.suggestion(i), () -> suggestions.take(i)).when(served)));
        all.add(decline);
        IntStream.rangeClosed(1, PETS_WITH_KEYS).forEach(i -> all.add(
                Deed.of("checkout.pet." + i, "Alt+" + i, () -> petOrExpected(i - 1)).when(served.or(this.expected.anybody()))));
        IntStream.range(0, CounterKeys.DUE_DIGITS.length()).forEach(i -> all.add(
                Deed.of("checkout.care." + (i + 1), CounterKeys.due(i), () -> model.addDue(i)).when(served)));
        this.deeds = List.copyOf(all);
        model.customerProperty().subscribe(who -> {
            if (who == null) this.expected.load();
        });
    }

    private void petOrExpected(int index) {
        if (model.customerProperty().get() == null) expected.serve(index);
        else model.choosePet(index, basket.linesFocused());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return deeds;
    }

    @Override
    public void arrive(Route route) {
        if (route instanceof Route.Serve(var owner)) serve(owner, Optional.empty(), NOTHING);
        if (route instanceof Route.ServeCarer(var owner, var carer)) serve(owner, Optional.of(carer), NOTHING);
        if (route instanceof Route.UseCoupon(var coupon)) model.useCoupon(coupon);
        if (route instanceof Route.UseReward(var owner, var reward)) {
            Runnable use = () -> model.addReward(reward);
            if (model.basketProperty().get().owner().equals(Optional.of(owner))) use.run();
            else serve(owner, Optional.empty(), use);
        }
    }

    @Override
    public void onOpen() {
        model.refresh();
        expected.load();
        holds.look(() -> openHeld(Message.of("checkout.held.left")));
    }

    @Override
    public void focusFirst() {
        basket.focusItem();
    }

    @Override
    public boolean stepBack() {
        if (!basket.linesFocused()) return false;
        basket.focusItem();
        return true;
    }

    // the bill of somebody else waits, under its name
    private void serve(OwnerId owner, Optional<Long> carer, Runnable then) {
        Basket open = model.basketProperty().get();
        boolean others = !open.isEmpty() && open.owner().isPresent() && !open.owner().get().equals(owner);
        if (others && partsTaken.containsKey(open.key())) kit.notices().refused(Message.of("checkout.held.refused.part_paid"));
        else if (others) holds.makeRoom(() -> served(owner, carer, then));
        else served(owner, carer, then);
    }

    private void served(OwnerId owner, Optional<Long> carer, Runnable then) {
        model.serve(owner, carer);
        then.run();
    }

    private void explainPoints() {
        EarnStory story = model.quoteProperty().get().story(model.petNames());
        Reckoning.open(EarnStoryWords.title(story), EarnStoryWords.of(story, kit.texts().now()), kit);
    }

    /// The same deed with a short word, for a narrow button.
    private static Deed shortly(Deed deed, String key) {
        return new Deed(key, deed.key(), deed.possible(), deed.action());
    }

    private void clear() {
        List<Payment> taken = partsTaken.getOrDefault(model.basketProperty().get().key(), List.of());
        if (!taken.isEmpty())
            kit.notices().refused(Message.of("checkout.pay.taken_first", taken.stream().map(Payment::tendered).reduce(Money.ZERO, Money::plus)));
        else model.clear();
        basket.focusItem();
    }

    // what belongs into a pet's book wants to know whose
    private void pay() {
        stopped.ask(() -> new WhichPetPanel(model, kit).ask(this::takeMoney, basket::focusItem), basket::focusItem);
    }

    private void takeMoney() {
        PaymentViewModel payment = paying.apply(model);
        String bill = payment.quote().basket().key();
        payment.continueWith(partsTaken.getOrDefault(bill, List.of()));
        model.phaseProperty().set(new BillPhase.Paying(payment));
        new PaymentPanel(payment, kit, sold -> {
            partsTaken.remove(bill);
            model.phaseProperty().set(new BillPhase.Sold(sold));
            // closed while the answer was on its way, the counter may serve the next one already
            if (model.basketProperty().get().key().equals(bill)) model.startAnew();
            afterSale.show(sold, this::ringOn);
        }).open(() -> {
            keepParts(bill, payment.splitProperty().get());
            ringOn();
        });
    }

    // money that was handed over already must not be forgotten with the panel
    private void keepParts(String bill, Split split) {
        partsTaken.remove(bill);
        if (split.parts().isEmpty()) return;
        partsTaken.put(bill, split.parts());
        kit.notices().refused(Message.of("checkout.pay.kept", split.taken()));
    }

    private void ringOn() {
        model.phaseProperty().set(new BillPhase.Ringing());
        basket.focusItem();
    }

    // money of this bill that is in the drawer already is in no book yet
    private void hold() {
        if (partsTaken.containsKey(model.basketProperty().get().key()))
            kit.notices().refused(Message.of("checkout.held.refused.part_paid"));
        else new HoldPanel(holds, kit).open(basket::focusItem);
    }

    private void openHeld(Message title) {
        if (partsTaken.containsKey(model.basketProperty().get().key()))
            kit.notices().refused(Message.of("checkout.held.refused.part_paid"));
        else new HeldBillsPanel(holds, kit).open(title, basket::focusItem);
    }

    private void askBarcode() {
        new BarcodePanel(model, approvals, kit).open(basket::focusItem);
    }

    private void pickCoupon() {
        new CouponPicker(model, kit).open(basket::focusItem);
    }

    private void byHand(Kind kind) {
        new ByHandPanel(new ByHandViewModel(kind, model, approvals), kit)
                .open(kind == Kind.BILL_DISCOUNT ? basket::focusItem : basket::focusLines);
    }

    private void spendPoints() {
        if (model.basketProperty().get().owner().isEmpty()) kit.notices().refused(new LedgerRefusal.NoAccount().message());
        else if (model.pricedProperty().get() && model.quoteProperty().get().offer().isPresent())
            new SpendPointsPanel(new SpendPointsViewModel(model, model.quoteProperty().get()), kit).open(basket::focusItem);
    }

    private void askNote() {
        int index = model.selectedProperty().get();
        TextField note = new TextField(model.basketProperty().get().lines().get(index).note());
        kit.texts().prompt(note, "checkout.note.prompt");
        note.setPrefColumnCount(36);
        ask(Message.of("checkout.note"), note, () -> model.note(note.getText()));
    }

    private void askQuantity() {
        int index = model.selectedProperty().get();
        jaidee.ui.form.NumberField quantity = new jaidee.ui.form.NumberField(0);
        quantity.setText(String.valueOf(model.basketProperty().get().lines().get(index).quantity()));
        kit.texts().spoken(quantity, "checkout.quantity.change");
        ask(Message.of("checkout.quantity.change"), quantity, () -> {
            if (quantity.numberProperty().get() != null) model.quantity(quantity.numberProperty().get().intValue());
        });
        quantity.selectAll();
    }

    private void ask(Message title, TextField field, Runnable take) {
        Panel panel = kit.dialogs().panel(title, field).focusing(field).onClosed(() -> Focus.on(basket.lines()));
        Runnable done = () -> {
            panel.close();
            take.run();
        };
        field.setOnAction(event -> done.run());
        panel.offerPrimary(Deed.of("checkout.take_over", done)).open();
    }
}
