package jaidee.transfer.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.transfer.BadRows;
import jaidee.transfer.Headings;
import jaidee.transfer.ImportColumn;
import jaidee.transfer.ImportPlan;
import jaidee.transfer.ImportProgress;
import jaidee.transfer.ImportRun;
import jaidee.transfer.Imports;
import jaidee.transfer.SourceTable;
import jaidee.transfer.TableFiles;
import jaidee.transfer.Undone;
import jaidee.ui.Background;
import jaidee.ui.FxThread;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import jaidee.ui.UiTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A file that is looked at before it is brought in: what its columns hold, what would be new, which rows are bad; and the
/// imports of before.
public final class TransferModel {
    private static final int NAMED = 5;

    private final Imports imports;
    private final Approvals approvals;
    private final Background background;
    private final Notices notices;
    private final UiTexts texts;
    private final Latest planning;
    private final ObservableList<ImportRun> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<SourceTable> table = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ImportPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper bringing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private List<ImportColumn> columns = List.of();
    private AtomicBoolean wanted = new AtomicBoolean();

    public TransferModel(Imports imports, Approvals approvals, Background background, Notices notices, UiTexts texts) {
        this.imports = imports;
        this.approvals = approvals;
        this.background = background;
        this.notices = notices;
        this.texts = texts;
        this.planning = background.latest();
    }

    ObservableList<ImportRun> runs() {
        return runs;
    }

    /// `null` while no file is open.
    ReadOnlyObjectProperty<SourceTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /// `null` until it is worked out.
    ReadOnlyObjectProperty<ImportPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// Why there is no plan; `null` when nothing is wrong.
    ReadOnlyObjectProperty<Message> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// A file is being read.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty bringingProperty() {
        return bringing.getReadOnlyProperty();
    }

    /// From 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    List<ImportColumn> columns() {
        return columns;
    }

    public void load() {
        background.run(imports::runs).onSuccess(runs::setAll);
    }

    void open(Path file) {
        busy.set(true);
        background.run(() -> TableFiles.read(file)).always(() -> busy.set(false)).onSuccess(read -> read.handle(this::look, notices::refused));
    }

    private void look(SourceTable found) {
        plan.set(null);
        columns = Headings.guess(found.headings());
        table.set(found);
        tryOut();
    }

    void close() {
        table.set(null);
        plan.set(null);
        trouble.set(null);
    }

    /// Says what a column holds; a thing can be in one column only.
    void choose(int place, ImportColumn column) {
        if (columns.get(place) == column) return;
        List<ImportColumn> changed = new ArrayList<>(columns);
        if (column != ImportColumn.IGNORED) changed.replaceAll(other -> other == column ? ImportColumn.IGNORED : other);
        changed.set(place, column);
        columns = List.copyOf(changed);
        tryOut();
    }

    private void tryOut() {
        SourceTable looked = table.get();
        List<ImportColumn> as = columns;
        planning.run(() -> imports.tryOut(looked, as)).onSuccess(outcome -> {
            plan.set(outcome instanceof Outcome.Done<ImportPlan>(ImportPlan made) ? made : null);
            trouble.set(outcome instanceof Outcome.Refused<ImportPlan>(Refusal why) ? why.message() : null);
        });
    }

    /// Writes what the plan brings; the desk goes on meanwhile, but for the moment of writing.
    void bring(boolean goodRowsOnly) {
        ImportPlan chosen = plan.get();
        if (bringing.get() || chosen == null) return;
        approvals.ask(Right.MOVE_DATA, Message.of("transfer.page.bring"), by -> {
            AtomicBoolean mine = new AtomicBoolean(true);
            wanted = mine;
            progress.set(0);
            bringing.set(true);
            background.run(() -> imports.bring(chosen, goodRowsOnly, by, told(mine))).always(() -> bringing.set(false)).onSuccess(outcome -> outcome.handle(run -> {
                notices.done(Message.of("transfer.page.brought", run.counts().told()));
                close();
                load();
            }, notices::refused));
        });
    }

    private ImportProgress told(AtomicBoolean mine) {
        return (done, all) -> {
            double share = all == 0 ? 1 : (double) done / all;
            FxThread.later(() -> progress.set(share));
            return mine.get();
        };
    }

    void cancel() {
        wanted.set(false);
    }

    void writeBad(Path file) {
        ImportPlan chosen = plan.get();
        background.write(() -> BadRows.write(chosen, file, texts.now()))
                .onSuccess(written -> written.handle(rows -> notices.done(Message.of("transfer.page.bad_written", rows, file)), notices::refused));
    }

    void undo(ImportRun run) {
        approvals.ask(Right.MOVE_DATA, Message.of("transfer.page.undo"), by -> background.write(() -> imports.undo(run.id(), by)).onSuccess(outcome -> {
            outcome.handle(this::tell, notices::refused);
            load();
        }));
    }

    private void tell(Undone undone) {
        Optional<String> names = undone.kept().stream().limit(NAMED).map(Undone.Kept::name).collect(Collectors.collectingAndThen(Collectors.joining(", "), all -> Optional.of(all).filter(text -> !text.isEmpty())));
        notices.done(names.map(kept -> Message.of("transfer.page.undone_but", undone.owners(), undone.pets(), undone.kept().size(), kept))
                .orElseGet(() -> Message.of("transfer.page.undone", undone.owners(), undone.pets())));
    }
}
