package jaidee.staff;

import jaidee.kernel.StaffId;
import java.util.Optional;

/// A person who works, or worked, at the clinic. Nobody is ever deleted: what they did stays theirs.
///
/// @param hasPin    without one nobody can sign in as this person
/// @param licenceNo of a vet
public record StaffMember(StaffId id, String name, Role role, boolean hasPin, Optional<String> licenceNo, boolean active) {
    public boolean may(Right right) {
        return active && role.may(right);
    }
}
