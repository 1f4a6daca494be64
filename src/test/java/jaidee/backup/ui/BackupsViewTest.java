package jaidee.backup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.backup.BackupKeeper;
import jaidee.backup.BackupRun;
import jaidee.db.BackupFile;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.Progress;
import jaidee.db.Restore;
import jaidee.db.Journaled;
import jaidee.db.JournalEntry;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Outcome;
import jaidee.kernel.Language;
import jaidee.settings.ClinicDetails;
import jaidee.settings.ClinicService;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.staff.ClinicSetup;
import jaidee.staff.FirstStart;
import jaidee.staff.PinCost;
import jaidee.staff.Role;
import jaidee.staff.StaffMember;
import jaidee.staff.StaffService;
import jaidee.staff.ui.ApprovalPanel;
import jaidee.staff.ui.OnDuty;
import jaidee.ui.ChosenFile;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.SameThread;
import jaidee.ui.Screenshots;
import jaidee.ui.TestKit;
import jaidee.ui.Theme;
import jaidee.ui.UiTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A manager backs up, chooses a stick, and next year brings the clinic back on another computer, by keys alone.
class BackupsViewTest extends FxTest {
    @TempDir
    Path temp;

    private Database database;
    private BackupKeeper keeper;
    private StaffService staff;
    private final OnDuty onDuty = new OnDuty();
    private final List<Boolean> changes = new ArrayList<>();
    private boolean locked;
    private int printed;
    private int left, opened, gone, looked;
    private Optional<Path> brought = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(temp.resolve("stick"));
        database = Database.open(DataFolder.at(temp.resolve("data")), TestKit.CLOCK).get();
        AuditLog audit = new AuditLog(TestKit.CLOCK);
        staff = new StaffService(database.transactions(), audit, TestKit.CLOCK, PinCost.LEAST);
        ClinicDetails clinic = new ClinicDetails("คลินิกใจดี", "Jaidee", "กรุงเทพฯ", "021234567", "", false, "");
        StaffMember manager = new ClinicSetup(database.transactions(), new ClinicService(database.transactions(), audit, TestKit.CLOCK), staff)
                .open(new FirstStart(clinic, "ปิยะนุช", "2581")).get().manager();
        onDuty.takeOver(manager);
        keeper = new BackupKeeper(database, Database::invariants, audit, new SettingsService(database.transactions(), audit, TestKit.CLOCK), TestKit.CLOCK);
    }

    @AfterEach
    void close() {
        keeper.close();
        database.close();
    }

    private Kit choosing(Path chosen) {
        return Kit.of(new UiTexts(Language.TH), new Theme(Theme.Mode.LIGHT), new SameThread(), new ChosenFile(Optional.of(chosen)), TestKit.CLOCK);
    }

    private BackupsView view(Kit kit) {
        BackupsModel model = new BackupsModel(keeper, new ApprovalPanel(staff, onDuty, kit, Optional::empty), kit.background(), kit.notices(), () -> looked++);
        BackupsView view = new BackupsView(model, () -> left++, new Encryption(locked, locking -> changes.add(locking), () -> printed++), kit);
        view.onOpen();
        return view;
    }

    private void page() {
        show(choosing(temp.resolve("stick")), kit -> {
            BackupsView view = view(kit);
            kit.keys().add(view.deeds());
            view.focusFirst();
            return view.node();
        }, 1280, 720);
    }

    @Test
    void itSaysWhetherTheDataIsEncryptedAndLeadsToThat() {
        page();
        assertThat(words()).contains("ข้อมูลและไฟล์สำรองไม่ได้เข้ารหัส ใครหยิบเครื่องหรือแฟลชไดรฟ์ไปก็เปิดดูได้");
        push(KeyCode.F11);
        push(KeyCode.F7);
        settle();
        assertThat(changes).containsExactly(true);
        assertThat(printed).isZero();

        locked = true;
        page();
        assertThat(words()).contains("ข้อมูลและไฟล์สำรองเข้ารหัสอยู่ เครื่องหายก็ไม่มีใครเปิดดูได้");
        push(KeyCode.F11);
        push(KeyCode.F7);
        settle();
        assertThat(changes).containsExactly(true, false);
        assertThat(printed).isOne();
    }

    @Test
    void aManagerChoosesAStickAndBacksUp() throws IOException {
        page();
        assertThat(words()).contains("ยังไม่มีไฟล์สำรอง");

        push(KeyCode.F6);
        settle();
        assertThat(keeper.second()).contains(temp.resolve("stick"));
        push(KeyCode.F4);
        settle();

        BackupRun run = keeper.newest(1).getFirst();
        assertThat(run.isGood()).isTrue();
        assertThat(temp.resolve("stick").resolve(run.file().orElseThrow())).exists();
        assertThat(looked).isEqualTo(2);
        assertThat(words()).contains("สำรองแล้ววันนี้ 14:32", "ใช้ได้ · ตรวจ " + run.checked(), "ทำสำเนาแล้ว");

        push(KeyCode.SHIFT, KeyCode.DELETE);
        settle();
        assertThat(keeper.second()).isEmpty();
        push(KeyCode.F9);
        assertThat(left).isOne();
    }

    @Test
    void aReceptionistNeedsTheManagerToChangeWhereCopiesGo() {
        onDuty.takeOver(staff.add(Authority.of(onDuty.id()), "มินต์", Role.RECEPTION, "", "7391").get());
        page();
        push(KeyCode.F6);
        settle();
        assertThat(keeper.second()).isEmpty();
        write("2581").push(KeyCode.ENTER);
        settle();
        assertThat(keeper.second()).contains(temp.resolve("stick"));
    }

    @Test
    void theWizardBringsTheClinicBackOnANewComputer() {
        keeper.make(Authority.of(onDuty.id()), Progress.UNWATCHED).get();
        DataFolder other = DataFolder.at(temp.resolve("other"));
        wizard(other, List.of(keeper.beside()), keeper.beside());
        assertThat(lookup("#found-backups").queryTableView().getItems()).hasSize(1);
        Screenshots.take(stage.getScene(), "restore-choosing");

        push(KeyCode.F10);
        settle();

        assertThat(lookup("#restore-refused").queryAs(Label.class).getText()).isEmpty();
        assertThat(lookup("#restored").queryAs(Label.class).getText()).contains("คลินิกใจดี", "22 พ.ย. 2569", "ตรวจแล้ว");
        Screenshots.take(stage.getScene(), "restore-done");
        push(KeyCode.F12);
        assertThat(opened).isOne();
        try (Database restored = Database.open(other, TestKit.CLOCK).get()) {
            assertThat(new ClinicService(restored.transactions(), new AuditLog(TestKit.CLOCK), TestKit.CLOCK).clinic().orElseThrow().nameTh()).isEqualTo("คลินิกใจดี");
        }
    }

    @Test
    void whatWasSoldSinceIsToldBeforehandAndListedToBeEnteredAgain() throws IOException {
        keeper.make(Authority.of(onDuty.id()), Progress.UNWATCHED).get();
        for (int i = 1; i <= 3; i++) sell("AB6911-0000" + i);
        keeper.close();
        database.close();
        DataFolder data = DataFolder.at(temp.resolve("data"));
        Files.write(data.database(), new byte[4096]);
        Path list = temp.resolve("list.csv");
        wizard(data, List.of(data.backups()), list);
        assertThat(words()).anyMatch(text -> text.contains("3 รายการ") && text.contains("300.00 บาท"));
        Screenshots.take(stage.getScene(), "restore-newer-left");

        push(KeyCode.F10);
        settle();
        assertThat(lookup("#newer-entries").queryTableView().getItems()).hasSize(3);
        Screenshots.take(stage.getScene(), "restore-newer-listed");
        push(KeyCode.F7);
        settle();
        assertThat(list).content().contains("AB6911-00001", "AB6911-00003", "100.00");
    }

    private void sell(String number) {
        database.transactions().attemptJournaled(ctx -> Outcome.done(new Journaled<>(number,
                JournalEntry.sale(1, number, TestKit.CLOCK.instant(), Money.baht(100), Points.of(4))))).get();
    }

    @Test
    void theBackupThatWasClickedOnIsChosenAboveAllOthersAndIsBroughtBack() throws IOException {
        keeper.make(Authority.of(onDuty.id()), Progress.UNWATCHED).get();
        Path own = keeper.beside().resolve(keeper.newest(1).getFirst().file().orElseThrow());
        Path clicked = Files.copy(own, temp.resolve("from a letter.jaidee"));
        brought = Optional.of(clicked);
        wizard(DataFolder.at(temp.resolve("other")), List.of(keeper.beside()), own);
        settle();
        TableView<BackupFile> list = lookup("#found-backups").queryTableView();
        assertThat(list.getItems().stream().map(BackupFile::path)).containsExactly(clicked, own);
        assertThat(list.getSelectionModel().getSelectedItem().path()).isEqualTo(clicked);
        push(KeyCode.F10);
        settle();
        push(KeyCode.F12);
        assertThat(opened).isOne();
        assertThat(temp.resolve("other/jaidee.mv.db")).exists();
    }

    @Test
    void aFileThatWasClickedOnAndIsNoBackupIsRefusedInWords() throws IOException {
        brought = Optional.of(Files.writeString(temp.resolve("letter.jaidee"), "สวัสดี"));
        wizard(DataFolder.at(temp.resolve("other")), List.of(), brought.orElseThrow());
        settle();
        assertThat(lookup("#restore-refused").queryAs(Label.class).getText()).contains("letter.jaidee", "ไม่ใช่ไฟล์สำรอง");
    }

    @Test
    void aFileThatIsNoBackupIsRefusedInWordsAndAnotherCanBeChosen() throws IOException {
        Path letter = Files.writeString(temp.resolve("letter.jaidee"), "สวัสดี");
        wizard(DataFolder.at(temp.resolve("other")), List.of(), letter);
        push(KeyCode.F6);
        settle();
        assertThat(lookup("#restore-refused").queryAs(Label.class).getText()).contains("letter.jaidee", "ไม่ใช่ไฟล์สำรอง");
        Screenshots.take(stage.getScene(), "restore-refused");
        push(KeyCode.ESCAPE);
        assertThat(gone).isOne();
        assertThat(temp.resolve("other/jaidee.mv.db")).doesNotExist();
    }

    @Test
    void looksRightInEveryWay() throws IOException {
        Screenshots.twoWays("backups-none", kit -> view(kit).node());
        keeper.copyTo(Optional.of(temp.resolve("stick")), Authority.of(onDuty.id())).get();
        keeper.make(Authority.of(onDuty.id()), Progress.UNWATCHED).get();
        Files.delete(temp.resolve("stick").resolve(keeper.newest(1).getFirst().file().orElseThrow()));
        Files.delete(temp.resolve("stick"));
        keeper.make(Authority.of(onDuty.id()), Progress.UNWATCHED).get();
        Screenshots.everyWay("backups", kit -> view(kit).node());
        Screenshots.everyWay("restore", kit -> restoring(DataFolder.at(temp.resolve("other")), List.of(keeper.beside()), kit).node());
        assertThat(keeper.newest(1).getFirst().isCopied()).isFalse();
    }

    private RestoreView restoring(DataFolder folder, List<Path> places, Kit kit) {
        RestoreModel model = new RestoreModel(_ -> new Restore(folder, TestKit.CLOCK, Optional.empty(), Database::invariants), places, brought, kit.background());
        RestoreView view = new RestoreView(model, () -> gone++, () -> opened++, "backup.restore.open", kit);
        view.onOpen();
        return view;
    }

    private void wizard(DataFolder folder, List<Path> places, Path chosen) {
        show(choosing(chosen), kit -> {
            RestoreView view = restoring(folder, places, kit);
            kit.keys().add(view.deeds());
            view.focusFirst();
            return view.node();
        }, 1280, 720);
    }

    private List<String> words() {
        return onFx(() -> lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList());
    }
}
