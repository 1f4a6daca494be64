package jaidee.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Short words to the person at the desk that do not stop the work: something is done, may be undone, or was refused.
public interface Notices {
    void done(Message message);

    /// Something is done and can be taken back for a while; that beats asking before.
    void undoable(Message message, Runnable undo);

    void refused(Message why);

    default void refused(Refusal refusal) {
        refused(refusal.message());
    }
}
