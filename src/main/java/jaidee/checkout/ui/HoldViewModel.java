package jaidee.checkout.ui;

import jaidee.checkout.Basket;
import jaidee.checkout.Customer;
import jaidee.checkout.HeldBaskets;
import jaidee.checkout.HeldBill;
import jaidee.kernel.HeldBasketId;
import jaidee.kernel.Message;
import jaidee.kernel.StaffId;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Puts the bill at the counter on hold, and brings one of those that wait back to it.
public final class HoldViewModel {
    private final CheckoutViewModel bill;
    private final HeldBaskets held;
    private final Supplier<StaffId> onDuty;
    private final Background background;
    private final Notices notices;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ObservableList<HeldBill> bills = FXCollections.observableArrayList();
    private boolean started;

    public HoldViewModel(CheckoutViewModel bill, HeldBaskets held, Supplier<StaffId> onDuty, Background background, Notices notices) {
        this.bill = bill;
        this.held = held;
        this.onDuty = onDuty;
        this.background = background;
        this.notices = notices;
    }

    /// How many wait.
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Those that wait, as of the last `load`.
    public ObservableList<HeldBill> bills() {
        return bills;
    }

    public Busy busy() {
        return busy;
    }

    public Refusals refusals() {
        return refusals;
    }

    /// The first time: brings what was open when the program ended to those that wait, and says so to `leftOpen`.
    /// Afterwards only counts.
    public void look(Runnable leftOpen) {
        if (started) {
            recount();
            return;
        }
        started = true;
        background.write(held::recover).onSuccess(left -> {
            recount();
            if (left > 0) leftOpen.run();
        });
    }

    private void recount() {
        background.run(held::count).onSuccess(count::set);
    }

    /// Reads the list anew.
    public void load() {
        background.run(held::all).during(busy).onSuccess(all -> {
            bills.setAll(all);
            count.set(all.size());
        });
    }

    /// Owner and pets of the bill; empty for a walk-in.
    public String proposedName() {
        Customer who = bill.customerProperty().get();
        if (who == null) return "";
        String pets = bill.basketProperty().get().lines().stream().map(bill::petName).filter(name -> !name.isEmpty()).distinct()
                .collect(Collectors.joining(", "));
        return List.of(who.name() + (pets.isEmpty() ? "" : " · " + pets), who.name(), who.firstName()).stream()
                .filter(name -> name.length() <= HeldBaskets.NAME).findFirst().orElse("");
    }

    /// @param done when it waits and the counter is free
    public void hold(String name, Runnable done) {
        Basket basket = bill.basketProperty().get();
        StaffId staff = onDuty.get();
        refusals.clear();
        background.write(() -> held.hold(basket, name, staff)).during(busy).onSuccess(outcome -> outcome.handle(id -> {
            bill.startAnew();
            recount();
            notices.undoable(Message.of("checkout.held.done"), () -> resume(id, changes -> { }));
            done.run();
        }, refusals::show));
    }

    /// Puts the bill at the counter on hold under the name proposed, for somebody else who is served first.
    public void makeRoom(Runnable done) {
        Basket basket = bill.basketProperty().get();
        String name = proposedName();
        StaffId staff = onDuty.get();
        background.write(() -> held.hold(basket, name, staff)).during(busy).onSuccess(outcome -> outcome.handle(id -> {
            recount();
            notices.undoable(Message.of("checkout.held.made_room"), () -> resume(id, changes -> { }));
            bill.startAnew();
            done.run();
        }, notices::refused));
    }

    /// Brings one back; what is at the counter is put on hold in its stead.
    ///
    /// @param done is told what is not as it was
    public void resume(HeldBasketId id, Consumer<List<Message>> done) {
        Basket open = bill.basketProperty().get();
        Optional<HeldBaskets.InTheWay> inTheWay = open.isEmpty() ? Optional.empty()
                : Optional.of(new HeldBaskets.InTheWay(open, proposedName()));
        StaffId staff = onDuty.get();
        background.write(() -> held.resume(id, inTheWay, staff)).during(busy).onSuccess(outcome -> outcome.handle(resumed -> {
            bill.goOn(resumed.basket());
            recount();
            resumed.outOfTheWay().ifPresent(other -> notices.undoable(Message.of("checkout.held.made_room"),
                    () -> resume(other, changes -> { })));
            done.accept(resumed.changes());
        }, why -> {
            notices.refused(why);
            load();
        }));
    }

    /// Throws one away; it can be put back.
    public void discard(HeldBill which) {
        StaffId staff = onDuty.get();
        background.write(() -> held.discard(which.id(), staff)).during(busy).onSuccess(outcome -> outcome.handle(gone -> {
            load();
            notices.undoable(Message.of("checkout.held.discarded", which.title()), () ->
                    background.write(() -> held.putBack(gone, staff)).onSuccess(back -> load()));
        }, notices::refused));
    }
}
