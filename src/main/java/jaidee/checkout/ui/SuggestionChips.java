package jaidee.checkout.ui;

import jaidee.checkout.Customer;
import jaidee.suggestions.Suggestion;
import jaidee.suggestions.SuggestionSlots;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What may be offered now, one key each, with the reason under it: never more than three, never in the way.
final class SuggestionChips extends VBox {
    private final CheckoutViewModel bill;
    private final CounterSuggestions model;
    private final Kit kit;
    private final VBox chips = new VBox(4);

    /// @param decline what says that the owner does not want one of them
    SuggestionChips(CheckoutViewModel bill, CounterSuggestions model, Deed decline, Kit kit) {
        super(4);
        this.bill = bill;
        this.model = model;
        this.kit = kit;
        Label heading = kit.texts().bind(new Label(), "suggestions.at_counter");
        heading.getStyleClass().addAll("small", "muted");
        Label no = kit.texts().bind(new Label(), "suggestions.decline.short");
        no.getStyleClass().addAll("small", "coupon-line");
        no.setOnMouseClicked(_ -> decline.run());
        HBox top = new HBox(6, heading, Card.gap(), no, Buttons.keyCap(decline.keyText()));
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Card.line(), top, chips);
        model.slotsProperty().subscribe(this::draw);
        bill.customerProperty().subscribe(_ -> draw(model.slotsProperty().get()));
    }

    private void draw(SuggestionSlots slots) {
        chips.getChildren().clear();
        for (int i = 0; i < slots.places().size(); i++) {
            Optional<Suggestion> one = slots.places().get(i);
            if (one.isPresent()) chips.getChildren().add(chip(one.get(), i));
        }
        setVisible(!chips.getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Node chip(Suggestion one, int place) {
        Label name = new Label();
        name.textProperty().bind(kit.texts().with(now -> now.get("checkout.care.add", one.item().name())));
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label price = new Label(one.item().price().brief());
        price.setMinWidth(USE_PREF_SIZE);
        price.getStyleClass().add("muted");
        HBox first = new HBox(6, name, price, Buttons.keyCap(CounterKeys.suggestion(place)));
        first.setAlignment(Pos.CENTER_LEFT);
        Label reason = new Label();
        reason.textProperty().bind(kit.texts().with(now -> (petName(one).isEmpty() ? "" : petName(one) + " · ") + now.get(one.says())));
        reason.getStyleClass().addAll("small", "muted");
        reason.setWrapText(true);
        // no button: its height would be that of the reason on a line of its own for each word
        VBox chip = new VBox(first, reason);
        chip.getStyleClass().addAll("pet-choice", "suggestion");
        chip.setAccessibleRole(AccessibleRole.BUTTON);
        chip.accessibleTextProperty().bind(kit.texts().with(now -> now.get("checkout.care.add", one.item().name()) + " · " + petName(one) + " · " + now.get(one.says())));
        chip.setOnMouseClicked(_ -> model.take(place));
        return chip;
    }

    /// Empty where there is only one.
    private String petName(Suggestion one) {
        Customer who = bill.customerProperty().get();
        return who == null || who.served().size() < 2 ? "" : who.petName(one.pet());
    }
}
