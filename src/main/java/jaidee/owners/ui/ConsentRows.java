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
        super(8);
        for (ConsentPurpose purpose : ConsentPurpose.values()) getChildren().add(row(texts, purpose, answer.apply(purpose)));
    }

    private static HBox row(UiTexts texts, ConsentPurpose purpose, ObjectProperty<Boolean> answer) {
        Label question = new Label();
        question.textProperty().bind(texts.with(now -> now.get(purpose.named())));
        question.setWrapText(true);
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        ChoiceChips<Boolean> chips = new ChoiceChips<>(List.of(true, false),
                given -> texts.of(given ? "owners.consent.yes" : "owners.consent.no"));
        chips.valueProperty().bindBidirectional(answer);
        HBox row = new HBox(8, question, Forms.oneLine(chips));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
