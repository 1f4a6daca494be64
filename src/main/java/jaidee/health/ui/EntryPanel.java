package jaidee.health.ui;

import jaidee.health.BookEntry;
import jaidee.health.CareDesk;
import jaidee.health.CareProduct;
import jaidee.health.DoseWords;
import jaidee.health.NewEntry;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.ui.Deed;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.CompletingField;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// One line of a book: all of it, who wrote it, and the ways to put it right (F7) or to withdraw it (Shift+Delete), both
/// with a reason. A line that lacks lot or vet is completed with F9.
final class EntryPanel {
    private static final double WIDTH = 800, HEIGHT = 552;

    private final PetCareModel care;
    private final BookEntry entry;
    private final CareDesk.Sheet sheet;
    private final Kit kit;
    private final Refusals refusals = new Refusals();
    private final TextField reason = new TextField();

    EntryPanel(PetCareModel care, BookEntry entry, CareDesk.Sheet sheet, Kit kit) {
        this.care = care;
        this.entry = entry;
        this.sheet = sheet;
        this.kit = kit;
    }

    void open() {
        Label detail = new Label();
        detail.textProperty().bind(kit.texts().with(now -> BookCard.detail(entry, now)));
        detail.setWrapText(true);
        Label dose = new Label();
        dose.textProperty().bind(kit.texts().with(now -> DoseWords.said(entry.dose(), now)));
        dose.getStyleClass().add("strong");
        Label written = new Label();
        written.textProperty().bind(kit.texts().with(now -> now.get("health.entry.written", entry.written().by(),
                LocalDate.ofInstant(entry.written().at(), Days.BANGKOK)) + (entry.written().reason().isEmpty() ? ""
                : "\n" + now.get("health.entry.instead", entry.written().reason()))));
        written.getStyleClass().addAll("small", "muted");
        written.setWrapText(true);
        VBox content = new VBox(8, dose, detail, written);
        content.setPrefWidth(480);
        content.setFocusTraversable(true);
        Panel panel = kit.dialogs().panel(Message.of("health.entry.title", entry.productName(), entry.on()), content).focusing(content);
        if (entry.stands()) {
            panel.offerDanger(Deed.of("health.withdraw", "Shift+Delete", () -> {
                panel.close();
                withdraw();
            }));
            Deed correct = Deed.of("health.correct", "F7", () -> {
                panel.close();
                correct();
            });
            if (entry.isToComplete()) panel.offer(correct).offerPrimary(Deed.of("health.complete", "F9", () -> {
                panel.close();
                new CompletePanel(care::complete, List.of(entry), sheet.form(), kit).open(() -> {
                });
            }));
            else panel.offerPrimary(correct);
        }
        panel.open();
    }

    private void withdraw() {
        kit.texts().prompt(reason, "health.withdraw.prompt");
        Label consequence = kit.texts().bind(new Label(), "health.withdraw.consequence");
        consequence.setWrapText(true);
        consequence.setMaxWidth(440);
        VBox content = new VBox(12, consequence, new Field(kit.texts(), "health.reason", reason).required().refusing(refusals.of("reason")),
                DosesForm.refused(refusals, kit));
        Panel panel = kit.dialogs().panel(Message.of("health.withdraw.title", entry.productName(), entry.on()), content).focusing(reason);
        Deed withdraw = Deed.of("health.withdraw", "F12", () -> {
            refusals.clear();
            care.withdraw(entry, reason.getText(), panel::close, why -> DosesForm.show(why, refusals));
        });
        reason.setOnAction(_ -> withdraw.run());
        panel.offerDanger(withdraw).open();
    }

    private void correct() {
        LocalDate today = LocalDate.now(kit.clock().withZone(Days.BANGKOK));
        DosesModel model = DosesModel.of(entry, sheet, today);
        DoseModel dose = model.doses().getFirst();
        DoseRow row = new DoseRow(model, dose, kit, today, reason::requestFocus);
        TextField step = new TextField(DoseWords.said(dose.doseProperty().get(), kit.texts().now()));
        step.textProperty().subscribe(typed -> {
            if (!typed.equals(DoseWords.said(dose.doseProperty().get(), kit.texts().now()))) dose.doseProperty().set(typed);
        });
        kit.texts().prompt(reason, "health.correct.prompt");
        VBox content = new VBox(12, new Field(kit.texts(), "health.form.product", product(dose)).refusing(refusals.of("product")), row,
                new Field(kit.texts(), "health.form.dose", step), new DosesForm(model, refusals, kit),
                new Field(kit.texts(), "health.reason", reason).required().refusing(refusals.of("reason")), DosesForm.refused(refusals, kit));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setMaxHeight(HEIGHT);
        Panel panel = kit.dialogs().panel(Message.of("health.correct.title", entry.productName(), entry.on()), scroll).focusing(row.lot());
        DoseRow.hearLabels(scroll.getParent(), () -> List.of(row), today);
        Deed save = Deed.of("health.correct.save", "F12", () -> save(model, panel));
        reason.setOnAction(_ -> save.run());
        panel.offerPrimary(save).open();
    }

    private Node product(DoseModel dose) {
        CompletingField<CareProduct> field = new CompletingField<>(kit.overlay(), typed -> sheet.products().stream()
                .filter(each -> (each.name().th() + " " + each.name().en()).toLowerCase().contains(typed.strip().toLowerCase()))
                .map(each -> Hit.of(each, each.name().in(kit.texts().language()))).toList(), each -> each.name().in(kit.texts().language()));
        field.setText(entry.productName());
        field.chosenProperty().subscribe(chosen -> {
            if (chosen != null) dose.productProperty().set(chosen);
        });
        return field;
    }

    private void save(DosesModel model, Panel panel) {
        refusals.clear();
        if (model.dayProperty().get() == null) {
            refusals.show("day", Message.of("health.form.day_missing"));
            return;
        }
        NewEntry right = model.entries().getFirst();
        care.correct(entry, right, reason.getText(), panel::close, why -> DosesForm.show(why, refusals));
    }
}
