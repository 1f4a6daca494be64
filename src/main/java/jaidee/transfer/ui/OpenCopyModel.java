package jaidee.transfer.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.transfer.OpenCopies;
import jaidee.transfer.TransferRefusal;
import jaidee.ui.Background;
import jaidee.ui.FxThread;
import jaidee.ui.Notices;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// The export of everything: asked for, going on while the desk works, stopped.
public final class OpenCopyModel {
    private final OpenCopies copies;
    private final Approvals approvals;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyBooleanWrapper going = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final AtomicBoolean wanted = new AtomicBoolean();

    public OpenCopyModel(OpenCopies copies, Approvals approvals, Background background, Notices notices) {
        this.copies = copies;
        this.approvals = approvals;
        this.background = background;
        this.notices = notices;
    }

    ReadOnlyBooleanProperty goingProperty() {
        return going.getReadOnlyProperty();
    }

    /// From 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void write(Path file) {
        if (going.get()) return;
        approvals.ask(Right.MOVE_DATA, Message.of("transfer.page.everything"), by -> {
            wanted.set(true);
            progress.set(0);
            going.set(true);
            background.run(() -> copies.write(file, by, this::goesOn)).always(() -> going.set(false))
                    .onSuccess(outcome -> outcome.handle(made -> notices.done(Message.of("transfer.page.everything.done", made.rows(), made.tables(), made.file())), this::refused));
        });
    }

    private boolean goesOn(long done, long all) {
        double share = (double) done / all;
        FxThread.later(() -> progress.set(share));
        return wanted.get();
    }

    private void refused(Refusal why) {
        if (why instanceof TransferRefusal.Cancelled) notices.done(Message.of("transfer.page.everything.stopped"));
        else notices.refused(why);
    }

    void cancel() {
        wanted.set(false);
    }
}
