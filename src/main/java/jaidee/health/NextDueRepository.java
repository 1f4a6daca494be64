package jaidee.health;

import static jaidee.db.tables.Tables.CARE_DUE;
import static jaidee.db.tables.Tables.CARE_DUE_NEXT;
import static org.jooq.impl.DSL.count;

import jaidee.db.tables.tables.records.CareDueNextRecord;
import jaidee.kernel.PetId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Result;

/// The changes of a version that is not yet applied, in their table.
final class NextDueRepository {
    /// Puts `change` in the place of what stood there for the pets from one id to another.
    void replace(DSLContext ctx, long from, long to, DueChange change) {
        ctx.deleteFrom(CARE_DUE_NEXT).where(CARE_DUE_NEXT.PET_ID.between(from, to)).execute();
        if (change.isNone()) return;
        BatchBindStep batch = ctx.batch(ctx.insertInto(CARE_DUE_NEXT, CARE_DUE_NEXT.fields())
                .values(Collections.nCopies(CARE_DUE_NEXT.fields().length, null)));
        Set<List<Object>> come = new HashSet<>();
        for (KeptDue due : change.come()) {
            come.add(key(due));
            batch = batch.bind(DueRepository.row(due).intoArray());
        }
        for (KeptDue due : change.gone())
            if (!come.contains(key(due))) batch = batch.bind(due.pet().value(), due.group(), null, null, null, null, null, null, null);
        batch.execute();
    }

    /// Those of a range with changes waiting, in their order.
    List<PetId> waiting(DSLContext ctx, long from, long to) {
        return ctx.selectDistinct(CARE_DUE_NEXT.PET_ID).from(CARE_DUE_NEXT).where(CARE_DUE_NEXT.PET_ID.between(from, to))
                .orderBy(CARE_DUE_NEXT.PET_ID).fetch(row -> new PetId(row.value1()));
    }

    /// The due table becomes what the changes of these pets say.
    void apply(DSLContext ctx, long from, long to) {
        Result<CareDueNextRecord> changes = ctx.fetch(CARE_DUE_NEXT, CARE_DUE_NEXT.PET_ID.between(from, to));
        BatchBindStep gone = ctx.batch(ctx.deleteFrom(CARE_DUE).where(CARE_DUE.PET_ID.eq((Long) null)).and(CARE_DUE.GROUP_CODE.eq((String) null)));
        for (CareDueNextRecord each : changes) gone = gone.bind(each.getPetId(), each.getGroupCode());
        if (gone.size() > 0) gone.execute();
        ctx.insertInto(CARE_DUE, CARE_DUE.fields())
                .select(ctx.select(CARE_DUE_NEXT.fields()).from(CARE_DUE_NEXT).where(CARE_DUE_NEXT.PET_ID.between(from, to))
                        .and(CARE_DUE_NEXT.DUE_ON.isNotNull())).execute();
        ctx.deleteFrom(CARE_DUE_NEXT).where(CARE_DUE_NEXT.PET_ID.between(from, to)).execute();
    }

    /// Takes away some of what is left of a version that was cancelled.
    ///
    /// @return how many rows
    int clear(DSLContext ctx, int most) {
        return ctx.deleteFrom(CARE_DUE_NEXT).limit(most).execute();
    }

    long petsWaiting(DSLContext ctx) {
        return ctx.select(count()).from(ctx.selectDistinct(CARE_DUE_NEXT.PET_ID).from(CARE_DUE_NEXT)).fetchSingle().value1();
    }

    private static List<Object> key(KeptDue due) {
        PetId pet = due.pet();
        return List.of(pet, due.group());
    }
}
