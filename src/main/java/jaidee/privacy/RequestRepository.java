package jaidee.privacy;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PRIVACY_CASE;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

/// The register of requests.
final class RequestRepository {
    private static final jaidee.db.tables.tables.Staff ANSWERING = STAFF.as("answering");

    long insert(DSLContext ctx, RequestDraft draft, Instant received, StaffId by) {
        return ctx.insertInto(PRIVACY_CASE).set(PRIVACY_CASE.KIND, draft.kind().name()).set(PRIVACY_CASE.OWNER_ID, draft.owner().map(OwnerId::value).orElse(null))
                .set(PRIVACY_CASE.RECEIVED_AT, received.atOffset(ZoneOffset.UTC)).set(PRIVACY_CASE.DUE_AT, received.plus(draft.kind().time()).atOffset(ZoneOffset.UTC))
                .set(PRIVACY_CASE.TEXT, draft.text()).set(PRIVACY_CASE.STAFF_ID, by.value()).returningResult(PRIVACY_CASE.ID).fetchSingle().value1();
    }

    /// False when it was answered before.
    boolean answer(DSLContext ctx, long id, boolean refused, String words, Instant at, StaffId by) {
        return ctx.update(PRIVACY_CASE).set(PRIVACY_CASE.ANSWERED_AT, at.atOffset(ZoneOffset.UTC)).set(PRIVACY_CASE.ANSWERED_BY, by.value()).set(PRIVACY_CASE.REFUSED, refused)
                .set(PRIVACY_CASE.ANSWER, words.isEmpty() ? null : words).where(PRIVACY_CASE.ID.eq(id)).and(PRIVACY_CASE.ANSWERED_AT.isNull()).execute() == 1;
    }

    /// False when it is open already.
    boolean reopen(DSLContext ctx, long id) {
        return ctx.update(PRIVACY_CASE).setNull(PRIVACY_CASE.ANSWERED_AT).setNull(PRIVACY_CASE.ANSWERED_BY).set(PRIVACY_CASE.REFUSED, false).setNull(PRIVACY_CASE.ANSWER)
                .where(PRIVACY_CASE.ID.eq(id)).and(PRIVACY_CASE.ANSWERED_AT.isNotNull()).execute() == 1;
    }

    Optional<Request> find(DSLContext ctx, long id) {
        return select(ctx).where(PRIVACY_CASE.ID.eq(id)).fetchOptional(RequestRepository::request);
    }

    /// Open ones, those due first come first.
    List<Request> open(DSLContext ctx) {
        return select(ctx).where(PRIVACY_CASE.ANSWERED_AT.isNull()).orderBy(PRIVACY_CASE.DUE_AT, PRIVACY_CASE.ID).fetch(RequestRepository::request);
    }

    /// Answered ones, the newest first.
    List<Request> answered(DSLContext ctx, int most) {
        return select(ctx).where(PRIVACY_CASE.ANSWERED_AT.isNotNull()).orderBy(PRIVACY_CASE.ANSWERED_AT.desc(), PRIVACY_CASE.ID.desc()).limit(most).fetch(RequestRepository::request);
    }

    List<Request> of(DSLContext ctx, OwnerId owner) {
        return select(ctx).where(PRIVACY_CASE.OWNER_ID.eq(owner.value())).orderBy(PRIVACY_CASE.ID.desc()).fetch(RequestRepository::request);
    }

    int dueBy(DSLContext ctx, Instant moment) {
        Condition due = PRIVACY_CASE.ANSWERED_AT.isNull().and(PRIVACY_CASE.DUE_AT.le(moment.atOffset(ZoneOffset.UTC)));
        return ctx.fetchCount(PRIVACY_CASE, due);
    }

    private static SelectOnConditionStep<Record> select(DSLContext ctx) {
        return ctx.select(PRIVACY_CASE.asterisk(), OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.ERASED_AT).select(ANSWERING.DISPLAY_NAME.as("answering_name")).select(STAFF.DISPLAY_NAME.as("noting_name")).from(PRIVACY_CASE)
                .join(STAFF).on(STAFF.ID.eq(PRIVACY_CASE.STAFF_ID)).leftJoin(ANSWERING).on(ANSWERING.ID.eq(PRIVACY_CASE.ANSWERED_BY)).leftJoin(OWNER).on(OWNER.ID.eq(PRIVACY_CASE.OWNER_ID));
    }

    private static Request request(Record row) {
        Optional<Request.Asking> owner = Optional.ofNullable(row.get(PRIVACY_CASE.OWNER_ID))
                .map(id -> new Request.Asking(new OwnerId(id), row.get(OWNER.ERASED_AT) == null ? PersonRepository.name(row) : ""));
        Optional<Request.Answer> answer = Optional.ofNullable(row.get(PRIVACY_CASE.ANSWERED_AT)).map(at -> new Request.Answer(at.toInstant(), row.get("answering_name", String.class),
                row.get(PRIVACY_CASE.REFUSED), row.get(PRIVACY_CASE.ANSWER) == null ? "" : row.get(PRIVACY_CASE.ANSWER)));
        return new Request(row.get(PRIVACY_CASE.ID), RequestKind.valueOf(row.get(PRIVACY_CASE.KIND)), owner, row.get(PRIVACY_CASE.RECEIVED_AT).toInstant(), row.get(PRIVACY_CASE.DUE_AT).toInstant(),
                row.get(PRIVACY_CASE.TEXT), row.get("noting_name", String.class), answer);
    }
}
