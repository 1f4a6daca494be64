package jaidee.health;

import static jaidee.db.tables.Tables.DUE_OVERRIDE;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// The vets' own decisions in their table. One that ended stays readable.
final class OverrideRepository {
    List<DueOverride> standing(DSLContext ctx, PetId pet) {
        return ctx.select(DUE_OVERRIDE.ID, DUE_OVERRIDE.GROUP_CODE, DUE_OVERRIDE.DUE_ON, DUE_OVERRIDE.REASON, DUE_OVERRIDE.DECIDED_AT, STAFF.DISPLAY_NAME)
                .from(DUE_OVERRIDE).join(STAFF).on(STAFF.ID.eq(DUE_OVERRIDE.DECIDED_BY))
                .where(DUE_OVERRIDE.PET_ID.eq(pet.value())).and(DUE_OVERRIDE.ENDED_AT.isNull()).orderBy(DUE_OVERRIDE.ID)
                .fetch(row -> new DueOverride(row.value1(), pet, row.value2(), Optional.ofNullable(row.value3()), row.value4(),
                        row.value5().toInstant(), row.value6()));
    }

    /// What is not for a pet.
    Map<PetId, Set<String>> never(DSLContext ctx, List<PetId> pets) {
        Map<PetId, Set<String>> never = new HashMap<>();
        ctx.select(DUE_OVERRIDE.PET_ID, DUE_OVERRIDE.GROUP_CODE).from(DUE_OVERRIDE).where(DUE_OVERRIDE.PET_ID.in(pets.stream().map(PetId::value).toList()))
                .and(DUE_OVERRIDE.ENDED_AT.isNull()).and(DUE_OVERRIDE.DUE_ON.isNull())
                .forEach(row -> never.computeIfAbsent(new PetId(row.value1()), _ -> new HashSet<>()).add(row.value2()));
        return never;
    }

    void insert(DSLContext ctx, PetId pet, String group, Optional<LocalDate> on, String reason, Instant at, StaffId by) {
        ctx.insertInto(DUE_OVERRIDE).set(DUE_OVERRIDE.PET_ID, pet.value()).set(DUE_OVERRIDE.GROUP_CODE, group)
                .set(DUE_OVERRIDE.DUE_ON, on.orElse(null)).set(DUE_OVERRIDE.REASON, reason)
                .set(DUE_OVERRIDE.DECIDED_AT, at.atOffset(ZoneOffset.UTC)).set(DUE_OVERRIDE.DECIDED_BY, by.value()).execute();
    }

    /// @return how many ended
    int end(DSLContext ctx, PetId pet, String group, Instant at) {
        return ctx.update(DUE_OVERRIDE).set(DUE_OVERRIDE.ENDED_AT, at.atOffset(ZoneOffset.UTC)).where(DUE_OVERRIDE.PET_ID.eq(pet.value()))
                .and(DUE_OVERRIDE.GROUP_CODE.eq(group)).and(DUE_OVERRIDE.ENDED_AT.isNull()).execute();
    }
}
