package jaidee.owners;

import static jaidee.db.tables.Tables.PET_ALERT;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.db.tables.tables.Staff;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Alerts in the tables. An ended one stays there and is no longer shown.
final class AlertRepository {
    private static final Staff NOTER = STAFF.as("noter");
    private static final Staff ENDER = STAFF.as("ender");

    long insert(DSLContext ctx, PetId pet, AlertKind kind, String text, StaffId by, Instant now) {
        return ctx.insertInto(PET_ALERT)
                .set(PET_ALERT.PET_ID, pet.value())
                .set(PET_ALERT.KIND, kind.name())
                .set(PET_ALERT.TEXT, text)
                .set(PET_ALERT.NOTED_AT, now.atOffset(ZoneOffset.UTC))
                .set(PET_ALERT.NOTED_BY, by.value())
                .returningResult(PET_ALERT.ID)
                .fetchSingle(PET_ALERT.ID);
    }

    void end(DSLContext ctx, long alert, StaffId by, Instant now) {
        ctx.update(PET_ALERT)
                .set(PET_ALERT.ENDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(PET_ALERT.ENDED_BY, by.value())
                .where(PET_ALERT.ID.eq(alert))
                .and(PET_ALERT.ENDED_AT.isNull())
                .execute();
    }

    /// Takes back that an alert was ended.
    void reopen(DSLContext ctx, long alert) {
        ctx.update(PET_ALERT)
                .setNull(PET_ALERT.ENDED_AT)
                .setNull(PET_ALERT.ENDED_BY)
                .where(PET_ALERT.ID.eq(alert))
                .execute();
    }

    /// The alerts that hold now, the most urgent kind first.
    List<PetAlert> of(DSLContext ctx, List<PetId> pets) {
        List<PetAlert> alerts = alerts(ctx, PET_ALERT.PET_ID.in(pets.stream().map(PetId::value).toList()).and(PET_ALERT.ENDED_AT.isNull()));
        return alerts.stream().sorted(Comparator.comparing(PetAlert::kind).thenComparing(PetAlert::id)).toList();
    }

    /// Those that hold no longer, the last ended first.
    List<PetAlert> ended(DSLContext ctx, PetId pet) {
        return alerts(ctx, PET_ALERT.PET_ID.eq(pet.value()).and(PET_ALERT.ENDED_AT.isNotNull())).stream()
                .sorted(Comparator.comparing((PetAlert alert) -> alert.ended().orElseThrow().at()).reversed()).toList();
    }

    PetAlert find(DSLContext ctx, long id) {
        return alerts(ctx, PET_ALERT.ID.eq(id)).getFirst();
    }

    private static List<PetAlert> alerts(DSLContext ctx, Condition which) {
        return ctx.select(PET_ALERT.asterisk(), NOTER.DISPLAY_NAME, ENDER.DISPLAY_NAME)
                .from(PET_ALERT)
                .leftJoin(NOTER).on(NOTER.ID.eq(PET_ALERT.NOTED_BY))
                .leftJoin(ENDER).on(ENDER.ID.eq(PET_ALERT.ENDED_BY))
                .where(which)
                .fetch(AlertRepository::alert);
    }

    private static PetAlert alert(Record row) {
        return new PetAlert(row.get(PET_ALERT.ID), new PetId(row.get(PET_ALERT.PET_ID)),
                AlertKind.valueOf(row.get(PET_ALERT.KIND)), row.get(PET_ALERT.TEXT),
                Signed.of(row.get(PET_ALERT.NOTED_AT), row.get(NOTER.DISPLAY_NAME)).orElseThrow(),
                Signed.of(row.get(PET_ALERT.ENDED_AT), row.get(ENDER.DISPLAY_NAME)));
    }
}
