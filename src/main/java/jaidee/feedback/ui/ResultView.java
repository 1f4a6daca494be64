package jaidee.feedback.ui;

import jaidee.feedback.Kind;
import jaidee.feedback.RoundResult;
import jaidee.feedback.Tally;
import jaidee.kernel.Message;
import jaidee.ui.Icons;
import jaidee.ui.UiTexts;
import java.math.BigDecimal;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What came of a round: the score with its margin, the round before, and how often each number was given.
final class ResultView extends HBox {
    private static final double BAR = 220, NUMBER = 24;

    private final UiTexts texts;
    private final VBox words = new VBox(8);

    ResultView(RoundResult result, UiTexts texts) {
        super(24);
        this.texts = texts;
        setId("result");
        Kind kind = result.round().kind();
        Tally tally = result.tally();
        Label question = new Label();
        question.textProperty().bind(texts.with(now -> "“" + result.round().question().in(now.language()) + "”"));
        question.setWrapText(true);
        question.getStyleClass().add("strong");
        Label name = texts.bind(new Label(), kind == Kind.NPS ? "surveys.nps" : "surveys.csat");
        Label score = new Label(shown(kind, tally.score()));
        score.getStyleClass().add("amount-huge");
        score.setId("score");
        HBox head = new HBox(12, score, name);
        head.setAlignment(Pos.BASELINE_LEFT);
        words.getChildren().addAll(question, head, quiet(Message.of("surveys.how." + kind)));
        words.getChildren().add(line(tally.margin().filter(_ -> !tally.few()).map(margin -> Message.of("surveys.margin", margin, tally.answers(), result.asked()))
                .orElseGet(() -> Message.of("surveys.answers", tally.answers(), result.asked()))));
        if (tally.few()) {
            Label few = line(Message.of("surveys.few", Tally.FEW));
            few.setGraphic(Icons.of(Feather.ALERT_CIRCLE));
            words.getChildren().add(few);
        }
        before(result, kind, tally);
        VBox bars = new VBox(1);
        for (int i = 0; i < tally.counts().size(); i++) bars.getChildren().add(bar(kind.lowest() + i, tally.counts().get(i), tally.answers()));
        bars.setMinWidth(USE_PREF_SIZE);
        setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(words, bars);
    }

    private void before(RoundResult result, Kind kind, Tally tally) {
        if (result.before().isEmpty()) {
            words.getChildren().add(quiet(Message.of("surveys.no_before")));
            return;
        }
        RoundResult.Before before = result.before().get();
        Object name = before.name().isEmpty() ? Message.of("surveys.before_lately") : before.name();
        words.getChildren().add(line(Message.of("surveys.before", name, shown(kind, before.tally().score()), before.tally().answers())));
        if (tally.few() || before.tally().few()) return;
        tally.differs(before.tally()).ifPresent(differs -> words.getChildren().add(quiet(Message.of(differs ? "surveys.differs" : "surveys.no_difference"))));
    }

    static String shown(Kind kind, Optional<BigDecimal> score) {
        return score.map(each -> kind == Kind.NPS ? each.toPlainString() : each.toPlainString() + " %").orElse("–");
    }

    private static HBox bar(int score, int count, int all) {
        Label number = new Label(Integer.toString(score));
        number.setMinWidth(NUMBER);
        number.getStyleClass().add("small");
        number.setAlignment(Pos.CENTER_RIGHT);
        ProgressBar bar = new ProgressBar(all == 0 ? 0 : (double) count / all);
        bar.setPrefWidth(BAR);
        HBox row = new HBox(8, number, bar, new Label(Integer.toString(count)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label quiet(Message message) {
        Label label = line(message);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private Label line(Message message) {
        Label label = new Label();
        label.textProperty().bind(texts.with(now -> now.get(message)));
        label.setWrapText(true);
        return label;
    }
}
