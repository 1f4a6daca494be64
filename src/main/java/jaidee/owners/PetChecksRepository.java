package jaidee.owners;

import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_OWNERSHIP;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.Invariant;
import java.util.List;

/// What must hold of pets at any moment: whose one is stands once, and the same everywhere.
public final class PetChecksRepository {
    public List<Invariant> invariants() {
        return List.of(Invariant.holds("verify.pets.owner", ctx -> ctx.selectFrom(PET),
                ctx -> ctx.select(PET.ID, PET.OWNER_ID).from(PET)
                        .where(notExists(selectOne().from(PET_OWNERSHIP).where(PET_OWNERSHIP.PET_ID.eq(PET.ID))
                                .and(PET_OWNERSHIP.UNTIL.isNull()).and(PET_OWNERSHIP.OWNER_ID.eq(PET.OWNER_ID))))),
                Invariant.holds("verify.pets.one_owner", ctx -> ctx.selectFrom(PET_OWNERSHIP).where(PET_OWNERSHIP.UNTIL.isNull()),
                        ctx -> ctx.select(PET_OWNERSHIP.PET_ID).from(PET_OWNERSHIP).where(PET_OWNERSHIP.UNTIL.isNull())
                                .groupBy(PET_OWNERSHIP.PET_ID).having(count().gt(1))));
    }
}
