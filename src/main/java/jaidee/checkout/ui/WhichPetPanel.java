package jaidee.checkout.ui;

import jaidee.checkout.BasketLine;
import jaidee.checkout.Customer;
import jaidee.kernel.Message;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Before the money is taken: whose a vaccine or tablet is, when nobody said so. Asked once for all that the pet can get;
/// Enter takes the pet that is marked, F8 asks for each by itself. It may also be sold without going into any book, which
/// the sale then says.
final class WhichPetPanel {
    private final CheckoutViewModel model;
    private final Kit kit;
    private Subscription pricing = Subscription.EMPTY;

    WhichPetPanel(CheckoutViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// Goes on with `then` once every line has an answer and the bill is priced anew; given up, `back` is called.
    void ask(Runnable then, Runnable back) {
        ask(0, then, back);
    }

    private void ask(int from, Runnable then, Runnable back) {
        int index = model.withoutPet(from);
        if (index < 0) {
            whenPriced(then);
            return;
        }
        List<BasketLine> lines = model.basketProperty().get().lines();
        List<Integer> open = IntStream.iterate(index, i -> i >= 0, i -> model.withoutPet(i + 1)).boxed().toList();
        ask(open, takers(lines.get(index)), then, back);
    }

    /// @param open the lines without a pet, from the top
    private void ask(List<Integer> open, List<Customer.PetThere> takers, Runnable then, Runnable back) {
        int index = open.getFirst();
        List<BasketLine> lines = model.basketProperty().get().lines();
        List<Integer> alike = open.stream().filter(each -> takers(lines.get(each)).equals(takers)).toList();
        ChoiceChips<Customer.PetThere> pets = new ChoiceChips<>(takers, pet -> new SimpleStringProperty(pet.name()));
        pets.valueProperty().set(takers.getFirst());
        Label why = new Label();
        why.textProperty().bind(kit.texts().with(now -> now.get("checkout.which_pet.why")));
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        why.setMaxWidth(440);
        boolean[] answered = {false};
        Panel panel = kit.dialogs().panel(Message.of("checkout.which_pet", named(alike, lines)), new VBox(12, pets, why)).focusing(pets)
                .onClosed(() -> {
                    if (!answered[0]) back.run();
                });
        Deed none = Deed.of("checkout.which_pet.none", "F9", () -> {
            answered[0] = true;
            panel.close();
            ask(index + 1, then, back);
        });
        Deed take = Deed.of("checkout.which_pet.take", "Enter", () -> {
            answered[0] = true;
            panel.close();
            alike.forEach(each -> model.give(each, pets.valueProperty().get().id()));
            ask(index, then, back);
        });
        // a chip that has the focus would keep it for itself
        pets.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            take.run();
        });
        panel.offer(none);
        if (alike.size() > 1) panel.offer(Deed.of("checkout.which_pet.each", "F8", () -> {
            answered[0] = true;
            panel.close();
            ask(List.of(index), takers, then, back);
        }));
        panel.offerPrimary(take).open();
    }

    private List<Customer.PetThere> takers(BasketLine line) {
        return model.customerProperty().get().takers(line.item().id());
    }

    private String named(List<Integer> alike, List<BasketLine> lines) {
        return alike.stream().map(each -> lines.get(each).item().name().in(kit.texts().language())).collect(Collectors.joining(" · "));
    }

    private void whenPriced(Runnable then) {
        if (model.pricedProperty().get()) {
            go(then);
            return;
        }
        pricing = model.pricedProperty().subscribe(priced -> {
            if (!priced) return;
            pricing.unsubscribe();
            go(then);
        });
    }

    private void go(Runnable then) {
        if (model.payableProperty().get()) then.run();
    }
}
