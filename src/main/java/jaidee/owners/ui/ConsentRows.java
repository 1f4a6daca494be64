package jaidee.owners.ui;

import jaidee.owners.ConsentPurpose;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One question for consent a line, with yes and no beside it; neither is chosen beforehand.
final class ConsentRows extends VBox {
    ConsentRows(UiTexts texts, Function<ConsentPurpose, ObjectProperty<Boolean>> answer) {
        this(texts, answer, _ -> "");
    }

    /// @param note what stands below a question; may be empty
    ConsentRows(UiTexts texts, Function<ConsentPurpose, ObjectProperty<Boolean>> answer, Function<ConsentPurpose, String> note) {
        super(8);
        for (ConsentPurpose purpose : ConsentPurpose.values()) getChildren().add(row(texts, purpose, answer.apply(purpose), note.apply(purpose)));
    }

    private static HBox row(UiTexts texts, ConsentPurpose purpose, ObjectProperty<Boolean> answer, String note) {
        Label question = new Label();
        question.textProperty().bind(texts.with(now -> now.get(purpose.named())));
        question.setWrapText(true);
        VBox words = new VBox(question);
        if (!note.isEmpty()) {
            Label small = new Label(note);
            small.setWrapText(true);
            small.getStyleClass().addAll("small", "muted");
            words.getChildren().add(small);
        }
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        ChoiceChips<Boolean> chips = new ChoiceChips<>(List.of(true, false),
                given -> texts.of(given ? "owners.consent.yes" : "owners.consent.no"));
        chips.valueProperty().bindBidirectional(answer);
        HBox row = new HBox(8, words, Forms.oneLine(chips));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
