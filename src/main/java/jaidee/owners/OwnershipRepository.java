package jaidee.owners;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_OWNERSHIP;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.owners.OwnerRepository.text;

import jaidee.db.tables.tables.Owner;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Whose each pet was and is. The open row of a pet is the owner of today, as in the pet's own row.
final class OwnershipRepository {
    /// Ends the owner of today on `day` and begins the next one.
    void handOver(DSLContext ctx, PetId pet, OwnerId to, LocalDate day, StaffId by, Instant now) {
        ctx.update(PET_OWNERSHIP)
                .set(PET_OWNERSHIP.UNTIL, day)
                .where(PET_OWNERSHIP.PET_ID.eq(pet.value()))
                .and(PET_OWNERSHIP.UNTIL.isNull())
                .execute();
        ctx.insertInto(PET_OWNERSHIP)
                .set(PET_OWNERSHIP.PET_ID, pet.value())
                .set(PET_OWNERSHIP.OWNER_ID, to.value())
                .set(PET_OWNERSHIP.SINCE, day)
                .set(PET_OWNERSHIP.NOTED_AT, now.atOffset(ZoneOffset.UTC))
                .set(PET_OWNERSHIP.NOTED_BY, by.value())
                .execute();
    }

    /// The first owner first.
    List<Ownership> of(DSLContext ctx, PetId pet) {
        return ctx.select(PET_OWNERSHIP.asterisk(), OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, STAFF.DISPLAY_NAME)
                .from(PET_OWNERSHIP)
                .join(OWNER).on(OWNER.ID.eq(PET_OWNERSHIP.OWNER_ID))
                .leftJoin(STAFF).on(STAFF.ID.eq(PET_OWNERSHIP.NOTED_BY))
                .where(PET_OWNERSHIP.PET_ID.eq(pet.value()))
                .orderBy(PET_OWNERSHIP.SINCE, PET_OWNERSHIP.ID)
                .fetch(row -> new Ownership(new OwnerId(row.get(PET_OWNERSHIP.OWNER_ID)), name(row, OWNER), row.get(PET_OWNERSHIP.SINCE),
                        Optional.ofNullable(row.get(PET_OWNERSHIP.UNTIL)),
                        Signed.of(row.get(PET_OWNERSHIP.NOTED_AT), row.get(STAFF.DISPLAY_NAME))));
    }

    /// Since when the pet is with its owner of today.
    Optional<LocalDate> since(DSLContext ctx, PetId pet) {
        return ctx.select(DSL.max(PET_OWNERSHIP.SINCE)).from(PET_OWNERSHIP)
                .where(PET_OWNERSHIP.PET_ID.eq(pet.value())).and(PET_OWNERSHIP.UNTIL.isNull())
                .fetchOptional(row -> row.value1());
    }

    /// Pets that were the owner's and are somebody else's now, the last to leave first; one handed over and back on the
    /// same day was a slip and is not named.
    List<FormerPet> former(DSLContext ctx, OwnerId owner) {
        return ctx.select(PET.ID, PET.NAME, PET.SPECIES, OWNER.ID, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME,
                        DSL.max(PET_OWNERSHIP.UNTIL).as("gone"))
                .from(PET_OWNERSHIP)
                .join(PET).on(PET.ID.eq(PET_OWNERSHIP.PET_ID))
                .join(OWNER).on(OWNER.ID.eq(PET.OWNER_ID))
                .where(PET_OWNERSHIP.OWNER_ID.eq(owner.value()))
                .and(PET_OWNERSHIP.UNTIL.gt(PET_OWNERSHIP.SINCE))
                .and(PET.OWNER_ID.ne(owner.value()))
                .groupBy(PET.ID, PET.NAME, PET.SPECIES, OWNER.ID, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME)
                .orderBy(DSL.field(DSL.name("gone")).desc(), PET.ID)
                .fetch(row -> new FormerPet(new PetId(row.get(PET.ID)), row.get(PET.NAME), Species.valueOf(row.get(PET.SPECIES)),
                        row.get("gone", LocalDate.class), new OwnerId(row.get(OWNER.ID)), name(row, OWNER)));
    }

    private static String name(Record row, Owner owner) {
        return new OwnerName(text(row.get(owner.TITLE)), row.get(owner.FIRST_NAME), text(row.get(owner.LAST_NAME)), "").titled();
    }
}
