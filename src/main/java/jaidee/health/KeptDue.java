package jaidee.health;

import jaidee.kernel.PetId;

/// A due as it stands in its table.
///
/// @param overridden the day is the vet's
record KeptDue(PetId pet, String group, CareKind kind, NextDue due, boolean overridden, boolean everGiven) {
    // a million of them are held against each other when a protocol changes, and a record mixes in every part
    @Override
    public int hashCode() {
        return Long.hashCode(pet.value()) * 31 + group.hashCode();
    }
}
