package jaidee.audit;

import jaidee.kernel.StaffId;
import java.time.Instant;
import java.util.Optional;

/// One deed in the log.
///
/// @param id           counts up from 1 without a gap
/// @param staff        empty for what the program did by itself
/// @param subjectType  the word of the table, in upper case: `OWNER`, `SALE`
/// @param detail       JSON
/// @param previousHash of the entry before; zeros for the first
public record AuditEntry(long id, Instant at, Optional<StaffId> staff, String action, String subjectType,
                         Optional<Long> subjectId, String detail, String previousHash, String hash) {
}
