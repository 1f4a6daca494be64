package jaidee.owners;

import static jaidee.db.tables.Tables.PET_WEIGHT;

import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Weighings in the tables, insert-only: a wrong one is put right by a later row that points at it.
final class WeightRepository {
    long insert(DSLContext ctx, PetId pet, LocalDate day, int grams, Optional<Long> corrects, StaffId by, Instant now) {
        return ctx.insertInto(PET_WEIGHT)
                .set(PET_WEIGHT.PET_ID, pet.value())
                .set(PET_WEIGHT.WEIGHED_ON, day)
                .set(PET_WEIGHT.GRAMS, grams)
                .set(PET_WEIGHT.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(PET_WEIGHT.RECORDED_BY, by.value())
                .set(PET_WEIGHT.CORRECTS_ID, corrects.orElse(null))
                .returningResult(PET_WEIGHT.ID)
                .fetchSingle(PET_WEIGHT.ID);
    }

    /// The weighings that hold, the oldest first; those put right later are left out.
    List<PetWeight> of(DSLContext ctx, PetId pet) {
        return holding(ctx, List.of(pet)).getOrDefault(pet, List.of());
    }

    Map<PetId, PetWeight> last(DSLContext ctx, List<PetId> pets) {
        Map<PetId, PetWeight> last = new HashMap<>();
        holding(ctx, pets).forEach((pet, all) -> last.put(pet, all.getLast()));
        return last;
    }

    private static Map<PetId, List<PetWeight>> holding(DSLContext ctx, List<PetId> pets) {
        var later = PET_WEIGHT.as("later");
        return ctx.select(PET_WEIGHT.PET_ID, PET_WEIGHT.ID, PET_WEIGHT.WEIGHED_ON, PET_WEIGHT.GRAMS)
                .from(PET_WEIGHT)
                .leftJoin(later).on(later.CORRECTS_ID.eq(PET_WEIGHT.ID))
                .where(PET_WEIGHT.PET_ID.in(pets.stream().map(PetId::value).toList()))
                .and(later.ID.isNull())
                .orderBy(PET_WEIGHT.WEIGHED_ON, PET_WEIGHT.ID)
                .fetchGroups(row -> new PetId(row.value1()), WeightRepository::weight);
    }

    private static PetWeight weight(Record row) {
        return new PetWeight(row.get(PET_WEIGHT.ID), row.get(PET_WEIGHT.WEIGHED_ON), row.get(PET_WEIGHT.GRAMS));
    }
}
