package jaidee.health.ui;

import jaidee.health.CareDesk;
import jaidee.health.CareGroups;
import jaidee.health.CareProduct;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.CompletingField;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Writes down what a pet was just given. What is due is on the form already, with the lot used last: for the usual two
/// vaccines of a year the keys are F10 on the profile, then Enter, Enter, or F12 at once. One more product is its name and
/// Enter; Shift+Delete in its lot takes one away.
final class RecordPanel {
    private static final double WIDTH = 800, HEIGHT = 552;

    private final PetCareModel care;
    private final DosesModel model;
    private final CareDesk.Sheet sheet;
    private final Kit kit;
    private final LocalDate today;
    private final Refusals refusals = new Refusals();
    private final VBox rows = new VBox(8);
    private final List<DoseRow> shown = new ArrayList<>();
    private final CompletingField<CareProduct> more;
    private Panel panel;

    RecordPanel(PetCareModel care, CareDesk.Sheet sheet, Kit kit) {
        this.care = care;
        this.sheet = sheet;
        this.kit = kit;
        this.today = LocalDate.now(kit.clock().withZone(Days.BANGKOK));
        this.model = DosesModel.begin(sheet, today);
        this.more = new CompletingField<>(kit.overlay(), this::offers, product -> "");
        more.setId("more");
        kit.texts().prompt(more, "health.form.more_prompt");
        more.chosenProperty().subscribe(product -> {
            if (product == null) return;
            model.add(product);
            fill();
            Focus.on(shown.get(indexOf(product)).lot());
        });
        more.addEventHandler(KeyEvent.KEY_PRESSED, this::ownWords);
    }

    void open(String petName) {
        VBox content = new VBox(12, rows, new Field(kit.texts(), "health.form.more", more).refusing(refusals.of("product")),
                new DosesForm(model, refusals, kit), DosesForm.refused(refusals, kit));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setMaxHeight(HEIGHT);
        scroll.setFocusTraversable(false);
        fill();
        panel = kit.dialogs().panel(Message.of("health.record.title", petName), scroll)
                .focusing(shown.isEmpty() ? more : shown.getFirst().lot());
        DoseRow.hearLabels(scroll.getParent(), () -> shown, today);
        panel.offerPrimary(Deed.of("health.record.save", "F12", this::save)).open();
        if (!shown.isEmpty()) shown.getFirst().lot().selectAll();
    }

    private void fill() {
        rows.getChildren().clear();
        shown.clear();
        for (int i = 0; i < model.doses().size(); i++) {
            int index = i;
            DoseModel dose = model.doses().get(i);
            Button away = kit.buttons().icon(Deed.of("health.form.remove", () -> remove(dose)), Feather.X);
            DoseRow row = new DoseRow(model, dose, kit, today, () -> next(index), away);
            row.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.DELETE && event.isShiftDown()) {
                    remove(dose);
                    event.consume();
                }
            });
            if (dose.productProperty().get() == null) row.getChildren().add(1, groups(dose));
            shown.add(row);
            rows.getChildren().add(row);
        }
    }

    // what is in an unlisted product has to be said by hand
    private Node groups(DoseModel dose) {
        FlowPane chips = new FlowPane(6, 6);
        care.groups(sheet.species()).forEach((code, name) -> {
            ToggleButton chip = new ToggleButton(name.in(kit.texts().language()));
            chip.getStyleClass().add("chip");
            chip.setSelected(dose.groups().contains(code));
            chip.selectedProperty().subscribe(on -> {
                if (on) dose.groups().add(code);
                else dose.groups().remove(code);
            });
            chips.getChildren().add(chip);
        });
        return new Field(kit.texts(), "health.form.groups", chips).required().refusing(refusals.of("groups"));
    }

    private void remove(DoseModel dose) {
        int index = model.doses().indexOf(dose);
        model.doses().remove(dose);
        fill();
        if (shown.isEmpty()) Focus.on(more);
        else Focus.on(shown.get(Math.min(index, shown.size() - 1)).lot());
    }

    private void next(int index) {
        if (index + 1 == shown.size()) save();
        else {
            Focus.on(shown.get(index + 1).lot());
            shown.get(index + 1).lot().selectAll();
        }
    }

    private int indexOf(CareProduct product) {
        for (int i = 0; i < model.doses().size(); i++)
            if (product.equals(model.doses().get(i).productProperty().get())) return i;
        return 0;
    }

    private void ownWords(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER) return;
        event.consume();
        if (more.getText().isBlank()) save();
        else if (!model.outsideProperty().get()) refusals.show("product", Message.of("health.form.unlisted"));
        else {
            model.add(more.getText());
            more.clear();
            fill();
            Focus.first(shown.getLast());
        }
    }

    private List<Hit<CareProduct>> offers(String typed) {
        String wanted = typed.strip().toLowerCase();
        return sheet.products().stream().filter(product -> product.active() && (product.name().th() + " " + product.name().en() + " " + product.brand()).toLowerCase().contains(wanted))
                .sorted(Comparator.comparing((CareProduct product) -> !CareGroups.anyVaccine(product.groups())))
                .map(product -> Hit.of(product, product.name().in(kit.texts().language()))).toList();
    }

    private void save() {
        refusals.clear();
        if (model.doses().isEmpty()) {
            refusals.show("product", Message.of("health.form.nothing"));
            Focus.on(more);
        } else if (model.dayProperty().get() == null) refusals.show("day", Message.of("health.form.day_missing"));
        else if (model.outsideProperty().get() && model.sourceProperty().get().isBlank()) refusals.show("outside", Message.of("kernel.text.missing"));
        else care.record(model.entries(), panel::close, why -> DosesForm.show(why, refusals));
    }
}
