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

    void insert(DSLContext ctx, Breed breed, String size, String coat) {
        ctx.insertInto(BREED)
                .set(BREED.SPECIES, breed.species().name())
                .set(BREED.NAME_TH, breed.name().th())
                .set(BREED.NAME_EN, breed.name().en())
                .set(BREED.SIZE_TH, size)
                .set(BREED.COAT_TH, coat)
                .set(BREED.QUICK_PICK, breed.quickPick())
                .execute();
    }

    void insert(DSLContext ctx, CoatColour colour) {
        ctx.insertInto(COAT_COLOUR)
                .set(COAT_COLOUR.CODE, colour.code())
                .set(COAT_COLOUR.NAME_TH, colour.name().th())
                .set(COAT_COLOUR.NAME_EN, colour.name().en())
                .execute();
    }
}
