package jaidee.owners;

import static jaidee.db.tables.Tables.CO_CARER;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.owners.OwnerRepository.stored;
import static jaidee.owners.OwnerRepository.text;

import jaidee.db.tables.tables.records.CoCarerRecord;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Co-carers in the tables. One whose time has ended stays there and is no longer shown.
final class CarerRepository {
    long insert(DSLContext ctx, OwnerId owner, Carer.Details details, StaffId by, Instant now) {
        CoCarerRecord row = ctx.newRecord(CO_CARER);
        row.setOwnerId(owner.value());
        fill(row, details, by, now);
        row.store();
        return row.getId();
    }

    void update(DSLContext ctx, long id, Carer.Details details, StaffId by, Instant now) {
        CoCarerRecord row = ctx.newRecord(CO_CARER);
        fill(row, details, by, now);
        ctx.update(CO_CARER).set(row).where(CO_CARER.ID.eq(id)).execute();
    }

    void end(DSLContext ctx, long id, StaffId by, Instant now) {
        ctx.update(CO_CARER)
                .set(CO_CARER.ENDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(CO_CARER.ENDED_BY, by.value())
                .where(CO_CARER.ID.eq(id))
                .execute();
    }

    void reopen(DSLContext ctx, long id) {
        ctx.update(CO_CARER).setNull(CO_CARER.ENDED_AT).setNull(CO_CARER.ENDED_BY).where(CO_CARER.ID.eq(id)).execute();
    }

    /// Those of now, in the order in which they were named.
    List<Carer> of(DSLContext ctx, OwnerId owner) {
        return carers(ctx, CO_CARER.OWNER_ID.eq(owner.value()).and(CO_CARER.ENDED_AT.isNull()));
    }

    /// Also one whose time has ended.
    Optional<Carer> find(DSLContext ctx, long id) {
        return carers(ctx, CO_CARER.ID.eq(id)).stream().findFirst();
    }

    private static List<Carer> carers(DSLContext ctx, Condition which) {
        return ctx.select(CO_CARER.asterisk(), STAFF.DISPLAY_NAME)
                .from(CO_CARER)
                .leftJoin(STAFF).on(STAFF.ID.eq(CO_CARER.NOTED_BY))
                .where(which)
                .orderBy(CO_CARER.ID)
                .fetch(CarerRepository::carer);
    }

    private static Carer carer(Record row) {
        Optional<PhoneNumber> phone = Optional.ofNullable(row.get(CO_CARER.PHONE_E164)).map(PhoneNumber::parse)
                .filter(Outcome::isDone).map(Outcome::get);
        return new Carer(row.get(CO_CARER.ID), new OwnerId(row.get(CO_CARER.OWNER_ID)),
                new Carer.Details(row.get(CO_CARER.DISPLAY_NAME), phone, text(row.get(CO_CARER.RELATION)),
                        new Carer.Rights(row.get(CO_CARER.MAY_BRING), row.get(CO_CARER.MAY_COLLECT), row.get(CO_CARER.MAY_SPEND_POINTS))),
                Signed.of(row.get(CO_CARER.NOTED_AT), row.get(STAFF.DISPLAY_NAME)));
    }

    private static void fill(CoCarerRecord row, Carer.Details details, StaffId by, Instant now) {
        row.setDisplayName(details.name());
        row.setPhoneE164(details.phone().map(PhoneNumber::number).orElse(null));
        row.setRelation(stored(details.relation()));
        row.setMayBring(details.rights().bring());
        row.setMayCollect(details.rights().collect());
        row.setMaySpendPoints(details.rights().spendPoints());
        row.setNotedAt(now.atOffset(ZoneOffset.UTC));
        row.setNotedBy(by.value());
    }
}
