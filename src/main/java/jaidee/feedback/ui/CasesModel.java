package jaidee.feedback.ui;

import jaidee.feedback.CaseBook;
import jaidee.feedback.CaseFilter;
import jaidee.feedback.FeedbackFigures;
import jaidee.feedback.Kind;
import jaidee.feedback.VoiceCase;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The cases as they are worked on: which are listed, which one is open, and what customers talk about this month.
public final class CasesModel {
    static final int MOST = 300;

    /// The themes of this month beside those of the month before.
    public record Themes(FeedbackFigures now, FeedbackFigures before) {
    }

    private final CaseDesk desk;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final Latest loading;
    private final ObservableList<VoiceCase> list = FXCollections.observableArrayList();
    private final ObjectProperty<CaseFilter.Show> show = new SimpleObjectProperty<>(CaseFilter.Show.OPEN);
    private final ObjectProperty<Optional<Kind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObjectProperty<VoiceCase> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Themes> themes = new ReadOnlyObjectWrapper<>();

    public CasesModel(CaseDesk desk, Background background, Notices notices, Clock clock) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
        this.loading = background.latest();
        show.addListener((_, _, _) -> load());
        kind.addListener((_, _, _) -> load());
        typed.addListener((_, _, _) -> load());
    }

    public CaseDesk desk() {
        return desk;
    }

    public ObservableList<VoiceCase> list() {
        return list;
    }

    public ObjectProperty<CaseFilter.Show> showProperty() {
        return show;
    }

    public ObjectProperty<Optional<Kind>> kindProperty() {
        return kind;
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /// `null` while none is.
    public ObjectProperty<VoiceCase> chosenProperty() {
        return chosen;
    }

    /// `null` until they are read.
    public ReadOnlyObjectProperty<Themes> themesProperty() {
        return themes.getReadOnlyProperty();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }

    private record Read(List<VoiceCase> list, Themes themes) {
    }

    public void load() {
        CaseFilter filter = new CaseFilter(show.get(), kind.get(), typed.get(), desk.me().get(), today());
        LocalDate first = today().withDayOfMonth(1);
        loading.run(() -> new Read(desk.cases().list(filter, MOST), new Themes(desk.figures().of(first, today()),
                desk.figures().of(first.minusMonths(1), first.minusDays(1))))).onSuccess(read -> {
            Long kept = chosen.get() == null ? null : chosen.get().id();
            themes.set(read.themes());
            list.setAll(read.list());
            chosen.set(list.stream().filter(each -> kept != null && each.id() == kept).findFirst().orElse(list.isEmpty() ? null : list.getFirst()));
        });
    }

    /// Opens one case, whatever is listed.
    public void open(long id) {
        background.run(() -> desk.cases().find(id)).onSuccess(found -> found.ifPresent(each -> {
            chosen.set(each);
            if (!each.isOpen() && show.get() != CaseFilter.Show.ALL) show.set(CaseFilter.Show.ALL);
            else load();
        }));
    }

    /// Does something to the case that is open and shows it as it is then.
    ///
    /// @param wrong  is told why not
    public void change(Callable<Outcome<VoiceCase>> deed, Message done, Runnable after, Consumer<Refusal> wrong) {
        background.write(deed).onSuccess(outcome -> outcome.handle(changed -> {
            after.run();
            notices.done(done);
            chosen.set(changed);
            load();
        }, wrong));
    }

    /// Goes on in the name of whoever may close the case: who is in charge of it, or somebody with the right.
    void asCloser(VoiceCase each, Consumer<Authority> then) {
        if (CaseBook.isInCharge(each, desk.me().get())) then.accept(Authority.of(desk.me().get()));
        else desk.approvals().ask(Right.CLOSE_CASES, Message.of("feedback.close"), then);
    }
}
