package jaidee.owners;

import static jaidee.db.tables.Tables.SEEN_PET;

import jaidee.kernel.PetId;
import java.util.List;
import org.jooq.DSLContext;

/// The pets seen last, in their order.
final class SeenPetRepository {
    List<PetId> all(DSLContext ctx) {
        return ctx.select(SEEN_PET.PET_ID).from(SEEN_PET).orderBy(SEEN_PET.PLACE).fetch(row -> new PetId(row.value1()));
    }

    void replace(DSLContext ctx, List<PetId> pets) {
        ctx.deleteFrom(SEEN_PET).execute();
        for (int i = 0; i < pets.size(); i++)
            ctx.insertInto(SEEN_PET).set(SEEN_PET.PLACE, i).set(SEEN_PET.PET_ID, pets.get(i).value()).execute();
    }
}
