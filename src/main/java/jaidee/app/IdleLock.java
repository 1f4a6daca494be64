package jaidee.app;

import jaidee.settings.SettingsService;
import jaidee.staff.StaffMember;
import jaidee.staff.ui.LockCard;
import jaidee.staff.ui.OnDuty;
import jaidee.staff.ui.SignInPanel;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/// Covers the window when nobody has touched key or mouse for a while, until somebody types a PIN. What was being done waits
/// below, also for a colleague.
final class IdleLock {
    private static final Duration LOOKS = Duration.seconds(5);

    private final SettingsService settings;
    private final Supplier<SignInPanel> panel;
    private final OnDuty onDuty;
    private final LongSupplier nanos;
    private final Kit kit;
    private long touched;
    private boolean locked;

    /// @param nanos counts on, as `System.nanoTime`: a clock that is set is no touch
    IdleLock(SettingsService settings, Supplier<SignInPanel> panel, OnDuty onDuty, LongSupplier nanos, Kit kit) {
        this.settings = settings;
        this.panel = panel;
        this.onDuty = onDuty;
        this.nanos = nanos;
        this.kit = kit;
    }

    /// Locks without waiting.
    Deed now() {
        return Deed.of("shell.key.lock", "Ctrl+Shift+F10", this::lock);
    }

    /// From now on, while `shell` stands in the window.
    void begin(Node shell) {
        touched = nanos.getAsLong();
        Scene scene = shell.getScene();
        scene.addEventFilter(InputEvent.ANY, _ -> touched = nanos.getAsLong());
        WhileShown.every(LOOKS, this::look, shell);
    }

    void look() {
        long minutes = settings.value(LockCard.MINUTES);
        if (minutes > 0 && nanos.getAsLong() - touched >= TimeUnit.MINUTES.toNanos(minutes)) lock();
    }

    private void lock() {
        if (locked || onDuty.memberProperty().get() == null) return;
        locked = true;
        SignInPanel asking = panel.get();
        kit.background().run(asking::present).onSuccess(present -> ask(asking, present)).onFailure(_ -> locked = false);
    }

    // where nobody has a PIN there is nobody to ask
    private void ask(SignInPanel asking, List<StaffMember> present) {
        if (present.isEmpty()) {
            locked = false;
            return;
        }
        kit.overlay().setCovered(true);
        asking.openLocked(present, member -> {
            kit.overlay().setCovered(false);
            locked = false;
            touched = nanos.getAsLong();
            onDuty.takeOver(member);
        });
    }
}
