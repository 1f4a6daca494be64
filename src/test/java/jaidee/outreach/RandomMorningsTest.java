package jaidee.outreach;

import static jaidee.db.tables.Tables.STAFF;
import static jaidee.outreach.Morning.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.health.CareProtocols;
import jaidee.health.ProtocolSet;
import jaidee.health.Recomputing;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.owners.Species;
import jaidee.staff.Authority;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is done in whatever order: a pet that is gone is in no list and no count, the counts agree with the pages, and
/// the books of the work list are right.
class RandomMorningsTest {
    private static final int DEEDS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nobodyIsRemindedOfAPetThatIsGone(long seed) {
        Random dice = new Random(seed);
        try (Morning morning = new Morning()) {
            List<OwnerId> owners = new ArrayList<>();
            List<PetId> pets = new ArrayList<>(), gone = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                owners.add(morning.owner("เจ้าของ" + i, "08123456" + (10 + i)));
                if (dice.nextBoolean()) morning.agrees(owners.getLast(), "MARKETING", true);
                for (int j = 0; j < 2; j++) pets.add(morning.pet(owners.getLast(), "น้อง" + i + j, dice.nextBoolean() ? Species.DOG : Species.CAT,
                        TODAY.minusYears(2).plusDays(dice.nextInt(20) - 5)));
            }
            List<String> done = new ArrayList<>();
            for (int i = 0; i < DEEDS; i++) {
                deed(morning, dice, owners, pets, gone, done);
                check(morning, gone);
            }
            anotherSetForAllAtOnceIsAsForEachAlone(morning, pets);
            check(morning, gone);
        }
    }

    private static void anotherSetForAllAtOnceIsAsForEachAlone(Morning morning, List<PetId> pets) {
        StaffId manager = morning.transactions.write(ctx -> new StaffId(ctx.insertInto(STAFF).set(STAFF.DISPLAY_NAME, "ปิยะนุช").set(STAFF.ROLE, "MANAGER")
                .set(STAFF.CREATED_AT, OffsetDateTime.now(morning.clock)).returningResult(STAFF.ID).fetchSingle().value1()));
        CareProtocols protocols = new CareProtocols(morning.transactions, morning.audit, morning.dues, morning.clock);
        protocols.save(protocols.inForce().following(ProtocolSet.WSAVA_2024), "", Authority.of(manager)).get();
        try (Recomputing recomputing = new Recomputing(morning.transactions, morning.audit, morning.dues)) {
            recomputing.finish();
        }
        List<String> together = pets.stream().flatMap(pet -> morning.rows(pet).stream()).toList();
        morning.transactions.write(ctx -> {
            pets.forEach(pet -> morning.dues.refresh(ctx, pet));
            return null;
        });
        assertThat(pets.stream().flatMap(pet -> morning.rows(pet).stream())).containsExactlyElementsOf(together);
    }

    private static void deed(Morning morning, Random dice, List<OwnerId> owners, List<PetId> pets, List<PetId> gone, List<String> done) {
        PetId pet = pets.get(dice.nextInt(pets.size()));
        OwnerId owner = owners.get(dice.nextInt(owners.size()));
        LocalDate today = morning.today();
        switch (dice.nextInt(9)) {
            case 0 -> morning.moveTo(today.plusDays(1 + dice.nextInt(12)));
            case 1 -> {
                if (morning.pets.died(pet, today, morning.mint).isDone()) gone.add(pet);
            }
            case 2 -> {
                morning.pets.isBack(pet, morning.mint).get();
                gone.removeIf(pet::equals);
            }
            case 3 -> morning.give(pet, today, dice.nextBoolean() ? "RABIES" : "D-CORE", "C-CORE");
            case 4 -> morning.handover.handOver(pet, owner, today, morning.mint);
            case 5 -> {
                if (!done.isEmpty()) morning.followUps.undo(done.get(dice.nextInt(done.size())), morning.who());
            }
            default -> {
                if (morning.isListed(owner)) morning.call(owner, answer(dice, today)).handle(done::add, _ -> { });
            }
        }
        morning.later();
    }

    private static Answer answer(Random dice, LocalDate today) {
        return switch (dice.nextInt(8)) {
            case 0 -> new Answer.Called();
            case 1 -> new Answer.NoAnswer();
            case 2 -> new Answer.Sent();
            case 3 -> new Answer.Declined(dice.nextBoolean());
            case 4 -> new Answer.WrongNumber(dice.nextBoolean());
            case 5 -> new Answer.Snoozed(today.plusDays(1 + dice.nextInt(9)));
            default -> new Answer.Booked(today.plusDays(dice.nextInt(5)).atTime(10, 0));
        };
    }

    private static void check(Morning morning, List<PetId> gone) {
        LocalDate today = morning.today();
        int now = 0;
        for (Bucket bucket : Bucket.values()) {
            List<OwnerTask> page = morning.list.page(today, bucket, WorkFilter.ALL, 0, 100);
            assertThat(page).hasSize(morning.list.counts(today, WorkFilter.ALL).getOrDefault(bucket, 0));
            assertThat(page).allMatch(task -> task.bucket(today) == bucket);
            assertThat(page).noneMatch(task -> task.lines().stream().anyMatch(line -> gone.contains(line.pet().id())));
            if (bucket.isNow()) now += page.size();
        }
        assertThat(morning.list.needingSomeone(today)).isEqualTo(now);
        assertThat(morning.list.expected(today, today.plusYears(1), 0, 100)).noneMatch(task -> task.lines().stream().anyMatch(line -> gone.contains(line.pet().id())));
        List<String> astray = morning.transactions.read(ctx -> new OutreachChecksRepository().invariants().stream()
                .flatMap(each -> each.check().apply(ctx).violations().stream()).toList());
        assertThat(astray).isEmpty();
    }
}
