package jaidee.owners;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_OWNERSHIP;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.owners.OwnerRepository.stored;
import static jaidee.owners.OwnerRepository.text;

import jaidee.db.tables.tables.records.PetRecord;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SearchKeys;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Pets in the tables. Each belongs to one owner at a time; whose it was before stays known.
final class PetRepository {
    PetId insert(DSLContext ctx, OwnerId owner, PetDetails details, LocalDate today, Instant now) {
        PetRecord row = ctx.newRecord(PET);
        row.setHn(NumberRepository.nextHn(ctx, today));
        row.setOwnerId(owner.value());
        row.setRegisteredOn(today);
        row.setCreatedAt(now.atOffset(ZoneOffset.UTC));
        fill(row, details, now);
        row.store();
        ctx.insertInto(PET_OWNERSHIP)
                .set(PET_OWNERSHIP.PET_ID, row.getId())
                .set(PET_OWNERSHIP.OWNER_ID, owner.value())
                .set(PET_OWNERSHIP.SINCE, today)
                .execute();
        return new PetId(row.getId());
    }

    /// Stores the details if the pet is still at `version`; false when somebody was faster.
    boolean update(DSLContext ctx, PetId id, int version, PetDetails details, Instant now) {
        PetRecord row = ctx.newRecord(PET);
        fill(row, details, now);
        row.setVersion(version + 1);
        return ctx.update(PET)
                .set(row)
                .where(PET.ID.eq(id.value()))
                .and(PET.VERSION.eq(version))
                .execute() == 1;
    }

    void setOwner(DSLContext ctx, PetId id, OwnerId owner, Instant now) {
        ctx.update(PET)
                .set(PET.OWNER_ID, owner.value())
                .set(PET.CHANGED_AT, now.atOffset(ZoneOffset.UTC))
                .set(PET.VERSION, PET.VERSION.plus(1))
                .where(PET.ID.eq(id.value()))
                .execute();
    }

    void setStatus(DSLContext ctx, PetId id, PetStatus status, Optional<LocalDate> on, StaffId by, Instant now) {
        ctx.update(PET)
                .set(PET.STATUS, status.name())
                .set(PET.STATUS_ON, on.orElse(null))
                .set(PET.STATUS_NOTED_AT, now.atOffset(ZoneOffset.UTC))
                .set(PET.STATUS_NOTED_BY, by.value())
                .set(PET.CHANGED_AT, now.atOffset(ZoneOffset.UTC))
                .set(PET.VERSION, PET.VERSION.plus(1))
                .where(PET.ID.eq(id.value()))
                .execute();
    }

    /// Notes who entered the microchip number that stands there now.
    void signMicrochip(DSLContext ctx, PetId id, StaffId by, Instant now) {
        ctx.update(PET)
                .set(PET.MICROCHIP_NOTED_AT, now.atOffset(ZoneOffset.UTC))
                .set(PET.MICROCHIP_NOTED_BY, by.value())
                .where(PET.ID.eq(id.value()))
                .execute();
    }

    Optional<Signed> signedStatus(DSLContext ctx, PetId id) {
        return ctx.select(PET.STATUS_NOTED_AT, STAFF.DISPLAY_NAME)
                .from(PET).leftJoin(STAFF).on(STAFF.ID.eq(PET.STATUS_NOTED_BY))
                .where(PET.ID.eq(id.value()))
                .fetchOptional().flatMap(row -> Signed.of(row.value1(), row.value2()));
    }

    Optional<Signed> signedMicrochip(DSLContext ctx, PetId id) {
        return ctx.select(PET.MICROCHIP_NOTED_AT, STAFF.DISPLAY_NAME)
                .from(PET).leftJoin(STAFF).on(STAFF.ID.eq(PET.MICROCHIP_NOTED_BY))
                .where(PET.ID.eq(id.value()))
                .fetchOptional().flatMap(row -> Signed.of(row.value1(), row.value2()));
    }

    /// A pet that was merged into another is found as that other one.
    Optional<Pet> find(DSLContext ctx, PetId id) {
        Optional<PetRecord> row = ctx.selectFrom(PET).where(PET.ID.eq(id.value())).fetchOptional();
        Long mergedInto = row.map(PetRecord::getMergedInto).orElse(null);
        return mergedInto == null ? row.map(PetRepository::pet) : find(ctx, new PetId(mergedInto));
    }

    /// The pet and all that were merged into it.
    List<PetId> withMerged(DSLContext ctx, PetId id) {
        return ctx.select(PET.ID).from(PET).where(PET.ID.eq(id.value()).or(PET.MERGED_INTO.eq(id.value()))).orderBy(PET.ID).fetch(row -> new PetId(row.value1()));
    }

    /// Those living with the owner first, each group by age of acquaintance.
    List<Pet> ofOwner(DSLContext ctx, OwnerId owner) {
        return ctx.selectFrom(PET)
                .where(PET.OWNER_ID.eq(owner.value())).and(PET.MERGED_INTO.isNull())
                .orderBy(PET.STATUS.ne(PetStatus.LIVING.name()), PET.ID)
                .fetch(PetRepository::pet);
    }

    /// Who else has this microchip.
    Optional<OwnersRefusal.MicrochipTaken> holder(DSLContext ctx, String microchip, Optional<PetId> but) {
        return ctx.select(PET.ID, PET.NAME, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME)
                .from(PET)
                .join(OWNER).on(OWNER.ID.eq(PET.OWNER_ID))
                .where(PET.MICROCHIP.eq(microchip))
                .and(PET.ID.ne(but.map(PetId::value).orElse(0L)))
                .fetchOptional(row -> new OwnersRefusal.MicrochipTaken(microchip, new PetId(row.get(PET.ID)), row.get(PET.NAME),
                        new OwnerName(text(row.get(OWNER.TITLE)), row.get(OWNER.FIRST_NAME), text(row.get(OWNER.LAST_NAME)), "").titled()));
    }

    static Pet pet(Record row) {
        Optional<Birth> birth = Optional.ofNullable(row.get(PET.BIRTH_DATE))
                .map(day -> new Birth(day, row.get(PET.BIRTH_ESTIMATED)));
        Looks looks = new Looks(text(row.get(PET.BREED)), text(row.get(PET.COLOUR)), text(row.get(PET.MARKS)));
        Boolean neutered = row.get(PET.NEUTERED);
        PetDetails details = new PetDetails(row.get(PET.NAME), Species.valueOf(row.get(PET.SPECIES)), Sex.valueOf(row.get(PET.SEX)),
                neutered == null ? Neutered.UNKNOWN : neutered ? Neutered.YES : Neutered.NO, birth, looks,
                new Identity(text(row.get(PET.MICROCHIP)), Optional.ofNullable(row.get(PET.MICROCHIP_ON)), text(row.get(PET.REGISTRATION_NO))),
                new Upbringing(row.get(PET.LIVES) == null ? Lives.UNKNOWN : Lives.valueOf(row.get(PET.LIVES)),
                        PastVaccines.of(row.get(PET.NEVER_VACCINATED))),
                text(row.get(PET.NOTE)));
        return new Pet(new PetId(row.get(PET.ID)), row.get(PET.HN), new OwnerId(row.get(PET.OWNER_ID)), details,
                PetStatus.valueOf(row.get(PET.STATUS)), Optional.ofNullable(row.get(PET.STATUS_ON)), row.get(PET.VERSION));
    }

    static void fill(PetRecord row, PetDetails details, Instant now) {
        SearchKeys keys = SearchKeys.of(details.name());
        row.setName(details.name());
        row.setNameKey1(keys.exact());
        row.setNameKey2(keys.toneless());
        row.setNameKey3(keys.sound());
        row.setSpecies(details.species().name());
        row.setBreed(stored(details.looks().breed()));
        row.setColour(stored(details.looks().colour()));
        row.setMarks(stored(details.looks().marks()));
        row.setSex(details.sex().name());
        row.setNeutered(details.neutered() == Neutered.UNKNOWN ? null : details.neutered() == Neutered.YES);
        row.setBirthDate(details.birth().map(Birth::day).orElse(null));
        row.setBirthEstimated(details.birth().map(Birth::estimated).orElse(false));
        row.setMicrochip(stored(details.microchip()));
        row.setMicrochipOn(details.identity().implantedOn().orElse(null));
        row.setRegistrationNo(stored(details.identity().registrationNo()));
        row.setLives(details.upbringing().lives() == Lives.UNKNOWN ? null : details.upbringing().lives().name());
        row.setNeverVaccinated(details.upbringing().pastVaccines().never());
        row.setNote(stored(details.note()));
        row.setChangedAt(now.atOffset(ZoneOffset.UTC));
    }
}
