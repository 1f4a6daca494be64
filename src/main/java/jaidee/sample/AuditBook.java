package jaidee.sample;

import jaidee.audit.AuditChain;
import jaidee.audit.AuditEntry;
import jaidee.db.BulkRows;
import jaidee.db.tables.tables.records.AuditEntryRecord;
import jaidee.kernel.StaffId;
import java.time.OffsetDateTime;
import java.util.Map;

/// The log of the story, chained as the real one.
final class AuditBook {
    private final BulkRows rows;
    private final AuditChain chain = AuditChain.fresh();

    AuditBook(BulkRows rows) {
        this.rows = rows;
    }

    void note(OffsetDateTime at, long staff, String action, String subjectType, Long subject, Map<String, ?> detail) {
        AuditEntry entry = chain.next(at.toInstant(), new StaffId(staff), action, subjectType, subject, detail);
        AuditEntryRecord row = new AuditEntryRecord();
        row.setId(entry.id());
        row.setAt(at);
        row.setStaffId(staff);
        row.setAction(action);
        row.setSubjectType(subjectType);
        row.setSubjectId(subject);
        row.setDetail(entry.detail());
        row.setPreviousHash(entry.previousHash());
        row.setHash(entry.hash());
        rows.add(row);
    }
}
