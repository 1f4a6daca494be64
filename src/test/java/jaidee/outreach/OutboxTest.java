package jaidee.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.messages.Appointment;
import jaidee.messages.FileFormat;
import jaidee.messages.HeldReason;
import jaidee.messages.MessageKind;
import jaidee.messages.SenderFile;
import jaidee.messages.SmsCount;
import jaidee.owners.Channel;
import jaidee.owners.ConsentPurpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final LocalDate TODAY = OutboxDesk.TODAY;
    private final OutboxDesk desk = new OutboxDesk();
    private final OwnerId somying = desk.owner("สมหญิง", "081-234-5678", "โมจิ", "ถุงเงิน");

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void oneMessageNamesAllPetsOfAnOwner() {
        OutboxPlan plan = desk.outbox.plan(TODAY, Channel.SMS, Optional.of(FileFormat.CSV));
        assertThat(plan.held()).isEmpty();
        OutboxPlan.Ready message = plan.ready().getFirst();
        assertThat(plan.ready()).hasSize(1);
        assertThat(message.body()).startsWith("สวัสดีคุณสมหญิง น้อง").contains("น้องโมจิ (", ") และน้องถุงเงิน (", "คลินิกใจดี", "02-123-4567");
        assertThat(message.kind()).isEqualTo(MessageKind.GENERAL);
        assertThat(message.about()).hasSize(desk.openOf(somying).size());
        assertThat(message.count()).isEqualTo(SmsCount.of(message.body()));
        assertThat(plan.cost()).isEqualTo(Money.satang(50).times(message.count().parts()));
        assertThat(message.address()).isEqualTo("+66812345678");
    }

    @Test
    void aFileMarksWhatIsInItAndASecondOneHasNothing() throws IOException {
        Path file = folder.resolve("one.csv");
        Outbox.Made made = export(file).get();
        assertThat(made.batch()).extracting(MessageBatch::status, MessageBatch::messages, MessageBatch::written)
                .containsExactly(MessageBatch.Status.SENT, 1, 1);
        assertThat(Files.readString(file)).contains("+66812345678").contains("น้องโมจิ");
        assertThat(desk.standing()).containsExactly(Map.entry(somying.value() + " " + TODAY, 1));
        assertThat(desk.list.of(List.of(somying), TODAY).getFirst().last().orElseThrow().answer()).isEqualTo(new Answer.Sent());
        assertThat(refusal(export(folder.resolve("two.csv")))).isInstanceOf(OutboxRefusal.NothingToSend.class);
        assertThat(folder.resolve("two.csv")).doesNotExist();
        assertThat(desk.batches("SENT")).isOne();
    }

    @Test
    void anOwnerWhoRefusesOrHasNoNumberIsListedWithTheReason() {
        OwnerId silent = desk.owner("เงียบ", Language.TH, "", "", "ข้าว");
        desk.consent(somying, ConsentPurpose.REMINDER, false);
        OutboxPlan plan = desk.outbox.plan(TODAY, Channel.SMS, Optional.of(FileFormat.CSV));
        assertThat(plan.ready()).isEmpty();
        assertThat(plan.held()).extracting(OutboxPlan.HeldBack::owner, OutboxPlan.HeldBack::reason).containsExactlyInAnyOrder(
                tuple(silent, new HeldReason.NoAddress(Channel.SMS)),
                tuple(somying, new HeldReason.Withdrawn(ConsentPurpose.REMINDER, TODAY)));
        assertThat(refusal(export(folder.resolve("one.csv")))).isEqualTo(new OutboxRefusal.NothingToSend(TODAY, 2));
    }

    @Test
    void aCopiedTextCountsAsSentAndCanBeTakenBackAtOnce() {
        Outbox.Copied copied = desk.outbox.copied(somying, desk.openOf(somying), Channel.LINE, desk.manager).get();
        assertThat(copied.text().body()).contains("น้องโมจิ");
        assertThat(copied.text().cost()).isEqualTo(Money.ZERO);
        assertThat(refusal(desk.outbox.copied(somying, desk.openOf(somying), Channel.SMS, desk.manager)))
                .isEqualTo(new OutboxRefusal.Held(new HeldReason.OneADay(TODAY, Channel.LINE)));
        assertThat(refusal(export(folder.resolve("one.csv")))).isInstanceOf(OutboxRefusal.NothingToSend.class);
        assertThat(desk.followUps.undo(copied.deed(), desk.manager).isDone()).isTrue();
        assertThat(desk.standing()).isEmpty();
        assertThat(desk.count("UNDONE")).isOne();
        assertThat(export(folder.resolve("one.csv")).isDone()).isTrue();
    }

    @Test
    void whatWentOutWithAFileCannotBeTakenBack() {
        export(folder.resolve("one.csv")).get();
        String deed = desk.list.of(List.of(somying), TODAY).getFirst().last().orElseThrow().deed();
        assertThat(refusal(desk.followUps.undo(deed, desk.manager))).isInstanceOf(OutboxRefusal.NotCopied.class);
        assertThat(desk.standing()).hasSize(1);
    }

    @Test
    void twoListsExportingAtTheSameTimeWriteToEveryOwnerOnce() throws Exception {
        for (int i = 0; i < 20; i++) desk.owner("ลูกค้า" + i, "08" + (10000000 + i), "น้อง" + i);
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Callable<Outcome<Outbox.Made>>> lists = IntStream.range(0, 4).<Callable<Outcome<Outbox.Made>>>mapToObj(n ->
                    () -> desk.files.export(TODAY, Channel.SMS, FileFormat.CSV, folder.resolve(n + ".csv"), Optional.of(desk.manager))).toList();
            List<Outcome<Outbox.Made>> done = both.invokeAll(lists).stream().map(OutboxTest::result).toList();
            assertThat(done.stream().filter(Outcome::isDone)).hasSize(1);
        }
        assertThat(desk.standing()).hasSize(21).allSatisfy((owner, messages) -> assertThat(messages).isOne());
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void theDatabaseRefusesASecondMessageOfADay() {
        export(folder.resolve("one.csv")).get();
        OutboxPlan.Ready again = new OutboxPlan.Ready(somying, "", "", MessageKind.GENERAL, 1, Channel.SMS, "", "x", SmsCount.of("x"), Money.ZERO,
                TODAY.atTime(9, 0), List.of());
        assertThatThrownBy(() -> desk.transactions.write(ctx -> new OutboxRepository().insert(ctx, again, TODAY, Optional.empty(), Optional.empty(),
                desk.clock.instant()))).hasMessageContaining("MESSAGE_ONE_A_DAY");
    }

    @Test
    void aFolderThatTakesNothingLeavesNothingReserved() throws IOException {
        Path gone = folder.resolve("gone").resolve("one.csv");
        assertThat(refusal(export(gone))).isInstanceOf(OutboxRefusal.FileNotWritten.class);
        Files.createDirectory(folder.resolve("one.csv.JD-1.part"));
        assertThat(refusal(export(folder.resolve("one.csv")))).isInstanceOf(OutboxRefusal.FileNotWritten.class);
        assertThat(desk.standing()).isEmpty();
        assertThat(desk.batches("GIVEN_UP")).isOne();
        assertThat(export(folder.resolve("two.csv")).isDone()).isTrue();
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("one.csv"), "not sent yet");
        assertThat(refusal(export(file))).isInstanceOf(OutboxRefusal.FileThere.class);
        assertThat(file).hasContent("not sent yet");
        assertThat(desk.standing()).isEmpty();
    }

    @Test
    void aBatchBrokenOffIsWrittenAgainWithTheSameNumbers() throws IOException {
        Path file = folder.resolve("one.csv");
        long id = reserved(file);
        assertThat(desk.files.unfinished()).singleElement().satisfies(each -> assertThat(each.there()).isFalse());
        assertThat(desk.outbox.plan(TODAY, Channel.SMS, Optional.of(FileFormat.CSV)).held()).extracting(OutboxPlan.HeldBack::reason)
                .containsExactly(new HeldReason.Reserved(TODAY));
        MessageBatch batch = desk.files.writeAgain(id, file, Optional.of(desk.manager)).get();
        assertThat(batch.status()).isEqualTo(MessageBatch.Status.SENT);
        String first = Files.readString(file);
        assertThat(desk.files.unfinished()).isEmpty();
        Path lost = folder.resolve("lost.csv");
        assertThat(desk.files.writeAgain(id, lost, Optional.of(desk.manager)).get().written()).isEqualTo(2);
        assertThat(lost).hasContent(first);
        assertThat(refusal(desk.files.giveUp(id, Optional.of(desk.manager)))).isInstanceOf(OutboxRefusal.AlreadyOut.class);
        assertThat(desk.standing()).hasSize(1);
    }

    @Test
    void aBatchBrokenOffAndGivenUpTakesItsFileAwayAndFreesItsOwners() throws IOException {
        for (FileFormat format : List.of(FileFormat.CSV_BOM, FileFormat.XLSX)) {
            Path file = folder.resolve("one." + format.ending()).toAbsolutePath();
            long id = desk.outbox.reserve(TODAY, Channel.SMS, Optional.of(format), Optional.of(file), Optional.of(desk.manager)).get().batch().id();
            Path copy = folder.resolve("copy." + format.ending());
            writeAsIfKilledBeforeMarking(id, file, format);
            assertThat(desk.files.unfinished()).singleElement().satisfies(each -> assertThat(each.there()).isTrue());
            assertThat(desk.files.giveUp(id, Optional.of(desk.manager)).get().status()).isEqualTo(MessageBatch.Status.GIVEN_UP);
            assertThat(file).doesNotExist();
            assertThat(copy).doesNotExist();
            assertThat(desk.standing()).isEmpty();
            assertThat(refusal(desk.files.writeAgain(id, file, Optional.of(desk.manager)))).isInstanceOf(OutboxRefusal.NoSuchBatch.class);
        }
        assertThat(export(folder.resolve("next.csv")).isDone()).isTrue();
    }

    @Test
    void anothersFileAtThatPlaceStaysWhenABatchIsGivenUp() throws IOException {
        Path file = folder.resolve("one.csv");
        long id = reserved(file);
        Files.writeString(file, "somebody else’s");
        assertThat(refusal(desk.files.writeAgain(id, file, Optional.of(desk.manager)))).isInstanceOf(OutboxRefusal.FileThere.class);
        desk.files.giveUp(id, Optional.of(desk.manager)).get();
        assertThat(file).hasContent("somebody else’s");
    }

    @Test
    void whoDidSomethingMeanwhileIsNotWrittenTo() {
        OwnerTask seen = desk.list.of(List.of(somying), TODAY).getFirst();
        desk.followUps.record(new Contact(UUID.randomUUID().toString(), OwnerTask.seen(seen.lines()), Optional.of(Channel.PHONE), Optional.empty(),
                new Answer.Snoozed(TODAY.plusDays(9)), ""), desk.manager).get();
        assertThat(refusal(export(folder.resolve("one.csv")))).isEqualTo(new OutboxRefusal.NothingToSend(TODAY, 0));
    }

    @Test
    void theBookingOfTomorrowIsRemindedOfAndStaysBooked() {
        OwnerTask seen = desk.list.of(List.of(somying), TODAY).getFirst();
        desk.followUps.record(new Contact(UUID.randomUUID().toString(), OwnerTask.seen(seen.lines()), Optional.of(Channel.PHONE), Optional.empty(),
                new Answer.Booked(TODAY.plusDays(2).atTime(10, 30)), ""), desk.manager).get();
        assertThat(desk.outbox.plan(TODAY, Channel.SMS, Optional.of(FileFormat.CSV)).ready()).isEmpty();
        desk.clock.set(TODAY.plusDays(1), LocalTime.of(9, 30));
        Outbox.Made made = desk.files.export(TODAY.plusDays(1), Channel.SMS, FileFormat.CSV, folder.resolve("one.csv"), Optional.empty()).get();
        assertThat(made.batch().messages()).isOne();
        assertThat(folder.resolve("one.csv")).content().contains("25 พ.ย. 2569 เวลา 10:30 น.");
        assertThat(desk.list.of(List.of(somying), TODAY.plusDays(1)).getFirst().booked()).contains(TODAY.plusDays(2).atTime(10, 30));
    }

    @Test
    void aBookingKeepsItsKeyInTheCalendarWhenItIsMovedAndIsTakenOutWhenItFalls() {
        book(TODAY.plusDays(2).atTime(10, 30));
        Appointment first = desk.bookings.between(TODAY, TODAY.plusDays(30), Language.TH).getFirst();
        assertThat(first.at()).isEqualTo(TODAY.plusDays(2).atTime(10, 30));
        assertThat(first.title()).contains("โมจิ", "ถุงเงิน");
        book(TODAY.plusDays(5).atTime(14, 0));
        assertThat(desk.bookings.between(TODAY, TODAY.plusDays(30), Language.TH)).singleElement().satisfies(moved -> {
            assertThat(moved.key()).isEqualTo(first.key());
            assertThat(moved.version()).isGreaterThan(first.version());
            assertThat(moved.at()).isEqualTo(TODAY.plusDays(5).atTime(14, 0));
        });
        answer(new Answer.Snoozed(TODAY.plusDays(20)));
        assertThat(desk.bookings.between(TODAY, TODAY.plusDays(30), Language.TH)).singleElement()
                .satisfies(gone -> assertThat(gone.cancelled()).isTrue()).satisfies(gone -> assertThat(gone.key()).isEqualTo(first.key()));
        Path file = folder.resolve("bookings.ics");
        assertThat(desk.bookings.write(TODAY, TODAY.plusDays(30), file, Language.TH, desk.manager).get()).isOne();
        assertThat(file).content().contains("STATUS:CANCELLED", "UID:" + first.key() + "@jaidee");
    }

    private void book(LocalDateTime at) {
        answer(new Answer.Booked(at));
    }

    private void answer(Answer answer) {
        OwnerTask seen = desk.list.of(List.of(somying), TODAY).getFirst();
        desk.followUps.record(new Contact(UUID.randomUUID().toString(), OwnerTask.seen(seen.lines()), Optional.of(Channel.PHONE), Optional.empty(), answer, ""),
                desk.manager).get();
    }

    @Test
    void lettersAreReservedPrintedAndThenOut() {
        Outbox.Made made = desk.outbox.reserveLetters(TODAY, desk.manager).get();
        assertThat(made.batch().format()).isEmpty();
        assertThat(desk.count("QUEUED")).isOne();
        assertThat(desk.outbox.sent(made.batch().id(), Optional.of(desk.manager)).get().status()).isEqualTo(MessageBatch.Status.SENT);
        assertThat(desk.standing()).hasSize(1);
    }

    @Test
    void nothingGoesOutForADayThatIsPast() {
        assertThat(refusal(desk.files.export(TODAY.minusDays(1), Channel.SMS, FileFormat.CSV, folder.resolve("x.csv"), Optional.empty())))
                .isInstanceOf(OutboxRefusal.DayPast.class);
    }

    private Outcome<Outbox.Made> export(Path file) {
        return desk.files.export(TODAY, Channel.SMS, FileFormat.CSV, file, Optional.of(desk.manager));
    }

    private long reserved(Path file) {
        return desk.outbox.reserve(TODAY, Channel.SMS, Optional.of(FileFormat.CSV), Optional.of(file.toAbsolutePath()), Optional.of(desk.manager)).get()
                .batch().id();
    }

    private void writeAsIfKilledBeforeMarking(long id, Path file, FileFormat format) throws IOException {
        Files.write(file, SenderFile.of(desk.files.rows(desk.outbox.batch(id).get()), format));
    }

    private static <T> Outcome<T> result(Future<Outcome<T>> future) {
        try {
            return future.get();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return outcome.refusal().orElseThrow();
    }
}
