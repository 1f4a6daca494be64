package jaidee.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.messages.FileFormat;
import jaidee.owners.Channel;
import jaidee.owners.Pet;
import jaidee.owners.PetStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random deeds of a desk that sends, copies, takes back, breaks off and goes on: whatever their order, an owner has one
/// message a day that stands, and what left the program is what the books say.
class RandomSendingTest {
    private static final int DEEDS = 40;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nobodyEverHasTwoMessagesOfADay(long seed) throws IOException {
        Random random = new Random(seed);
        try (OutboxDesk desk = new OutboxDesk()) {
            List<OwnerId> owners = new ArrayList<>();
            for (int i = 0; i < 4; i++) owners.add(desk.owner("ลูกค้า" + i, "08" + (10_000_000 + i), "น้อง" + i));
            List<String> copies = new ArrayList<>();
            LocalDate day = OutboxDesk.TODAY;
            for (int n = 0; n < DEEDS; n++) {
                OwnerId owner = owners.get(random.nextInt(owners.size()));
                Path file = folder.resolve(seed + "-" + n + ".csv").toAbsolutePath();
                switch (random.nextInt(10)) {
                    case 0, 1 -> desk.files.export(day, Channel.SMS, FileFormat.CSV, file, Optional.of(desk.manager));
                    case 2 -> desk.outbox.reserve(day, Channel.LINE, Optional.of(FileFormat.CSV), Optional.of(file), Optional.of(desk.manager));
                    case 3, 4 -> desk.outbox.copied(owner, desk.openOf(owner), Channel.LINE, desk.manager).handle(copy -> copies.add(copy.deed()), why -> { });
                    case 5 -> {
                        if (!copies.isEmpty()) desk.followUps.undo(copies.removeLast(), desk.manager);
                    }
                    case 6 -> desk.files.unfinished().stream().findFirst().ifPresent(each -> {
                        boolean written = random.nextBoolean()
                                && desk.files.writeAgain(each.batch().id(), each.batch().file().orElseThrow(), Optional.of(desk.manager)).isDone();
                        if (!written) desk.files.giveUp(each.batch().id(), Optional.of(desk.manager)).get();
                    });
                    case 7 -> desk.outbox.reserve(day.plusDays(1 + random.nextInt(2)), Channel.SMS, Optional.of(FileFormat.CSV), Optional.of(file), Optional.of(desk.manager));
                    case 8 -> {
                        PetId pet = desk.petsOf(owner).getFirst();
                        if (random.nextInt(3) == 0) desk.pets.died(pet, day, desk.manager.by());
                        else desk.pets.isBack(pet, desk.manager.by()).get();
                    }
                    default -> {
                        day = day.plusDays(1 + random.nextInt(6));
                        desk.clock.set(day, LocalTime.of(10, 30));
                        desk.reminders.rollForward();
                    }
                }
                assertThat(desk.standing().values()).as("seed %s deed %s", seed, n).allMatch(messages -> messages == 1);
                if (Files.exists(file)) assertThat(Files.readString(file)).as("seed %s deed %s", seed, n).doesNotContain(dead(desk, owners));
                assertThat(rows()).as("seed %s deed %s", seed, n).allSatisfy((id, files) -> assertThat(files).isOne());
            }
        }
    }

    /// What the pets that died are called, as a message calls them; never nobody, for the sake of the question.
    private static String[] dead(OutboxDesk desk, List<OwnerId> owners) {
        return Stream.concat(Stream.of("{"), owners.stream().flatMap(owner -> desk.petsOf(owner).stream()).flatMap(pet -> desk.pets.find(pet).stream())
                .filter(pet -> pet.status() == PetStatus.DIED).map(Pet::name)).toArray(String[]::new);
    }

    /// Messages in the files that are left, by their number.
    private Map<String, Integer> rows() throws IOException {
        Map<String, Integer> rows = new HashMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList())
                Files.readAllLines(file).stream().filter(line -> line.startsWith("JD-")).forEach(line -> rows.merge(file.getFileName().toString().replaceFirst("-.*", "")
                        + line.split(",")[0], 1, Integer::sum));
        }
        return rows;
    }
}
