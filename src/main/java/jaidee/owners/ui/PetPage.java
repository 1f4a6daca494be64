package jaidee.owners.ui;

import jaidee.kernel.PetId;
import jaidee.owners.PetProfile;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The open profile of a pet, as sections of other features see it.
///
/// @param profile `null` until it was read
/// @param reload  reads the profile anew; every section is shown the new one. For a section that changed something
public record PetPage(PetId pet, ReadOnlyObjectProperty<PetProfile> profile, Runnable reload) {
}
