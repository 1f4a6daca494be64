package jaidee.segments.ui;

import jaidee.segments.SegmentBook;
import jaidee.segments.SegmentCounts;
import jaidee.segments.SegmentExport;
import jaidee.staff.Approvals;

/// What the screen of segments works with.
public record SegmentDesk(SegmentBook book, SegmentCounts counts, SegmentExport export, Approvals approvals) {
}
