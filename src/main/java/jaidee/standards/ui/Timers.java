package jaidee.standards.ui;

import jaidee.standards.TouchPoint;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import java.util.List;
import java.util.Optional;

/// The keys of the timers, which work wherever one is.
public final class Timers {
    private final TimersModel model;
    private final Kit kit;

    public Timers(TimersModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// One key starts the first standard, one starts any, one ends.
    public List<Deed> deeds() {
        return List.of(Deed.of("standards.start_first", "Ctrl+Shift+F1", model::startFirst),
                Deed.of("standards.start.title", "Ctrl+Shift+F2", this::startAny), Deed.of("standards.end_one", "Ctrl+Shift+F3", this::end));
    }

    public void startAny() {
        new StartPanel(model, kit).open();
    }

    /// With one that runs there is nothing to ask.
    private void end() {
        Optional<TouchPoint> only = model.only();
        if (only.isPresent()) model.end(only.get());
        else showAll();
    }

    public void showAll() {
        new RunningPanel(model, kit).open(this::startAny);
    }
}
