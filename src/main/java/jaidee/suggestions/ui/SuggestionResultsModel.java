package jaidee.suggestions.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.suggestions.SuggestionFigures;
import jaidee.suggestions.SuggestionResults;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import java.time.Clock;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What suggestions brought in a span of days. Asks for the right to see reports once; until then nothing is shown.
public final class SuggestionResultsModel {
    /// Which days.
    public enum Span {
        MONTH, LAST_MONTH, DAYS_90, YEAR;

        LocalDate from(LocalDate today) {
            return switch (this) {
                case MONTH -> today.withDayOfMonth(1);
                case LAST_MONTH -> today.withDayOfMonth(1).minusMonths(1);
                case DAYS_90 -> today.minusDays(89);
                case YEAR -> today.minusYears(1).plusDays(1);
            };
        }

        LocalDate to(LocalDate today) {
            return this == LAST_MONTH ? today.withDayOfMonth(1).minusDays(1) : today;
        }
    }

    private final SuggestionResults results;
    private final Approvals approvals;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final Latest loading;
    private final Busy busy = new Busy();
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.DAYS_90);
    private final ReadOnlyObjectWrapper<SuggestionFigures> figures = new ReadOnlyObjectWrapper<>();

    public SuggestionResultsModel(SuggestionResults results, Approvals approvals, Background background, Notices notices, Clock clock) {
        this.results = results;
        this.approvals = approvals;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
        this.loading = background.latest();
        span.subscribe(_ -> {
            if (figures.get() != null) load();
        });
    }

    public ObjectProperty<Span> spanProperty() {
        return span;
    }

    /// `null` until somebody who may see reports has asked.
    public ReadOnlyObjectProperty<SuggestionFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public Busy busy() {
        return busy;
    }

    public void load() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
        Span asked = span.get();
        approvals.ask(Right.SEE_REPORTS, Message.of("suggestions.results"), by -> loading.run(() -> results.between(by, asked.from(today), asked.to(today)))
                .during(busy).onSuccess(outcome -> outcome.handle(figures::set, notices::refused)));
    }
}
