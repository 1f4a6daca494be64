package jaidee.merging.ui;

import jaidee.merging.PetMerges;
import jaidee.owners.Profiles;
import jaidee.staff.Approvals;
import jaidee.ui.Background;
import jaidee.ui.Notices;

/// All that the screen of two pets works with, made once by the wiring.
public record PetMergeDesk(PetMerges merges, Profiles profiles, Approvals approvals, Background background, Notices notices) {
}
