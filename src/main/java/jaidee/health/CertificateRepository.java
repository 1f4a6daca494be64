package jaidee.health;

import static jaidee.db.tables.Tables.CARE_PRODUCT;
import static jaidee.db.tables.Tables.PRINT_LOG;
import static jaidee.db.tables.Tables.RABIES_CERTIFICATE;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.db.tables.Tables.VACCINATION;
import static jaidee.db.tables.Tables.VACCINATION_GROUP;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.tables.tables.Vaccination;
import jaidee.db.tables.tables.records.RabiesCertificateRecord;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.owners.Birth;
import jaidee.owners.Identity;
import jaidee.owners.Looks;
import jaidee.owners.Neutered;
import jaidee.owners.PetDetails;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import jaidee.owners.Upbringing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/// Certificates and what they rest on, in their tables. Rows are only ever added.
final class CertificateRepository {
    private static final String PAPER = "RABIES_CERTIFICATE", BOOK = "CARE_BOOK", GROUP = "RABIES";
    private static final Vaccination LATER = VACCINATION.as("later");
    private static final jaidee.db.tables.tables.RabiesCertificate NEWER = RABIES_CERTIFICATE.as("newer");
    private static final Condition ANSWERED = exists(selectOne().from(LATER).where(LATER.CORRECTS_ID.eq(VACCINATION.ID)));
    private static final Field<Boolean> CORRECTED = field(exists(selectOne().from(LATER).where(LATER.CORRECTS_ID.eq(VACCINATION.ID)).and(LATER.WITHDRAWN.isFalse())));
    private static final Field<Boolean> TAKEN_BACK = field(exists(selectOne().from(LATER).where(LATER.CORRECTS_ID.eq(VACCINATION.ID)).and(LATER.WITHDRAWN.isTrue())));
    private static final Field<Boolean> REPLACED = field(exists(selectOne().from(NEWER).where(NEWER.REPLACES_ID.eq(RABIES_CERTIFICATE.ID))));

    /// Those that stand in the book of the pet, the newest first.
    List<RabiesDose> doses(DSLContext ctx, PetId pet) {
        return ctx.select(VACCINATION.asterisk(), CARE_PRODUCT.BRAND, CORRECTED, TAKEN_BACK).from(VACCINATION)
                .leftJoin(CARE_PRODUCT).on(CARE_PRODUCT.ID.eq(VACCINATION.PRODUCT_ID))
                .where(VACCINATION.PET_ID.eq(pet.value())).and(VACCINATION.WITHDRAWN.isFalse()).and(againstRabies()).and(ANSWERED.not())
                .orderBy(VACCINATION.GIVEN_ON.desc(), VACCINATION.ID.desc()).fetch(CertificateRepository::dose);
    }

    Optional<RabiesDose> dose(DSLContext ctx, long vaccination) {
        return ctx.select(VACCINATION.asterisk(), CARE_PRODUCT.BRAND, CORRECTED, TAKEN_BACK).from(VACCINATION)
                .leftJoin(CARE_PRODUCT).on(CARE_PRODUCT.ID.eq(VACCINATION.PRODUCT_ID))
                .where(VACCINATION.ID.eq(vaccination)).and(againstRabies()).fetchOptional(CertificateRepository::dose);
    }

    private static Condition againstRabies() {
        return exists(selectOne().from(VACCINATION_GROUP).where(VACCINATION_GROUP.VACCINATION_ID.eq(VACCINATION.ID)).and(VACCINATION_GROUP.GROUP_CODE.eq(GROUP)));
    }

    Optional<RabiesCertificate> find(DSLContext ctx, long id) {
        return certificates(ctx, RABIES_CERTIFICATE.ID.eq(id)).stream().findFirst();
    }

    /// The one that holds for a dose.
    Optional<RabiesCertificate> of(DSLContext ctx, long vaccination) {
        return certificates(ctx, RABIES_CERTIFICATE.VACCINATION_ID.eq(vaccination)).stream().filter(each -> !each.replaced()).findFirst();
    }

    /// The newest issued for anything that the dose put right, step by step back.
    Optional<RabiesCertificate> before(DSLContext ctx, long vaccination) {
        Long corrected = ctx.select(VACCINATION.CORRECTS_ID).from(VACCINATION).where(VACCINATION.ID.eq(vaccination)).fetchOne(VACCINATION.CORRECTS_ID);
        return corrected == null ? Optional.empty() : of(ctx, corrected).or(() -> before(ctx, corrected));
    }

    private static List<RabiesCertificate> certificates(DSLContext ctx, Condition which) {
        return ctx.select(RABIES_CERTIFICATE.asterisk(), VACCINATION.asterisk(), CARE_PRODUCT.BRAND, CORRECTED, TAKEN_BACK, REPLACED, STAFF.DISPLAY_NAME)
                .from(RABIES_CERTIFICATE).join(VACCINATION).on(VACCINATION.ID.eq(RABIES_CERTIFICATE.VACCINATION_ID))
                .leftJoin(CARE_PRODUCT).on(CARE_PRODUCT.ID.eq(VACCINATION.PRODUCT_ID)).join(STAFF).on(STAFF.ID.eq(RABIES_CERTIFICATE.ISSUED_BY))
                .where(which).orderBy(RABIES_CERTIFICATE.ID.desc()).fetch(CertificateRepository::certificate);
    }

    long insert(DSLContext ctx, RabiesCertificate wanted, String period, Optional<Long> replaces, StaffId by) {
        RabiesCertificateRecord row = ctx.newRecord(RABIES_CERTIFICATE);
        int running = nextNumber(ctx, period);
        row.setPeriod(period);
        row.setRunningNo(running);
        row.setNumber("RV%s-%05d".formatted(period, running));
        row.setVaccinationId(wanted.dose().id());
        row.setReplacesId(replaces.orElse(null));
        row.setOwnerName(wanted.holder().name());
        row.setOwnerAddress(stored(wanted.holder().address()));
        row.setOwnerPhone(stored(wanted.holder().phone()));
        PetDetails pet = wanted.animal();
        row.setPetName(pet.name());
        row.setSpecies(pet.species().name());
        row.setBreed(stored(pet.looks().breed()));
        row.setSex(pet.sex().name());
        row.setNeutered(pet.neutered() == Neutered.UNKNOWN ? null : pet.neutered() == Neutered.YES);
        row.setBirthDate(pet.birth().map(Birth::day).orElse(null));
        row.setBirthEstimated(pet.birth().map(Birth::estimated).orElse(false));
        row.setColour(stored(pet.looks().colour()));
        row.setMarks(stored(pet.looks().marks()));
        row.setMicrochip(stored(pet.microchip()));
        row.setRegistrationNo(stored(pet.identity().registrationNo()));
        row.setTagNo(stored(wanted.tagNo()));
        row.setValidUntil(wanted.validUntil());
        row.setIssuedAt(wanted.issuedAt().atOffset(ZoneOffset.UTC));
        row.setIssuedBy(by.value());
        row.store();
        return row.getId();
    }

    /// Only one transaction writes at a time, and no row ever goes: nobody else takes it, nobody had it.
    private static int nextNumber(DSLContext ctx, String period) {
        Integer last = ctx.select(max(RABIES_CERTIFICATE.RUNNING_NO)).from(RABIES_CERTIFICATE).where(RABIES_CERTIFICATE.PERIOD.eq(period)).fetchSingle().value1();
        return last == null ? 1 : last + 1;
    }

    int printings(DSLContext ctx, long certificate) {
        return ctx.fetchCount(PRINT_LOG, PRINT_LOG.PAPER.eq(PAPER).and(PRINT_LOG.SUBJECT_ID.eq(certificate)));
    }

    void notePrinted(DSLContext ctx, long certificate, Instant at, StaffId by) {
        note(ctx, PAPER, certificate, at, by);
    }

    void noteBookPrinted(DSLContext ctx, PetId pet, Instant at, StaffId by) {
        note(ctx, BOOK, pet.value(), at, by);
    }

    private static void note(DSLContext ctx, String paper, long subject, Instant at, StaffId by) {
        ctx.insertInto(PRINT_LOG).set(PRINT_LOG.PAPER, paper).set(PRINT_LOG.SUBJECT_ID, subject).set(PRINT_LOG.AT, at.atOffset(ZoneOffset.UTC))
                .set(PRINT_LOG.STAFF_ID, by.value()).execute();
    }

    private static RabiesDose dose(Record row) {
        RabiesDose.State state = row.get(TAKEN_BACK) || row.get(VACCINATION.WITHDRAWN) ? RabiesDose.State.WITHDRAWN
                : row.get(CORRECTED) ? RabiesDose.State.CORRECTED : RabiesDose.State.STANDS;
        return new RabiesDose(row.get(VACCINATION.ID), new PetId(row.get(VACCINATION.PET_ID)), row.get(VACCINATION.PRODUCT_TEXT), text(row.get(CARE_PRODUCT.BRAND)),
                row.get(VACCINATION.GIVEN_ON), text(row.get(VACCINATION.LOT)), Optional.ofNullable(row.get(VACCINATION.LOT_EXPIRES_ON)),
                text(row.get(VACCINATION.VET_NAME)), text(row.get(VACCINATION.VET_LICENCE_NO)), Optional.ofNullable(row.get(VACCINATION.CERTIFICATE_UNTIL)),
                text(row.get(VACCINATION.OUTSIDE_SOURCE)), state);
    }

    private static RabiesCertificate certificate(Record row) {
        Boolean neutered = row.get(RABIES_CERTIFICATE.NEUTERED);
        LocalDate birth = row.get(RABIES_CERTIFICATE.BIRTH_DATE);
        PetDetails details = new PetDetails(row.get(RABIES_CERTIFICATE.PET_NAME), Species.valueOf(row.get(RABIES_CERTIFICATE.SPECIES)), Sex.valueOf(row.get(RABIES_CERTIFICATE.SEX)),
                neutered == null ? Neutered.UNKNOWN : neutered ? Neutered.YES : Neutered.NO,
                Optional.ofNullable(birth).map(day -> new Birth(day, row.get(RABIES_CERTIFICATE.BIRTH_ESTIMATED))),
                new Looks(text(row.get(RABIES_CERTIFICATE.BREED)), text(row.get(RABIES_CERTIFICATE.COLOUR)), text(row.get(RABIES_CERTIFICATE.MARKS))),
                new Identity(text(row.get(RABIES_CERTIFICATE.MICROCHIP)), Optional.empty(), text(row.get(RABIES_CERTIFICATE.REGISTRATION_NO))), Upbringing.UNKNOWN, "");
        return new RabiesCertificate(row.get(RABIES_CERTIFICATE.ID), row.get(RABIES_CERTIFICATE.NUMBER), dose(row),
                new RabiesCertificate.Holder(row.get(RABIES_CERTIFICATE.OWNER_NAME), text(row.get(RABIES_CERTIFICATE.OWNER_ADDRESS)), text(row.get(RABIES_CERTIFICATE.OWNER_PHONE))),
                details, text(row.get(RABIES_CERTIFICATE.TAG_NO)),
                row.get(RABIES_CERTIFICATE.VALID_UNTIL), row.get(RABIES_CERTIFICATE.ISSUED_AT).toInstant(), row.get(STAFF.DISPLAY_NAME), row.get(REPLACED));
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }

    private static String stored(String text) {
        return text.isBlank() ? null : text;
    }
}
