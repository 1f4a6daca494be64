package jaidee.merging.ui;

import jaidee.kernel.StaffId;
import jaidee.merging.OwnerMerges;
import jaidee.merging.PossibleDuplicates;
import jaidee.owners.OwnerSearch;
import jaidee.owners.OwnerService;
import jaidee.staff.Approvals;
import jaidee.ui.Background;
import jaidee.ui.Notices;
import java.util.function.Supplier;

/// All that these screens work with, made once by the wiring.
///
/// @param who the person at the desk now
public record MergeDesk(OwnerMerges merges, PossibleDuplicates duplicates, OwnerService owners, OwnerSearch search, Approvals approvals, Background background, Notices notices,
                        Supplier<StaffId> who) {
}
