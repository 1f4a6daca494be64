package jaidee.health.ui;

import jaidee.health.BookEntry;
import jaidee.health.CareBook.Completion;
import jaidee.health.CareDesk;
import jaidee.health.Lot;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.Refusals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// Lot, vet and site of what was sold, filled in by whoever gave it: the last lot of each product is offered, Enter goes on
/// to the next and saves at the last.
final class CompletePanel {
    private static final double WIDTH = 800, HEIGHT = 552;

    /// Writes it down.
    interface Completing {
        void complete(List<Completion> completions, Runnable done, Consumer<Refusal> refused);
    }

    private final Completing completing;
    private final List<BookEntry> entries;
    private final DosesModel model;
    private final Kit kit;
    private final Refusals refusals = new Refusals();
    private final List<DoseRow> rows = new ArrayList<>();
    private Panel panel;

    CompletePanel(Completing completing, List<BookEntry> entries, CareDesk.Form form, Kit kit) {
        this.completing = completing;
        this.entries = entries;
        this.kit = kit;
        this.model = DosesModel.complete(entries, form, LocalDate.now(kit.clock().withZone(Days.BANGKOK)));
    }

    void open(Runnable closed) {
        LocalDate today = LocalDate.now(kit.clock().withZone(Days.BANGKOK));
        VBox content = new VBox(12);
        for (DoseModel dose : model.doses()) {
            int index = rows.size();
            rows.add(new DoseRow(model, dose, kit, today, () -> next(index)));
            content.getChildren().add(rows.getLast());
        }
        content.getChildren().addAll(DosesForm.given(model, refusals, kit), DosesForm.refused(refusals, kit));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setMaxHeight(HEIGHT);
        panel = kit.dialogs().panel(Message.of("health.complete.title"), scroll).focusing(rows.getFirst().lot()).onClosed(closed);
        DoseRow.hearLabels(scroll.getParent(), () -> rows, today);
        panel.offerPrimary(Deed.of("health.complete.save", "F12", this::save)).open();
        rows.getFirst().lot().selectAll();
    }

    private void next(int index) {
        if (index + 1 == rows.size()) save();
        else {
            Focus.on(rows.get(index + 1).lot());
            rows.get(index + 1).lot().selectAll();
        }
    }

    private void save() {
        refusals.clear();
        List<Completion> completions = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            DoseModel dose = model.doses().get(i);
            Lot lot = dose.whole();
            completions.add(new Completion(entries.get(i).id(), lot, model.expired(dose) ? dose.expiredProperty().get() : "",
                    model.siteProperty().get(), model.who()));
        }
        completing.complete(completions, panel::close, why -> DosesForm.show(why, refusals));
    }
}
