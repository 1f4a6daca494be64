package jaidee.privacy.ui;

import jaidee.owners.OwnerSearch;
import jaidee.owners.OwnerService;
import jaidee.paper.ui.PaperDesk;
import jaidee.privacy.BreachService;
import jaidee.privacy.DataExport;
import jaidee.privacy.ErasureService;
import jaidee.privacy.HeldBook;
import jaidee.privacy.NoticeBook;
import jaidee.privacy.NoticeSheets;
import jaidee.privacy.RequestBook;
import jaidee.privacy.RetentionService;
import jaidee.segments.SegmentBook;
import jaidee.kernel.StaffId;
import jaidee.staff.Approvals;
import java.time.Clock;
import java.util.function.Supplier;

/// All that the page of privacy works with, made once by the wiring.
///
/// @param who the person at the desk now
public record PrivacyDesk(RequestBook requests, HeldBook held, DataExport export, ErasureService erasure, NoticeBook notices, NoticeSheets sheets, RetentionService retention,
                          BreachService breaches, SegmentBook segments, OwnerService owners, OwnerSearch search, PaperDesk paper, Approvals approvals, Clock clock, Supplier<StaffId> who) {
}
