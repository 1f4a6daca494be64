package jaidee.backup.ui;

import jaidee.ui.Deed;
import jaidee.ui.Kit;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// Whether the data and the backups are encrypted, and what can be done about it.
public final class Encryption {
    private final boolean locked;
    private final Deed change, print;

    /// @param change leaves the clinic and opens the page that locks it, or unlocks it
    /// @param print  shows the recovery key on paper once more
    public Encryption(boolean locked, Consumer<Boolean> change, Runnable print) {
        this.locked = locked;
        this.change = Deed.of(locked ? "vault.page.unlock" : "vault.page.lock", "F7", () -> change.accept(!locked));
        this.print = Deed.of("vault.page.print", "F11", print);
    }

    boolean isLocked() {
        return locked;
    }

    List<Deed> deeds() {
        return locked ? List.of(change, print) : List.of(change);
    }

    List<Button> buttons(Kit kit) {
        Button changing = kit.buttons().of(change, locked ? Feather.UNLOCK : Feather.LOCK);
        return locked ? List.of(kit.buttons().of(print, Feather.PRINTER), changing) : List.of(changing);
    }
}
