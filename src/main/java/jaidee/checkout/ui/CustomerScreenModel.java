package jaidee.checkout.ui;

import jaidee.checkout.Customer;
import jaidee.checkout.Quote;
import jaidee.checkout.QuoteLine;
import jaidee.checkout.SaleReceipt;
import jaidee.kernel.Message;
import jaidee.till.PayCode;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// Follows the bill at the counter for the customer's eyes. It only looks: nothing the desk does waits for it.
public final class CustomerScreenModel {
    private final CheckoutViewModel bill;
    private Subscription codeSeen = Subscription.EMPTY;
    private final ReadOnlyObjectWrapper<CustomerSight> sight = new ReadOnlyObjectWrapper<>(new CustomerSight.Welcome(""));

    public CustomerScreenModel(CheckoutViewModel bill) {
        this.bill = bill;
        bill.quoteProperty().subscribe(quote -> look());
        bill.basketProperty().subscribe(basket -> look());
        bill.customerProperty().subscribe(who -> look());
        bill.phaseProperty().subscribe(this::phase);
    }

    public ReadOnlyObjectProperty<CustomerSight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /// The customer has gone: the thanks give way to the greeting.
    public void rest() {
        if (sight.get() instanceof CustomerSight.Thanks && !(bill.phaseProperty().get() instanceof BillPhase.Sold))
            sight.set(new CustomerSight.Welcome(""));
    }

    private void phase(BillPhase phase) {
        codeSeen.unsubscribe();
        codeSeen = phase instanceof BillPhase.Paying(var payment) ? payment.shownCodeProperty().subscribe(code -> look()) : Subscription.EMPTY;
        look();
    }

    private Optional<PayCode> code() {
        return bill.phaseProperty().get() instanceof BillPhase.Paying(var payment)
                ? Optional.ofNullable(payment.shownCodeProperty().get()) : Optional.empty();
    }

    private void look() {
        Quote quote = bill.quoteProperty().get();
        if (bill.phaseProperty().get() instanceof BillPhase.Sold(var receipt)) sight.set(thanks(receipt));
        else if (bill.emptyProperty().get()) greet();
        else if (quote != null && quote.basket().equals(bill.basketProperty().get())) sight.set(bill(quote));
    }

    // who has just paid goes on reading the change until somebody else is served
    private void greet() {
        if (!(sight.get() instanceof CustomerSight.Thanks) || bill.customerProperty().get() != null)
            sight.set(new CustomerSight.Welcome(name()));
    }

    private CustomerSight.Bill bill(Quote quote) {
        List<CustomerSight.Line> lines = quote.lines().stream().map(this::line).toList();
        List<CustomerSight.Discount> discounts = quote.discounts().stream()
                .map(each -> new CustomerSight.Discount(each.label(), each.amount())).toList();
        Optional<Message> points = quote.points().isPositive() ? Optional.of(Message.of(
                quote.credited() ? "customer.points.will_get" : "customer.points.would_get", quote.points())) : Optional.empty();
        return new CustomerSight.Bill(name(), lines, quote.gross(), discounts, quote.net(), points, quote.ahead(),
                bill.phaseProperty().get() instanceof BillPhase.Paying, code());
    }

    private CustomerSight.Line line(QuoteLine line) {
        return new CustomerSight.Line(bill.petName(line.line()), line.line().item().name(), line.line().quantity(), line.gross());
    }

    private CustomerSight.Thanks thanks(SaleReceipt receipt) {
        return new CustomerSight.Thanks(sight.get().name(),
                receipt.payable(), receipt.change(),
                receipt.points().map(part -> new CustomerSight.Earned(part.earned(), part.balance())), receipt.lifted(),
                receipt.points().map(SaleReceipt.PointsPart::ahead).orElse(List.of()));
    }

    private String name() {
        return Optional.ofNullable(bill.customerProperty().get()).map(Customer::firstName).orElse("");
    }
}
