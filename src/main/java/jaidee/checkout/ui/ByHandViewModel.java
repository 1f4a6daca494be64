package jaidee.checkout.ui;

import jaidee.checkout.Basket;
import jaidee.checkout.BasketLine;
import jaidee.checkout.CheckoutRefusal;
import jaidee.checkout.ManualDiscount;
import jaidee.checkout.OtherPrice;
import jaidee.checkout.Quote;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.Reduction;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// Something given by hand on the bill that is being made: a discount on the selected line or on the bill, another price
/// for the line. Amount and reason are typed; whoever may not give it has somebody's PIN asked for.
final class ByHandViewModel {
    /// @param key     beginning of the keys of its words
    /// @param reasons that people usually have, as ends of keys
    enum Kind {
        LINE_DISCOUNT("checkout.given.line.", Right.GIVE_DISCOUNT, List.of("regular", "staff", "stray", "apology", "promotion")),
        BILL_DISCOUNT("checkout.given.bill.", Right.GIVE_DISCOUNT, List.of("regular", "staff", "stray", "apology", "rounding")),
        OTHER_PRICE("checkout.given.price.", Right.CHANGE_PRICE, List.of("tag", "agreed", "size", "flaw"));

        final String key;
        private final Right right;
        private final List<String> reasons;

        Kind(String key, Right right, List<String> reasons) {
            this.key = key;
            this.right = right;
            this.reasons = reasons;
        }

        List<String> reasons() {
            return reasons.stream().map(reason -> "checkout.given.reason." + reason).toList();
        }
    }

    private final Kind kind;
    private final CheckoutViewModel bill;
    private final Approvals approvals;
    private final Optional<BasketLine> line;
    private final Money from;
    private final StringProperty amount = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final Refusals refusals = new Refusals();

    ByHandViewModel(Kind kind, CheckoutViewModel bill, Approvals approvals) {
        this.kind = kind;
        this.bill = bill;
        this.approvals = approvals;
        this.line = kind == Kind.BILL_DISCOUNT ? Optional.empty() : bill.selectedLine();
        this.from = switch (kind) {
            case BILL_DISCOUNT -> beforeItsDiscount(bill.quoteProperty().get());
            case LINE_DISCOUNT -> line.map(BasketLine::gross).orElse(Money.ZERO);
            case OTHER_PRICE -> line.map(one -> one.item().price()).orElse(Money.ZERO);
        };
        given().ifPresent(discount -> {
            amount.set(discount.reduction().written());
            reason.set(discount.reason());
        });
        price().ifPresent(other -> {
            amount.set(other.price().toString());
            reason.set(other.reason());
        });
        amount.subscribe(typed -> refusals.clear("amount"));
        reason.subscribe(typed -> refusals.clear("reason"));
    }

    Kind kind() {
        return kind;
    }

    Message title() {
        return line.map(one -> Message.of(kind.key + "title", one.item().name())).orElseGet(() -> Message.of(kind.key + "title"));
    }

    /// What it is taken from, or the price it replaces.
    Money from() {
        return from;
    }

    /// There is one already, which can be taken off again.
    boolean there() {
        return given().isPresent() || price().isPresent();
    }

    StringProperty amountProperty() {
        return amount;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    Refusals refusals() {
        return refusals;
    }

    /// How the amount was understood and what is left then; `null` while it is none.
    ObservableValue<Message> outcome() {
        return Bindings.createObjectBinding(() -> kind == Kind.OTHER_PRICE ? newPrice() : reduced(), amount);
    }

    /// Puts it on the bill, once somebody who may has allowed it; or shows what is missing.
    void give(Runnable done) {
        refusals.clear();
        Outcome<String> why = Limits.required("reason", reason.get(), ManualDiscount.REASON);
        Optional<CheckoutRefusal> wrong = kind == Kind.OTHER_PRICE ? wrongPrice() : wrongReduction();
        wrong.ifPresent(refusals::show);
        why.refusal().ifPresent(refusal -> refusals.show(refusal instanceof Limits.Missing ? new CheckoutRefusal.ReasonMissing() : refusal));
        if (refusals.any()) return;
        approvals.ask(kind.right, deed(), authority -> {
            put(authority, why.get());
            done.run();
        });
    }

    /// Takes it off the bill again.
    void drop() {
        switch (kind) {
            case BILL_DISCOUNT -> bill.change(basket().withDiscount(Optional.empty()));
            case LINE_DISCOUNT -> change(one -> bill.replaceLine(one.withDiscount(Optional.empty())));
            case OTHER_PRICE -> change(one -> bill.replaceLine(one.withOtherPrice(Optional.empty())));
        }
    }

    private void put(Authority authority, String why) {
        switch (kind) {
            case BILL_DISCOUNT -> bill.change(basket().withDiscount(
                    Optional.of(new ManualDiscount(reduction().orElseThrow(), why, authority))));
            case LINE_DISCOUNT -> change(one -> bill.replaceLine(one.withDiscount(
                    Optional.of(new ManualDiscount(reduction().orElseThrow(), why, authority)))));
            case OTHER_PRICE -> change(one -> bill.replaceLine(one.withOtherPrice(
                    typedPrice().filter(typed -> !typed.equals(from)).map(typed -> new OtherPrice(typed, why, authority)))));
        }
    }

    // the bill may have gone on meanwhile: only the line it was asked for
    private void change(Consumer<BasketLine> change) {
        line.filter(one -> bill.selectedLine().filter(one::equals).isPresent()).ifPresent(change);
    }

    private Message deed() {
        return switch (kind) {
            case OTHER_PRICE -> Message.of(kind.key + "deed", line.orElseThrow().item().name(), from, typedPrice().orElseThrow());
            case LINE_DISCOUNT -> Message.of(kind.key + "deed", line.orElseThrow().item().name(), reduction().orElseThrow().of(from));
            case BILL_DISCOUNT -> Message.of(kind.key + "deed", reduction().orElseThrow().of(from));
        };
    }

    private Optional<CheckoutRefusal> wrongReduction() {
        Optional<Reduction> typed = reduction();
        if (typed.isEmpty() || !typed.get().sensible()) return Optional.of(new CheckoutRefusal.DiscountOutOfRange());
        return typed.get() instanceof Reduction.Amount(Money off) && off.compareTo(from) > 0
                ? Optional.of(new CheckoutRefusal.MoreThanPrice(from)) : Optional.empty();
    }

    private Optional<CheckoutRefusal> wrongPrice() {
        return typedPrice().isEmpty() ? Optional.of(new CheckoutRefusal.NoPrice()) : Optional.empty();
    }

    private Message reduced() {
        return reduction().filter(Reduction::sensible).map(typed -> Message.of("checkout.given.leaves", typed.of(from), from.minus(typed.of(from))))
                .orElse(null);
    }

    private Message newPrice() {
        return typedPrice().map(typed -> Message.of("checkout.given.instead", typed, from)).orElse(null);
    }

    private Optional<Reduction> reduction() {
        return Reduction.read(amount.get());
    }

    private Optional<Money> typedPrice() {
        return reduction().filter(Reduction.Amount.class::isInstance).map(typed -> ((Reduction.Amount) typed).amount());
    }

    private Optional<ManualDiscount> given() {
        return switch (kind) {
            case BILL_DISCOUNT -> basket().discount();
            case LINE_DISCOUNT -> line.flatMap(BasketLine::discount);
            case OTHER_PRICE -> Optional.empty();
        };
    }

    private Basket basket() {
        return bill.basketProperty().get();
    }

    private Optional<OtherPrice> price() {
        return kind == Kind.OTHER_PRICE ? line.flatMap(BasketLine::otherPrice) : Optional.empty();
    }

    private static Money beforeItsDiscount(Quote quote) {
        return quote == null ? Money.ZERO : quote.beforeBillDiscount();
    }
}
