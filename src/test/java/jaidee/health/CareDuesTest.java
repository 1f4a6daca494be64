package jaidee.health;

import static jaidee.db.tables.Tables.CARE_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.tables.tables.records.CareDueRecord;
import jaidee.kernel.PetId;
import jaidee.owners.Species;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CareDuesTest {
    private final HealthDesk desk = new HealthDesk();

    @AfterEach
    void close() {
        assertThat(desk.astray()).isEmpty();
        desk.close();
    }

    @Test
    void aRegisteredPetHasItsFirstDuesAtOnceAndADeadOneNone() {
        PetId puppy = desk.pet("ข้าวปั้น", Species.DOG, "2026-10-01");
        assertThat(desk.due(puppy)).containsExactly("DEWORM-D 2026-10-15 1", "D-CORE 2026-11-26 P1", "D-LEPTO 2026-11-26 P1", "RABIES 2026-12-24 P1");

        desk.pets.died(puppy, HealthDesk.TODAY, desk.desk).get();
        assertThat(desk.due(puppy)).isEmpty();
        assertThat(desk.transactions.<List<CareDue>>read(ctx -> desk.dues.ofOwner(ctx, desk.owner))).isEmpty();

        desk.pets.isBack(puppy, desk.desk).get();
        assertThat(desk.due(puppy)).hasSize(4);
        desk.pets.edit(puppy, desk.pets.find(puppy).orElseThrow().version(), HealthDesk.details("ข้าวปั้น", Species.CAT, "2026-10-01"), desk.desk).get();
        assertThat(desk.due(puppy)).containsExactly("DEWORM-C 2026-10-22 1", "C-CORE 2026-11-26 P1", "RABIES 2026-12-24 P1");
        assertThat(desk.dues.of(puppy).getFirst().name().th()).isEqualTo("ถ่ายพยาธิแมว");
    }

    @Test
    void whatIsNotForEveryPetFallsDueOnceStartedAndNeverByItselfNot() {
        PetId dog = desk.pet("โมจิ", Species.DOG, "2020-01-01");
        desk.give(dog, "2026-11-01", "D-KC-IN", "CHECKUP", "DENTAL", "HW-TEST", "WEIGHT", "D-CCV");
        assertThat(desk.due(dog)).contains("D-KC-IN 2027-11-01 M", "CHECKUP 2027-11-01 M", "DENTAL 2027-11-01 M", "HW-TEST 2027-11-01 M", "WEIGHT 2026-12-01 M")
                .noneMatch(due -> due.startsWith("D-CCV"));
        assertThat(desk.dues.of(dog)).filteredOn(due -> due.group().equals("WEIGHT")).singleElement()
                .satisfies(due -> assertThat(due.everGiven()).isTrue());
    }

    @Test
    void ofWhatStandsInForEachOtherOnlyTheLastGivenFallsDue() {
        PetId dog = desk.pet("โมจิ", Species.DOG, "2020-01-01");
        desk.give(dog, "2026-08-01", "HW-M", "FLEATICK-M");
        desk.give(dog, "2026-09-01", "HW-12M");
        assertThat(desk.due(dog)).contains("HW-12M 2027-09-01 M", "FLEATICK-M 2026-09-01 M").noneMatch(due -> due.startsWith("HW-M"));
        desk.give(dog, "2026-10-01", "FLEATICK-12W");
        assertThat(desk.due(dog)).contains("FLEATICK-12W 2026-12-24 M").noneMatch(due -> due.startsWith("FLEATICK-M"));
    }

    @Test
    void theVetsDayHoldsUntilTheCareIsGivenAndNotForThisPetForGood() {
        PetId dog = desk.pet("โมจิ", Species.DOG, "2020-01-01");
        desk.give(dog, "2025-11-01", "RABIES");
        desk.decide(dog, "RABIES", "2027-03-01", 10);
        desk.decide(dog, "D-LEPTO", null, 10);
        assertThat(desk.due(dog)).contains("RABIES 2027-03-01 VET").noneMatch(due -> due.startsWith("D-LEPTO"));
        assertThat(desk.dues.of(dog)).filteredOn(CareDue::overridden).singleElement().satisfies(due -> assertThat(due.flag()).isEmpty());

        desk.give(dog, "2024-11-01", "RABIES");
        assertThat(desk.due(dog)).as("an older one told later changes nothing").contains("RABIES 2027-03-01 VET");
        desk.give(dog, "2026-11-20", "RABIES", "D-LEPTO");
        assertThat(desk.due(dog)).contains("RABIES 2027-11-20 M").noneMatch(due -> due.startsWith("D-LEPTO"));
        desk.decide(dog, "D-CCV", "2026-12-24", 0);
        assertThat(desk.due(dog)).contains("D-CCV 2026-12-24 VET");
    }

    @Test
    void theNewestCertificateCounts() {
        PetId dog = desk.pet("โมจิ", Species.DOG, "2020-01-01");
        desk.give(dog, "2025-11-01", LocalDate.parse("2028-11-01"), "RABIES");
        assertThat(desk.due(dog)).contains("RABIES 2028-11-01 CERT");
        desk.give(dog, "2025-11-03", "RABIES");
        assertThat(desk.due(dog)).as("the same shot written down twice").contains("RABIES 2028-11-01 CERT");
        desk.give(dog, "2026-11-10", "RABIES");
        assertThat(desk.due(dog)).as("a later dose without a certificate").contains("RABIES 2027-11-10 M");
    }

    @Test
    void listenersAreToldInsideTheTransactionAndWorkingItOutTwiceChangesNothing() {
        Map<PetId, List<CareDue>> told = new HashMap<>();
        List<Integer> rows = new ArrayList<>();
        desk.dues.listen((ctx, pets) -> {
            pets.forEach(pet -> told.put(pet, desk.dues.of(ctx, pet)));
            rows.add(ctx.fetchCount(CARE_DUE));
        });
        PetId kitten = desk.pet("ส้ม", Species.CAT, "2026-10-01");
        assertThat(told.get(kitten)).isEqualTo(desk.dues.of(kitten)).hasSize(3);
        assertThat(rows).containsExactly(3);
        List<CareDueRecord> before = table();
        desk.transactions.write(ctx -> {
            desk.dues.refresh(ctx, kitten);
            return null;
        });
        assertThat(table()).isEqualTo(before);
    }

    private List<CareDueRecord> table() {
        return desk.transactions.read(ctx -> List.copyOf(ctx.fetch(CARE_DUE)));
    }

    @Test
    void neverVaccinatedKnownAndUnknownAreToldApart() {
        PetId cat = desk.pet("ส้ม", Species.CAT, null);
        assertThat(desk.histories.of(cat)).isEqualTo(CareHistory.UNKNOWN);
        assertThat(desk.dues.of(cat)).filteredOn(due -> due.group().equals("C-CORE")).singleElement()
                .satisfies(due -> assertThat(due.flag()).isEqualTo(Optional.of(DueFlag.ADULT_START_2DOSE)));
        assertThat(desk.histories.tell(cat, CareHistory.NEVER, Authority.of(desk.desk)).refusal()).containsInstanceOf(StaffRefusal.Missing.class);
        assertThat(desk.histories.tell(cat, CareHistory.NEVER, desk.allowed()).get()).isEqualTo(CareHistory.NEVER);
        assertThat(desk.histories.tell(cat, CareHistory.KNOWN, desk.allowed()).get()).isEqualTo(CareHistory.KNOWN);
        assertThat(desk.histories.tell(cat, CareHistory.UNKNOWN, desk.allowed()).get()).isEqualTo(CareHistory.UNKNOWN);
        assertThat(desk.histories.tell(new PetId(999), CareHistory.NEVER, desk.allowed()).isDone()).isFalse();
        desk.histories.tell(cat, CareHistory.NEVER, desk.allowed());
        desk.give(cat, "2026-11-20", "C-CORE");
        assertThat(desk.histories.of(cat)).isEqualTo(CareHistory.KNOWN);
    }
}
