package jaidee.outreach.ui;

import jaidee.outreach.CareCalls;
import jaidee.outreach.FollowUps;
import jaidee.outreach.WorkList;
import jaidee.kernel.OwnerId;
import jaidee.staff.Approvals;
import java.util.List;
import java.util.function.Function;

/// What the work list works with.
///
/// @param find the owners that a typed text means, the best first
public record WorkListDesk(WorkList list, FollowUps followUps, CareCalls calls, Function<String, List<OwnerId>> find, Approvals approvals) {
}
