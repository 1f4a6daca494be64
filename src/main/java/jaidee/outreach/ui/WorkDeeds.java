package jaidee.outreach.ui;

import jaidee.kernel.PetId;
import jaidee.outreach.OwnerTask;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanBinding;

/// What can be done about the owner chosen, each by a key. Function keys only: a letter is another one under a Thai layout.
final class WorkDeeds {
    private final WorkListModel model;
    private final Kit kit;
    private final Deed undo;
    private final List<Deed> shown;
    private final List<Deed> others;

    WorkDeeds(WorkListModel model, Writing writing, Kit kit) {
        this.model = model;
        this.kit = kit;
        AnswerPanels panels = new AnswerPanels(model, kit);
        BooleanBinding ready = model.ready();
        this.shown = List.of(
                Deed.of("outreach.key.called", "F5", () -> called(panels)).when(ready),
                Deed.of("outreach.key.no_answer", "F6", model::noAnswer).when(ready),
                Deed.of("outreach.key.message", "F7", () -> writing.write(model.selectedProperty().get(), model.chosen(), model::written)).when(ready),
                Deed.of("outreach.key.booked", "F8", panels::book).when(ready),
                Deed.of("outreach.key.declined", "Ctrl+F5", panels::decline).when(ready),
                Deed.of("outreach.key.wrong_number", "Ctrl+F6", model::wrongNumber).when(ready),
                Deed.of("outreach.key.snooze", "Ctrl+F8", panels::snooze).when(ready),
                Deed.of("outreach.key.serve", "F10", () -> kit.navigator().open(new Route.Serve(model.selectedProperty().get().id()))).when(ready));
        this.undo = Deed.of("ui.undo", "Alt+Backspace", model::undo).when(model.lastProperty().isNotNull());
        this.others = List.of(Deed.of("outreach.key.called_note", "Ctrl+F7", panels::calledWithNote).when(ready),
                Deed.of("outreach.key.number_right", "Ctrl+F9", model::numberIsRight).when(ready));
    }

    private void called(AnswerPanels panels) {
        if (model.calls().isEmpty()) model.called("");
        else panels.howIsIt();
    }

    /// Those with a button.
    List<Deed> shown() {
        return shown;
    }

    Deed undo() {
        return undo;
    }

    List<Deed> all() {
        List<Deed> all = new ArrayList<>(shown);
        all.addAll(others);
        all.add(undo);
        return all;
    }

    void openOwner() {
        OwnerTask task = model.selectedProperty().get();
        if (task != null) kit.navigator().open(new Route.OwnerProfile(task.id()));
    }

    /// The pet the next deed is about.
    void openPet() {
        model.chosen().stream().findFirst().ifPresent(line -> {
            PetId pet = line.pet().id();
            kit.navigator().open(new Route.PetProfile(pet));
        });
    }
}
