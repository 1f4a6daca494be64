package jaidee.audit;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.AUDIT_ERASURE;
import static org.jooq.Records.mapping;

import jaidee.db.Rows;
import jaidee.db.tables.tables.records.AuditErasureRecord;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record9;
import org.jooq.SelectJoinStep;

final class AuditRepository {
    void insert(DSLContext ctx, AuditEntry entry) {
        ctx.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ID, entry.id())
                .set(AUDIT_ENTRY.AT, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .set(AUDIT_ENTRY.STAFF_ID, entry.staff().map(StaffId::value).orElse(null))
                .set(AUDIT_ENTRY.ACTION, entry.action())
                .set(AUDIT_ENTRY.SUBJECT_TYPE, entry.subjectType())
                .set(AUDIT_ENTRY.SUBJECT_ID, entry.subjectId().orElse(null))
                .set(AUDIT_ENTRY.DETAIL, entry.detail())
                .set(AUDIT_ENTRY.PREVIOUS_HASH, entry.previousHash())
                .set(AUDIT_ENTRY.HASH, entry.hash())
                .execute();
    }

    Optional<AuditEntry> last(DSLContext ctx) {
        return entries(ctx).orderBy(AUDIT_ENTRY.ID.desc()).limit(1).fetchOptional(mapping(AuditRepository::entry));
    }

    /// The newest first.
    List<AuditEntry> about(DSLContext ctx, String subjectType, long subjectId, int most) {
        Condition about = AUDIT_ENTRY.SUBJECT_TYPE.eq(subjectType).and(AUDIT_ENTRY.SUBJECT_ID.eq(subjectId));
        return entries(ctx).where(about).orderBy(AUDIT_ENTRY.ID.desc()).limit(most)
                .fetch(mapping(AuditRepository::entry));
    }

    /// All, oldest first; to be closed.
    Stream<AuditEntry> all(DSLContext ctx) {
        return entries(ctx).orderBy(AUDIT_ENTRY.ID).fetchSize(1000).fetchStream().map(mapping(AuditRepository::entry));
    }

    /// By number, oldest first.
    List<AuditEntry> find(DSLContext ctx, Collection<Long> ids) {
        return entries(ctx).where(AUDIT_ENTRY.ID.in(ids)).orderBy(AUDIT_ENTRY.ID).fetch(mapping(AuditRepository::entry));
    }

    /// The telling entry of each whose words were erased.
    Map<Long, Long> erased(DSLContext ctx) {
        return ctx.select(AUDIT_ERASURE.ENTRY_ID, AUDIT_ERASURE.ERASED_BY).from(AUDIT_ERASURE).fetchMap(AUDIT_ERASURE.ENTRY_ID, AUDIT_ERASURE.ERASED_BY);
    }

    void setDetail(DSLContext ctx, long id, String detail) {
        ctx.update(AUDIT_ENTRY).set(AUDIT_ENTRY.DETAIL, detail).where(AUDIT_ENTRY.ID.eq(id)).execute();
    }

    void insertErased(DSLContext ctx, List<Long> ids, long telling) {
        Rows.insert(ctx, AUDIT_ERASURE, ids.stream().map(id -> {
            AuditErasureRecord row = new AuditErasureRecord();
            row.set(AUDIT_ERASURE.ENTRY_ID, id);
            row.set(AUDIT_ERASURE.ERASED_BY, telling);
            return row;
        }).toList());
    }

    private static SelectJoinStep<Record9<Long, OffsetDateTime, Long, String, String, Long, String, String, String>>
            entries(DSLContext ctx) {
        return ctx.select(AUDIT_ENTRY.ID, AUDIT_ENTRY.AT, AUDIT_ENTRY.STAFF_ID, AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.SUBJECT_TYPE, AUDIT_ENTRY.SUBJECT_ID, AUDIT_ENTRY.DETAIL,
                        AUDIT_ENTRY.PREVIOUS_HASH, AUDIT_ENTRY.HASH)
                .from(AUDIT_ENTRY);
    }

    private static AuditEntry entry(long id, OffsetDateTime at, Long staff, String action, String subjectType,
                                    Long subjectId, String detail, String previousHash, String hash) {
        Instant moment = at.toInstant();
        return new AuditEntry(id, moment, Optional.ofNullable(staff).map(StaffId::new), action, subjectType,
                Optional.ofNullable(subjectId), detail, previousHash, hash);
    }
}
