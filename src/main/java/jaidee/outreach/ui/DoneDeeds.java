package jaidee.outreach.ui;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What was done on the work list since it was opened, the newest to be taken back first.
final class DoneDeeds {
    private static final int MOST = 50;

    private final Deque<Done> done = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Done> last = new ReadOnlyObjectWrapper<>();

    /// @param key by which it is taken back
    record Done(String key, OwnerId owner, Message what) {
    }

    /// The deed that would be taken back next; `null` when there is none.
    ReadOnlyObjectProperty<Done> lastProperty() {
        return last.getReadOnlyProperty();
    }

    void add(Done deed) {
        done.push(deed);
        while (done.size() > MOST) done.removeLast();
        last.set(deed);
    }

    void remove(Done deed) {
        done.remove(deed);
        last.set(done.peek());
    }
}
