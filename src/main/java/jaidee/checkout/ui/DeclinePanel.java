package jaidee.checkout.ui;

import jaidee.kernel.Message;
import jaidee.suggestions.Quiet;
import jaidee.suggestions.Suggestion;
import jaidee.suggestions.SuggestionSlots;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.VBox;

/// Which of the suggestions the owner does not want, and for how long: one key each.
final class DeclinePanel {
    private static final double WIDTH = 560;
    private static final int SHORT = 3, MIDDLE = 6, LONG = 12;

    private final CounterSuggestions model;
    private final CheckoutViewModel bill;
    private final Kit kit;

    DeclinePanel(CounterSuggestions model, CheckoutViewModel bill, Kit kit) {
        this.model = model;
        this.bill = bill;
        this.kit = kit;
    }

    void open(Runnable closed) {
        SuggestionSlots slots = model.slotsProperty().get();
        List<Integer> places = IntStream.range(0, slots.places().size()).boxed().filter(i -> slots.places().get(i).isPresent()).toList();
        if (places.isEmpty()) return;
        ChoiceChips<Integer> which = new ChoiceChips<>(places, place -> kit.texts().with(now -> words(slots.places().get(place).orElseThrow())));
        which.setId("declined");
        which.valueProperty().set(places.getFirst());
        VBox content = new VBox(new Field(kit.texts(), "suggestions.decline.which", which));
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("suggestions.decline.title"), content).focusing(which).onClosed(closed);
        panel.offer(deed("suggestions.decline.ever", "F9", Quiet.EVER, which, panel));
        panel.offer(deed("suggestions.decline.months12", "F8", Quiet.months(LONG), which, panel));
        panel.offer(deed("suggestions.decline.months6", "F7", Quiet.months(MIDDLE), which, panel));
        panel.offer(deed("suggestions.decline.months3", "F6", Quiet.months(SHORT), which, panel));
        panel.offerPrimary(deed("suggestions.decline.today", "Enter", Quiet.TODAY, which, panel)).open();
    }

    private Deed deed(String key, String keys, Quiet quiet, ChoiceChips<Integer> which, Panel panel) {
        return Deed.of(key, keys, () -> {
            int place = which.valueProperty().get();
            panel.close();
            model.decline(place, quiet);
        });
    }

    private String words(Suggestion one) {
        String pet = bill.customerProperty().get() == null ? "" : bill.customerProperty().get().petName(one.pet());
        return pet + " · " + one.item().name().in(kit.texts().language());
    }
}
