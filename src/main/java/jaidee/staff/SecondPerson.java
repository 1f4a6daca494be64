package jaidee.staff;

import jaidee.kernel.Message;
import jaidee.kernel.StaffId;
import java.util.function.Consumer;

/// Asks somebody else to agree, where a deed is for two people.
public interface SecondPerson {
    /// Somebody with `right` who is not `first` is asked to type their PIN; given up, nothing happens.
    ///
    /// @param deed what they agree to, in the words of its button
    void ask(StaffId first, Right right, Message deed, Consumer<StaffId> agreed);
}
