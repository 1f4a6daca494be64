package jaidee.standards.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.standards.Standard;
import jaidee.standards.StandardFigures;
import jaidee.standards.StandardResult;
import jaidee.standards.StandardService;
import jaidee.standards.TouchPoint;
import jaidee.ui.Background;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The standards and how they were kept, looked at by standard, person, hour or month, and the timers of today.
public final class StandardsModel {
    /// Which days are counted.
    public enum Period {
        TODAY, MONTH, LAST_MONTH, YEAR;

        private LocalDate from(LocalDate today) {
            return switch (this) {
                case TODAY -> today;
                case MONTH -> today.withDayOfMonth(1);
                case LAST_MONTH -> today.withDayOfMonth(1).minusMonths(1);
                case YEAR -> today.minusMonths(12).plusDays(1);
            };
        }

        private LocalDate to(LocalDate today) {
            return this == LAST_MONTH ? today.withDayOfMonth(1).minusDays(1) : today;
        }
    }

    /// What the results are looked at by; `LIST` is every timer of today by itself.
    public enum By {
        STANDARD, PERSON, HOUR, MONTH, LIST
    }

    /// A row of the results.
    public record Line(Message name, StandardResult result) {
    }

    private final StandardService standards;
    private final Approvals approvals;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final Latest loading;
    private final ObservableList<Standard> all = FXCollections.observableArrayList();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<TouchPoint> today = FXCollections.observableArrayList();
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.MONTH);
    private final ObjectProperty<By> by = new SimpleObjectProperty<>(By.STANDARD);
    private final ReadOnlyObjectWrapper<StandardFigures> figures = new ReadOnlyObjectWrapper<>();
    private boolean maySeePersons;

    public StandardsModel(StandardService standards, Approvals approvals, Background background, Notices notices, Clock clock) {
        this.standards = standards;
        this.approvals = approvals;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
        this.loading = background.latest();
        period.subscribe((_, _) -> load());
        by.subscribe((before, now) -> look(before, now));
    }

    private record Read(List<Standard> all, StandardFigures figures, List<TouchPoint> today) {
    }

    /// Those kept now first, in their order.
    public ObservableList<Standard> all() {
        return all;
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    /// The newest first.
    public ObservableList<TouchPoint> today() {
        return today;
    }

    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    public ObjectProperty<By> byProperty() {
        return by;
    }

    /// `null` until they are read.
    public ReadOnlyObjectProperty<StandardFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public void load() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
        Period shown = period.get();
        loading.run(() -> new Read(standards.all(), standards.figures(shown.from(day), shown.to(day)), standards.of(day).reversed())).onSuccess(read -> {
            if (!all.equals(read.all())) all.setAll(read.all());
            figures.set(read.figures());
            today.setAll(read.today());
            show();
        });
    }

    /// How each person does is for whoever may see reports.
    private void look(By before, By now) {
        if (now != By.PERSON || maySeePersons) {
            show();
            return;
        }
        by.set(before);
        approvals.ask(Right.SEE_REPORTS, Message.of("standards.by.PERSON"), _ -> {
            maySeePersons = true;
            by.set(By.PERSON);
        });
    }

    private void show() {
        StandardFigures read = figures.get();
        if (read == null) return;
        List<Line> shown = new ArrayList<>(switch (by.get()) {
            case STANDARD -> read.rows().stream().map(row -> new Line(named(row.name()), row.result())).toList();
            case PERSON -> read.persons().stream().map(each -> new Line(Message.of("standards.plain", each.name()), each.result())).toList();
            case HOUR -> read.hours().stream().map(each -> new Line(Message.of("standards.hour", "%02d:00".formatted(each.hour()), "%02d:59".formatted(each.hour())), each.result())).toList();
            case MONTH -> read.months().stream().map(each -> new Line(named(new Bilingual(Days.monthText(each.month(), Language.TH), Days.monthText(each.month(), Language.EN))), each.result())).toList();
            case LIST -> List.of();
        });
        if (shown.size() > 1) shown.add(new Line(Message.of("standards.all"), read.all()));
        lines.setAll(shown);
    }

    private static Message named(Bilingual name) {
        return Message.of("standards.plain", name);
    }

    /// The one that a single key starts.
    public void makeFirst(Standard standard) {
        approvals.ask(Right.EDIT_RULES, Message.of("standards.first"), who -> background.write(() -> standards.first(standard.id(), who))
                .onSuccess(outcome -> outcome.handle(done -> {
                    notices.done(Message.of("standards.first_done", done.name()));
                    load();
                }, notices::refused)));
    }
}
