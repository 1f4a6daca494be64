package jaidee.owners;

import static jaidee.db.tables.Tables.PET_PHOTO;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// One picture a pet, as a small JPEG.
final class PhotoRepository {
    private static final String JPEG = "image/jpeg";

    /// @return whether it took the place of another
    boolean put(DSLContext ctx, PetId pet, byte[] jpeg, StaffId by, Instant now) {
        boolean replaced = remove(ctx, pet);
        ctx.insertInto(PET_PHOTO)
                .set(PET_PHOTO.PET_ID, pet.value())
                .set(PET_PHOTO.MEDIA_TYPE, JPEG)
                .set(PET_PHOTO.CONTENT, jpeg)
                .set(PET_PHOTO.TAKEN_AT, now.atOffset(ZoneOffset.UTC))
                .set(PET_PHOTO.TAKEN_BY, by.value())
                .execute();
        return replaced;
    }

    boolean remove(DSLContext ctx, PetId pet) {
        return ctx.deleteFrom(PET_PHOTO).where(PET_PHOTO.PET_ID.eq(pet.value())).execute() > 0;
    }

    Optional<byte[]> find(DSLContext ctx, PetId pet) {
        return ctx.select(PET_PHOTO.CONTENT).from(PET_PHOTO).where(PET_PHOTO.PET_ID.eq(pet.value()))
                .fetchOptional(PET_PHOTO.CONTENT);
    }

    /// Who took the picture in, and when.
    Optional<Signed> signed(DSLContext ctx, PetId pet) {
        return ctx.select(PET_PHOTO.TAKEN_AT, STAFF.DISPLAY_NAME)
                .from(PET_PHOTO).leftJoin(STAFF).on(STAFF.ID.eq(PET_PHOTO.TAKEN_BY))
                .where(PET_PHOTO.PET_ID.eq(pet.value()))
                .fetchOptional().flatMap(row -> Signed.of(row.value1(), row.value2()));
    }

    /// Which of the pets have one.
    Set<PetId> having(DSLContext ctx, List<PetId> pets) {
        return new HashSet<>(ctx.select(PET_PHOTO.PET_ID).from(PET_PHOTO)
                .where(PET_PHOTO.PET_ID.in(pets.stream().map(PetId::value).toList()))
                .fetch(row -> new PetId(row.value1())));
    }
}
