package jaidee.origins.ui;

import jaidee.origins.OriginExport;
import jaidee.origins.OriginService;
import jaidee.origins.OriginSheets;
import jaidee.owners.SourceBook;
import jaidee.paper.ui.PaperDesk;
import jaidee.staff.Approvals;

/// All that the page of where owners come from works with.
public record OriginsDesk(OriginService origins, SourceBook sources, OriginExport export, OriginSheets sheets, PaperDesk paper, Approvals approvals) {
}
