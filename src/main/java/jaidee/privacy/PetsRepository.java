package jaidee.privacy;

import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_ALERT;
import static jaidee.db.tables.Tables.PET_OWNERSHIP;
import static jaidee.db.tables.Tables.PET_PHOTO;
import static jaidee.db.tables.Tables.PET_WEIGHT;
import static jaidee.db.tables.Tables.RABIES_CERTIFICATE;
import static jaidee.db.tables.Tables.VACCINATION;

import jaidee.owners.AlertKind;
import jaidee.owners.PetStatus;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The pets that are the owner's now, with their books and pictures, and those that once were.
final class PetsRepository {
    List<HeldPart> parts(DSLContext ctx, List<Long> ids) {
        return List.of(pets(ctx, ids), before(ctx, ids), alerts(ctx, ids), weights(ctx, ids), book(ctx, ids), certificates(ctx, ids));
    }

    private static Condition theirs(List<Long> ids) {
        return PET.OWNER_ID.in(ids);
    }

    private static HeldPart pets(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("hn", 1.7, row -> row.get(PET.HN)).seen("name", 2, row -> row.get(PET.NAME))
                .seen("species", 1.2, row -> new HeldCode(row.get(PET.SPECIES), Species.valueOf(row.get(PET.SPECIES)).named())).seen("breed", 2.2, row -> row.get(PET.BREED))
                .seen("sex", 1.5, row -> new HeldCode(row.get(PET.SEX), Sex.valueOf(row.get(PET.SEX)).named())).seen("birth", 1.8, row -> row.get(PET.BIRTH_DATE))
                .seen("microchip", 2.4, row -> row.get(PET.MICROCHIP)).seen("status", 1.4, row -> new HeldCode(row.get(PET.STATUS), PetStatus.valueOf(row.get(PET.STATUS)).named()))
                .seen("note", 2.6, row -> row.get(PET.NOTE)).kept("colour", row -> row.get(PET.COLOUR)).kept("marks", row -> row.get(PET.MARKS)).kept("neutered", row -> row.get(PET.NEUTERED))
                .kept("registrationNo", row -> row.get(PET.REGISTRATION_NO)).kept("registered", row -> row.get(PET.REGISTERED_ON)).kept("statusOn", row -> row.get(PET.STATUS_ON))
                .kept("pictureTaken", row -> HeldValues.at(row.get(PET_PHOTO.TAKEN_AT))).kept("pictureJpegBase64", row -> HeldValues.picture(row.get(PET_PHOTO.CONTENT)))
                .of("pets", ctx.select(PET.asterisk(), PET_PHOTO.TAKEN_AT, PET_PHOTO.CONTENT).from(PET).leftJoin(PET_PHOTO).on(PET_PHOTO.PET_ID.eq(PET.ID)).where(theirs(ids)).orderBy(PET.ID).fetch());
    }

    private static HeldPart before(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("hn", 1, row -> row.get(PET.HN)).seen("name", 2, row -> row.get(PET.NAME)).seen("since", 1, row -> row.get(PET_OWNERSHIP.SINCE))
                .seen("until", 1, row -> row.get(PET_OWNERSHIP.UNTIL))
                .of("petsBefore", ctx.select(PET.HN, PET.NAME, PET_OWNERSHIP.SINCE, PET_OWNERSHIP.UNTIL).from(PET_OWNERSHIP).join(PET).on(PET.ID.eq(PET_OWNERSHIP.PET_ID))
                        .where(PET_OWNERSHIP.OWNER_ID.in(ids)).and(PET_OWNERSHIP.UNTIL.isNotNull()).orderBy(PET_OWNERSHIP.UNTIL).fetch());
    }

    private static HeldPart alerts(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("pet", 1.4, row -> row.get(PET.NAME)).seen("kind", 1.4, row -> new HeldCode(row.get(PET_ALERT.KIND), AlertKind.valueOf(row.get(PET_ALERT.KIND)).named()))
                .seen("text", 5, row -> row.get(PET_ALERT.TEXT)).seen("at", 2, row -> row.get(PET_ALERT.NOTED_AT).toInstant()).seen("until", 2, row -> HeldValues.at(row.get(PET_ALERT.ENDED_AT)))
                .of("alerts", ctx.select(PET_ALERT.asterisk(), PET.NAME).from(PET_ALERT).join(PET).on(PET.ID.eq(PET_ALERT.PET_ID)).where(theirs(ids)).orderBy(PET_ALERT.ID).fetch());
    }

    private static HeldPart weights(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("pet", 2, row -> row.get(PET.NAME)).seen("day", 2, row -> row.get(PET_WEIGHT.WEIGHED_ON))
                .seen("kilograms", 1, row -> BigDecimal.valueOf(row.get(PET_WEIGHT.GRAMS), 3)).kept("withdrawn", row -> row.get(PET_WEIGHT.WITHDRAWN))
                .of("weights", ctx.select(PET_WEIGHT.asterisk(), PET.NAME).from(PET_WEIGHT).join(PET).on(PET.ID.eq(PET_WEIGHT.PET_ID)).where(theirs(ids))
                        .orderBy(PET.ID, PET_WEIGHT.WEIGHED_ON, PET_WEIGHT.ID).fetch());
    }

    private static HeldPart book(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("pet", 1.6, row -> row.get(PET.NAME)).seen("day", 1.8, row -> row.get(VACCINATION.GIVEN_ON)).seen("product", 3.4, row -> row.get(VACCINATION.PRODUCT_TEXT))
                .seen("lot", 1.6, row -> row.get(VACCINATION.LOT)).seen("vet", 2, row -> row.get(VACCINATION.VET_NAME)).kept("elsewhere", row -> row.get(VACCINATION.OUTSIDE_SOURCE))
                .kept("withdrawn", row -> row.get(VACCINATION.WITHDRAWN)).kept("reason", row -> row.get(VACCINATION.REASON))
                .of("book", ctx.select(VACCINATION.asterisk(), PET.NAME).from(VACCINATION).join(PET).on(PET.ID.eq(VACCINATION.PET_ID)).where(theirs(ids))
                        .orderBy(PET.ID, VACCINATION.GIVEN_ON, VACCINATION.ID).fetch());
    }

    private static HeldPart certificates(DSLContext ctx, List<Long> ids) {
        List<? extends Record> rows = ctx.select(RABIES_CERTIFICATE.asterisk()).from(RABIES_CERTIFICATE).join(VACCINATION).on(VACCINATION.ID.eq(RABIES_CERTIFICATE.VACCINATION_ID))
                .join(PET).on(PET.ID.eq(VACCINATION.PET_ID)).where(theirs(ids)).orderBy(RABIES_CERTIFICATE.ID).fetch();
        return new HeldRepository.Columns().seen("number", 1.6, row -> row.get(RABIES_CERTIFICATE.NUMBER)).seen("day", 2, row -> row.get(RABIES_CERTIFICATE.ISSUED_AT).toInstant())
                .seen("pet", 1.6, row -> row.get(RABIES_CERTIFICATE.PET_NAME)).seen("name", 2.6, row -> row.get(RABIES_CERTIFICATE.OWNER_NAME)).seen("address", 4, row -> row.get(RABIES_CERTIFICATE.OWNER_ADDRESS))
                .kept("phone", row -> row.get(RABIES_CERTIFICATE.OWNER_PHONE)).of("certificates", rows);
    }
}
