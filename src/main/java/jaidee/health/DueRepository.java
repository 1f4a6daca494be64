package jaidee.health;

import static jaidee.db.tables.Tables.CARE_DUE;
import static jaidee.db.tables.Tables.PET;

import jaidee.db.tables.tables.records.CareDueRecord;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.Species;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

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

    List<KeptDue> between(DSLContext ctx, long from, long to) {
        return ctx.selectFrom(CARE_DUE).where(CARE_DUE.PET_ID.between(from, to)).orderBy(CARE_DUE.PET_ID, CARE_DUE.GROUP_CODE)
                .fetch(DueRepository::due);
    }

    /// Puts `now` in the place of `before`, both of the same pets, and touches what differs only.
    void replace(DSLContext ctx, List<KeptDue> before, List<KeptDue> now) {
        List<KeptDue> gone = before.stream().filter(due -> !now.contains(due)).toList();
        List<KeptDue> come = now.stream().filter(due -> !before.contains(due)).toList();
        if (!gone.isEmpty()) ctx.deleteFrom(CARE_DUE).where(DSL.or(gone.stream().map(due -> (Condition) CARE_DUE.PET_ID.eq(due.pet().value())
                .and(CARE_DUE.GROUP_CODE.eq(due.group()))).toList())).execute();
        if (!come.isEmpty()) ctx.batchInsert(come.stream().map(DueRepository::row).toList()).execute();
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
