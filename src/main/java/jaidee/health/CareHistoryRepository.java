package jaidee.health;

import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.VACCINATION;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;

/// What is known of pets' earlier vaccines, in the table of pets.
final class CareHistoryRepository {
    Optional<Boolean> neverVaccinated(DSLContext ctx, PetId pet) {
        return ctx.select(PET.NEVER_VACCINATED).from(PET).where(PET.ID.eq(pet.value())).fetchOptional(PET.NEVER_VACCINATED);
    }

    boolean bookBegun(DSLContext ctx, PetId pet) {
        return ctx.fetchExists(VACCINATION, VACCINATION.PET_ID.eq(pet.value()).and(CareRepository.STANDS));
    }

    Optional<OwnerId> owner(DSLContext ctx, PetId pet) {
        return ctx.select(PET.OWNER_ID).from(PET).where(PET.ID.eq(pet.value())).fetchOptional(row -> new OwnerId(row.value1()));
    }

    void put(DSLContext ctx, PetId pet, Optional<Boolean> never, Instant at) {
        ctx.update(PET).set(PET.NEVER_VACCINATED, never.orElse(null)).set(PET.CHANGED_AT, at.atOffset(ZoneOffset.UTC))
                .set(PET.VERSION, PET.VERSION.plus(1)).where(PET.ID.eq(pet.value())).execute();
    }
}
