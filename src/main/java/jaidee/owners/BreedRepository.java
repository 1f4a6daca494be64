package jaidee.owners;

import static jaidee.db.tables.Tables.BREED;
import static jaidee.db.tables.Tables.COAT_COLOUR;

import jaidee.kernel.Bilingual;
import java.util.List;
import org.jooq.DSLContext;

/// The word lists that the forms for pets complete from.
final class BreedRepository {
    /// The popular ones first, else as entered.
    List<Breed> breeds(DSLContext ctx) {
        return ctx.selectFrom(BREED)
                .orderBy(BREED.QUICK_PICK.desc(), BREED.ID)
                .fetch(row -> new Breed(Species.valueOf(row.getSpecies()), new Bilingual(row.getNameTh(), row.getNameEn()),
                        row.getQuickPick()));
    }

    List<CoatColour> colours(DSLContext ctx) {
        return ctx.selectFrom(COAT_COLOUR)
                .orderBy(COAT_COLOUR.NAME_TH)
                .fetch(row -> new CoatColour(row.getCode(), new Bilingual(row.getNameTh(), row.getNameEn())));
    }
}
