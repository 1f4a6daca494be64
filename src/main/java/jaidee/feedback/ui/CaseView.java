package jaidee.feedback.ui;

import jaidee.feedback.Kind;
import jaidee.feedback.VoiceCase;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.ui.Card;
import jaidee.ui.Icons;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// One case with everything that was done about it.
final class CaseView extends VBox {
    private final UiTexts texts;
    private final LocalDate today;

    CaseView(VoiceCase each, LocalDate today, UiTexts texts) {
        super(12);
        this.texts = texts;
        this.today = today;
        setId("case");
        Label kind = new Label(null, Icons.of(icon(each.kind())));
        kind.textProperty().bind(texts.of(each.kind().named().key()));
        kind.getStyleClass().add("heading");
        HBox head = new HBox(8, kind, Card.gap());
        if (each.score().isPresent()) head.getChildren().add(new Pill(texts.with(now -> score(each, now)), Tone.PLAIN).with(Feather.STAR));
        head.getChildren().add(state(each));
        head.setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(each.words().isEmpty() ? "–" : "“" + each.words() + "”");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("strong");
        getChildren().addAll(head, words, about(each), Card.line());
        each.steps().forEach(step -> getChildren().add(step(step, each.words())));
    }

    private Pill state(VoiceCase each) {
        return pill(each, today, texts);
    }

    static Pill pill(VoiceCase each, LocalDate today, UiTexts texts) {
        if (each.isOverdue(today)) return new Pill(texts.of("feedback.state.overdue"), Tone.DANGER).with(Feather.ALERT_TRIANGLE);
        return switch (each.state()) {
            case KEPT -> new Pill(texts.of(each.state().named().key()), Tone.PLAIN);
            case OPEN -> new Pill(texts.of(each.state().named().key()), Tone.LOOK).with(Feather.CLOCK);
            case ANSWERED -> new Pill(texts.of(each.state().named().key()), Tone.PLAIN).with(Feather.MESSAGE_CIRCLE);
            case CLOSED -> new Pill(texts.of(each.state().named().key()), Tone.DONE).with(Feather.CHECK);
        };
    }

    private static String score(VoiceCase each, Texts now) {
        return each.kind() == Kind.REVIEW ? now.get("feedback.case.stars", each.score().orElseThrow()) : now.get("feedback.case.score", each.score().orElseThrow());
    }

    static Ikon icon(Kind kind) {
        return switch (kind) {
            case COMPLAINT -> Feather.ALERT_CIRCLE;
            case PRAISE -> Feather.THUMBS_UP;
            case SUGGESTION -> Feather.EDIT_3;
            case REVIEW -> Feather.STAR;
            case NPS, CSAT -> Feather.MESSAGE_CIRCLE;
        };
    }

    private Node about(VoiceCase each) {
        VBox all = new VBox(4);
        List<Message> lines = new ArrayList<>();
        each.owner().ifPresent(who -> lines.add(Message.of("feedback.case.owner", who.name(), who.phone())));
        if (each.owner().isEmpty()) lines.add(Message.of("feedback.case.nobody"));
        each.pet().ifPresent(pet -> lines.add(Message.of("feedback.case.pet", pet.name())));
        each.bill().ifPresent(bill -> lines.add(Message.of("feedback.case.bill", bill.number(), bill.day())));
        if (!each.place().isEmpty()) lines.add(Message.of("feedback.case.place", each.place()));
        lines.add(each.theme().map(theme -> Message.of("feedback.case.theme", theme.name())).orElse(Message.of("feedback.case.no_theme")));
        if (each.due().isPresent()) {
            lines.add(each.charge().map(who -> Message.of("feedback.case.charge", who.name())).orElse(Message.of("feedback.case.no_charge")));
            lines.add(Message.of("feedback.case.due", each.due().get()));
        }
        lines.forEach(line -> all.getChildren().add(quiet(line)));
        return all;
    }

    private Label quiet(Message message) {
        Label label = new Label();
        label.textProperty().bind(texts.with(now -> now.get(message)));
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }

    private Node step(VoiceCase.Step step, String said) {
        Label what = new Label();
        what.textProperty().bind(texts.with(now -> now.get("feedback.case.step", step.deed().named(), step.by(),
                Days.momentText(LocalDateTime.ofInstant(step.at(), Days.BANGKOK), now.language()))));
        what.getStyleClass().addAll("small", "muted");
        // what was said stands above already
        if (step.words().isEmpty() || step.words().equals(said)) return what;
        Label words = new Label(step.words());
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return new VBox(2, what, words);
    }
}
