package jaidee.deposits.ui;

import jaidee.deposits.DepositAccount;
import jaidee.deposits.DepositEntry;
import jaidee.deposits.DepositRefusal;
import jaidee.deposits.ReturnDeposit;
import jaidee.deposits.TakeDeposit;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.till.CheckedBy;
import jaidee.till.PayCode;
import jaidee.till.Payee;
import jaidee.till.PaymentMethod;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.form.Refusals;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Money an owner leaves with the clinic, or gets back. One form is confirmed once, however often Enter is pressed; its
/// paper follows by itself.
public final class DepositsViewModel {
    private final OwnerId owner;
    private final DepositDesk desk;
    private final Latest loading;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ReadOnlyObjectWrapper<DepositAccount> account = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper giving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<PaymentMethod> method = new ReadOnlyObjectWrapper<>(PaymentMethod.CASH);
    private final ObjectProperty<Money> amount = new SimpleObjectProperty<>();
    private final StringProperty reference = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Payee>> payee = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PayCode> shownCode = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CheckedBy> checked = new ReadOnlyObjectWrapper<>();
    private String key = TakeDeposit.newKey();

    public DepositsViewModel(OwnerId owner, DepositDesk desk) {
        this.owner = owner;
        this.desk = desk;
        this.loading = desk.background().latest();
        amount.subscribe(typed -> entryChanged());
        note.subscribe(typed -> refusals.clear());
        reference.subscribe(typed -> refusals.clear());
    }

    /// `null` until it was read.
    public ReadOnlyObjectProperty<DepositAccount> accountProperty() {
        return account.getReadOnlyProperty();
    }

    /// Money goes back to the owner; else it comes from them.
    public ReadOnlyBooleanProperty givingProperty() {
        return giving.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PaymentMethod> methodProperty() {
        return method.getReadOnlyProperty();
    }

    /// `null` while nothing readable is typed.
    public ObjectProperty<Money> amountProperty() {
        return amount;
    }

    public StringProperty referenceProperty() {
        return reference;
    }

    /// What the money is for, or why it goes back.
    public StringProperty noteProperty() {
        return note;
    }

    /// Who is paid by PromptPay: `null` until it is known, empty when the clinic has set nobody.
    public ReadOnlyObjectProperty<Optional<Payee>> payeeProperty() {
        return payee.getReadOnlyProperty();
    }

    /// The code that pays what is typed; `null` for none.
    public ReadOnlyObjectProperty<PayCode> shownCodeProperty() {
        return shownCode.getReadOnlyProperty();
    }

    /// Who saw the money of that code arrive; `null` until somebody said so.
    public ReadOnlyObjectProperty<CheckedBy> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    public Busy busy() {
        return busy;
    }

    public Refusals refusals() {
        return refusals;
    }

    public void load() {
        loading.run(() -> desk.deposits().account(owner)).onSuccess(found -> found.ifPresent(account::set));
        desk.background().run(desk.codes()::payee).onSuccess(found -> {
            payee.set(found);
            showCode();
        });
    }

    /// @param back whether money goes back; then all that is left is offered
    public void give(boolean back) {
        if (busy.property().get()) return;
        giving.set(back);
        if (back && method.get() == PaymentMethod.PROMPTPAY) method.set(PaymentMethod.TRANSFER);
        amount.set(back && account.get() != null && account.get().balance().isPositive() ? account.get().balance() : null);
        entryChanged();
    }

    /// Money goes back in cash, by transfer or over the card terminal.
    public void choose(PaymentMethod chosen) {
        if (busy.property().get() || giving.get() && chosen == PaymentMethod.PROMPTPAY) return;
        method.set(chosen);
        reference.set("");
        entryChanged();
    }

    /// Somebody at the desk saw the money in the clinic's account.
    public void arrived() {
        if (shownCode.get() == null || busy.property().get()) return;
        refusals.clear();
        checked.set(desk.atDesk().get());
    }

    /// Takes the money, or gives it back when whoever is at the desk may or somebody allows it.
    public void confirm(Language printed) {
        if (busy.property().get()) return;
        refusals.clear();
        if (giving.get()) desk.approvals().ask(Right.REFUND, Message.of("deposits.give_back"), authority -> giveBack(authority, printed));
        else take(printed);
    }

    /// Prints the code on screen for a customer who goes back to their seat.
    public void printSlip(Language language) {
        PayCode code = shownCode.get();
        String name = account.get() == null ? "" : account.get().name();
        if (code != null) desk.paper().print(() -> desk.codes().slip(code, name, language));
    }

    /// Prints the paper of a movement that has one, marked as a copy when it was handed over before.
    public void print(DepositEntry entry, Language language) {
        StaffId staff = desk.atDesk().get().id();
        if (entry.document().isPresent())
            desk.paper().print(() -> desk.sheets().sheet(entry, language), () -> desk.sheets().printed(entry, staff));
    }

    private void take(Language printed) {
        if (method.get() == PaymentMethod.PROMPTPAY && payee.get() != null && payee.get().isEmpty()) {
            refusals.show("", Message.of("deposits.refused.no_payee"));
            return;
        }
        TakeDeposit wanted = new TakeDeposit(key, owner, entered(), method.get(), reference.get(), note.get(),
                Optional.ofNullable(checked.get()), desk.atDesk().get().id());
        write(() -> desk.deposits().take(wanted), "deposits.done.taken", printed);
    }

    private void giveBack(Authority authority, Language printed) {
        ReturnDeposit wanted = new ReturnDeposit(key, owner, entered(), method.get(), reference.get(), note.get(), authority);
        write(() -> desk.deposits().giveBack(wanted), "deposits.done.returned", printed);
    }

    private void write(Callable<Outcome<DepositEntry>> deed, String done, Language printed) {
        desk.background().write(deed).during(busy).onSuccess(outcome -> outcome.handle(entry -> {
            desk.notices().done(Message.of(done, entry.size(), entry.document().orElseThrow().number()));
            startAnew();
            print(entry, printed);
        }, this::refused));
    }

    private void startAnew() {
        key = TakeDeposit.newKey();
        amount.set(null);
        note.set("");
        reference.set("");
        giving.set(false);
        method.set(PaymentMethod.CASH);
        entryChanged();
        load();
    }

    private void refused(Refusal why) {
        refusals.show(why);
        if (why instanceof DepositRefusal.TooSmall) load();
    }

    private Money entered() {
        return amount.get() == null ? Money.ZERO : amount.get();
    }

    private void entryChanged() {
        refusals.clear();
        showCode();
    }

    private void showCode() {
        boolean asked = !giving.get() && method.get() == PaymentMethod.PROMPTPAY && payee.get() != null && entered().isPositive();
        PayCode code = asked ? payee.get().map(who -> who.asks(entered())).orElse(null) : null;
        if (code == null || !code.equals(shownCode.get())) checked.set(null);
        shownCode.set(code);
    }
}
