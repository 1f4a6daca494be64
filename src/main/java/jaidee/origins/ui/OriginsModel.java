package jaidee.origins.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.origins.Families;
import jaidee.origins.Kin;
import jaidee.origins.OriginFigures;
import jaidee.origins.OriginService;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import java.time.Clock;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Where owners come from and who recommended whom, for whoever may see reports.
public final class OriginsModel {
    /// Since when owners are new.
    public enum Period {
        MONTH, LAST_MONTH, YEAR, ALL
    }

    /// What is looked at.
    public enum Part {
        FIGURES, PICTURE
    }

    private final OriginService origins;
    private final Approvals approvals;
    private final Clock clock;
    private final Latest counting;
    private final Latest joining;
    private final Busy busy = new Busy();
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.YEAR);
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.FIGURES);
    private final ReadOnlyObjectWrapper<OriginFigures> figures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Families> families = new ReadOnlyObjectWrapper<>();
    private final ObservableList<OriginFigures.Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Kin> roots = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper allowed = new ReadOnlyBooleanWrapper();

    public OriginsModel(OriginService origins, Approvals approvals, Background background, Clock clock) {
        this.origins = origins;
        this.approvals = approvals;
        this.clock = clock;
        this.counting = background.latest();
        this.joining = background.latest();
        period.subscribe((_, _) -> count());
    }

    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    public ObjectProperty<Part> partProperty() {
        return part;
    }

    /// `null` until they are counted.
    public ReadOnlyObjectProperty<OriginFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// `null` until they are joined.
    public ReadOnlyObjectProperty<Families> familiesProperty() {
        return families.getReadOnlyProperty();
    }

    public ObservableList<OriginFigures.Row> rows() {
        return rows;
    }

    /// The family that brought the most first.
    public ObservableList<Kin> roots() {
        return roots;
    }

    /// Somebody who may see reports is there.
    public ReadOnlyBooleanProperty allowedProperty() {
        return allowed.getReadOnlyProperty();
    }

    public Busy busy() {
        return busy;
    }

    /// Asks for the right once, then reads.
    public void load() {
        if (allowed.get()) read();
        else approvals.ask(Right.SEE_REPORTS, Message.of("origins.page"), _ -> {
            allowed.set(true);
            read();
        });
    }

    private void read() {
        count();
        joining.run(origins::families).during(busy).onSuccess(joined -> {
            families.set(joined);
            roots.setAll(joined.roots());
        });
    }

    private void count() {
        if (!allowed.get()) return;
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK), first = today.withDayOfMonth(1);
        Period wanted = period.get();
        counting.run(() -> switch (wanted) {
            case MONTH -> origins.figures(first, today);
            case LAST_MONTH -> origins.figures(first.minusMonths(1), first.minusDays(1));
            case YEAR -> origins.figures(today.minusMonths(OriginFigures.MONTHS).plusDays(1), today);
            case ALL -> origins.figures();
        }).during(busy).onSuccess(counted -> {
            figures.set(counted);
            rows.setAll(counted.rows());
        });
    }
}
