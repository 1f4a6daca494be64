package jaidee.reports.ui;

import jaidee.kernel.DaySpan;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.StaffId;
import jaidee.paper.Sheet;
import jaidee.reports.Dashboard;
import jaidee.reports.Goal;
import jaidee.reports.Goals;
import jaidee.reports.Measure;
import jaidee.reports.MonthFiles;
import jaidee.reports.MonthInput;
import jaidee.reports.MonthReport;
import jaidee.reports.MonthReports;
import jaidee.reports.Question;
import jaidee.reports.ReportRefusal;
import jaidee.reports.RowsBehind;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Notices;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The report of any month: counted in the background with its progress, broken off when another month is asked for or
/// somebody says so.
public final class MonthModel {
    /// In the first half of a month it is the one before that is wanted.
    private static final int STILL_LAST = 15;

    /// What a report is made of and what it goes to.
    public record Sources(MonthReports reports, MonthFiles files, Goals goals, Dashboard dashboard) {
    }

    private final Sources sources;
    private final Approvals approvals;
    private final Supplier<StaffId> onDuty;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final Consumer<Runnable> onScreen;
    private final ReadOnlyObjectWrapper<YearMonth> month = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<MonthReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RowsBehind> rows = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> refusal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper lacking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final Busy writing = new Busy();
    private AtomicBoolean wanted = new AtomicBoolean();
    private Authority who;

    /// @param onScreen brings the progress to the thread of the window
    public MonthModel(Sources sources, Approvals approvals, Supplier<StaffId> onDuty, Background background, Notices notices, Clock clock, Consumer<Runnable> onScreen) {
        this.sources = sources;
        this.approvals = approvals;
        this.onDuty = onDuty;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
        this.onScreen = onScreen;
        LocalDate today = today();
        month.set(today.getDayOfMonth() < STILL_LAST ? YearMonth.from(today).minusMonths(1) : YearMonth.from(today));
    }

    public ReadOnlyObjectProperty<YearMonth> monthProperty() {
        return month.getReadOnlyProperty();
    }

    /// `null` while it is counted.
    public ReadOnlyObjectProperty<MonthReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RowsBehind> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Why there is no report.
    public ReadOnlyObjectProperty<Message> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Whoever is at the desk may not see reports.
    public ReadOnlyBooleanProperty lackingProperty() {
        return lacking.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// From 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// A file is being written.
    public Busy writing() {
        return writing;
    }

    /// Counts the month anew, in the name of whoever is at the desk now.
    public void load() {
        if (who == null || !who.by().equals(onDuty.get())) who = Authority.of(onDuty.get());
        wanted.set(false);
        AtomicBoolean mine = new AtomicBoolean(true);
        wanted = mine;
        YearMonth asked = month.get();
        Authority name = who;
        if (report.get() != null && !report.get().month().equals(asked)) report.set(null);
        refusal.set(null);
        lacking.set(false);
        progress.set(0);
        running.set(true);
        background.run(() -> sources.reports().of(asked, name, (done, all) -> onScreen.accept(() -> {
            if (wanted == mine) progress.set((double) done / all);
        }), mine::get)).always(() -> {
            if (wanted == mine) running.set(false);
        }).onSuccess(outcome -> {
            if (wanted != mine) return;
            outcome.handle(report::set, why -> {
                report.set(null);
                refusal.set(why.message());
                lacking.set(!(why instanceof ReportRefusal));
            });
        });
    }

    public void show(YearMonth other) {
        rows.set(null);
        month.set(other);
        load();
    }

    public void earlier() {
        show(month.get().minusMonths(1));
    }

    /// Not beyond this month.
    public void later() {
        if (month.get().isBefore(thisMonth())) show(month.get().plusMonths(1));
    }

    public YearMonth thisMonth() {
        return YearMonth.from(today());
    }

    /// Goes to a month as it was typed; false when it is none or lies ahead.
    public boolean goTo(String typed) {
        Optional<YearMonth> read = MonthInput.read(typed, today()).filter(each -> !each.isAfter(thisMonth()));
        read.ifPresent(this::show);
        return read.isPresent();
    }

    /// Breaks off the counting.
    public void cancel() {
        wanted.set(false);
    }

    /// Lets somebody who may see reports allow it for this look.
    public void allow() {
        approvals.ask(Right.SEE_REPORTS, Message.of("reports.dashboard.allow"), granted -> {
            who = granted;
            load();
        });
    }

    /// The look is over: nothing is counted any more, and what was allowed on the spot is allowed no more.
    public void leave() {
        wanted.set(false);
        if (who == null || who.approvedBy().isEmpty()) return;
        who = null;
        report.set(null);
        rows.set(null);
    }

    /// Opens the rows behind a figure; of a dash says that there are none.
    public void open(Measure measure) {
        MonthReport shown = report.get();
        if (shown == null) return;
        if (shown.now().of(measure).isEmpty()) {
            notices.refused(Message.of("reports.rows.dash", measure.named()));
            return;
        }
        Authority name = who;
        Question question = new Question.Of(measure, new DaySpan(shown.month().atDay(1), shown.upto()));
        background.run(() -> sources.dashboard().behind(question, name)).onSuccess(outcome -> outcome.handle(rows::set, why -> notices.refused(why.message())));
    }

    public void closeRows() {
        rows.set(null);
    }

    /// The report on paper. Off the FX thread.
    public Sheet sheet(MonthReport shown, Language language) {
        return sources.files().sheet(shown, language);
    }

    /// Writes the report as a file; its ending says as what.
    public void write(Path file, Language language) {
        MonthReport shown = report.get();
        Authority name = who;
        background.write(() -> sources.files().write(shown, file, language, Optional.of(name))).during(writing).onSuccess(outcome -> outcome.handle(
                there -> notices.done(Message.of("reports.month.written", there.getFileName().toString())), why -> notices.refused(why.message())));
    }

    void setGoal(Measure measure, boolean onwards, Optional<BigDecimal> target, Runnable done, Consumer<Message> refused) {
        Goal goal = new Goal(measure, month.get(), onwards, target);
        Authority name = who;
        background.write(() -> sources.goals().set(goal, name)).onSuccess(outcome -> outcome.handle(set -> {
            done.run();
            load();
        }, why -> refused.accept(why.message())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
