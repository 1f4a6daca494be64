package jaidee.health;

import jaidee.kernel.PetId;

/// A due as it stands in its table.
///
/// @param overridden the day is the vet's
record KeptDue(PetId pet, String group, CareKind kind, NextDue due, boolean overridden, boolean everGiven) {
}
