package jaidee.checkout.ui;

import jaidee.checkout.CashNotes;
import jaidee.checkout.CheckoutService;
import jaidee.checkout.Payment;
import jaidee.checkout.Quote;
import jaidee.checkout.SaleReceipt;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.StaffId;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Taking cash for a bill. It is confirmed once: while the answer is on its way nothing more can be pressed, and the
/// service applies the same basket once in any case.
public final class PaymentViewModel {
    private final CheckoutService checkout;
    private final Background background;
    private final Supplier<StaffId> onDuty;
    private final Quote quote;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ObjectProperty<Money> tendered = new SimpleObjectProperty<>();
    private final ObjectBinding<Money> change = Bindings.createObjectBinding(this::changeNow, tendered);
    private final BooleanBinding enough;
    private boolean sold;

    public PaymentViewModel(CheckoutService checkout, Quote quote, Supplier<StaffId> onDuty, Background background) {
        this.checkout = checkout;
        this.quote = quote;
        this.onDuty = onDuty;
        this.background = background;
        tendered.set(due());
        this.enough = Bindings.createBooleanBinding(() -> !changeNow().isNegative(), tendered)
                .and(busy.property().not());
        tendered.subscribe(amount -> refusals.clear());
    }

    /// What is to be paid in cash.
    public Money due() {
        return quote.cashDue();
    }

    public Quote quote() {
        return quote;
    }

    /// What was put on the counter; `null` while nothing readable is typed.
    public ObjectProperty<Money> tenderedProperty() {
        return tendered;
    }

    /// What goes back; negative for what is missing.
    public ObjectBinding<Money> changeProperty() {
        return change;
    }

    /// The money is enough and nothing is under way.
    public BooleanBinding confirmableProperty() {
        return enough;
    }

    public Busy busy() {
        return busy;
    }

    public Refusals refusals() {
        return refusals;
    }

    /// Amounts people are likely to hand over, the exact one first.
    public List<Money> quickNotes() {
        return CashNotes.suggest(due());
    }

    public void confirm(Consumer<SaleReceipt> done) {
        if (sold || busy.property().get()) return;
        if (changeNow().isNegative()) {
            refusals.show("tendered", Message.of("checkout.refused.tendered_too_little", changeNow().negated()));
            return;
        }
        List<Payment> cash = due().isPositive() ? List.of(Payment.cash(tendered.get())) : List.of();
        StaffId staff = onDuty.get();
        background.write(() -> checkout.confirm(quote.basket(), cash, staff)).during(busy)
                .onSuccess(outcome -> outcome.handle(receipt -> {
                    sold = true;
                    done.accept(receipt);
                }, refusals::show));
    }

    private Money changeNow() {
        return (tendered.get() == null ? Money.ZERO : tendered.get()).minus(due());
    }
}
