package jaidee.sample;

import static jaidee.db.tables.Tables.CLINIC;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.cli.Books;
import jaidee.db.Verification;
import jaidee.kernel.StaffId;
import jaidee.staff.StaffService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleClinicTest {
    @Test
    void theSameSeedGivesTheSameClinicRowForRow() {
        try (Practice one = new Practice(SamplePlan.ofOwners(25, 7)); Practice again = new Practice(SamplePlan.ofOwners(25, 7));
             Practice other = new Practice(SamplePlan.ofOwners(25, 8))) {
            assertThat(again.hash()).isEqualTo(one.hash());
            assertThat(other.hash()).isNotEqualTo(one.hash());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 1", "3, 30", "40, 64", "50, 20"})
    void itHasAsManyOwnersAndPetsAsPlanned(int owners, int pets) {
        try (Practice practice = new Practice(SamplePlan.ofOwners(owners, 1).withPets(pets).withMonths(3))) {
            assertThat(practice.count(OWNER)).isEqualTo(owners).isEqualTo(practice.made.owners());
            assertThat(practice.count(PET)).isEqualTo(pets).isEqualTo(practice.made.pets());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -99, 2570})
    void theBooksOfEverySampleAreRight(long seed) {
        try (Practice practice = new Practice(SamplePlan.ofOwners(40, seed))) {
            var checked = new Verification(practice.database.transactions(), Books.invariants(practice.database, Practice.CLOCK)).run();
            assertThat(checked).hasSizeGreaterThan(10).allSatisfy(one -> assertThat(one.findings().violations())
                    .as(one.invariant().name()).isEmpty());
        }
    }

    @Test
    void whereThereIsAClinicNothingIsTouched() {
        try (Practice practice = new Practice(SamplePlan.ofOwners(3, 1))) {
            String before = practice.hash();

            assertThat(practice.open(SamplePlan.ofOwners(3, 2)).refusal()).containsInstanceOf(SampleClinic.ClinicThere.class);

            assertThat(practice.hash()).isEqualTo(before);
        }
    }

    @Test
    void everybodySignsInWithThePinThatTheClinicTells() {
        try (Practice practice = new Practice(SamplePlan.ofOwners(1, 1).withMonths(1))) {
            StaffService staff = new StaffService(practice.database.transactions(), new AuditLog(Practice.CLOCK), Practice.CLOCK);

            assertThat(staff.all()).hasSize(8).allSatisfy(one -> assertThat(one.active()).isTrue());
            long any = practice.ask(ctx -> ctx.select(STAFF.ID).from(STAFF).fetchAny(STAFF.ID));
            assertThat(staff.signIn(new StaffId(any), SampleClinic.PIN).isDone()).isTrue();
            assertThat(staff.signIn(new StaffId(any), "2568").isDone()).isFalse();
        }
    }

    @Test
    void theClinicSaysThatItIsASample() {
        try (Practice practice = new Practice(SamplePlan.ofOwners(1, 1).withMonths(1))) {
            assertThat(practice.ask(ctx -> ctx.fetchSingle(CLINIC)).getSample()).isTrue();
        }
    }
}
