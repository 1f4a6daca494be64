package jaidee.outreach;

import static jaidee.db.tables.Tables.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.health.BookEntry;
import jaidee.health.CareBook;
import jaidee.health.NewEntry;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two clinics write the same book: one as it happened, the other in any order, with days put right and lines that were never
/// given. What falls due and whom they call is the same.
class RandomBooksTest {
    private static final LocalDate TODAY = Morning.TODAY;
    private static final List<List<String>> PRODUCTS = List.of(List.of("D-CORE", "D-LEPTO"), List.of("D-CORE"), List.of("RABIES"), List.of("DEWORM-D"),
            List.of("HW-M"), List.of("HW-12M"), List.of("FLEATICK-M"), List.of("D-CORE", "D-LEPTO", "RABIES"));

    private record Given(List<String> groups, LocalDate on) {
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void theOrderAndTheSlipsOfABookChangeNothing(long seed) {
        Random dice = new Random(seed);
        try (Morning straight = new Morning(); Morning crooked = new Morning()) {
            CareBook first = book(straight), second = book(crooked);
            OwnerId owner = straight.owner("สมหญิง", "0812345678"), same = crooked.owner("สมหญิง", "0812345678");
            for (int round = 0; round < 5; round++) {
                LocalDate born = TODAY.minusDays(60 + dice.nextInt(900));
                PetId pet = straight.pet(owner, "โมจิ", Species.DOG, born), twin = crooked.pet(same, "โมจิ", Species.DOG, born);
                List<Given> all = new ArrayList<>();
                for (int n = dice.nextInt(7); n > 0; n--) all.add(new Given(PRODUCTS.get(dice.nextInt(PRODUCTS.size())), day(dice, born)));
                all.sort((one, other) -> one.on().compareTo(other.on()));
                all.forEach(each -> first.record(pet, entry(each), straight.who()).get());
                Collections.shuffle(all, dice);
                for (Given each : all) {
                    if (dice.nextInt(3) == 0) {
                        BookEntry never = second.record(twin, entry(new Given(PRODUCTS.get(dice.nextInt(PRODUCTS.size())), day(dice, born))), crooked.who()).get();
                        second.withdraw(never.id(), "ลงผิดตัว", crooked.who()).get();
                    }
                    boolean slip = dice.nextInt(3) == 0;
                    BookEntry written = second.record(twin, entry(slip ? new Given(each.groups(), day(dice, born)) : each), crooked.who()).get();
                    if (slip) second.correct(written.id(), entry(each), "ลงวันผิด", crooked.who()).get();
                }
                assertThat(dues(crooked, twin)).as("%s %s", born, all).isEqualTo(dues(straight, pet));
                assertThat(live(crooked, twin)).as("%s %s", born, all).isEqualTo(live(straight, pet));
            }
            straight.moveTo(TODAY.plusDays(40));
            crooked.moveTo(TODAY.plusDays(40));
            assertThat(crooked.list.needingSomeone(crooked.today())).isEqualTo(straight.list.needingSomeone(straight.today()));
        }
    }

    private static LocalDate day(Random dice, LocalDate born) {
        return born.plusDays(dice.nextInt((int) (TODAY.toEpochDay() - born.toEpochDay()) + 1));
    }

    private static NewEntry entry(Given given) {
        return NewEntry.outside("วัคซีน", given.groups(), given.on(), "สมุดเดิม");
    }

    private static CareBook book(Morning morning) {
        morning.transactions.write(ctx -> ctx.update(STAFF).set(STAFF.ROLE, "VET").where(STAFF.ID.eq(morning.mint.value())).execute());
        return new CareBook(morning.transactions, morning.audit, morning.changes, morning.dues, morning.clock);
    }

    private static List<String> dues(Morning morning, PetId pet) {
        return morning.dues.of(pet).stream().map(due -> due.group() + " " + due.on() + " " + due.step()).toList();
    }

    /// What is on the list within the days it looks ahead: care, its day, and when somebody is to call. One raised by a slip and
    /// moved far ahead since may stay, to wait there.
    private static List<String> live(Morning morning, PetId pet) {
        return morning.transactions.read(ctx -> new ReminderRepository().ofPets(ctx, List.of(pet))).stream()
                .filter(each -> each.status().lives() && !each.due().isAfter(morning.today().plusDays(Upkeep.HORIZON_DAYS)))
                .map(each -> each.group() + " " + each.due() + " " + each.nextOn().orElseThrow()).sorted().toList();
    }
}
