package jaidee.backup;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.backup.BackupState.Level;
import jaidee.cli.Books;
import jaidee.db.BackupManifest.Kind;
import jaidee.db.BackupRefusal;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.Progress;
import jaidee.kernel.Days;
import jaidee.kernel.StaffId;
import jaidee.settings.ClinicDetails;
import jaidee.settings.ClinicService;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.staff.ClinicSetup;
import jaidee.staff.FirstStart;
import jaidee.staff.Right;
import jaidee.staff.Role;
import jaidee.staff.StaffRefusal;
import jaidee.staff.StaffService;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupKeeperTest {
    @TempDir
    static Path made;
    @TempDir
    Path temp;

    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return Days.BANGKOK;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private Database database;
    private BackupKeeper keeper;
    private Authority manager;

    /// Made once: each test begins with a copy of it.
    @BeforeAll
    static void makeEmpty() {
        Clock then = Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), Days.BANGKOK);
        try (Database database = Database.open(DataFolder.at(made), then).get()) {
            AuditLog audit = new AuditLog(then);
            new ClinicSetup(database.transactions(), new ClinicService(database.transactions(), audit, then), new StaffService(database.transactions(), audit, then)).open(new FirstStart(new ClinicDetails("คลินิกใจดี", "Jaidee", "กรุงเทพฯ", "021234567", "", false, ""), "ปิยะนุช", "2581")).get();
        }
    }

    @BeforeEach
    void open() throws IOException {
        Files.copy(made.resolve("jaidee.mv.db"), Files.createDirectories(temp.resolve("data")).resolve("jaidee.mv.db"));
        database = Database.open(DataFolder.at(temp.resolve("data")), clock).get();
        AuditLog audit = new AuditLog(clock);
        keeper = new BackupKeeper(database, each -> Books.invariants(each, clock), audit, new SettingsService(database.transactions(), audit, clock), clock);
        manager = Authority.of(new StaffId(1));
    }

    @AfterEach
    void close() {
        keeper.close();
        database.close();
    }

    @Test
    void aBackupCountsOnceACopyOfItWasRestoredAndLookedThrough() {
        assertThat(keeper.state().level()).isEqualTo(Level.LOOK);

        BackupRun run = keeper.make(manager, Progress.UNWATCHED).get();

        assertThat(run.isGood()).isTrue();
        assertThat(run.checked()).isPositive();
        assertThat(temp.resolve("data/backups").resolve(run.file().orElseThrow())).exists().hasSize(run.bytes());
        assertThat(temp.resolve("data/proving")).doesNotExist();
        assertThat(keeper.newest(5)).containsExactly(run);
        assertThat(keeper.state()).isEqualTo(new BackupState(Level.GOOD, jaidee.kernel.Message.of("backup.state.today", "10:00")));
        assertThat(told()).containsExactly("backups.made", "backups.proved");
    }

    @Test
    void onlyWhoMayMakesOneByHand() {
        StaffService staff = new StaffService(database.transactions(), new AuditLog(clock), clock);
        StaffId mint = staff.add(manager, "มินต์", Role.RECEPTION, "", "").get().id(), fon = staff.add(manager, "ฝน", Role.ASSISTANT, "", "").get().id();

        assertThat(keeper.make(Authority.of(fon), Progress.UNWATCHED).refusal()).contains(new StaffRefusal.Missing("ฝน", Right.BACK_UP));
        assertThat(keeper.copyTo(Optional.of(temp), Authority.of(mint)).refusal()).contains(new StaffRefusal.Missing("มินต์", Right.CHANGE_SETTINGS));
        assertThat(keeper.newest(5)).isEmpty();
    }

    @Test
    void oneADayIsMadeByItself() {
        assertThat(keeper.whenDue().orElseThrow().get().kind()).isEqualTo(Kind.DAILY);
        assertThat(keeper.whenDue()).isEmpty();
        now = now.plus(Duration.ofHours(13));
        assertThat(keeper.whenDue()).as("23:00 of the same day").isEmpty();
        now = now.plus(Duration.ofHours(2));
        assertThat(keeper.whenDue().orElseThrow().get().isGood()).isTrue();
        assertThat(keeper.newest(5)).hasSize(2);
    }

    @Test
    void whatTheLastDayMadeIsProvedWhenTheProgramStartsAgain() {
        keeper.atTheEnd();
        assertThat(keeper.newest(1).getFirst().isGood()).isFalse();
        assertThat(keeper.state().says().key()).isEqualTo("backup.state.unproved");
        assertThat(keeper.whenDue().orElseThrow().get().isGood()).isTrue();
        keeper.atTheEnd();
        assertThat(keeper.newest(5)).as("nothing was sold since").hasSize(1);
    }

    @Test
    void aBackupThatWasSpoiledOnTheDiskIsToldAndMadeAgain() throws IOException {
        keeper.atTheEnd();
        Path file = temp.resolve("data/backups").resolve(keeper.newest(1).getFirst().file().orElseThrow());
        try (RandomAccessFile bits = new RandomAccessFile(file.toFile(), "rw")) {
            bits.seek(bits.length() / 2);
            bits.write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        }

        assertThat(keeper.whenDue().orElseThrow().refusal().orElseThrow()).isInstanceOf(BackupRefusal.class);

        assertThat(keeper.state().level()).isEqualTo(Level.WRONG);
        assertThat(keeper.newest(1).getFirst().trouble().orElseThrow().th()).contains("เสีย");
        assertThat(keeper.whenDue()).as("within the hour").isEmpty();
        now = now.plus(Duration.ofHours(1));
        assertThat(keeper.whenDue().orElseThrow().get().isGood()).isTrue();
        assertThat(keeper.state().level()).isEqualTo(Level.GOOD);
        assertThat(told()).containsExactly("backups.made", "backups.not_proved", "backups.made", "backups.proved");
    }

    @Test
    void aCopyGoesToTheSecondPlaceAndWaitsForAStickThatIsNotThere() throws IOException {
        Path stick = Files.createDirectory(temp.resolve("stick"));
        keeper.copyTo(Optional.of(stick), manager).get();
        Files.delete(stick);

        BackupRun run = keeper.make(manager, Progress.UNWATCHED).get();

        assertThat(run.isGood()).isTrue();
        assertThat(run.copy().orElseThrow().trouble().orElseThrow().en()).contains("stick");
        assertThat(keeper.state()).isEqualTo(new BackupState(Level.LOOK, jaidee.kernel.Message.of("backup.state.no_second")));
        assertThat(stick).as("not made on the disk below it").doesNotExist();
        assertThat(keeper.whenDue()).isEmpty();

        Files.createDirectory(stick);
        assertThat(keeper.whenDue().orElseThrow().get().isCopied()).isTrue();
        String name = run.file().orElseThrow();
        assertThat(stick.resolve(name)).hasSameBinaryContentAs(temp.resolve("data/backups").resolve(name));
        assertThat(keeper.state().level()).isEqualTo(Level.GOOD);
        assertThat(keeper.whenDue()).isEmpty();
        assertThat(FoundBackups.in(List.of(stick, temp.resolve("data/backups"), temp.resolve("gone")))).singleElement().satisfies(each -> assertThat(each.manifest().orElseThrow().name()).isEqualTo("คลินิกใจดี"));
    }

    @Test
    void aSecondPlaceLiesApartFromTheData() throws IOException {
        Path within = Files.createDirectories(temp.resolve("data/backups/more"));
        assertThat(keeper.copyTo(Optional.of(within), manager).refusal()).contains(new SecondPlaceRefused(within, true));
        assertThat(keeper.copyTo(Optional.of(temp.resolve("gone")), manager).refusal()).contains(new SecondPlaceRefused(temp.resolve("gone"), false));
        assertThat(keeper.second()).isEmpty();
        keeper.copyTo(Optional.of(temp), manager).get();
        assertThat(keeper.second()).contains(temp);
        keeper.copyTo(Optional.empty(), manager).get();
        assertThat(keeper.second()).isEmpty();
    }

    @Test
    void oldOnesGoByGenerationsAndNothingElseIsEverDeleted() throws IOException {
        keeper.whenDue().orElseThrow().get();
        Path backups = temp.resolve("data/backups"), first = backups.resolve(keeper.newest(1).getFirst().file().orElseThrow());
        String clinic = first.getFileName().toString().substring(7, 15);
        Function<String, Path> of = day -> backups.resolve("jaidee-" + clinic + "-2026-" + day + "-100000.jaidee");
        for (String day : List.of("01-05", "01-06", "02-01", "11-01", "11-02", "11-23", "11-24", "11-25", "11-26", "11-27", "11-28", "11-29", "11-30")) Files.copy(first, of.apply(day));
        List<Path> others = Stream.of("jaidee-abcdef01-2026-01-05-100000.jaidee", "holiday.jpg", "jaidee-" + clinic + "-2026-01-05-100000.jaidee.txt").map(backups::resolve).toList();
        for (Path each : others) Files.writeString(each, "mine");

        now = now.plus(Duration.ofDays(9));
        keeper.whenDue().orElseThrow().get();

        assertThat(others).allSatisfy(each -> assertThat(each).hasContent("mine"));
        try (Stream<Path> left = Files.list(backups)) {
            assertThat(left.filter(each -> !others.contains(each))).as("seven days, four weeks, twelve months").containsExactlyInAnyOrderElementsOf(
                    Stream.of("01-06", "02-01", "11-02", "11-22", "11-25", "11-26", "11-27", "11-28", "11-29", "11-30", "12-01").map(of).toList());
        }
    }

    @Test
    void oneWorkAtATimeAndTheProgramNeverWaitsLongForIt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1), asked = new CountDownLatch(1);
        Thread longWork = Thread.ofPlatform().start(() -> keeper.make(manager, (step, done, all) -> {
            begun.countDown();
            try {
                asked.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return true;
        }));
        begun.await();
        assertThat(keeper.make(manager, Progress.UNWATCHED).refusal()).contains(new BackupRefusal.Busy());
        Thread closing = Thread.ofPlatform().start(keeper::close);
        while (closing.getState() != Thread.State.WAITING) Thread.onSpinWait();
        asked.countDown();
        longWork.join();
        closing.join();
        assertThat(keeper.newest(5)).as("given up").isEmpty();
        assertThat(temp.resolve("data/backups")).isEmptyDirectory();
    }

    @Test
    void aDataFolderWithoutRoomForBackupsIsTold() throws IOException {
        Files.writeString(temp.resolve("data/backups"), "a file where the folder should be");

        assertThat(keeper.whenDue().orElseThrow().refusal().orElseThrow()).isInstanceOf(BackupRefusal.Unreachable.class);
        assertThat(keeper.state()).isEqualTo(new BackupState(Level.WRONG, jaidee.kernel.Message.of("backup.state.failed")));
    }

    @Test
    void whatAPowerCutLeftHalfWrittenGoesAndNothingElse() throws IOException {
        keeper.make(manager, Progress.UNWATCHED).get();
        String name = keeper.newest(1).getFirst().file().orElseThrow();
        Path half = Files.writeString(keeper.beside().resolve(name + ".tmp"), "half"), other = Files.writeString(keeper.beside().resolve("jaidee-ffffffff-" + name.substring(16) + ".tmp"), "another clinic"),
                foreign = Files.writeString(keeper.beside().resolve("letter.tmp"), "a letter");
        now = now.plus(Duration.ofMinutes(1));
        keeper.make(manager, Progress.UNWATCHED).get();
        assertThat(half).doesNotExist();
        assertThat(other).exists();
        assertThat(foreign).exists();
    }

    private List<String> told() {
        return database.transactions().read(ctx -> ctx.select(AUDIT_ENTRY.ACTION).from(AUDIT_ENTRY).where(AUDIT_ENTRY.ACTION.like("backups.%")).orderBy(AUDIT_ENTRY.ID).fetch(AUDIT_ENTRY.ACTION));
    }
}
