package jaidee.health;

import static jaidee.db.tables.Tables.CARE_PRODUCT;
import static jaidee.db.tables.Tables.PRINT_LOG;
import static jaidee.db.tables.Tables.VACCINATION;
import static jaidee.db.tables.Tables.VACCINATION_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.tables.tables.records.VaccinationRecord;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.PetId;
import jaidee.kernel.Texts;
import jaidee.owners.Birth;
import jaidee.owners.Contact;
import jaidee.owners.Desk;
import jaidee.owners.Looks;
import jaidee.owners.Neutered;
import jaidee.owners.OwnerDetails;
import jaidee.owners.OwnerName;
import jaidee.owners.PetDetails;
import jaidee.owners.PetWords;
import jaidee.owners.PostalAddress;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import jaidee.paper.CertificatePaper;
import jaidee.settings.Clinic;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CertificateServiceTest {
    private static final LocalDate GIVEN = LocalDate.of(2026, 11, 20);

    private final Desk desk = new Desk();
    private final CertificateService certificates = new CertificateService(desk.transactions, desk.pets, desk.owners, desk.audit, Desk.CLOCK);
    private final PetId mochi = desk.enrol(at(Desk.details("สมหญิง", "ใจงาม", "081-234-5678")), new PetDetails("โมจิ", Species.DOG, Sex.FEMALE, Neutered.YES,
            Optional.of(new Birth(LocalDate.of(2023, 3, 3), false)), new Looks("ปอมเมอเรเนียน", "ขาว", "หางดำ"), "764001234567890", "")).get().pets().getFirst();

    @AfterEach
    void close() {
        desk.close();
    }

    private static OwnerDetails at(OwnerDetails details) {
        Contact known = details.contact();
        PostalAddress address = new PostalAddress("99/9 ซอย 5", "ลาดพร้าว", "ลาดพร้าว", "กรุงเทพมหานคร", "10230");
        return new OwnerDetails(new OwnerName("คุณ", "สมหญิง", "ใจงาม", ""), new Contact(known.phones(), "", "", address, Language.TH, Optional.empty()), "", "");
    }

    private long given(Consumer<VaccinationRecord> but) {
        return desk.transactions.write(ctx -> {
            VaccinationRecord row = ctx.newRecord(VACCINATION);
            row.setPetId(mochi.value());
            row.setProductText("วัคซีนพิษสุนัขบ้า");
            row.setProductId(ctx.select(CARE_PRODUCT.ID).from(CARE_PRODUCT).limit(1).fetchOne(CARE_PRODUCT.ID));
            row.setGivenOn(GIVEN);
            row.setLot("RB-11");
            row.setLotExpiresOn(LocalDate.of(2027, 12, 31));
            row.setVetName("สพ.ญ. ปิยะนุช");
            row.setVetLicenceNo("01-1234");
            row.setRecordedAt(Desk.CLOCK.instant().atOffset(java.time.ZoneOffset.UTC));
            row.setRecordedBy(desk.mint.value());
            but.accept(row);
            row.store();
            if (!row.getWithdrawn()) ctx.insertInto(VACCINATION_GROUP).set(VACCINATION_GROUP.VACCINATION_ID, row.getId()).set(VACCINATION_GROUP.GROUP_CODE, "RABIES").execute();
            return row.getId();
        });
    }

    private long given() {
        return given(row -> row.setWithdrawn(false));
    }

    @Test
    void numbersRunThroughTheYearAndAreNeverUsedAgain() {
        RabiesCertificate first = certificates.issue(given(), "", desk.mint).get();
        RabiesCertificate second = certificates.issue(given(), "69-1234", desk.mint).get();
        RabiesCertificate instead = certificates.issue(second.dose().id(), "69-1235", desk.mint).get();
        assertThat(Stream.of(first, second, instead).map(RabiesCertificate::number)).containsExactly("RV69-00001", "RV69-00002", "RV69-00003");
        assertThat(certificates.toPrint(second.id()).refusal()).contains(new CertificateRefusal.Replaced("RV69-00002"));
        assertThat(certificates.toPrint(instead.id()).get().tagNo()).isEqualTo("69-1235");
        assertThat(certificates.offers(mochi).get().getFirst().certificate()).contains(instead);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(certificates.offers(mochi).refusal()).contains(new CertificateRefusal.NothingGiven());
        long dose = given(row -> {
            row.setWithdrawn(false);
            row.setLot(null);
            row.setVetLicenceNo(" ");
        });
        CertificateRefusal.Incomplete refusal = new CertificateRefusal.Incomplete(GIVEN,
                List.of(Message.of("health.certificate.missing.lot"), Message.of("health.certificate.missing.licence")));
        assertThat(certificates.issue(dose, "", desk.mint).refusal()).contains(refusal);
        assertThat(certificates.offers(mochi).get().getFirst().refusal()).contains(refusal);
        assertThat(Texts.of(Language.EN).get(refusal.message())).contains("20 Nov 2569 lacks the lot number and the vet’s licence number");
    }

    @Test
    void whatWasGivenElsewhereIsCertifiedThere() {
        long dose = given(row -> {
            row.setWithdrawn(false);
            row.setOutsideSource("คลินิกบ้านสวน");
        });
        assertThat(certificates.issue(dose, "", desk.mint).refusal()).contains(new CertificateRefusal.GivenElsewhere(GIVEN));
    }

    @Test
    void aWithdrawnOneIsNeverPrintedAgainAndACorrectedOneIsReplaced() {
        long wrong = given(), right = given(row -> {
            row.setWithdrawn(false);
            row.setCorrectsId(wrong);
            row.setLot("RB-12");
        });
        assertThat(certificates.issue(wrong, "", desk.mint).refusal()).isPresent();
        RabiesCertificate certificate = certificates.issue(right, "", desk.mint).get();
        long corrected = given(row -> {
            row.setWithdrawn(false);
            row.setCorrectsId(right);
            row.setLot("RB-13");
        });
        assertThat(certificates.toPrint(certificate.id()).refusal()).contains(new CertificateRefusal.Corrected(certificate.number()));
        RabiesCertificate newer = certificates.issue(corrected, "", desk.mint).get();
        assertThat(newer.dose().lot()).isEqualTo("RB-13");
        given(row -> {
            row.setWithdrawn(true);
            row.setCorrectsId(corrected);
            row.setReason("ฉีดผิดตัว");
        });
        assertThat(certificates.toPrint(newer.id()).refusal()).contains(new CertificateRefusal.Withdrawn(newer.number()));
        assertThat(certificates.offers(mochi).isDone()).isFalse();
    }

    @Test
    void aCopySaysTheSameAsTheOriginalWhateverChangedSince() {
        RabiesCertificate issued = certificates.issue(given(), "", desk.mint).get();
        assertThat(certificates.wasPrinted(issued.id())).isFalse();
        certificates.printed(issued, desk.mint);
        assertThat(certificates.wasPrinted(issued.id())).isTrue();
        assertThat(desk.transactions.<Integer>read(ctx -> ctx.fetchCount(PRINT_LOG))).isOne();
        var pet = desk.pets.find(mochi).orElseThrow();
        desk.pets.edit(mochi, pet.version(), PetDetails.of("มะลิ", Species.DOG), desk.mint).get();
        RabiesCertificate copy = certificates.toPrint(issued.id()).get();
        assertThat(copy).isEqualTo(issued);
        assertThat(certificates.issue(issued.dose().id(), "", desk.mint).get().animal().name()).isEqualTo("มะลิ");
    }

    @Test
    void thePaperSaysEverythingInBothLanguages() {
        RabiesCertificate issued = certificates.issue(given(), "69-1234", desk.mint).get();
        Clinic clinic = new Clinic("โรงพยาบาลสัตว์ใจดี", "Jaidee Animal Hospital", "88/12", "+6621234567", Optional.empty(), "00000", false, Optional.empty(), false, Desk.CLOCK.instant());
        CertificatePaper paper = CertificatePapers.of(issued, true, clinic, new PetWords(desk.transactions).lists(), "มินต์", Desk.CLOCK.instant());
        assertThat(Stream.of(paper.owner(), paper.animal(), paper.given()).flatMap(List::stream).map(entry -> entry.label().en() + ": " + entry.value())).containsExactly(
                "Name: คุณสมหญิง ใจงาม", "Address: 99/9 ซอย 5 แขวงลาดพร้าว เขตลาดพร้าว กรุงเทพมหานคร 10230", "Phone: 081-234-5678", "Name: โมจิ", "Species: สุนัข / Dog",
                "Breed: ปอมเมอเรเนียน", "Sex: เพศเมีย / Female · ทำหมันแล้ว / Neutered", "Age when vaccinated: 3 ปี 8 เดือน / 3 years 8 months (3 มี.ค. 2566 / 3 Mar 2023)",
                "Colour and marks: ขาว · หางดำ", "Microchip: 764 001 234 567 890", "Registration no.: ", "Tag no.: 69-1234", "Vaccine: วัคซีนพิษสุนัขบ้า", "Maker or brand: ",
                "Lot no.: RB-11", "Vaccine expires: 31 ธ.ค. 2570 / 31 Dec 2027", "Given on: 20 พ.ย. 2569 / 20 Nov 2026", "Valid until: 20 พ.ย. 2570 / 20 Nov 2027");
        assertThat(paper.copy()).isEqualTo("สำเนา / COPY");
        assertThat(paper.vet()).containsExactly("สพ.ญ. ปิยะนุช", "ใบอนุญาตเลขที่ 01-1234 / Licence no. 01-1234");
    }
}
