package jaidee.paper.ui;

import jaidee.kernel.Message;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.util.Subscription;

/// The panel that shows a sheet before it is printed. Enter or Ctrl+P prints, F12 saves, Esc closes.
public final class PreviewDialog {
    private PreviewDialog() {
    }

    public static Panel open(Kit kit, PreviewViewModel model) {
        PreviewView view = new PreviewView(kit, model);
        Panel panel = kit.dialogs().panel(Message.of("paper.preview.title", model.sheet().title()), view);
        Deed save = Deed.of("paper.preview.save", "F12", () -> kit.files().save("paper.preview.save_title", model.sheet().fileName())
                .ifPresent(model::save)).when(Bindings.not(model.busy().property()));
        Deed print = Deed.of("paper.preview.print", "Enter", model::print).when(model.printable());
        // Ctrl+P is the habit; Enter is the key that every keyboard layout reports
        Deed habit = Deed.of("paper.preview.print", "Shortcut+P", model::print).when(model.printable());
        panel.offer(save).offerPrimary(print).focusing(view.pages()).givingWay().open();
        Subscription keys = kit.keys().add(List.of(habit, view.smaller(), view.larger()));
        panel.onClosed(keys::unsubscribe);
        model.onFinished(panel::close);
        model.open();
        return panel;
    }
}
