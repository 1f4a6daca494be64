package jaidee.logbook.ui;

import jaidee.audit.AuditResult;
import jaidee.kernel.DaySpan;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.logbook.LogBook;
import jaidee.logbook.LogDoer;
import jaidee.logbook.LogExport;
import jaidee.logbook.LogGroup;
import jaidee.logbook.LogLine;
import jaidee.logbook.LogPage;
import jaidee.logbook.LogQuestion;
import jaidee.logbook.LogRef;
import jaidee.logbook.LogWatch;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.FxThread;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is looked for in the log and what was found, page by page as one goes back; its check and its export.
public final class LogModel {
    static final int PAGE = 200;

    private final LogBook book;
    private final LogExport export;
    private final Approvals approvals;
    private final Background background;
    private final Notices notices;
    private final Supplier<Language> language;
    private final Clock clock;
    private final Latest finding;
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private final ObservableList<LogDoer> doers = FXCollections.observableArrayList();
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty days = new SimpleStringProperty("");
    private final ObjectProperty<Optional<LogDoer>> doer = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LogGroup>> group = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LogRef>> about = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper allowed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper wrongDays = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper last = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Instant> lookingAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper checked = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper toCheck = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<AuditResult> result = new ReadOnlyObjectWrapper<>();
    private AtomicBoolean wanted = new AtomicBoolean(), checkWanted = new AtomicBoolean();
    private Optional<Authority> reader = Optional.empty();
    private long next;

    public LogModel(LogBook book, LogExport export, Approvals approvals, Background background, Notices notices, Supplier<Language> language, Clock clock) {
        this.book = book;
        this.export = export;
        this.approvals = approvals;
        this.background = background;
        this.notices = notices;
        this.language = language;
        this.clock = clock;
        this.finding = background.latest();
        words.subscribe(this::find);
        days.subscribe(this::find);
        doer.subscribe(this::find);
        group.subscribe(this::find);
        about.subscribe(this::find);
    }

    ObservableList<LogLine> lines() {
        return lines;
    }

    ObservableList<LogDoer> doers() {
        return doers;
    }

    StringProperty wordsProperty() {
        return words;
    }

    StringProperty daysProperty() {
        return days;
    }

    ObjectProperty<Optional<LogDoer>> doerProperty() {
        return doer;
    }

    ObjectProperty<Optional<LogGroup>> groupProperty() {
        return group;
    }

    ObjectProperty<Optional<LogRef>> aboutProperty() {
        return about;
    }

    /// Whether somebody with the right looks at it.
    ReadOnlyBooleanProperty allowedProperty() {
        return allowed.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty wrongDaysProperty() {
        return wrongDays.getReadOnlyProperty();
    }

    /// Whether the very first entry was reached.
    ReadOnlyBooleanProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// How far back a search has come; `null` when none is under way.
    ReadOnlyObjectProperty<Instant> lookingAtProperty() {
        return lookingAt.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    ReadOnlyLongProperty checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    ReadOnlyLongProperty toCheckProperty() {
        return toCheck.getReadOnlyProperty();
    }

    /// Of the last check; `null` before.
    ReadOnlyObjectProperty<AuditResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Asks for the right and shows the end of the log.
    public void open() {
        approvals.ask(Right.SEE_LOG, Message.of("log.page"), who -> {
            reader = Optional.of(who);
            allowed.set(true);
            background.run(() -> book.doers(who)).onSuccess(outcome -> outcome.handle(doers::setAll, notices::refused));
            find();
        });
    }

    /// Whoever comes next has to have the right themselves.
    public void leave() {
        wanted.set(false);
        checkWanted.set(false);
        reader = Optional.empty();
        allowed.set(false);
        lines.clear();
    }

    /// Everything again, whatever was looked for.
    void everything() {
        if (reader.isEmpty()) open();
        words.set("");
        days.set("");
        doer.set(Optional.empty());
        group.set(Optional.empty());
        about.set(Optional.empty());
    }

    private Optional<LogQuestion> question() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
        Optional<DaySpan> span = days.get().isBlank() ? Optional.empty() : DaySpan.parse(days.get(), today);
        wrongDays.set(!days.get().isBlank() && span.isEmpty());
        return wrongDays.get() ? Optional.empty() : Optional.of(new LogQuestion(span, doer.get(), group.get(), words.get(), about.get()));
    }

    private void find() {
        question().ifPresent(asked -> read(asked, Long.MAX_VALUE, page -> lines.setAll(page.lines())));
    }

    /// Those before the oldest that is shown.
    void more() {
        if (last.get() || lookingAt.get() != null) return;
        question().ifPresent(asked -> read(asked, next, page -> lines.addAll(page.lines())));
    }

    private void read(LogQuestion asked, long below, Consumer<LogPage> shown) {
        if (reader.isEmpty()) return;
        Authority who = reader.get();
        Language now = language.get();
        wanted.set(false);
        AtomicBoolean mine = new AtomicBoolean(true);
        wanted = mine;
        lookingAt.set(clock.instant());
        finding.run(() -> book.page(asked, now, below, PAGE, watched(mine), who)).onSuccess(outcome -> {
            lookingAt.set(null);
            if (!mine.get()) return;
            outcome.handle(page -> {
                next = page.next();
                last.set(page.isLast());
                shown.accept(page);
            }, notices::refused);
        });
    }

    private LogWatch watched(AtomicBoolean mine) {
        return at -> {
            FxThread.later(() -> {
                if (mine.get() && lookingAt.get() != null) lookingAt.set(at);
            });
            return mine.get();
        };
    }

    /// Follows the whole chain; the desk goes on meanwhile.
    void check() {
        if (checking.get()) return;
        approvals.ask(Right.SEE_LOG, Message.of("log.check"), who -> {
            AtomicBoolean mine = new AtomicBoolean(true);
            checkWanted = mine;
            checked.set(0);
            result.set(null);
            checking.set(true);
            background.run(() -> book.check((done, all) -> {
                FxThread.later(() -> {
                    checked.set(done);
                    toCheck.set(all);
                });
                return mine.get();
            }, who)).always(() -> checking.set(false)).onSuccess(outcome -> outcome.handle(found -> {
                if (!found.whole()) return;
                result.set(found);
                find();
            }, notices::refused));
        });
    }

    void stopChecking() {
        checkWanted.set(false);
    }

    void export(Supplier<Optional<Path>> where) {
        approvals.ask(Right.SEE_LOG, Message.of("log.export"), who -> question().ifPresent(asked -> where.get().ifPresent(file -> {
            Language now = language.get();
            background.run(() -> export.write(file, asked, now, LogWatch.UNWATCHED, who)).onSuccess(outcome -> outcome.handle(written -> {
                notices.done(Message.of("log.exported", written));
                find();
            }, notices::refused));
        })));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }

    List<LogGroup> groups() {
        return List.of(LogGroup.values());
    }
}
