package jaidee.loyalty.ui;

import jaidee.catalogue.CatalogueService;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.loyalty.Programme;
import jaidee.loyalty.ProgrammeBook;
import jaidee.loyalty.ProgrammeRefusal;
import jaidee.loyalty.ProgrammeVersion;
import jaidee.loyalty.RuleNames;
import jaidee.loyalty.TryOut;
import jaidee.loyalty.TryOutResult;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.FxThread;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The programme as it is being changed: one draft for all pages that change it, kept while one goes from page to page,
/// until it is saved or dropped.
public final class ProgrammeDraft {
    private final ProgrammeBook book;
    private final CatalogueService catalogue;
    private final TryOut tryOut;
    private final Approvals approvals;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Programme> basis = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Programme> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RuleNames> names = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ProgrammeRefusal>> faults = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();

    public ProgrammeDraft(ProgrammeBook book, CatalogueService catalogue, TryOut tryOut, Approvals approvals, Background background, Notices notices,
                          Clock clock) {
        this.book = book;
        this.catalogue = catalogue;
        this.tryOut = tryOut;
        this.approvals = approvals;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
    }

    /// The newest version, which the draft was made from; `null` before it is read.
    public ReadOnlyObjectProperty<Programme> basisProperty() {
        return basis.getReadOnlyProperty();
    }

    /// As it would be saved; `null` before it is read.
    public ReadOnlyObjectProperty<Programme> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// What rules point to, by name; `null` before it is read.
    public ReadOnlyObjectProperty<RuleNames> namesProperty() {
        return names.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<ProgrammeRefusal>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.property();
    }

    /// Of the save panel.
    public Refusals refusals() {
        return refusals;
    }

    /// Reads the newest version; a draft that was begun stays as it is.
    public void load() {
        record Read(Programme newest, RuleNames names) {
        }
        background.run(() -> {
            Programme newest = book.newest();
            return new Read(newest, RuleNames.of(catalogue, newest));
        }).during(busy).onSuccess(read -> {
            names.set(read.names());
            if (changed.get()) return;
            basis.set(read.newest());
            show(read.newest());
        });
    }

    public void change(UnaryOperator<Programme> change) {
        show(change.apply(draft.get()));
    }

    /// Drops what was changed; it can be taken back.
    public void drop() {
        Programme dropped = draft.get(), from = basis.get();
        changed.set(false);
        load();
        notices.undoable(Message.of("loyalty.draft.dropped"), () -> {
            basis.set(from);
            show(dropped);
        });
    }

    private void show(Programme programme) {
        draft.set(programme);
        changed.set(!programme.sameRulesAs(basis.get()));
        faults.set(book.faults(programme));
        if (names.get() != null) names.set(names.get().with(programme.tiers()));
    }

    /// What would make no sense in it.
    public List<ProgrammeRefusal> faultsOf(Programme programme) {
        return book.faults(programme);
    }

    /// The first day on which it may begin.
    public LocalDate earliest() {
        return basis.get() != null && basis.get().from().isAfter(today()) ? basis.get().from() : today();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }

    /// Saves the draft in the name of whoever may; a refusal stands at its field of `refusals`.
    public void save(LocalDate from, String note, Consumer<Programme> saved) {
        refusals.clear();
        if (from == null) {
            refusals.show("from", Message.of("loyalty.draft.needs_day"));
            return;
        }
        Programme asked = draft.get();
        approvals.ask(Right.EDIT_RULES, Message.of("loyalty.draft.save"), who -> background.write(() -> book.save(asked, from, note, who)).during(busy)
                .onSuccess(outcome -> outcome.handle(done -> {
                    basis.set(done);
                    show(done);
                    notices.done(from.isAfter(today()) ? Message.of("loyalty.draft.saved_for", done.version(), from) : Message.of("loyalty.draft.saved", done.version()));
                    saved.accept(done);
                }, refusals::show)));
    }

    public void versions(Consumer<List<ProgrammeVersion>> shown) {
        background.run(book::versions).onSuccess(shown);
    }

    public void version(int version, Consumer<Programme> shown) {
        background.run(() -> book.version(version)).onSuccess(shown);
    }

    /// What held or will hold on `day`.
    public void on(LocalDate day, Consumer<Programme> shown) {
        background.run(() -> book.on(day)).onSuccess(shown);
    }

    /// Takes back a version that has not begun.
    public void withdraw(int version, Runnable done) {
        approvals.ask(Right.EDIT_RULES, Message.of("loyalty.versions.withdraw"), who -> background.write(() -> book.withdraw(version, who)).during(busy)
                .onSuccess(outcome -> outcome.handle(newest -> {
                    notices.done(Message.of("loyalty.versions.withdrawn", version));
                    if (!changed.get()) load();
                    done.run();
                }, notices::refused)));
    }

    /// Puts the rules of a version of the past into the draft.
    public void takeOver(Programme old) {
        change(now -> old.as(now.version(), now.from()));
    }

    /// A try-out under way.
    ///
    /// @param cancel ends it without an answer
    public record Trial(Runnable cancel) {
    }

    /// Tries the draft on the sales of the last `days`.
    ///
    /// @param at    told on the FX thread how far it is, 0 to 1
    /// @param ended told the result, or nothing when it was cancelled
    public Trial tryOut(int days, Consumer<Double> at, Consumer<Optional<TryOutResult>> ended) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        Programme asked = draft.get();
        background.run(() -> tryOut.run(asked, days, (done, all) -> FxThread.later(() -> at.accept(all == 0 ? 1.0 : (double) done / all)), wanted::get))
                .onSuccess(ended);
        return new Trial(() -> wanted.set(false));
    }
}
