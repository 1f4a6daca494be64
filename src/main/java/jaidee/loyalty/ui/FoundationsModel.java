package jaidee.loyalty.ui;

import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.loyalty.DonationFile;
import jaidee.loyalty.DonationSheet;
import jaidee.loyalty.Foundation;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The foundations, and what each was given month by month.
public final class FoundationsModel {
    private final PointsDesk desk;
    private final DonationFile file;
    private final Background background;
    private final Notices notices;
    private final YearMonth now;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ObservableList<Foundation> foundations = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<DonationSheet> sheet = new ReadOnlyObjectWrapper<>();

    public FoundationsModel(PointsDesk desk, DonationFile file, Background background, Notices notices, YearMonth now) {
        this.desk = desk;
        this.file = file;
        this.background = background;
        this.notices = notices;
        this.now = now;
    }

    ObservableList<Foundation> foundations() {
        return foundations;
    }

    /// The month looked at; `null` while there is no foundation.
    ReadOnlyObjectProperty<DonationSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    Busy busy() {
        return busy;
    }

    Refusals refusals() {
        return refusals;
    }

    void load() {
        background.run(() -> desk.donations().foundations()).during(busy).onSuccess(all -> {
            foundations.setAll(all);
            DonationSheet shown = sheet.get();
            if (!all.isEmpty()) show(shown == null ? all.getFirst().id() : shown.foundation().id(), shown == null ? now : shown.month());
        });
    }

    void show(long foundation, YearMonth month) {
        background.run(() -> desk.donations().sheet(foundation, month)).during(busy).onSuccess(sheet::set);
    }

    /// The month before or after the one looked at, up to this one.
    void turn(int months) {
        DonationSheet shown = sheet.get();
        if (shown == null || shown.month().plusMonths(months).isAfter(now)) return;
        show(shown.foundation().id(), shown.month().plusMonths(months));
    }

    void add(String name, String contact, Runnable done) {
        allowed("loyalty.foundation.add", authority -> () -> desk.donations().add(name, contact, authority), made -> {
            show(made.id(), now);
            done.run();
        });
    }

    /// Offered at the desk no longer, or again.
    void turnActive() {
        DonationSheet shown = sheet.get();
        if (shown == null) return;
        Foundation was = shown.foundation();
        allowed("loyalty.foundation.turn", authority -> () -> desk.donations().change(new Foundation(was.id(), was.name(), was.contact(), !was.active()),
                authority), _ -> { });
    }

    void settle(String note, Runnable done) {
        DonationSheet shown = sheet.get();
        if (shown == null) return;
        allowed("loyalty.donations.settle", authority -> () -> desk.donations().settle(shown.foundation().id(), shown.month(), note, authority), paid -> {
            notices.done(Message.of("loyalty.donations.settled", paid.value(), paid.foundation().name()));
            done.run();
        });
    }

    void print(Language language) {
        DonationSheet shown = sheet.get();
        if (shown != null) desk.paper().preview(() -> desk.sheets().donations(shown, language));
    }

    void export(Function<String, Optional<Path>> choose, Language language) {
        DonationSheet shown = sheet.get();
        if (shown == null) return;
        choose.apply("donations-%s.xlsx".formatted(shown.month())).ifPresent(path ->
                background.write(() -> file.write(shown, path, language, desk.onDuty().get())).during(busy).onSuccess(outcome -> outcome.handle(
                        count -> notices.done(Message.of("loyalty.donations.written", count, path.getFileName().toString())), notices::refused)));
    }

    /// All foundations, those offered first.
    List<Foundation> all() {
        return List.copyOf(foundations);
    }

    private <T> void allowed(String deed, Function<Authority, Callable<Outcome<T>>> made, java.util.function.Consumer<T> done) {
        if (busy.property().get()) return;
        refusals.clear();
        desk.approvals().ask(Right.EDIT_RULES, Message.of(deed), authority ->
                background.write(made.apply(authority)).during(busy).onSuccess(outcome -> outcome.handle(result -> {
                    done.accept(result);
                    load();
                }, refusals::show)));
    }
}
