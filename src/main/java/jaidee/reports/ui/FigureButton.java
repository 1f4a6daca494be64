package jaidee.reports.ui;

import jaidee.kernel.Message;
import jaidee.reports.Measure;
import jaidee.reports.Question;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A number one can stand on: the arrows go from one to the next, Enter opens what lies behind it.
final class FigureButton extends Button {
    private final Optional<Measure> measure;
    private final Message name;
    private final Message how;
    private final Supplier<Optional<Question>> question;

    /// @param question what Enter asks; empty while nothing was read
    FigureButton(Optional<Measure> measure, Message name, Message how, Node face, Supplier<Optional<Question>> question) {
        this.measure = measure;
        this.name = name;
        this.how = how;
        this.question = question;
        getStyleClass().setAll("figure");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(face);
        setMaxWidth(Double.MAX_VALUE);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) return;
            event.consume();
            fire();
        });
    }

    static FigureButton of(Measure measure, Node face, Supplier<Optional<Question>> question) {
        return new FigureButton(Optional.of(measure), measure.named(), measure.how(), face, question);
    }

    /// Empty for what is no figure of the month.
    Optional<Measure> measure() {
        return measure;
    }

    Message name() {
        return name;
    }

    /// How it is counted.
    Message how() {
        return how;
    }

    Optional<Question> question() {
        return question.get();
    }
}
