package jaidee.audit;

import java.util.List;

/// What a check of the log came to.
///
/// @param whole false when it was given up before the last entry
public record AuditResult(long checked, List<AuditFault> faults, boolean whole) {
    public AuditResult {
        faults = List.copyOf(faults);
    }
}
