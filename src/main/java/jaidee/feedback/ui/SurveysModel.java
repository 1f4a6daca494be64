package jaidee.feedback.ui;

import jaidee.feedback.Asked;
import jaidee.feedback.Round;
import jaidee.feedback.RoundResult;
import jaidee.feedback.SurveyBook;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.ui.Background;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rounds of questions, before them all answers of late, and what came of the one chosen.
public final class SurveysModel {
    private final SurveyBook surveys;
    private final Supplier<StaffId> me;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final Latest loading;
    private final Latest counting;
    private final ObservableList<Optional<Round>> rounds = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Round>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RoundResult> result = new ReadOnlyObjectWrapper<>();

    public SurveysModel(SurveyBook surveys, Supplier<StaffId> me, Background background, Notices notices, Clock clock) {
        this.surveys = surveys;
        this.me = me;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
        this.loading = background.latest();
        this.counting = background.latest();
        chosen.addListener((_, _, _) -> count());
    }

    SurveyBook surveys() {
        return surveys;
    }

    /// The first is empty: all answers of late; then the newest round.
    public ObservableList<Optional<Round>> rounds() {
        return rounds;
    }

    public ObjectProperty<Optional<Round>> chosenProperty() {
        return chosen;
    }

    /// `null` until it is read.
    public ReadOnlyObjectProperty<RoundResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }

    public void load() {
        loading.run(surveys::rounds).onSuccess(read -> {
            List<Optional<Round>> all = new ArrayList<>(List.of(Optional.empty()));
            read.forEach(each -> all.add(Optional.of(each)));
            rounds.setAll(all);
            count();
        });
    }

    private void count() {
        Optional<Round> which = chosen.get();
        counting.run(() -> which.map(surveys::result).orElseGet(surveys::lately)).onSuccess(result::set);
    }

    void openCase(RoundResult.Said said) {
        background.write(() -> surveys.openCase(said.feedback(), me.get())).onSuccess(outcome -> outcome.handle(_ -> {
            notices.done(Message.of("surveys.case.opened"));
            count();
        }, notices::refused));
    }

    /// The question of a sale whose slip came back; told why when it was answered.
    void slip(SaleId sale, Consumer<Asked> open) {
        background.run(() -> surveys.of(sale)).onSuccess(found -> found.ifPresent(open));
    }

    void answer(Asked asked, int score, String words, Runnable kept) {
        background.write(() -> surveys.answer(asked.sale(), score, words, Asked.By.SLIP, me.get())).onSuccess(outcome -> outcome.handle(_ -> {
            kept.run();
            notices.done(Message.of("surveys.answer.kept"));
            count();
        }, notices::refused));
    }
}
