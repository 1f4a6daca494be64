package jaidee.app;

import java.util.List;
import javafx.scene.control.Label;
import jaidee.ui.Card;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import org.kordamp.ikonli.feather.Feather;

/// The screen turned to the customer: on or off, and in which language.
final class CustomerCard extends Card {
    CustomerCard(CustomerDesk customer, Kit kit) {
        super(kit.texts(), "customer.window.title");
        UiTexts texts = kit.texts();
        Label state = new Label();
        state.setWrapText(true);
        state.getStyleClass().add("muted");
        state.textProperty().bind(texts.with(now -> now.get(customer.window().shownProperty().get()
                ? "customer.window.on" : "customer.window.off"), customer.window().shownProperty()));
        ChoiceChips<CustomerDesk.Reads> language = new ChoiceChips<>(List.of(CustomerDesk.Reads.values()),
                each -> texts.of(each.word()));
        language.valueProperty().bindBidirectional(customer.readsProperty());
        add(state, kit.buttons().of(customer.toggle(), Feather.MONITOR), new Field(texts, "customer.reads", language));
    }
}
