package jaidee.standards;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.SERVICE_STANDARD;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.db.tables.Tables.TOUCH_POINT;
import static org.jooq.impl.DSL.coalesce;

import jaidee.db.tables.tables.records.TouchPointRecord;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.StaffId;
import jaidee.owners.OwnerName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The times that promises ran.
final class TouchPointRepository {
    /// What counts for the figures: when a promise began, how long it took, by whom.
    ///
    /// @param taken empty when nobody ended it
    record Run(long standard, Duration limit, OffsetDateTime started, Optional<Duration> taken, String person) {
    }

    /// Those running at this moment, the oldest first.
    List<TouchPoint> running(DSLContext ctx, Instant now) {
        return points(ctx, TOUCH_POINT.ENDED_AT.isNull().and(TOUCH_POINT.LAPSES_AT.gt(at(now))));
    }

    /// Those begun on these days, the oldest first.
    List<TouchPoint> between(DSLContext ctx, LocalDate from, LocalDate to) {
        return points(ctx, TOUCH_POINT.BUSINESS_DAY.between(from, to));
    }

    Optional<TouchPoint> find(DSLContext ctx, long id) {
        return points(ctx, TOUCH_POINT.ID.eq(id)).stream().findFirst();
    }

    /// The name of an owner is read, not kept here: who is erased leaves nothing behind.
    private static List<TouchPoint> points(DSLContext ctx, Condition which) {
        return ctx.select(TOUCH_POINT.fields()).select(SERVICE_STANDARD.NAME_TH, SERVICE_STANDARD.NAME_EN, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER_PHONE.E164)
                .from(TOUCH_POINT).join(SERVICE_STANDARD).on(SERVICE_STANDARD.ID.eq(TOUCH_POINT.STANDARD_ID))
                .leftJoin(OWNER).on(OWNER.ID.eq(TOUCH_POINT.OWNER_ID)).leftJoin(OWNER_PHONE).on(OWNER_PHONE.OWNER_ID.eq(OWNER.ID)).and(OWNER_PHONE.POSITION.eq(0))
                .where(which).orderBy(TOUCH_POINT.STARTED_AT, TOUCH_POINT.ID).fetch(TouchPointRepository::point);
    }

    /// @param point  with the id 0
    long insert(DSLContext ctx, TouchPoint point, LocalDate day, StaffId by) {
        TouchPointRecord row = ctx.newRecord(TOUCH_POINT);
        row.setStandardId(point.standard());
        row.setLimitSeconds((int) point.limit().toSeconds());
        row.setWarnSeconds((int) point.warn().toSeconds());
        row.setOwnerId(point.owner().map(OwnerId::value).orElse(null));
        row.setWho(point.who());
        row.setPhone(point.phone());
        row.setBusinessDay(day);
        row.setStartedAt(at(point.started()));
        row.setStartedBy(by.value());
        row.setLapsesAt(at(point.lapses()));
        row.store();
        return row.getId();
    }

    /// @return false when it runs no more
    boolean end(DSLContext ctx, long id, Instant ended, boolean calledOff, StaffId by) {
        return ctx.update(TOUCH_POINT).set(TOUCH_POINT.ENDED_AT, at(ended)).set(TOUCH_POINT.ENDED_BY, by.value()).set(TOUCH_POINT.CALLED_OFF, calledOff)
                .where(TOUCH_POINT.ID.eq(id)).and(TOUCH_POINT.ENDED_AT.isNull()).execute() == 1;
    }

    void reopen(DSLContext ctx, long id) {
        ctx.update(TOUCH_POINT).setNull(TOUCH_POINT.ENDED_AT).setNull(TOUCH_POINT.ENDED_BY).set(TOUCH_POINT.CALLED_OFF, false).where(TOUCH_POINT.ID.eq(id)).execute();
    }

    /// Neither those called off nor those that still run at this moment.
    List<Run> runs(DSLContext ctx, LocalDate from, LocalDate to, Instant now) {
        return ctx.select(TOUCH_POINT.STANDARD_ID, TOUCH_POINT.LIMIT_SECONDS, TOUCH_POINT.STARTED_AT, TOUCH_POINT.ENDED_AT, STAFF.DISPLAY_NAME).from(TOUCH_POINT)
                .join(STAFF).on(STAFF.ID.eq(coalesce(TOUCH_POINT.ENDED_BY, TOUCH_POINT.STARTED_BY)))
                .where(TOUCH_POINT.BUSINESS_DAY.between(from, to)).and(TOUCH_POINT.CALLED_OFF.isFalse())
                .and(TOUCH_POINT.ENDED_AT.isNotNull().or(TOUCH_POINT.LAPSES_AT.le(at(now))))
                .fetch(row -> new Run(row.value1(), Duration.ofSeconds(row.value2()), row.value3(),
                        Optional.ofNullable(row.value4()).map(end -> Duration.between(row.value3(), end)), row.value5()));
    }

    boolean known(DSLContext ctx, OwnerId owner) {
        return ctx.fetchExists(OWNER, OWNER.ID.eq(owner.value()).and(OWNER.ERASED_AT.isNull()).and(OWNER.MERGED_INTO.isNull()));
    }

    private static TouchPoint point(Record row) {
        return new TouchPoint(row.get(TOUCH_POINT.ID), row.get(TOUCH_POINT.STANDARD_ID),
                new Bilingual(row.get(SERVICE_STANDARD.NAME_TH), row.get(SERVICE_STANDARD.NAME_EN)),
                Duration.ofSeconds(row.get(TOUCH_POINT.LIMIT_SECONDS)), Duration.ofSeconds(row.get(TOUCH_POINT.WARN_SECONDS)),
                Optional.ofNullable(row.get(TOUCH_POINT.OWNER_ID)).map(OwnerId::new), who(row), phone(row),
                row.get(TOUCH_POINT.STARTED_AT).toInstant(), row.get(TOUCH_POINT.LAPSES_AT).toInstant(),
                Optional.ofNullable(row.get(TOUCH_POINT.ENDED_AT)).map(OffsetDateTime::toInstant), row.get(TOUCH_POINT.CALLED_OFF));
    }

    private static String who(Record row) {
        String first = row.get(OWNER.FIRST_NAME);
        return first == null ? row.get(TOUCH_POINT.WHO) : new OwnerName(text(row.get(OWNER.TITLE)), first, text(row.get(OWNER.LAST_NAME)), "").titled();
    }

    private static String phone(Record row) {
        String typed = row.get(TOUCH_POINT.PHONE), kept = row.get(OWNER_PHONE.E164);
        return typed.isEmpty() && kept != null && PhoneNumber.parse(kept) instanceof Outcome.Done<PhoneNumber>(PhoneNumber number) ? number.display() : typed;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }
}
