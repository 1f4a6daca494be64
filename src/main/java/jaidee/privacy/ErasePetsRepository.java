package jaidee.privacy;

import static jaidee.db.tables.Tables.DUE_OVERRIDE;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_ALERT;
import static jaidee.db.tables.Tables.PET_PHOTO;
import static jaidee.db.tables.Tables.RABIES_CERTIFICATE;
import static jaidee.db.tables.Tables.SEEN_PET;
import static jaidee.db.tables.Tables.VACCINATION;
import static org.jooq.impl.DSL.select;

import jaidee.kernel.PetId;
import jaidee.owners.PetStatus;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Makes pets unrecognisable: name, microchip, pictures, notes. What they were given stays, without the words around it.
final class ErasePetsRepository {
    List<PetId> pets(DSLContext ctx, List<Long> owners) {
        return ctx.select(PET.ID).from(PET).where(PET.OWNER_ID.in(owners)).orderBy(PET.ID).fetch(row -> new PetId(row.value1()));
    }

    void erase(DSLContext ctx, List<Long> pets, LocalDate day, OffsetDateTime at) {
        ctx.deleteFrom(PET_PHOTO).where(PET_PHOTO.PET_ID.in(pets)).execute();
        ctx.deleteFrom(SEEN_PET).where(SEEN_PET.PET_ID.in(pets)).execute();
        ctx.update(PET_ALERT).set(PET_ALERT.TEXT, ErasePersonRepository.GONE).set(PET_ALERT.ENDED_AT, DSL.coalesce(PET_ALERT.ENDED_AT, DSL.val(at))).where(PET_ALERT.PET_ID.in(pets)).execute();
        ctx.update(DUE_OVERRIDE).set(DUE_OVERRIDE.REASON, ErasePersonRepository.GONE).where(DUE_OVERRIDE.PET_ID.in(pets)).execute();
        ctx.update(VACCINATION).set(VACCINATION.REASON, ErasePersonRepository.GONE).where(VACCINATION.PET_ID.in(pets)).and(VACCINATION.REASON.isNotNull()).execute();
        ctx.update(VACCINATION).set(VACCINATION.EXPIRED_REASON, ErasePersonRepository.GONE).where(VACCINATION.PET_ID.in(pets)).and(VACCINATION.EXPIRED_REASON.isNotNull()).execute();
        ctx.update(RABIES_CERTIFICATE).set(RABIES_CERTIFICATE.OWNER_NAME, ErasePersonRepository.GONE).setNull(RABIES_CERTIFICATE.OWNER_ADDRESS).setNull(RABIES_CERTIFICATE.OWNER_PHONE)
                .set(RABIES_CERTIFICATE.PET_NAME, ErasePersonRepository.GONE).setNull(RABIES_CERTIFICATE.MARKS).setNull(RABIES_CERTIFICATE.MICROCHIP).setNull(RABIES_CERTIFICATE.REGISTRATION_NO)
                .where(RABIES_CERTIFICATE.VACCINATION_ID.in(select(VACCINATION.ID).from(VACCINATION).where(VACCINATION.PET_ID.in(pets)))).execute();
        ctx.update(PET).set(PET.NAME, ErasePersonRepository.GONE).set(PET.NAME_KEY1, "").set(PET.NAME_KEY2, "").set(PET.NAME_KEY3, "").setNull(PET.MARKS).setNull(PET.MICROCHIP)
                .setNull(PET.MICROCHIP_ON).setNull(PET.REGISTRATION_NO).setNull(PET.NOTE).set(PET.CHANGED_AT, at).set(PET.VERSION, PET.VERSION.plus(1)).where(PET.ID.in(pets)).execute();
        // nobody is reminded of it any more
        ctx.update(PET).set(PET.STATUS, PetStatus.MOVED.name()).set(PET.STATUS_ON, day).where(PET.ID.in(pets)).and(PET.STATUS.eq(PetStatus.LIVING.name())).execute();
    }
}
