package jaidee.checkout.ui;

import jaidee.checkout.CashNotes;
import jaidee.checkout.CheckoutRefusal;
import jaidee.checkout.Payment;
import jaidee.checkout.Quote;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Split;
import jaidee.deposits.DepositRefusal;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.till.CheckedBy;
import jaidee.till.PayCode;
import jaidee.till.Payee;
import jaidee.till.PaymentMethod;
import jaidee.ui.Busy;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Taking the money for a bill, in one part or many: a method is chosen, its amount typed, Enter takes it. A part that
/// leaves something missing joins the parts taken; the one that completes the bill confirms it. It is confirmed once:
/// while the answer is on its way nothing more can be pressed, and the service applies the same basket once in any case.
public final class PaymentViewModel {
    private final PaymentDesk desk;
    private final Quote quote;
    private final String customer;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ReadOnlyObjectWrapper<Split> split;
    private final ReadOnlyObjectWrapper<PaymentMethod> method = new ReadOnlyObjectWrapper<>(PaymentMethod.CASH);
    private final ObjectProperty<Money> tendered = new SimpleObjectProperty<>();
    private final StringProperty reference = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<CheckedBy> checked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Payee>> payee = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Money> deposit = new ReadOnlyObjectWrapper<>(Money.ZERO);
    private final ReadOnlyObjectWrapper<PayCode> shownCode = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final ObjectBinding<Money> missing;
    private final ObjectBinding<Money> change;
    private final BooleanBinding completing;
    private boolean sold;

    /// @param customer whose bill it is, for the slip; empty for a walk-in
    public PaymentViewModel(Quote quote, String customer, PaymentDesk desk) {
        this.quote = quote;
        this.customer = customer;
        this.desk = desk;
        this.split = new ReadOnlyObjectWrapper<>(Split.of(quote));
        this.missing = Bindings.createObjectBinding(() -> split.get().missing(method.get()), split, method);
        this.change = Bindings.createObjectBinding(() -> entered().minus(missing.get()), tendered, missing);
        this.completing = Bindings.createBooleanBinding(() -> !change.get().isNegative(), change);
        tendered.set(missing.get());
        tendered.subscribe(amount -> entryChanged());
        reference.subscribe(text -> refusals.clear());
        payee.subscribe(who -> showCode());
        split.subscribe(parts -> showCode());
        desk.background().run(desk.codes()::payee).onSuccess(payee::set);
        quote.basket().owner().ifPresent(this::askDeposit);
    }

    public Quote quote() {
        return quote;
    }

    /// The parts taken so far; nothing of them is in the books.
    public ReadOnlyObjectProperty<Split> splitProperty() {
        return split.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PaymentMethod> methodProperty() {
        return method.getReadOnlyProperty();
    }

    /// What is to be paid when the rest is paid by the method chosen.
    public ObjectBinding<Money> missingProperty() {
        return missing;
    }

    /// What is handed over now; `null` while nothing readable is typed.
    public ObjectProperty<Money> tenderedProperty() {
        return tendered;
    }

    public StringProperty referenceProperty() {
        return reference;
    }

    /// What goes back in cash; negative for what is missing.
    public ObjectBinding<Money> changeProperty() {
        return change;
    }

    /// What is typed completes the bill.
    public BooleanBinding completingProperty() {
        return completing;
    }

    /// Who saw the money of the code on screen arrive; `null` until somebody said so.
    public ReadOnlyObjectProperty<CheckedBy> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    /// Who is paid by PromptPay: `null` until it is known, empty when the clinic has set nobody.
    public ReadOnlyObjectProperty<Optional<Payee>> payeeProperty() {
        return payee.getReadOnlyProperty();
    }

    /// What the owner has left with the clinic.
    public ReadOnlyObjectProperty<Money> depositProperty() {
        return deposit.getReadOnlyProperty();
    }

    /// The code the customer should see now; `null` for none. Its amount is always the one typed.
    public ReadOnlyObjectProperty<PayCode> shownCodeProperty() {
        return shownCode.getReadOnlyProperty();
    }

    public boolean isSold() {
        return sold;
    }

    public Busy busy() {
        return busy;
    }

    public Refusals refusals() {
        return refusals;
    }

    /// Amounts people are likely to hand over, the exact one first.
    public List<Money> quickNotes() {
        return CashNotes.suggest(missing.get());
    }

    /// The rest is paid this way: all that is missing, as far as a deposit reaches.
    public void choose(PaymentMethod chosen) {
        if (busy.property().get()) return;
        method.set(chosen);
        reference.set("");
        Money rest = missing.get().max(Money.ZERO);
        tendered.set(null);
        tendered.set(chosen == PaymentMethod.DEPOSIT ? rest.min(deposit.get()) : rest);
    }

    /// Somebody at the desk saw the money in the clinic's account. A changed amount has to be looked at again.
    public void arrived() {
        if (shownCode.get() == null || busy.property().get()) return;
        refusals.clear();
        checked.set(desk.atDesk().get());
    }

    /// Takes what is typed: as a part while something stays missing, else the bill is confirmed.
    public void take(Consumer<SaleReceipt> done) {
        if (sold || busy.property().get()) return;
        refusals.clear();
        if (missing.get().isZero() && !entered().isPositive()) confirm(split.get().parts(), done);
        else if (entered().isZero() && method.get() == PaymentMethod.CASH) refusals.show(new CheckoutRefusal.TenderedTooLittle(missing.get()));
        else against().ifPresentOrElse(this::refused, () -> takePart(done));
    }

    /// Gives a part back that was not confirmed yet.
    public void giveBack(int index) {
        if (busy.property().get()) return;
        refusals.clear();
        split.set(split.get().without(index));
        choose(method.get());
    }

    /// Goes on with parts that were taken for the same bill before the panel was closed.
    public void continueWith(List<Payment> taken) {
        for (Payment part : taken) split.set(split.get().with(part));
        if (!taken.isEmpty()) choose(method.get());
    }

    /// The panel is closed: the customer has nothing to scan any more.
    public void close() {
        open.set(false);
        showCode();
    }

    /// Prints the code on screen for a customer who goes back to their seat.
    public void printSlip(Language language) {
        PayCode code = shownCode.get();
        if (code != null) desk.paper().print(() -> desk.codes().slip(code, customer, language));
    }

    private Optional<Refusal> against() {
        if (method.get() == PaymentMethod.PROMPTPAY && payee.get() != null && payee.get().isEmpty()) return Optional.of(new CheckoutRefusal.NoPayee());
        if (method.get() == PaymentMethod.DEPOSIT && entered().compareTo(deposit.get()) > 0)
            return Optional.of(new DepositRefusal.TooSmall(deposit.get()));
        return split.get().against(part());
    }

    private void takePart(Consumer<SaleReceipt> done) {
        Split next = split.get().with(part());
        if (completing.get()) {
            confirm(next.parts(), done);
            return;
        }
        split.set(next);
        reference.set("");
        // empty until a method is chosen or an amount typed: neither a held key nor a second click may pay the rest
        tendered.set(null);
    }

    private void confirm(List<Payment> payments, Consumer<SaleReceipt> done) {
        CheckedBy who = desk.atDesk().get();
        desk.background().write(() -> desk.checkout().confirm(quote.basket(), payments, who.id())).during(busy)
                .onSuccess(outcome -> outcome.handle(receipt -> {
                    sold = true;
                    close();
                    done.accept(receipt);
                }, this::refused));
    }

    private void refused(Refusal why) {
        boolean amount = why instanceof DepositRefusal.TooSmall || why.field().equals("tendered");
        refusals.show(amount ? "tendered" : why.field().equals("reference") ? "reference" : "", why.message());
        quote.basket().owner().ifPresent(this::askDeposit);
    }

    private void askDeposit(OwnerId owner) {
        desk.background().run(() -> desk.deposits().balance(owner)).onSuccess(deposit::set);
    }

    private Payment part() {
        Payment plain = Payment.by(method.get(), entered(), reference.get().strip());
        return checked.get() == null ? plain : plain.seenBy(checked.get());
    }

    private Money entered() {
        return tendered.get() == null ? Money.ZERO : tendered.get();
    }

    private void entryChanged() {
        refusals.clear();
        showCode();
    }

    private void showCode() {
        boolean asked = open.get() && method.get() == PaymentMethod.PROMPTPAY && payee.get() != null
                && entered().isPositive() && entered().compareTo(missing.get()) <= 0;
        PayCode code = asked ? payee.get().map(who -> who.asks(entered())).orElse(null) : null;
        if (code == null || !code.equals(shownCode.get())) checked.set(null);
        shownCode.set(code);
    }
}
