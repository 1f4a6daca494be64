package jaidee.owners;

import static jaidee.db.tables.Tables.PET_ALERT;

import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Alerts in the tables. An ended one stays there and is no longer shown.
final class AlertRepository {
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
        List<PetAlert> alerts = ctx.selectFrom(PET_ALERT)
                .where(PET_ALERT.PET_ID.in(pets.stream().map(PetId::value).toList()))
                .and(PET_ALERT.ENDED_AT.isNull())
                .fetch(AlertRepository::alert);
        return alerts.stream().sorted(Comparator.comparing(PetAlert::kind).thenComparing(PetAlert::id)).toList();
    }

    private static PetAlert alert(Record row) {
        return new PetAlert(row.get(PET_ALERT.ID), new PetId(row.get(PET_ALERT.PET_ID)),
                AlertKind.valueOf(row.get(PET_ALERT.KIND)), row.get(PET_ALERT.TEXT));
    }
}
