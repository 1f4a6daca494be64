package jaidee.refunds.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.SaleId;
import jaidee.refunds.MoneyBack;
import jaidee.refunds.RefundChoice;
import jaidee.refunds.RefundDone;
import jaidee.refunds.RefundKind;
import jaidee.refunds.RefundPreview;
import jaidee.refunds.RefundService;
import jaidee.refunds.SoldBill;
import jaidee.refunds.SoldLine;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.till.PaymentMethod;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.form.Refusals;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// What is to come back of one bill. Every change asks anew what it would do; what is confirmed is what was shown, once.
public final class RefundViewModel {
    private final SaleId sale;
    private final RefundKind kind;
    private final RefundService refunds;
    private final Approvals approvals;
    private final Background background;
    private final Latest asking;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ReadOnlyObjectWrapper<SoldBill> bill = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RefundPreview> preview = new ReadOnlyObjectWrapper<>();
    private final ObservableMap<Integer, Integer> quantities = FXCollections.observableHashMap();
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty cardInCash = new SimpleBooleanProperty();
    private final Set<Long> otherwise = new HashSet<>();
    /// What is shown belongs to an earlier choice.
    private final BooleanProperty waiting = new SimpleBooleanProperty();
    private final BooleanBinding confirmable;
    private Optional<Map<PaymentMethod, Money>> back = Optional.empty();
    private final String key = UUID.randomUUID().toString();
    private boolean done;

    public RefundViewModel(SaleId sale, RefundKind kind, RefundService refunds, Approvals approvals, Background background) {
        this.sale = sale;
        this.kind = kind;
        this.refunds = refunds;
        this.approvals = approvals;
        this.background = background;
        this.asking = background.latest();
        this.confirmable = Bindings.createBooleanBinding(() -> preview.get() != null && preview.get().confirmable() && !waiting.get()
                && !busy.property().get(), preview, waiting, busy.property());
        reason.subscribe(text -> refusals.clear("reason"));
        cardInCash.subscribe((before, now) -> {
            back = Optional.empty();
            if (now) inCash();
            ask();
        });
    }

    public RefundKind kind() {
        return kind;
    }

    /// `null` until it has come.
    public ReadOnlyObjectProperty<SoldBill> billProperty() {
        return bill.getReadOnlyProperty();
    }

    /// What would happen; `null` until it has come, and of the choice before while a new one is being worked out.
    public ReadOnlyObjectProperty<RefundPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// By position of the line.
    public ObservableMap<Integer, Integer> quantities() {
        return quantities;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    /// What was paid by card goes back in cash.
    public BooleanProperty cardInCashProperty() {
        return cardInCash;
    }

    public BooleanBinding confirmableProperty() {
        return confirmable;
    }

    public Busy busy() {
        return busy;
    }

    public Refusals refusals() {
        return refusals;
    }

    /// All that remains is chosen at first.
    public void load() {
        asking.run(() -> refunds.bill(sale)).during(busy).onSuccess(found -> {
            bill.set(found);
            quantities.clear();
            found.lines().forEach(line -> quantities.put(line.position(), line.remaining()));
            ask();
        });
    }

    public int chosen(SoldLine line) {
        return quantities.getOrDefault(line.position(), 0);
    }

    /// One more or one less of a line, as far as it goes.
    public void step(SoldLine line, int by) {
        choose(line, Math.clamp(chosen(line) + by, 0, line.remaining()));
    }

    /// All of a line, or none when all was chosen.
    public void turn(SoldLine line) {
        choose(line, chosen(line) == line.remaining() ? 0 : line.remaining());
    }

    /// All of every line, or nothing when everything was chosen.
    public void turnAll() {
        if (bill.get() == null || kind == RefundKind.VOID) return;
        boolean everything = bill.get().lines().stream().allMatch(line -> chosen(line) == line.remaining());
        bill.get().lines().forEach(line -> quantities.put(line.position(), everything ? 0 : line.remaining()));
        changed();
    }

    private void choose(SoldLine line, int quantity) {
        if (kind == RefundKind.VOID || quantity == chosen(line)) return;
        quantities.put(line.position(), quantity);
        changed();
    }

    // the amount is another: what was typed about it no longer fits
    private void changed() {
        back = Optional.empty();
        ask();
    }

    /// So much in this way, the rest the way it was paid.
    public void giveBack(PaymentMethod method, Money part) {
        if (preview.get() == null || part == null || part.equals(preview.get().back().getOrDefault(method, Money.ZERO))) return;
        back = Optional.of(new MoneyBack(bill.get(), cardInCash.get()).with(method, part, preview.get().money()));
        ask();
    }

    private void inCash() {
        if (preview.get() == null) return;
        MoneyBack money = new MoneyBack(bill.get(), true);
        Money amount = preview.get().money();
        back = Optional.of(money.with(PaymentMethod.CASH, money.most(PaymentMethod.CASH, Map.of()).min(amount), amount));
    }

    /// Whether what was given to a pet stays in its book.
    public void keep(long given, boolean kept) {
        boolean usual = kind == RefundKind.REFUND;
        if (kept == usual ? otherwise.remove(given) : otherwise.add(given)) ask();
    }

    private void ask() {
        if (bill.get() == null) return;
        refusals.clear("");
        show();
    }

    private void show() {
        RefundChoice choice = new RefundChoice(sale, kind, Map.copyOf(quantities), back, cardInCash.get(), Set.copyOf(otherwise));
        waiting.set(true);
        asking.run(() -> refunds.preview(choice)).onSuccess(answer -> {
            preview.set(answer);
            waiting.set(false);
        });
    }

    /// Asks for the right where it is missing, then does what is shown. Pressed again, nothing more happens.
    ///
    /// @param deed what the button says
    public void confirm(Message deed, Consumer<RefundDone> then) {
        if (done || !confirmable.get()) return;
        if (reason.get().isBlank()) {
            refusals.show("reason", Message.of("refunds.refused.needs_reason"));
            return;
        }
        RefundPreview seen = preview.get();
        approvals.ask(kind.right(), deed, authority -> confirm(seen, authority, then));
    }

    private void confirm(RefundPreview seen, Authority authority, Consumer<RefundDone> then) {
        if (done || busy.property().get()) return;
        String said = reason.get();
        background.write(() -> refunds.confirm(key, seen, said, authority)).during(busy).onSuccess(outcome -> outcome.handle(made -> {
            done = true;
            then.accept(made);
        }, refusal -> {
            again();
            refusals.show(refusal);
        }));
    }

    /// The books have moved: what is left is chosen as far as it still can be.
    private void again() {
        asking.run(() -> refunds.bill(sale)).onSuccess(found -> {
            bill.set(found);
            found.lines().forEach(line -> quantities.computeIfPresent(line.position(), (position, wanted) -> Math.min(wanted, line.remaining())));
            back = Optional.empty();
            show();
        });
    }
}
