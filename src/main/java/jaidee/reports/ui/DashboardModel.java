package jaidee.reports.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.StaffId;
import jaidee.reports.Comparison;
import jaidee.reports.Dashboard;
import jaidee.reports.Goal;
import jaidee.reports.GoalProgress;
import jaidee.reports.Goals;
import jaidee.reports.Measure;
import jaidee.reports.Question;
import jaidee.reports.RowsBehind;
import jaidee.reports.ThisMonth;
import jaidee.reports.Today;
import jaidee.reports.Trends;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Job;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The dashboard: today and the month so far at once, the trends a moment later, the rows behind a number when asked. Whoever
/// may not see reports sees why, until somebody who may allows it.
public final class DashboardModel {
    private final Dashboard dashboard;
    private final Goals goals;
    private final Approvals approvals;
    private final Supplier<StaffId> onDuty;
    private final Background background;
    private final Notices notices;
    private final Latest asking;
    private final Busy busy = new Busy();
    private final Busy looking = new Busy();
    private final ReadOnlyObjectWrapper<Today> today = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ThisMonth> month = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Trends> trends = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RowsBehind> rows = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> refusal = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Measure> line = new SimpleObjectProperty<>(Trends.MEASURES.getFirst());
    private Authority who;

    public DashboardModel(Dashboard dashboard, Goals goals, Approvals approvals, Supplier<StaffId> onDuty, Background background, Notices notices) {
        this.dashboard = dashboard;
        this.goals = goals;
        this.approvals = approvals;
        this.onDuty = onDuty;
        this.background = background;
        this.notices = notices;
        this.asking = background.latest();
    }

    /// `null` until it was read, as all below.
    public ReadOnlyObjectProperty<Today> todayProperty() {
        return today.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ThisMonth> monthProperty() {
        return month.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Trends> trendsProperty() {
        return trends.getReadOnlyProperty();
    }

    /// What lies behind the number that was opened; `null`: none is open.
    public ReadOnlyObjectProperty<RowsBehind> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Why there is nothing to see.
    public ReadOnlyObjectProperty<Message> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Whose line is drawn.
    public ObjectProperty<Measure> lineProperty() {
        return line;
    }

    /// Today or this month is being read.
    public Busy busy() {
        return busy;
    }

    /// Rows are being read.
    public Busy looking() {
        return looking;
    }

    /// Reads everything anew, in the name of whoever is at the desk now.
    public void load() {
        if (who == null || !who.by().equals(onDuty.get())) who = Authority.of(onDuty.get());
        Authority asked = who;
        ask(() -> dashboard.today(asked), today::set).during(busy);
        ask(() -> dashboard.thisMonth(asked), read -> {
            month.set(read);
            ask(() -> dashboard.trends(asked), trends::set);
        }).during(busy);
    }

    /// Lets somebody who may see reports allow it for this look.
    public void allow() {
        approvals.ask(Right.SEE_REPORTS, Message.of("reports.dashboard.allow"), granted -> {
            who = granted;
            refusal.set(null);
            load();
        });
    }

    /// The look is over: what was allowed on the spot is allowed no more.
    public void leave() {
        if (who == null || who.approvedBy().isEmpty()) return;
        who = null;
        forget();
    }

    /// Opens the rows behind a number; a newer question beats an older one.
    public void open(Question question) {
        Authority asked = who;
        asking.run(() -> dashboard.behind(question, asked)).during(looking).onSuccess(outcome -> outcome.handle(rows::set, why -> notices.refused(why.message())));
    }

    /// Says of a dash that there is nothing behind it.
    void nothing(Message figure) {
        if (month.get() != null) notices.refused(Message.of("reports.rows.dash", figure));
    }

    public void closeRows() {
        asking.forget();
        rows.set(null);
    }

    /// A figure of this month against others; what is not read yet is a dash.
    public Comparison of(Measure measure) {
        if (ThisMonth.LATER.contains(measure)) {
            Trends all = trends.get();
            return all == null ? nothing(measure) : new Comparison(measure, all.now().of(measure), all.lastMonth().of(measure), all.lastYear().of(measure), goal(measure));
        }
        return month.get() == null ? nothing(measure) : month.get().of(measure);
    }

    private Comparison nothing(Measure measure) {
        return new Comparison(measure, Optional.empty(), Optional.empty(), Optional.empty(), goal(measure));
    }

    private Optional<BigDecimal> goal(Measure measure) {
        return month.get() == null ? Optional.empty() : Optional.ofNullable(month.get().goals().get(measure));
    }

    /// How far the goal of this month is; empty where none is set.
    public Optional<GoalProgress> progress(Measure measure) {
        return goal(measure).map(goal -> GoalProgress.of(measure, of(measure).now(), goal, month.get().upto()));
    }

    /// Sets a goal of this month, or takes it away.
    ///
    /// @param onwards also of every month after
    /// @param done    is run once it is set
    public void setGoal(Measure measure, boolean onwards, Optional<BigDecimal> target, Runnable done, Consumer<Message> refused) {
        Goal goal = new Goal(measure, month.get().month(), onwards, target);
        Authority asked = who;
        background.write(() -> goals.set(goal, asked).then(set -> dashboard.goals(asked))).onSuccess(outcome -> outcome.handle(all -> {
            month.set(withGoals(month.get(), all));
            done.run();
        }, why -> refused.accept(why.message())));
    }

    private static ThisMonth withGoals(ThisMonth month, Map<Measure, BigDecimal> goals) {
        return new ThisMonth(month.upto(), month.now(), month.lastMonth(), month.lastYear(), goals);
    }

    private <T> Job<Outcome<T>> ask(Callable<Outcome<T>> question, Consumer<T> answer) {
        return background.run(question).onSuccess(outcome -> outcome.handle(read -> {
            refusal.set(null);
            answer.accept(read);
        }, why -> {
            forget();
            refusal.set(why.message());
        }));
    }

    private void forget() {
        today.set(null);
        month.set(null);
        trends.set(null);
        rows.set(null);
    }
}
