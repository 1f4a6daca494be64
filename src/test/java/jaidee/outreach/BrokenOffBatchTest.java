package jaidee.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.messages.FileFormat;
import jaidee.messages.HeldReason;
import jaidee.owners.Channel;
import jaidee.owners.ConsentPurpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes on in a clinic between the crash and the moment somebody writes the file again.
class BrokenOffBatchTest {
    private static final LocalDate TODAY = OutboxDesk.TODAY, TOMORROW = TODAY.plusDays(1);
    private final OutboxDesk desk = new OutboxDesk();
    private final OwnerId somying = desk.owner("สมหญิง", "081-234-5678", "โมจิ", "ถุงเงิน");

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        assertThat(desk.standing()).allSatisfy((ownerAndDay, messages) -> assertThat(messages).isOne());
        List<String> astray = desk.transactions.read(ctx -> new OutboxChecksRepository().invariants().stream()
                .flatMap(check -> check.check().apply(ctx).violations().stream()).toList());
        assertThat(astray).isEmpty();
        desk.close();
    }

    @Test
    void whatIsReservedForAnotherDayIsNotSaidTodayAsWell() {
        long id = reserved(TOMORROW, "tomorrow.csv");
        assertThat(plan(FileFormat.CSV).held()).extracting(OutboxPlan.HeldBack::reason).containsOnly(new HeldReason.Reserved(TOMORROW));
        assertThat(refusal(export("today.csv"))).isInstanceOf(OutboxRefusal.NothingToSend.class);
        assertThat(refusal(desk.outbox.copied(somying, desk.openOf(somying), Channel.LINE, desk.manager)))
                .isEqualTo(new OutboxRefusal.Held(new HeldReason.Reserved(TOMORROW)));
        desk.files.giveUp(id, Optional.of(desk.manager)).get();
        assertThat(export("today.csv").isDone()).isTrue();
    }

    @Test
    void whoDiedOrRefusedMeanwhileIsNotInTheFileWrittenAgain() throws IOException {
        OwnerId malee = desk.owner("มาลี", "081-000-0001", "ข้าว");
        OwnerId nid = desk.owner("นิด", "081-000-0002", "เก๋า");
        Path file = folder.resolve("one.csv").toAbsolutePath();
        long id = reserved(TODAY, "one.csv");
        desk.pets.died(desk.petsOf(somying).getFirst(), TODAY, desk.manager.by()).get();
        desk.consent(malee, ConsentPurpose.REMINDER, false);
        MessageBatch batch = desk.files.writeAgain(id, file, Optional.of(desk.manager)).get();
        assertThat(batch.messages()).isOne();
        assertThat(Files.readString(file)).contains("น้องเก๋า", "+66810000002").doesNotContain("โมจิ", "น้องข้าว");
        // the other pet of the house is still to be told of
        assertThat(plan(FileFormat.CSV).ready()).extracting(OutboxPlan.Ready::owner).containsExactly(somying);
        assertThat(desk.list.of(List.of(nid), TODAY).getFirst().last().orElseThrow().answer()).isEqualTo(new Answer.Sent());
    }

    @Test
    void whatWasGivenOrBookedMeanwhileTakesTheMessageOut() {
        long id = reserved(TODAY, "one.csv");
        desk.followUps.record(new Contact(UUID.randomUUID().toString(), OwnerTask.seen(desk.list.of(List.of(somying), TODAY).getFirst().lines()),
                Optional.of(Channel.PHONE), Optional.empty(), new Answer.Booked(TODAY.plusDays(3).atTime(10, 0)), ""), desk.manager).get();
        assertThat(refusal(desk.files.writeAgain(id, folder.resolve("one.csv"), Optional.of(desk.manager))))
                .isEqualTo(new OutboxRefusal.NothingToSend(TODAY, 1));
        assertThat(desk.files.giveUp(id, Optional.of(desk.manager)).isDone()).isTrue();
    }

    @Test
    void writtenAgainTheNextDayItCountsForThatDayAndKeepsItsHours() throws IOException {
        long id = reserved(TODAY, "one.csv");
        desk.clock.set(TOMORROW, LocalTime.of(21, 0));
        assertThat(refusal(desk.files.writeAgain(id, folder.resolve("one.csv"), Optional.of(desk.manager))))
                .isEqualTo(new OutboxRefusal.Held(new HeldReason.QuietHours(TOMORROW.plusDays(1).atTime(9, 0))));
        desk.clock.set(TOMORROW, LocalTime.of(11, 15));
        desk.files.writeAgain(id, folder.resolve("one.csv"), Optional.of(desk.manager)).get();
        assertThat(Files.readString(folder.resolve("one.csv"))).contains("2026-11-24 11:15");
        assertThat(desk.standing()).containsOnlyKeys(somying.value() + " " + TOMORROW);
    }

    @Test
    void aCopyOfWhatWentOutIsSilentAboutAPetThatDiedSince() throws IOException {
        OwnerId malee = desk.owner("มาลี", "081-000-0001", "ข้าว");
        Outbox.Made made = export("one.csv").get();
        desk.pets.died(desk.petsOf(malee).getFirst(), TODAY, desk.manager.by()).get();
        desk.files.writeAgain(made.batch().id(), folder.resolve("copy.csv"), Optional.of(desk.manager)).get();
        assertThat(Files.readString(folder.resolve("copy.csv"))).contains("โมจิ").doesNotContain("ข้าว");
        assertThat(refusal(desk.files.writeAgain(made.batch().id(), folder.resolve("copy.xlsx"), Optional.of(desk.manager))))
                .isInstanceOf(OutboxRefusal.OtherEnding.class);
    }

    @Test
    void aDayMistypedByAYearSendsNothing() {
        Refusal far = refusal(desk.files.export(TODAY.plusYears(1), Channel.SMS, FileFormat.CSV, folder.resolve("x.csv"), Optional.empty()));
        assertThat(far).isEqualTo(new OutboxRefusal.DayTooFar(TODAY.plusYears(1), 14));
        assertThat(desk.files.export(TODAY.plusDays(14), Channel.SMS, FileFormat.CSV, folder.resolve("y.csv"), Optional.empty()).isDone()).isTrue();
    }

    @Test
    void anOwnerOfManyPetsWithLongNamesHoldsNobodyElseUp() {
        String[] pets = IntStream.range(0, 24).mapToObj(n -> "น้อง" + n + "มา".repeat(95)).toArray(String[]::new);
        OwnerId many = desk.owner("คนรักหมา", "081-000-0009", pets);
        assertThat(plan(FileFormat.CSV).held()).singleElement().satisfies(held -> assertThat(held.owner()).isEqualTo(many))
                .satisfies(held -> assertThat(held.reason()).isInstanceOf(HeldReason.TooLong.class));
        assertThat(export("one.csv").get().batch().messages()).isOne();
    }

    @Test
    void aLineNameWithAPictureDoesNotBecomeAQuestionMark() throws IOException {
        OwnerId cat = desk.owner("แคท", Language.TH, "081-000-0007", "cat🐈lover", "ส้ม");
        OutboxPlan plan = desk.outbox.plan(TODAY, Channel.LINE, Optional.of(FileFormat.CSV_874));
        assertThat(plan.held()).filteredOn(held -> held.owner().equals(cat)).extracting(OutboxPlan.HeldBack::reason)
                .containsExactly(new HeldReason.NotInFormat("🐈"));
        Path file = folder.resolve("old.csv");
        desk.files.export(TODAY, Channel.LINE, FileFormat.CSV_874, file, Optional.empty()).get();
        assertThat(Files.readString(file, java.nio.charset.Charset.forName("x-windows-874"))).doesNotContain("?");
    }

    private OutboxPlan plan(FileFormat format) {
        return desk.outbox.plan(TODAY, Channel.SMS, Optional.of(format));
    }

    private long reserved(LocalDate day, String file) {
        return desk.outbox.reserve(day, Channel.SMS, Optional.of(FileFormat.CSV), Optional.of(folder.resolve(file).toAbsolutePath()),
                Optional.of(desk.manager)).get().batch().id();
    }

    private Outcome<Outbox.Made> export(String file) {
        return desk.files.export(TODAY, Channel.SMS, FileFormat.CSV, folder.resolve(file), Optional.of(desk.manager));
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return outcome.refusal().orElseThrow();
    }
}
