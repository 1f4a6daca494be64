package jaidee.staff;

import jaidee.kernel.Message;
import java.util.function.Consumer;

/// Asks for a right on the spot.
public interface Approvals {
    /// Goes on with `granted` at once when whoever is at the desk has the right. Otherwise somebody who has it is asked to
    /// type their PIN; given up, nothing happens.
    ///
    /// @param deed what they allow, in the words of its button
    void ask(Right right, Message deed, Consumer<Authority> granted);
}
