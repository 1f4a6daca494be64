package jaidee.owners.ui;

import jaidee.kernel.DateInput;
import jaidee.kernel.Message;
import jaidee.kernel.WeightInput;
import jaidee.owners.PetWeight;
import jaidee.owners.Signed;
import jaidee.owners.WeightDoubt;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// All weighings of a pet, the newest first, each with who entered it and what stood there before it was put right. The
/// chosen one can be corrected or taken back.
final class WeightsPanel {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 300;

    /// A weighing, or one that was put right, below what took its place.
    private record Line(PetWeight weight, boolean holds, String change) {
    }

    private final Kit kit;
    private final PetProfileModel model;
    private final TableView<Line> table;
    private final TextField grams = new TextField();
    private final DateField day;
    private final Refusals refusals = new Refusals();
    private final ObjectProperty<WeightDoubt> doubt = new SimpleObjectProperty<>();

    WeightsPanel(Kit kit, PetProfileModel model) {
        this.kit = kit;
        this.model = model;
        this.day = new DateField(DateInput.Field.PET_BIRTH, kit.clock());
        this.table = table();
    }

    void open() {
        grams.setId("correctedWeight");
        grams.textProperty().subscribe(() -> {
            refusals.clear();
            doubt.set(null);
        });
        day.dayProperty().subscribe(() -> refusals.clear("day"));
        table.getSelectionModel().selectedItemProperty().subscribe(this::fill);
        table.getSelectionModel().selectFirst();
        Label asked = new Label();
        asked.getStyleClass().add("doubt");
        asked.setWrapText(true);
        asked.setMaxWidth(WIDTH);
        asked.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        asked.textProperty().bind(kit.texts().with(now -> doubt.get() == null ? ""
                : now.get("owners.pet.weight_doubt_again", now.get(doubt.get().message())), doubt));
        asked.visibleProperty().bind(doubt.isNotNull());
        asked.managedProperty().bind(asked.visibleProperty());
        HBox row = new HBox(12, new Field(kit.texts(), "owners.pet.corrected_weight", grams).refusing(refusals.of("weight")),
                new Field(kit.texts(), "owners.pet.weighed_on", day).refusing(refusals.of("day")));
        VBox content = new VBox(12, table, row, asked);
        content.getStylesheets().add(OwnersScreens.SHEET);
        BooleanBinding correctable = Bindings.createBooleanBinding(() -> chosen() != null, table.getSelectionModel().selectedItemProperty());
        Panel panel = kit.dialogs().panel(Message.of("owners.pet.weights_title"), content);
        Deed save = Deed.of("owners.pet.weight_save", "F12", () -> save(panel)).when(correctable);
        grams.setOnAction(_ -> save.run());
        panel.offer(Deed.of("owners.pet.weight_withdraw", "Shift+Delete", () -> {
            if (chosen() != null) model.withdrawWeight(chosen(), panel::close);
        }).when(correctable)).offerPrimary(save).focusing(table).open();
    }

    private TableView<Line> table() {
        TableView<Line> made = kit.tables().table(kit.texts().bind(new Label(), "owners.pet.no_weight"));
        TableColumn<Line, Line> by = kit.tables().words("owners.pet.weight_by", (line, now) -> {
            String signed = line.weight().noted().map(Signed::said).map(now::get).orElse("");
            return line.holds() ? signed : now.get("owners.pet.weight_was", signed);
        });
        made.getColumns().setAll(List.of(
                kit.tables().day("owners.pet.weighed_on", line -> line.weight().day()),
                kit.tables().number("owners.pet.weight_kg", line -> line.weight().kilograms()),
                kit.tables().number("owners.pet.weight_percent", Line::change), by));
        made.getColumns().get(0).setPrefWidth(110);
        made.getColumns().get(1).setPrefWidth(80);
        made.getColumns().get(2).setPrefWidth(90);
        made.getItems().setAll(lines(model.profileProperty().get().weights()));
        made.setPrefSize(WIDTH, HEIGHT);
        made.setId("weights");
        return made;
    }

    private static List<Line> lines(List<PetWeight> oldestFirst) {
        List<Line> lines = new ArrayList<>();
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            PetWeight weight = oldestFirst.get(i);
            lines.add(new Line(weight, true, i == 0 ? "" : WeightChange.percent(oldestFirst.get(i - 1).grams(), weight.grams())));
            weight.corrected().forEach(was -> lines.add(new Line(was, false, "")));
        }
        return lines;
    }

    private PetWeight chosen() {
        Line line = table.getSelectionModel().getSelectedItem();
        return line == null || !line.holds() ? null : line.weight();
    }

    private void fill(Line line) {
        if (line == null) return;
        grams.setText(line.weight().kilograms());
        day.dayProperty().set(line.weight().day());
        grams.setDisable(!line.holds());
        day.setDisable(!line.holds());
    }

    private void save(Panel panel) {
        PetWeight wrong = chosen();
        if (wrong == null || day.day() == null) return;
        boolean sure = doubt.get() != null;
        WeightInput.grams(grams.getText()).handle(read -> {
            if (read == wrong.grams() && day.day().equals(wrong.day())) panel.close();
            else if (sure) model.correctWeight(wrong, day.day(), read, refusals, panel::close);
            else model.doubt(wrong, day.day(), read, found -> found.ifPresentOrElse(doubt::set,
                    () -> model.correctWeight(wrong, day.day(), read, refusals, panel::close)));
        }, refusals::show);
    }
}
