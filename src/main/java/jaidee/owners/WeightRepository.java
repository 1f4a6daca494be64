package jaidee.owners;

import static jaidee.db.tables.Tables.PET_WEIGHT;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/// Weighings in the tables, insert-only: a wrong one is put right or taken back by a later row that points at it.
final class WeightRepository {
    long insert(DSLContext ctx, PetId pet, LocalDate day, int grams, Optional<Long> corrects, StaffId by, Instant now) {
        return insert(ctx, pet, day, grams, corrects, false, by, now);
    }

    void withdraw(DSLContext ctx, PetId pet, PetWeight wrong, StaffId by, Instant now) {
        insert(ctx, pet, wrong.day(), wrong.grams(), Optional.of(wrong.id()), true, by, now);
    }

    /// The weighings that hold, the oldest first, each with what it took the place of.
    List<PetWeight> of(DSLContext ctx, PetId pet) {
        return holding(ctx, List.of(pet)).getOrDefault(pet, List.of());
    }

    Map<PetId, PetWeight> last(DSLContext ctx, List<PetId> pets) {
        Map<PetId, PetWeight> last = new HashMap<>();
        holding(ctx, pets).forEach((pet, all) -> last.put(pet, all.getLast()));
        return last;
    }

    private static long insert(DSLContext ctx, PetId pet, LocalDate day, int grams, Optional<Long> corrects, boolean withdrawn,
                               StaffId by, Instant now) {
        return ctx.insertInto(PET_WEIGHT)
                .set(PET_WEIGHT.PET_ID, pet.value())
                .set(PET_WEIGHT.WEIGHED_ON, day)
                .set(PET_WEIGHT.GRAMS, grams)
                .set(PET_WEIGHT.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(PET_WEIGHT.RECORDED_BY, by.value())
                .set(PET_WEIGHT.CORRECTS_ID, corrects.orElse(null))
                .set(PET_WEIGHT.WITHDRAWN, withdrawn)
                .returningResult(PET_WEIGHT.ID)
                .fetchSingle(PET_WEIGHT.ID);
    }

    private static Map<PetId, List<PetWeight>> holding(DSLContext ctx, List<PetId> pets) {
        Result<? extends Record> rows = ctx.select(PET_WEIGHT.asterisk(), STAFF.DISPLAY_NAME)
                .from(PET_WEIGHT)
                .leftJoin(STAFF).on(STAFF.ID.eq(PET_WEIGHT.RECORDED_BY))
                .where(PET_WEIGHT.PET_ID.in(pets.stream().map(PetId::value).toList()))
                .fetch();
        Map<Long, Record> byId = rows.intoMap(PET_WEIGHT.ID, row -> row);
        Set<Long> replaced = new HashSet<>(rows.getValues(PET_WEIGHT.CORRECTS_ID));
        Map<PetId, List<PetWeight>> holding = new HashMap<>();
        rows.stream().filter(row -> !replaced.contains(row.get(PET_WEIGHT.ID)) && !row.get(PET_WEIGHT.WITHDRAWN))
                .forEach(row -> holding.computeIfAbsent(new PetId(row.get(PET_WEIGHT.PET_ID)), _ -> new ArrayList<>())
                        .add(weight(row, earlier(row, byId))));
        holding.values().forEach(all -> all.sort(Comparator.comparing(PetWeight::day).thenComparing(PetWeight::id)));
        return holding;
    }

    private static List<PetWeight> earlier(Record row, Map<Long, Record> byId) {
        List<PetWeight> earlier = new ArrayList<>();
        for (Record was = byId.get(row.get(PET_WEIGHT.CORRECTS_ID)); was != null; was = byId.get(was.get(PET_WEIGHT.CORRECTS_ID)))
            earlier.add(weight(was, List.of()));
        return earlier;
    }

    private static PetWeight weight(Record row, List<PetWeight> corrected) {
        return new PetWeight(row.get(PET_WEIGHT.ID), row.get(PET_WEIGHT.WEIGHED_ON), row.get(PET_WEIGHT.GRAMS),
                Signed.of(row.get(PET_WEIGHT.RECORDED_AT), row.get(STAFF.DISPLAY_NAME)), corrected);
    }
}
