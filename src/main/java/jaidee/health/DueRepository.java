package jaidee.health;

import static jaidee.db.tables.Tables.CARE_DUE;
import static jaidee.db.tables.Tables.PET;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.not;

import jaidee.db.tables.tables.records.CareDueRecord;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// The dues in their table.
final class DueRepository {
    /// A due with the species it is of.
    record Row(Species species, KeptDue due) {
    }

    List<Row> ofPet(DSLContext ctx, PetId pet) {
        return rows(ctx, CARE_DUE.PET_ID.eq(pet.value()));
    }

    List<Row> ofOwner(DSLContext ctx, OwnerId owner) {
        return rows(ctx, PET.OWNER_ID.eq(owner.value()));
    }

    List<Row> ofPets(DSLContext ctx, Collection<PetId> pets) {
        return rows(ctx, CARE_DUE.PET_ID.in(pets.stream().map(PetId::value).toList()));
    }

    List<KeptDue> between(DSLContext ctx, long from, long to) {
        return ctx.selectFrom(CARE_DUE).where(CARE_DUE.PET_ID.between(from, to)).orderBy(CARE_DUE.PET_ID, CARE_DUE.GROUP_CODE)
                .fetch(DueRepository::due);
    }

    List<KeptDue> between(DSLContext ctx, long from, long to, Set<String> groups) {
        return ctx.selectFrom(CARE_DUE).where(CARE_DUE.PET_ID.between(from, to)).and(CARE_DUE.GROUP_CODE.in(groups)).fetch(DueRepository::due);
    }

    /// What stands in the days of reminding without the groups told.
    int inWindow(DSLContext ctx, LocalDate from, LocalDate to, Set<Species> species, Set<String> groups) {
        return ctx.fetchCount(CARE_DUE.join(PET).on(PET.ID.eq(CARE_DUE.PET_ID)), CARE_DUE.DUE_ON.between(from, to)
                .and(not(PET.SPECIES.in(species.stream().map(Species::name).toList()).and(CARE_DUE.GROUP_CODE.in(groups)))));
    }

    int livingPets(DSLContext ctx) {
        return ctx.fetchCount(PET, PET.STATUS.eq("LIVING"));
    }

    /// Writes what changed, and nothing else.
    void replace(DSLContext ctx, DueChange change) {
        if (!change.gone().isEmpty()) ctx.batch(change.gone().stream().map(due -> ctx.deleteFrom(CARE_DUE)
                .where(CARE_DUE.PET_ID.eq(due.pet().value())).and(CARE_DUE.GROUP_CODE.eq(due.group()))).toList()).execute();
        insert(ctx, change.come());
    }

    void insert(DSLContext ctx, List<KeptDue> dues) {
        if (dues.isEmpty()) return;
        BatchBindStep batch = ctx.batch(ctx.insertInto(CARE_DUE, CARE_DUE.fields()).values(Collections.nCopies(CARE_DUE.fields().length, null)));
        for (KeptDue due : dues) batch = batch.bind(row(due).intoArray());
        batch.execute();
    }

    long lastPet(DSLContext ctx) {
        return ctx.select(coalesce(max(PET.ID), inline(0L))).from(PET).fetchSingle().value1();
    }

    private static List<Row> rows(DSLContext ctx, Condition which) {
        return ctx.select(PET.SPECIES).select(CARE_DUE.fields()).from(CARE_DUE).join(PET).on(PET.ID.eq(CARE_DUE.PET_ID))
                .where(which).orderBy(CARE_DUE.DUE_ON, CARE_DUE.PET_ID, CARE_DUE.GROUP_CODE)
                .fetch(row -> new Row(Species.valueOf(row.get(PET.SPECIES)), due(row.into(CARE_DUE))));
    }

    static KeptDue due(CareDueRecord row) {
        NextDue due = new NextDue(row.getDueOn(), row.getStep(), Optional.ofNullable(row.getFlag()).map(DueFlag::valueOf),
                Optional.ofNullable(row.getFlagFrom()));
        return new KeptDue(new PetId(row.getPetId()), row.getGroupCode(), CareKind.valueOf(row.getKind()), due, row.getOverridden(), row.getEverGiven());
    }

    static CareDueRecord row(KeptDue due) {
        CareDueRecord row = new CareDueRecord();
        row.setPetId(due.pet().value());
        row.setGroupCode(due.group());
        row.setKind(due.kind().name());
        row.setDueOn(due.due().on());
        row.setStep(due.due().step());
        row.setFlag(due.due().flag().map(Enum::name).orElse(null));
        row.setFlagFrom(due.due().flagFrom().orElse(null));
        row.setOverridden(due.overridden());
        row.setEverGiven(due.everGiven());
        return row;
    }
}
