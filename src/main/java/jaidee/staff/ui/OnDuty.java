package jaidee.staff.ui;

import jaidee.kernel.StaffId;
import jaidee.staff.StaffMember;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Who is at the desk now. What is done in the window is done in their name.
public final class OnDuty {
    private final ReadOnlyObjectWrapper<StaffMember> member = new ReadOnlyObjectWrapper<>();

    /// `null` until somebody has signed in.
    public ReadOnlyObjectProperty<StaffMember> memberProperty() {
        return member.getReadOnlyProperty();
    }

    /// @throws IllegalStateException before anybody has signed in: no screen that does something is open then
    public StaffId id() {
        if (member.get() == null) throw new IllegalStateException("nobody is at the desk");
        return member.get().id();
    }

    public void takeOver(StaffMember other) {
        member.set(other);
    }
}
