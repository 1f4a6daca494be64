package jaidee.owners.ui;

import jaidee.kernel.DateInput;
import jaidee.kernel.Texts;
import jaidee.owners.PetProfile;
import jaidee.owners.PetStatus;
import jaidee.owners.PetWeight;
import jaidee.owners.WeightDoubt;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The weight of a pet: the last one with what changed, the curve, and the next one typed. An unlikely one is asked about
/// right here; Enter again says that it is so.
final class WeightCard extends Card {
    private static final double DAY_WIDTH = 130;

    private final Kit kit;
    private final PetProfileModel model;
    private final TextField weight = new TextField();
    private final DateField day;
    private final WeightChart chart;
    private final Label last = new Label();
    private final Label change = new Label();
    private final Label none;
    private final VBox entry = new VBox(8);

    /// @param all     looks through all weighings
    /// @param asMeant takes what was probably meant
    WeightCard(Kit kit, PetProfileModel model, Deed all, Deed asMeant) {
        super(kit.texts(), "owners.pet.weight");
        this.kit = kit;
        this.model = model;
        this.chart = new WeightChart(kit.texts());
        this.day = new DateField(DateInput.Field.PET_BIRTH, kit.clock());
        this.none = kit.texts().bind(new Label(), "owners.pet.no_weight");
        setSpacing(8);
        beside(kit.buttons().quiet(all, Feather.LIST));
        last.getStyleClass().add("weight-now");
        change.getStyleClass().addAll("small", "muted");
        change.setWrapText(true);
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        entry(asMeant);
        add(last, change, none, entry, chart);
    }

    void focus() {
        Focus.on(weight);
        weight.selectAll();
    }

    void show(PetProfile profile, LocalDate today) {
        List<PetWeight> weights = profile.weights();
        there(none, weights.isEmpty());
        for (Node each : List.of(last, change, chart)) there(each, !weights.isEmpty());
        there(entry, profile.pet().status() != PetStatus.DIED);
        if (weights.isEmpty()) return;
        Texts now = kit.texts().now();
        last.setText(now.get("owners.pet.last_weight", weights.getLast().kilograms(), weights.getLast().day()));
        change.setText(WeightChange.words(now, weights));
        there(change, !change.getText().isEmpty());
        there(chart, weights.size() > 1);
        chart.show(weights);
    }

    private void entry(Deed asMeant) {
        weight.textProperty().bindBidirectional(model.weightProperty());
        weight.setId("weight");
        kit.texts().prompt(weight, "owners.pet.weight_prompt");
        day.setId("weighedOn");
        day.dayProperty().bindBidirectional(model.weighedOnProperty());
        day.setPrefWidth(DAY_WIDTH);
        day.setMinWidth(DAY_WIDTH);
        kit.texts().spoken(day, "owners.pet.weighed_on");
        for (TextField field : List.of(weight, day)) field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            model.weigh();
            event.consume();
        });
        Field typed = new Field(kit.texts(), "owners.pet.new_weight", weight).refusing(model.refusals().of("weight"));
        HBox.setHgrow(typed, Priority.ALWAYS);
        Field when = new Field(kit.texts(), "owners.pet.weighed_on", day).refusing(model.refusals().of("day"));
        HBox row = new HBox(8, typed, when);
        Label doubt = new Label();
        doubt.getStyleClass().add("doubt");
        doubt.setWrapText(true);
        doubt.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        doubt.textProperty().bind(kit.texts().with(now -> Optional.ofNullable(model.weightDoubtProperty().get())
                .map(asked -> now.get("owners.pet.weight_doubt", now.get(asked.message()))).orElse(""), model.weightDoubtProperty()));
        doubt.visibleProperty().bind(model.weightDoubtProperty().isNotNull());
        doubt.managedProperty().bind(doubt.visibleProperty());
        Button likely = kit.buttons().of(asMeant, Feather.CHECK);
        likely.visibleProperty().bind(Bindings.createBooleanBinding(() -> Optional.ofNullable(model.weightDoubtProperty().get())
                .flatMap(WeightDoubt::meant).isPresent(), model.weightDoubtProperty()));
        likely.managedProperty().bind(likely.visibleProperty());
        entry.getChildren().addAll(row, doubt, likely);
    }

    private static void there(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
