package jaidee.db;

import static jaidee.db.tables.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.ofHours(7));

    @TempDir
    Path temp;
    DataFolder folder;

    @BeforeEach
    void folder() {
        folder = DataFolder.at(temp.resolve("data"));
    }

    @Test
    void salesStandInTheJournalAndTheDatabase() throws IOException {
        sell(1, 2, 3);

        assertThat(JournalPages.read(folder.journal()).entries())
                .extracting(entry -> entry.entry()).containsExactly(sale(1), sale(2), sale(3));
        assertThat(JournalPages.read(folder.journal()).undecided()).isEmpty();
        try (Database database = open()) {
            assertThat(database.warnings()).isEmpty();
            assertThat(sold(database)).isEqualTo(3);
        }
    }

    @Test
    void anOlderDatabaseIsRefusedAndTheMissingSalesAreNamed() throws IOException {
        sell(1);
        Path old = Files.copy(folder.database(), temp.resolve("old"));
        sell(2, 3);
        Files.delete(folder.database());
        Files.move(old, folder.database());

        Refusal refusal = refusal();

        assertThat(refusal).isInstanceOfSatisfying(DatabaseRefusal.EntriesMissing.class,
                missing -> assertThat(missing.missing()).containsExactly(sale(2), sale(3)));
        // until somebody decides
        assertThat(refusal()).isEqualTo(refusal);
        Path kept = Database.acceptOlderState(folder, CLOCK).orElseThrow();
        assertThat(kept).isNotEmptyFile();
        sell(4);
        try (Database database = open()) {
            assertThat(sold(database)).isEqualTo(2);
            assertThat(database.warnings()).isEmpty();
        }
    }

    @Test
    void aDatabaseThatVanishedIsRefusedAndNotMadeAnew() throws IOException {
        sell(1);
        Files.delete(folder.database());

        assertThat(refusal()).isInstanceOf(DatabaseRefusal.EntriesMissing.class);
        assertThat(folder.database()).doesNotExist();
    }

    @Test
    void anIntentWithoutItsSaleIsNoSale() throws IOException {
        sell(1);
        append(JournalLine.intends(2, sale(2)) + "\n");

        try (Database database = open()) {
            assertThat(database.warnings()).isEmpty();
        }
        assertThat(JournalPages.read(folder.journal()).undecided()).isEmpty();
        sell(3);
        open().close();
    }

    @Test
    void aSaleWhoseMarkWasNotWrittenIsASale() throws IOException {
        sell(1, 2);
        List<String> lines = Files.readAllLines(folder.journal());
        Files.write(folder.journal(), lines.subList(0, lines.size() - 1));

        open().close();

        assertThat(Files.readAllLines(folder.journal())).isEqualTo(lines);
    }

    @Test
    void aTornLastLineIsCutAway() throws IOException {
        sell(1);
        String whole = Files.readString(folder.journal());
        append(JournalLine.intends(2, sale(2)).substring(0, 20));

        open().close();

        assertThat(folder.journal()).hasContent(whole);
    }

    @Test
    void aMarkThatAPowerCutLostBeforeAnEntryIsNoDamage() throws IOException {
        sell(1, 2);
        List<String> lines = Files.readAllLines(folder.journal());
        String mark = lines.get(2) + "\n";
        Files.writeString(folder.journal(), Files.readString(folder.journal()).replace(mark, "\0".repeat(mark.length())));

        try (Database database = open()) {
            assertThat(database.warnings()).isEmpty();
        }
        JournalPages pages = JournalPages.read(folder.journal());
        assertThat(pages.undecided()).isEmpty();
        assertThat(pages.entries()).hasSize(2);
    }

    @Test
    void aDamagedJournalIsKeptAsideAndSaidSo() throws IOException {
        sell(1, 2);
        Files.writeString(folder.journal(), Files.readString(folder.journal()).replaceFirst("2000", "9000"));

        try (Database database = open()) {
            assertThat(database.warnings()).extracting(m -> m.key()).contains("data.warning.journal_damaged");
        }
        sell(3);
        try (Database database = open()) {
            assertThat(database.warnings()).isEmpty();
        }
        assertThat(temp.resolve("data/sales-2026-11-22.journal")).exists();
    }

    @Test
    void aJournalThatIsGoneOrOfOtherDataIsSaidSo() throws IOException {
        sell(1, 2, 3);
        Files.delete(folder.journal());
        try (Database database = open()) {
            assertThat(database.warnings()).extracting(m -> m.key()).containsExactly("data.warning.journal_missing");
        }
        DataFolder other = DataFolder.at(temp.resolve("other"));
        Database.open(other, CLOCK).get().close();
        Files.delete(folder.journal());
        Files.copy(other.journal(), folder.journal());
        try (Database database = open()) {
            assertThat(database.warnings()).extracting(m -> m.key()).containsExactly("data.warning.journal_other");
        }
        sell(4);
        open().close();
    }

    @Test
    void aJournalThatCannotBeWrittenIsRefused() throws IOException {
        Files.createDirectories(folder.journal().resolve("a folder in its place"));

        assertThat(refusal()).isInstanceOf(DatabaseRefusal.JournalUnusable.class);
    }

    @Test
    void aLargeJournalGivesWayToANewOne() throws IOException {
        sell(1);
        append((JournalLine.undone(1) + "\n").repeat(200_000));

        sell(2);

        assertThat(Files.size(folder.journal())).isLessThan(500);
        try (Database database = open()) {
            assertThat(database.warnings()).isEmpty();
        }
    }

    @Test
    void aSaleThatFailsIsMarkedAsUndone() throws IOException {
        try (Database database = open()) {
            assertThatThrownBy(() -> database.transactions().attemptJournaled(ctx -> {
                ctx.dropTable("JOURNAL_HEAD").execute();
                return Outcome.done(new Journaled<>(1, sale(1)));
            })).isInstanceOf(RuntimeException.class);
        }
        assertThat(Files.readAllLines(folder.journal())).last().asString().startsWith("U\t1\t");
    }

    @Test
    void whenTheJournalCannotBeWrittenNothingIsSoldAndTheDatabaseGoesOn() throws IOException {
        try (Database database = open()) {
            Journal journal = Journal.open(folder, JournalPages.read(folder.journal()), 0, false);
            journal.close();

            assertThatThrownBy(() -> journal.intend(sale(1))).isInstanceOfSatisfying(StorageFailed.class, failed -> {
                assertThat(failed.isUncertain()).isFalse();
                assertThat(failed.told().key()).isEqualTo("data.failed.nothing_saved");
            });
            assertThat(sold(database)).isZero();
        }
    }

    @Test
    void aJournalOfTheFirstReleaseIsReadAndContinued() throws IOException {
        sell(1, 2, 3);
        String released = """
                B\t1\ta450e0d3
                I\t1\t1\tRC-256911-00001\t2026-11-22T03:00:00Z\t107000\t10\t93fba0bb
                M\t1\te8f1ba7f
                I\t2\t2\tRC-256911-00002\t2026-11-22T03:05:00.123456Z\t53550\t-5\tc058d5ef
                U\t2\tb3520ac4
                I\t3\t2\tRC-256911-00002\t2026-11-22T03:06:00Z\t53550\t5\tcb7c4438
                M\t3\t09caca88
                """;
        Files.writeString(folder.journal(), released);

        JournalPages pages = JournalPages.read(folder.journal());

        assertThat(pages.damaged()).isZero();
        JournalEntry first = JournalEntry.sale(1, "RC-256911-00001", NOW, Money.baht(1070), Points.of(10));
        JournalEntry second = JournalEntry.sale(2, "RC-256911-00002", NOW.plusSeconds(360), Money.satang(53550), Points.of(5));
        assertThat(pages.missingAfter(new JournalHead(0, ""))).containsExactly(first, second);
        assertThat(pages.belongsTo(new JournalHead(3, "cb7c4438"))).isTrue();
        assertThat(released).contains(JournalLine.intends(1, first), JournalLine.made(3), JournalLine.undone(2));
    }

    @Test
    void everyDeedThatMovesMoneyStandsInTheJournal() throws IOException {
        try (Database database = open()) {
            for (JournalEntry.Kind kind : JournalEntry.Kind.values())
                database.transactions().attemptJournaled(ctx -> Outcome.done(new Journaled<>(kind, entry(kind)))).get();
        }

        JournalPages pages = JournalPages.read(folder.journal());

        assertThat(pages.missingAfter(new JournalHead(0, "")))
                .containsExactlyElementsOf(Arrays.stream(JournalEntry.Kind.values()).map(JournalTest::entry).toList());
        try (Database database = open()) {
            assertThat(database.warnings()).isEmpty();
        }
    }

    private static JournalEntry entry(JournalEntry.Kind kind) {
        return new JournalEntry(kind, 7, "CN-256911-00007", NOW, Money.baht(-100), Points.of(-1));
    }

    @Test
    void aNumberCannotBreakALine() {
        JournalEntry strange = JournalEntry.sale(1, "R\t1\nB", NOW, Money.baht(1), Points.ZERO);

        assertThat(JournalLine.parse(JournalLine.intends(1, strange))).get()
                .isInstanceOfSatisfying(JournalLine.Intends.class, i -> assertThat(i.entry().number()).isEqualTo("R 1 B"));
    }

    private void sell(long... ids) {
        try (Database database = open()) {
            for (long id : ids) {
                database.transactions().attemptJournaled(ctx -> {
                    ctx.insertInto(SETTING).values("sale " + id, "x", OffsetDateTime.now(CLOCK), null).execute();
                    return Outcome.done(new Journaled<>(id, sale(id)));
                }).get();
            }
        }
    }

    private static JournalEntry sale(long id) {
        return JournalEntry.sale(id, "R-2569-%06d".formatted(id), NOW, Money.satang(id * 1000), Points.of(-id));
    }

    private static int sold(Database database) {
        return database.transactions().read(ctx -> ctx.fetchCount(SETTING));
    }

    private void append(String text) throws IOException {
        Files.writeString(folder.journal(), text, StandardOpenOption.APPEND);
    }

    private Database open() {
        return Database.open(folder, CLOCK).get();
    }

    private Refusal refusal() {
        return Database.open(folder, CLOCK).refusal().orElseThrow();
    }
}
