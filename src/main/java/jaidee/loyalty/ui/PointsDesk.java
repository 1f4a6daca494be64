package jaidee.loyalty.ui;

import jaidee.kernel.StaffId;
import jaidee.loyalty.Donations;
import jaidee.loyalty.PointsAdjustments;
import jaidee.loyalty.PointsBook;
import jaidee.loyalty.PointsSheets;
import jaidee.loyalty.PointsTransfers;
import jaidee.owners.OwnerSearch;
import jaidee.paper.ui.PaperDesk;
import jaidee.staff.Approvals;
import jaidee.staff.SecondPerson;
import java.util.function.Supplier;

/// All that the screen of an owner's points works with, made once by the wiring.
///
/// @param onDuty who is at the desk
public record PointsDesk(PointsBook book, PointsAdjustments adjustments, PointsTransfers transfers, Donations donations, PointsSheets sheets,
                         OwnerSearch search, PaperDesk paper, Approvals approvals, SecondPerson second, Supplier<StaffId> onDuty) {
}
