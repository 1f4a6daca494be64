package jaidee.health;

import static jaidee.db.tables.Tables.CARE_COVERAGE;
import static jaidee.db.tables.Tables.CARE_DUE;
import static jaidee.db.tables.Tables.PET;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import jaidee.db.tables.tables.records.CareCoverageRecord;
import jaidee.owners.PetStatus;
import jaidee.owners.Species;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Table;

/// How many pets were up to date: as it is now, and as it was counted when months ended.
final class CoverageRepository {
    List<Coverage> now(DSLContext ctx, LocalDate today) {
        Field<Integer> late = sum(when(CARE_DUE.DUE_ON.lt(today), inline(1)).otherwise(inline(0))).cast(Integer.class).as("late");
        Table<Record3<Long, String, Integer>> pets = ctx.select(PET.ID, PET.SPECIES, late).from(CARE_DUE).join(PET).on(PET.ID.eq(CARE_DUE.PET_ID))
                .where(CARE_DUE.KIND.eq(CareKind.VACCINE.name())).and(PET.STATUS.eq(PetStatus.LIVING.name())).groupBy(PET.ID, PET.SPECIES).asTable("pets");
        Field<Integer> of = pets.field(late);
        return ctx.select(pets.field(PET.SPECIES), count(), sum(when(of.eq(0), inline(1)).otherwise(inline(0))), sum(of)).from(pets)
                .groupBy(pets.field(PET.SPECIES)).orderBy(pets.field(PET.SPECIES))
                .fetch(row -> new Coverage(Species.valueOf(row.value1()), row.value2(), row.value3().intValueExact(), row.value4().intValueExact()));
    }

    /// Empty when it was not counted then, or when there were no pets.
    List<Coverage> kept(DSLContext ctx, YearMonth month) {
        return ctx.selectFrom(CARE_COVERAGE).where(CARE_COVERAGE.MONTH_END.eq(month.atEndOfMonth())).orderBy(CARE_COVERAGE.SPECIES)
                .fetch(row -> new Coverage(Species.valueOf(row.getSpecies()), row.getScheduled(), row.getInTime(), row.getOverdue()));
    }

    void keep(DSLContext ctx, YearMonth month, List<Coverage> counted, LocalDate today) {
        ctx.batchInsert(counted.stream().map(each -> new CareCoverageRecord(month.atEndOfMonth(), each.species().name(), each.scheduled(), each.inTime(),
                each.overdue(), today)).toList()).execute();
    }
}
