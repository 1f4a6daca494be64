package jaidee.checkout.ui;

import jaidee.checkout.Basket;
import jaidee.checkout.HeldBaskets;
import jaidee.kernel.StaffId;
import jaidee.ui.Background;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Keeps a copy of the bill at the counter on the disk, a few seconds behind the hands: a power cut loses no more than
/// that. A bill that is paid before then is never written down twice.
public final class OpenBillKeeper {
    private static final Duration BEHIND = Duration.seconds(4);

    private final CheckoutViewModel bill;
    private final HoldViewModel holds;
    private final HeldBaskets held;
    private final Supplier<Optional<StaffId>> onDuty;
    private final Background background;
    private final PauseTransition later = new PauseTransition(BEHIND);
    private Basket kept;

    public OpenBillKeeper(CheckoutViewModel bill, HoldViewModel holds, HeldBaskets held, Supplier<Optional<StaffId>> onDuty,
                          Background background) {
        this.bill = bill;
        this.holds = holds;
        this.held = held;
        this.onDuty = onDuty;
        this.background = background;
        later.setOnFinished(event -> keep());
        bill.basketProperty().subscribe(this::changed);
    }

    private void changed(Basket now) {
        if (kept != null && (now.isEmpty() || !now.key().equals(kept.key()))) forget();
        if (now.isEmpty()) later.stop();
        else if (later.getStatus() != javafx.animation.Animation.Status.RUNNING) later.playFromStart();
    }

    /// Writes it down now, as before the program ends.
    public void keep() {
        Basket now = bill.basketProperty().get();
        if (now.isEmpty() || now.equals(kept) || onDuty.get().isEmpty()) return;
        kept = now;
        String name = holds.proposedName();
        StaffId staff = onDuty.get().get();
        background.write(() -> held.keepOpen(now, name, staff));
    }

    // the sale itself takes the copy of a bill that was paid with it
    private void forget() {
        String key = kept.key();
        kept = null;
        if (!(bill.phaseProperty().get() instanceof BillPhase.Sold)) background.write(() -> held.forgetOpen(key));
    }
}
