package jaidee.owners;

import static jaidee.db.tables.Tables.PET_PHOTO;

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

    void put(DSLContext ctx, PetId pet, byte[] jpeg, StaffId by, Instant now) {
        remove(ctx, pet);
        ctx.insertInto(PET_PHOTO)
                .set(PET_PHOTO.PET_ID, pet.value())
                .set(PET_PHOTO.MEDIA_TYPE, JPEG)
                .set(PET_PHOTO.CONTENT, jpeg)
                .set(PET_PHOTO.TAKEN_AT, now.atOffset(ZoneOffset.UTC))
                .set(PET_PHOTO.TAKEN_BY, by.value())
                .execute();
    }

    boolean remove(DSLContext ctx, PetId pet) {
        return ctx.deleteFrom(PET_PHOTO).where(PET_PHOTO.PET_ID.eq(pet.value())).execute() > 0;
    }

    Optional<byte[]> find(DSLContext ctx, PetId pet) {
        return ctx.select(PET_PHOTO.CONTENT).from(PET_PHOTO).where(PET_PHOTO.PET_ID.eq(pet.value()))
                .fetchOptional(PET_PHOTO.CONTENT);
    }

    /// Which of the pets have one.
    Set<PetId> having(DSLContext ctx, List<PetId> pets) {
        return new HashSet<>(ctx.select(PET_PHOTO.PET_ID).from(PET_PHOTO)
                .where(PET_PHOTO.PET_ID.in(pets.stream().map(PetId::value).toList()))
                .fetch(row -> new PetId(row.value1())));
    }
}
