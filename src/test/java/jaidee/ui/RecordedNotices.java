package jaidee.ui;

import java.util.ArrayList;
import java.util.List;
import jaidee.kernel.Message;

/// Notices kept instead of shown.
public final class RecordedNotices implements Notices {
    public final List<Message> done = new ArrayList<>();
    public final List<Message> refused = new ArrayList<>();
    private Runnable undo = () -> {
    };

    @Override
    public void done(Message message) {
        done.add(message);
    }

    @Override
    public void undoable(Message message, Runnable undo) {
        done.add(message);
        this.undo = undo;
    }

    @Override
    public void refused(Message why) {
        refused.add(why);
    }

    /// What a click on *undo* of the newest notice does.
    public void undo() {
        undo.run();
    }
}
