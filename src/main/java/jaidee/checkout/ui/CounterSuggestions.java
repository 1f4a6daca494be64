package jaidee.checkout.ui;

import jaidee.checkout.Basket;
import jaidee.checkout.Customer;
import jaidee.health.CareDue;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.suggestions.DeskVisit;
import jaidee.suggestions.Offer;
import jaidee.suggestions.Quiet;
import jaidee.suggestions.Suggestion;
import jaidee.suggestions.SuggestionDesk;
import jaidee.suggestions.SuggestionSlots;
import jaidee.ui.Background;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is suggested to whoever is served, beside the bill: read once in the background when somebody comes, then asked again
/// in memory with every change of the bill. What was shown, taken and declined is written down behind the work.
public final class CounterSuggestions {
    private final CheckoutViewModel bill;
    private final SuggestionDesk desk;
    private final Supplier<Optional<StaffId>> onDuty;
    private final Background background;
    private final Notices notices;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<SuggestionSlots> slots = new ReadOnlyObjectWrapper<>(SuggestionSlots.EMPTY);
    private final Set<Offer> counted = new HashSet<>();
    private Optional<OwnerId> owner = Optional.empty();
    private Optional<DeskVisit> visit = Optional.empty();

    /// @param onDuty empty before anybody has signed in
    public CounterSuggestions(CheckoutViewModel bill, SuggestionDesk desk, Supplier<Optional<StaffId>> onDuty, Background background, Notices notices) {
        this.bill = bill;
        this.desk = desk;
        this.onDuty = onDuty;
        this.background = background;
        this.notices = notices;
        this.reading = background.latest();
        bill.customerProperty().subscribe(this::served);
        bill.basketProperty().subscribe(_ -> fill());
        bill.whenDueTaken(due -> accepted(Offer.due(due.pet(), due.item().id())));
    }

    public ReadOnlyObjectProperty<SuggestionSlots> slotsProperty() {
        return slots.getReadOnlyProperty();
    }

    /// Puts what stands at `place` (from 0) on the bill, for its pet.
    public void take(int place) {
        slots.get().places().get(place).ifPresent(one -> {
            slots.set(slots.get().answered(place));
            bill.putFor(one.item(), one.pet());
            accepted(one.offer());
        });
    }

    /// The owner does not want it; a slip of the finger can be taken back.
    public void decline(int place, Quiet quiet) {
        Optional<Suggestion> stood = slots.get().places().get(place);
        Optional<SuggestionDesk.Moment> now = moment();
        if (stood.isEmpty() || now.isEmpty()) return;
        Offer offer = stood.get().offer();
        slots.set(slots.get().answered(place));
        fill();
        background.write(() -> desk.dismissed(now.get(), offer, quiet));
        notices.undoable(Message.of("suggestions.declined", stood.get().item().name()), () -> {
            background.write(() -> desk.restored(now.get(), offer));
            if (owner.equals(Optional.of(now.get().owner()))) slots.set(slots.get().restored(place));
        });
    }

    private void served(Customer who) {
        Optional<OwnerId> now = Optional.ofNullable(who).map(Customer::id);
        if (!now.equals(owner)) {
            owner = now;
            visit = Optional.empty();
            counted.clear();
            slots.set(SuggestionSlots.EMPTY);
            reading.forget();
        }
        now.ifPresent(id -> reading.run(() -> desk.visit(id)).onSuccess(found -> {
            visit = Optional.of(found);
            fill();
        }));
    }

    private void fill() {
        Customer who = bill.customerProperty().get();
        if (who == null || visit.isEmpty() || !Optional.of(who.id()).equals(owner)) return;
        Basket basket = bill.basketProperty().get();
        List<DeskVisit.OnBill> lines = basket.lines().stream().map(line -> new DeskVisit.OnBill(line.item(), line.pet())).toList();
        List<DeskVisit.Due> due = who.due().stream().map(CounterSuggestions::due).toList();
        slots.set(slots.get().filled(visit.get().byRules(lines, due), visit.get().alsoTook(lines, due)));
        List<Offer> offers = new ArrayList<>(bill.dueNow().stream().map(each -> Offer.due(each.pet(), each.item().id())).toList());
        slots.get().shown().forEach(one -> offers.add(one.offer()));
        shown(offers);
    }

    private static DeskVisit.Due due(Customer.Due due) {
        return new DeskVisit.Due(due.pet(), due.item().id(), due.offer().covers().stream().map(CareDue::group).collect(Collectors.toSet()));
    }

    private void shown(List<Offer> offers) {
        Optional<SuggestionDesk.Moment> now = moment();
        if (now.isEmpty()) return;
        List<Offer> fresh = offers.stream().filter(counted::add).toList();
        if (!fresh.isEmpty()) background.write(() -> desk.shown(now.get(), fresh));
    }

    private void accepted(Offer offer) {
        moment().ifPresent(now -> {
            shown(List.of(offer));
            background.write(() -> desk.accepted(now, offer));
        });
    }

    private Optional<SuggestionDesk.Moment> moment() {
        return onDuty.get().flatMap(staff -> owner.map(id -> new SuggestionDesk.Moment(id, bill.basketProperty().get().key(), staff)));
    }
}
