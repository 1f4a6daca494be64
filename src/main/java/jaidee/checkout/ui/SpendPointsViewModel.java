package jaidee.checkout.ui;

import jaidee.checkout.PointsOffer;
import jaidee.checkout.Quote;
import jaidee.kernel.Message;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.ui.form.Refusals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// How many points pay for a part of the bill that is being made: as many as the owner wants within the rule.
final class SpendPointsViewModel {
    private final CheckoutViewModel bill;
    private final Quote quote;
    private final PointsOffer offer;
    private final ObjectProperty<BigDecimal> typed = new SimpleObjectProperty<>();
    private final Refusals refusals = new Refusals();

    /// @param quote of a member
    SpendPointsViewModel(CheckoutViewModel bill, Quote quote) {
        this.bill = bill;
        this.quote = quote;
        this.offer = quote.offer().orElseThrow();
        Points now = bill.basketProperty().get().points();
        Points first = now.isPositive() ? now : offer.most();
        typed.set(first.isPositive() ? BigDecimal.valueOf(first.value()) : null);
        typed.subscribe(number -> refusals.clear());
    }

    PointsOffer offer() {
        return offer;
    }

    List<Points> choices() {
        return offer.choices();
    }

    /// Points that lapse soon; they are spent first.
    Optional<Message> expiring() {
        return quote.expiringPoints();
    }

    /// Why none can be spent; empty when some can.
    Optional<Message> obstacle() {
        return offer.obstacle().map(Refusal::message);
    }

    /// Some are on the bill already.
    boolean there() {
        return bill.basketProperty().get().points().isPositive();
    }

    ObjectProperty<BigDecimal> typedProperty() {
        return typed;
    }

    Refusals refusals() {
        return refusals;
    }

    /// What they are worth, what is left to pay and to spend; `null` while they can't be spent.
    ObservableValue<Message> outcome() {
        return Bindings.createObjectBinding(() -> {
            Points points = points();
            if (offer.refuses(points).isPresent()) return null;
            return Message.of("checkout.spend.leaves", offer.worth(points), offer.bill().minus(offer.worth(points)),
                    offer.balance().minus(points).toString());
        }, typed);
    }

    /// Puts them on the bill, or shows why not.
    void spend(Runnable done) {
        Points points = points();
        Optional<Refusal> refused = offer.refuses(points);
        if (refused.isPresent()) {
            refusals.show("points", refused.get().message());
            return;
        }
        bill.change(bill.basketProperty().get().withPoints(points));
        done.run();
    }

    void drop() {
        bill.change(bill.basketProperty().get().withPoints(Points.ZERO));
    }

    private Points points() {
        return typed.get() == null ? Points.ZERO : Points.of(typed.get().longValueExact());
    }
}
