package jaidee.checkout.ui;

import jaidee.checkout.BillBook;
import jaidee.checkout.BillDay;
import jaidee.checkout.BillFilter;
import jaidee.checkout.BillLine;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The bills of a day, or, while something is typed, those that were found.
public final class ReceiptsViewModel {
    private final BillBook book;
    private final Clock clock;
    private final Latest asking;
    private final Busy busy = new Busy();
    private final ReadOnlyObjectWrapper<LocalDate> day = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<BillDay> sum = new ReadOnlyObjectWrapper<>();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObjectProperty<BillFilter> filter = new SimpleObjectProperty<>(BillFilter.ALL);
    private final ReadOnlyObjectWrapper<OwnerId> owner = new ReadOnlyObjectWrapper<>();
    private final ObservableList<BillLine> bills = FXCollections.observableArrayList();
    private final BooleanBinding searching = Bindings.createBooleanBinding(() -> !typed.get().isBlank() || owner.get() != null, typed, owner);
    private final BooleanBinding more;

    public ReceiptsViewModel(BillBook book, Background background, Clock clock) {
        this.book = book;
        this.clock = clock;
        this.asking = background.latest();
        this.day.set(today());
        this.more = Bindings.createBooleanBinding(() -> !searching.get() && sum.get() != null && sum.get().bills() > bills.size(),
                searching, sum, bills);
        typed.subscribe(text -> {
            if (!text.isBlank()) owner.set(null);
            load();
        });
        filter.subscribe(chosen -> load());
    }

    /// The newest first, but those found by number before all others.
    public ObservableList<BillLine> bills() {
        return bills;
    }

    public ReadOnlyObjectProperty<LocalDate> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /// Of the day shown; `null` until it has come.
    public ReadOnlyObjectProperty<BillDay> sumProperty() {
        return sum.getReadOnlyProperty();
    }

    /// A number, a code, a name, a phone or a pet to look for; blank: the bills of the day.
    public StringProperty typedProperty() {
        return typed;
    }

    /// Which bills are shown.
    public ObjectProperty<BillFilter> filterProperty() {
        return filter;
    }

    /// Whose bills are shown; `null` while it is nobody’s in particular.
    public ReadOnlyObjectProperty<OwnerId> ownerProperty() {
        return owner.getReadOnlyProperty();
    }

    /// Shows the bills of an owner until something else is looked for.
    public void showOf(OwnerId whose) {
        typed.set("");
        owner.set(whose);
        load();
    }

    /// Back to the bills of the day.
    public void endSearch() {
        owner.set(null);
        if (typed.get().isEmpty()) load();
        else typed.set("");
    }

    public BooleanBinding searchingProperty() {
        return searching;
    }

    /// The day has older bills that are not in the list yet.
    public BooleanBinding moreProperty() {
        return more;
    }

    public Busy busy() {
        return busy;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }

    /// Goes to another day and shows its bills, whatever was looked for before.
    public void show(LocalDate other) {
        if (other.equals(day.get()) && !searching.get()) return;
        day.set(other);
        if (searching.get()) endSearch();
        else load();
    }

    public void earlier() {
        show(day.get().minusDays(1));
    }

    /// Not beyond today: no bill has a day to come.
    public void later() {
        if (day.get().isBefore(today())) show(day.get().plusDays(1));
    }

    public void load() {
        LocalDate asked = day.get();
        String text = typed.get();
        BillFilter wanted = filter.get();
        OwnerId whose = owner.get();
        if (whose != null) {
            asking.run(() -> book.of(whose, wanted)).during(busy).onSuccess(bills::setAll);
        } else if (searching.get()) {
            asking.run(() -> book.find(text, asked, wanted)).during(busy).onSuccess(bills::setAll);
        } else {
            asking.run(() -> book.day(asked, wanted)).during(busy).onSuccess(found -> {
                bills.setAll(found.newest());
                sum.set(found);
            });
        }
    }

    public void loadMore() {
        if (!more.get() || busy.property().get()) return;
        LocalDate asked = day.get();
        BillLine last = bills.getLast();
        BillFilter wanted = filter.get();
        asking.run(() -> book.before(asked, last.id(), wanted)).during(busy).onSuccess((List<BillLine> older) -> bills.addAll(older));
    }
}
