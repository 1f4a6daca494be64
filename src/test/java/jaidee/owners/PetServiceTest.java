package jaidee.owners;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Microchip;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PetServiceTest {
    private static final String CHIP = "764001234567890";
    private final Desk desk = new Desk();
    private final Enrolled somying = desk.somying();
    private final OwnerId owner = somying.owner();
    private final PetId moji = somying.pets().getFirst();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPetIsAddedWithAllThatIsTold() {
        PetDetails details = new PetDetails("ทองหยิบ", Species.CAT, Sex.FEMALE, Neutered.YES,
                Optional.of(new Birth(LocalDate.of(2023, 5, 1), true)), new Looks("เปอร์เซีย", "ขาว", "หางกุด"), CHIP, "กลัวหมา");
        Pet pet = desk.pets.add(owner, details, desk.mint).get();
        assertThat(pet.details()).isEqualTo(details);
        assertThat(pet.hn()).isEqualTo("HN69-0003");
        assertThat(pet.status()).isEqualTo(PetStatus.LIVING);
        assertThat(desk.pets.find(pet.id())).contains(pet);
    }

    @Test
    void aMicrochipIsStoredAsItsDigits() {
        assertThat(desk.pets.add(owner, chipped("764 001-234 567 890"), desk.mint).get().details().microchip()).isEqualTo(CHIP);
    }

    @Test
    void aMicrochipOfWrongLengthIsRefused() {
        assertThat(desk.pets.add(owner, chipped("76400123456789"), desk.mint).refusal())
                .contains(new Microchip.Refused.BadLength(14));
    }

    @Test
    void aMicrochipThatAnotherPetHasIsRefusedNamingIt() {
        desk.pets.add(owner, chipped(CHIP), desk.mint).get();
        assertThat(desk.pets.add(owner, chipped(CHIP), desk.mint).refusal())
                .contains(new OwnersRefusal.MicrochipTaken(CHIP, new PetId(3), "ชิป", "คุณสมหญิง ใจงาม"));
    }

    @Test
    void keepingItsOwnMicrochipInAnEditIsNoClash() {
        Pet pet = desk.pets.add(owner, chipped(CHIP), desk.mint).get();
        assertThat(desk.pets.edit(pet.id(), pet.version(), chipped(CHIP), desk.mint).isDone()).isTrue();
    }

    @Test
    void aBirthdayInTheFutureIsRefused() {
        PetDetails unborn = new PetDetails("ลูกรัก", Species.DOG, Sex.MALE, Neutered.NO,
                Optional.of(new Birth(Desk.TODAY.plusDays(1), false)), Looks.UNKNOWN, "", "");
        assertThat(desk.pets.add(owner, unborn, desk.mint).refusal()).contains(new OwnersRefusal.BornInFuture(Desk.TODAY.plusDays(1)));
    }

    @Test
    void aPetThatDiedIsNoLongerWrittenAboutAndStandsLast() {
        desk.pets.died(moji, Desk.TODAY.minusDays(2), desk.mint).get();
        Pet after = desk.pets.find(moji).orElseThrow();
        assertThat(after.status().mayBeWrittenAbout()).isFalse();
        assertThat(after.statusOn()).contains(Desk.TODAY.minusDays(2));
        assertThat(desk.profiles.of(owner).orElseThrow().pets()).extracting(card -> card.pet().name()).containsExactly("ถุงเงิน", "โมจิ");
    }

    @Test
    void aDeathNotedByMistakeIsTakenBack() {
        desk.pets.died(moji, Desk.TODAY, desk.mint).get();
        Pet back = desk.pets.isBack(moji, desk.mint).get();
        assertThat(back.status()).isEqualTo(PetStatus.LIVING);
        assertThat(back.statusOn()).isEmpty();
    }

    @Test
    void dayOfDeathCannotBeTomorrow() {
        assertThat(desk.pets.died(moji, Desk.TODAY.plusDays(1), desk.mint).refusal())
                .contains(new OwnersRefusal.ImpossibleDay(Desk.TODAY.plusDays(1)));
    }

    @Test
    void theAgeOfAPetThatDiedStandsStill() {
        PetDetails old = new PetDetails("แก่", Species.DOG, Sex.MALE, Neutered.YES,
                Optional.of(new Birth(LocalDate.of(2014, 11, 1), false)), Looks.UNKNOWN, "", "");
        PetId id = desk.pets.add(owner, old, desk.mint).get().id();
        Pet died = desk.pets.died(id, LocalDate.of(2024, 11, 1), desk.mint).get();
        assertThat(died.age(Desk.TODAY)).isEqualTo(died.age(LocalDate.of(2030, 1, 1)));
    }

    @Test
    void anEditOfAnOlderVersionIsRefused() {
        desk.pets.moved(moji, Desk.TODAY, desk.mint).get();
        Outcome<Pet> edit = desk.pets.edit(moji, 1, PetDetails.of("โมจิโกะ", Species.DOG), desk.mint);
        assertThat(edit.refusal()).contains(new OwnersRefusal.ChangedMeanwhile());
    }

    @Test
    void alertsStandMostUrgentFirstUntilTheyEnd() {
        PetAlert allergy = desk.alerts.add(moji, AlertKind.ALLERGY, "แพ้เพนิซิลลิน", desk.mint).get();
        PetAlert bites = desk.alerts.add(moji, AlertKind.BEHAVIOUR, "กัด ใส่ตะกร้อ", desk.mint).get();
        assertThat(desk.profiles.of(moji).orElseThrow().alerts()).containsExactly(bites, allergy);
        desk.alerts.end(bites, desk.mint).get();
        assertThat(desk.profiles.of(moji).orElseThrow().alerts()).containsExactly(allergy);
        desk.alerts.reopen(bites, desk.mint).get();
        assertThat(desk.profiles.of(moji).orElseThrow().alerts()).containsExactly(bites, allergy);
    }

    @Test
    void anEmptyAlertIsRefused() {
        assertThat(desk.alerts.add(moji, AlertKind.OTHER, " ", desk.mint).refusal()).contains(new OwnersRefusal.AlertEmpty());
    }

    private static PetDetails chipped(String chip) {
        return new PetDetails("ชิป", Species.DOG, Sex.MALE, Neutered.UNKNOWN, Optional.empty(), Looks.UNKNOWN, chip, "");
    }
}
