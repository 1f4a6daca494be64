package jaidee.health;

import static jaidee.db.tables.Tables.CARE_DUE;
import static jaidee.db.tables.Tables.PET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectFrom;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.health.ProtocolVersion.State;
import jaidee.kernel.PetId;
import jaidee.owners.Species;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecomputingTest {
    private HealthDesk desk = new HealthDesk();

    @AfterEach
    void close() {
        assertThat(desk.astray()).isEmpty();
        desk.close();
    }

    @Test
    void anotherSetComesIntoForceForEveryPetAndItsListeners() {
        PetId dog = grown();
        PetId cat = desk.pet("ส้ม", Species.CAT, "2026-10-01");
        List<PetId> told = new ArrayList<>();
        desk.dues.listen((ctx, pets) -> told.addAll(pets));

        assertThat(desk.protocols.save(wsava(), "ตามแนวทางใหม่", desk.allowed()).get()).isEqualTo(2);
        assertThat(desk.due(dog)).contains("D-CORE 2026-06-01 M");
        finish();

        assertThat(desk.due(dog)).contains("D-CORE 2028-06-01 M");
        assertThat(told).containsExactly(dog);
        assertThat(desk.due(cat)).contains("C-CORE 2026-11-26 P1");
        assertThat(desk.protocols.inForce().set()).isEqualTo(ProtocolSet.WSAVA_2024);
        assertThat(desk.protocols.versions()).extracting(ProtocolVersion::version, ProtocolVersion::state, ProtocolVersion::by, ProtocolVersion::note)
                .containsExactly(tuple(2, State.IN_FORCE, Optional.of("ปิยะนุช"), "ตามแนวทางใหม่"),
                        tuple(1, State.IN_FORCE, Optional.empty(), ""));
        assertThat(desk.protocols.version(1).set()).isEqualTo(ProtocolSet.TH_CLINIC);
        assertThat(desk.recomputing.progress()).isEmpty();
    }

    @Test
    void cancellingLeavesEverythingAsItWasAndTheNextChangeGoesThrough() {
        PetId dog = grown();
        Result<? extends Record> before = table();
        desk.protocols.save(wsava(), "", desk.allowed()).get();
        assertThat(desk.recomputing.cancel(Authority.of(desk.desk)).refusal()).containsInstanceOf(StaffRefusal.Missing.class);
        desk.recomputing.cancel(desk.allowed()).get();
        finish();

        assertThat(table()).isEqualTo(before);
        assertThat(desk.protocols.inForce().version()).isEqualTo(1);
        assertThat(desk.protocols.versions().getFirst().state()).isEqualTo(State.CANCELLED);
        assertThat(desk.recomputing.cancel(desk.allowed()).refusal()).contains(new ProtocolRefusal.TooLate());

        desk.protocols.save(wsava(), "", desk.allowed()).get();
        desk.recomputing.step();
        assertThat(desk.recomputing.cancel(desk.allowed()).refusal()).as("it holds").contains(new ProtocolRefusal.TooLate());
        finish();
        assertThat(desk.due(dog)).contains("D-CORE 2028-06-01 M");
    }

    @Test
    void afterACrashItGoesOnFromWhereItWas(@TempDir Path folder) {
        desk.close();
        desk = new HealthDesk(open(folder));
        PetId dog = many(2500);
        desk.protocols.save(wsava(), "", desk.allowed()).get();
        desk.recomputing.step();
        desk.recomputing.step();
        assertThat(desk.recomputing.progress().orElseThrow().cancelling()).isTrue();
        for (int again = 0; again < 3; again++) {
            desk.close();
            desk = new HealthDesk(open(folder));
            assertThat(desk.astray()).isEmpty();
            desk.recomputing.step();
        }
        finish();
        assertThat(desk.due(dog)).contains("D-CORE 2028-06-01 M");
        assertThat(desk.protocols.inForce().version()).isEqualTo(2);
    }

    @Test
    void whatHappensToAPetMeanwhileIsNotLost() {
        PetId last = many(2500);
        PetId first = new PetId(1);
        desk.protocols.save(wsava(), "", desk.allowed()).get();
        desk.recomputing.step();
        assertThat(desk.protocols.save(wsava(), "", desk.allowed()).refusal()).contains(new ProtocolRefusal.Busy());
        desk.give(first, "2026-11-01", "D-CORE");
        desk.give(last, "2026-11-02", "D-CORE");
        PetId born = desk.pet("ใหม่", Species.DOG, "2026-11-01");
        desk.pets.died(new PetId(7), HealthDesk.TODAY, desk.desk).get();
        assertThat(desk.due(first)).contains("D-CORE 2027-11-01 M");
        while (desk.protocols.inForce().version() == 1) desk.recomputing.step();
        desk.give(new PetId(2), "2026-11-03", "D-CORE");
        desk.pets.died(new PetId(8), HealthDesk.TODAY, desk.desk).get();
        assertThat(desk.astray()).isEmpty();
        finish();

        assertThat(desk.due(first)).contains("D-CORE 2029-11-01 M");
        assertThat(desk.due(last)).contains("D-CORE 2029-11-02 M");
        assertThat(desk.due(new PetId(2))).contains("D-CORE 2029-11-03 M");
        assertThat(desk.due(born)).hasSize(4);
        assertThat(desk.due(new PetId(7))).isEmpty();
        assertThat(desk.due(new PetId(8))).isEmpty();
    }

    @Test
    void theTillGoesOnWhileDatesAreWorkedOut() throws InterruptedException {
        PetId last = many(2500);
        CountDownLatch ended = new CountDownLatch(1);
        desk.recomputing.listen(() -> {
            if (desk.recomputing.progress().isEmpty()) ended.countDown();
        });
        desk.protocols.save(wsava(), "", desk.allowed()).get();
        desk.recomputing.go();
        for (int deed = 1; deed <= 28; deed++) desk.give(new PetId(deed * 80L), "2026-11-%02d".formatted(deed % 22 + 1), "D-CORE");
        ended.await();
        for (int deed = 1; deed <= 28; deed++)
            assertThat(desk.due(new PetId(deed * 80L))).contains("D-CORE 2029-11-%02d M".formatted(deed % 22 + 1));
        assertThat(desk.due(last)).contains("D-CORE 2028-06-01 M");
    }

    @Test
    void aClinicFromBeforeGetsItsDues() {
        PetId dog = grown();
        Result<? extends Record> before = table();
        desk.transactions.write(ctx -> {
            ctx.deleteFrom(CARE_DUE).execute();
            return ctx.execute("UPDATE care_version SET state = 'FILLING'");
        });
        finish();
        assertThat(table()).isEqualTo(before);
        assertThat(desk.due(dog)).isNotEmpty();
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        CareProtocol now = desk.protocols.inForce();
        assertThat(desk.protocols.save(now, "", desk.allowed()).refusal()).contains(new ProtocolRefusal.NothingChanged());
        assertThat(desk.protocols.save(wsava(), "", Authority.of(desk.desk)).refusal()).containsInstanceOf(StaffRefusal.Missing.class);
        assertThat(desk.protocols.save(new CareProtocol(9, ProtocolSet.WSAVA_2024, now.rules()), "", desk.allowed()).refusal())
                .contains(new ProtocolRefusal.ChangedMeanwhile());
        CareRule lepto = now.rule(Species.DOG, "D-LEPTO").orElseThrow();
        CareRule wrong = lepto.with(CareTerm.LAPSE, Optional.of(Span.months(6)));
        assertThat(desk.protocols.save(now.with(wrong), "", desk.allowed()).refusal())
                .contains(new ProtocolRefusal.Impossible(Species.DOG, lepto.name(), CareTerm.LAPSE, CareTerm.BOOSTER));
        assertThat(desk.protocols.fault(lepto.with(CareTerm.STEP, Optional.of(Span.days(0))))).isPresent();
        assertThat(now.rules()).allMatch(rule -> desk.protocols.fault(rule).isEmpty());
    }

    private CareProtocol wsava() {
        return desk.protocols.inForce().following(ProtocolSet.WSAVA_2024);
    }

    private PetId grown() {
        PetId dog = desk.pet("โมจิ", Species.DOG, "2020-01-01");
        for (String day : List.of("2020-03-01", "2020-04-01", "2020-05-01", "2024-06-01", "2025-06-01")) desk.give(dog, day, "D-CORE");
        return dog;
    }

    /// As many grown dogs, the last of which is told.
    private PetId many(int dogs) {
        PetId dog = grown();
        desk.transactions.write(ctx -> {
            ctx.execute("INSERT INTO pet (hn, owner_id, name, name_key1, name_key2, name_key3, species, sex, birth_date, registered_on, created_at, changed_at)"
                    + " SELECT 'P' || x, owner_id, name, name_key1, name_key2, name_key3, species, sex, birth_date, registered_on, created_at, changed_at"
                    + " FROM pet, SYSTEM_RANGE(1, " + (dogs - 1) + ") WHERE id = " + dog.value());
            ctx.execute("INSERT INTO vaccination (pet_id, product_text, given_on, recorded_at) SELECT pet.id, product_text, given_on, recorded_at"
                    + " FROM vaccination, pet WHERE pet.id > " + dog.value());
            ctx.execute("INSERT INTO vaccination_group SELECT id, 'D-CORE' FROM vaccination WHERE pet_id > " + dog.value());
            ctx.deleteFrom(CARE_DUE).execute();
            new DueWalk().begin(ctx);
            return null;
        });
        new DueWalk().fill(desk.transactions);
        return new PetId(desk.transactions.<Long>read(ctx -> ctx.select(max(PET.ID)).from(PET).fetchSingle().value1()));
    }

    private void finish() {
        while (desk.recomputing.step()) assertThat(desk.recomputing.progress()).isPresent();
    }

    private Result<? extends Record> table() {
        return desk.transactions.read(ctx -> ctx.fetch(selectFrom(CARE_DUE).orderBy(CARE_DUE.PET_ID, CARE_DUE.GROUP_CODE)));
    }

    private static Database open(Path folder) {
        return Database.open(DataFolder.at(folder), HealthDesk.CLOCK).get();
    }
}
