package jaidee.outreach;

import jaidee.kernel.OwnerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Whose points lapse soon, as the ledger knows it: the features of points come after this one.
public interface LapsingPoints {
    LapsingPoints NONE = (ctx, today, until, only) -> Map.of();

    /// Owners of whom so many points lapse next that they are to be told, with the last day of these.
    ///
    /// @param until the last day that is looked at
    /// @param only  of these owners; empty: of all
    Map<OwnerId, LocalDate> next(DSLContext ctx, LocalDate today, LocalDate until, Optional<Collection<OwnerId>> only);
}
