package jaidee.outreach.ui;

import jaidee.kernel.OwnerId;
import jaidee.outreach.Bucket;
import jaidee.outreach.OwnerTask;
import jaidee.outreach.WorkFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The work list as it was read at one moment.
///
/// @param more there are more than were asked for
record ShownList(Map<Bucket, Integer> counts, List<OwnerTask> tasks, boolean more, List<OwnerTask> expected) {
    private static final int FOUND_MOST = 20, EXPECTED_MOST = 100, EXPECTED_YEARS = 2;

    /// @param typed an owner or pet to look for instead of the bucket; blank for none
    record Asked(LocalDate today, Bucket bucket, WorkFilter filter, String typed, int size) {
    }

    /// Off the FX thread.
    static ShownList read(WorkListDesk desk, Asked asked) {
        LocalDate today = asked.today();
        boolean booked = asked.filter() == WorkFilter.EXPECTED;
        Map<Bucket, Integer> counts = desk.list().counts(today, booked ? WorkFilter.ALL : asked.filter());
        List<OwnerTask> coming = desk.list().expected(today, today, 0, EXPECTED_MOST);
        if (!asked.typed().isBlank()) {
            List<OwnerId> owners = desk.find().apply(asked.typed()).stream().limit(FOUND_MOST).toList();
            return new ShownList(counts, desk.list().of(owners, today), false, coming);
        }
        List<OwnerTask> page = booked ? desk.list().expected(today, today.plusYears(EXPECTED_YEARS), 0, asked.size() + 1)
                : desk.list().page(today, asked.bucket(), asked.filter(), 0, asked.size() + 1);
        return new ShownList(counts, page.stream().limit(asked.size()).toList(), page.size() > asked.size(), coming);
    }
}
