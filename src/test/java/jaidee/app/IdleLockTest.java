package jaidee.app;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.kernel.Message;
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
import jaidee.staff.ui.LockCard;
import jaidee.staff.ui.OnDuty;
import jaidee.staff.ui.SignInPanel;
import jaidee.ui.FxTest;
import jaidee.ui.Screenshots;
import jaidee.ui.TestKit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdleLockTest extends FxTest {
    private final Database database = Database.inMemory();
    private final AuditLog audit = new AuditLog(TestKit.CLOCK);
    private final StaffService staff = new StaffService(database.transactions(), audit, TestKit.CLOCK, PinCost.LEAST);
    private final SettingsService settings = new SettingsService(database.transactions(), audit, TestKit.CLOCK);
    private final OnDuty onDuty = new OnDuty();
    private StaffMember manager, mint;
    private IdleLock lock;
    private volatile long nanos;
    private LockCard card;

    @BeforeEach
    void people() {
        ClinicDetails clinic = new ClinicDetails("คลินิกใจดี", "Jaidee", "กรุงเทพฯ", "021234567", "", false, "");
        manager = new ClinicSetup(database.transactions(), new ClinicService(database.transactions(), audit, TestKit.CLOCK), staff)
                .open(new FirstStart(clinic, "ปิยะนุช", "2581")).get().manager();
        mint = staff.add(Authority.of(manager.id()), "มินต์", Role.RECEPTION, "", "7391").get();
        onDuty.takeOver(manager);
        show(kit -> {
            lock = new IdleLock(settings, () -> new SignInPanel(staff, kit), onDuty, () -> nanos, kit);
            kit.keys().add(List.of(lock.now()));
            card = new LockCard(settings, new ApprovalPanel(staff, onDuty, kit, Optional::empty), kit);
            TextField note = new TextField();
            note.setId("note");
            return new VBox(new Label("คุณสมชาย 081-234-5678"), note, card);
        });
        interact(() -> {
            lock.begin(lookup("#note").query());
            lookup("#note").query().requestFocus();
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void idleFor(long minutes) {
        nanos += TimeUnit.MINUTES.toNanos(minutes);
        interact(lock::look);
        settle();
    }

    private boolean covered() {
        return lookup("#pin").tryQuery().isPresent() && onFx(() -> !lookup("#note").query().getParent().getParent().isVisible());
    }

    @Test
    void afterTenQuietMinutesNothingIsSeenUntilSomebodyTypesTheirPin() {
        write("กำลังพิมพ์");
        idleFor(9);
        assertThat(covered()).isFalse();
        idleFor(1);
        assertThat(covered()).isTrue();
        Screenshots.take(stage.getScene(), "locked");

        push(KeyCode.ESCAPE);
        push(KeyCode.SHIFT, KeyCode.F10);
        settle();
        assertThat(covered()).isTrue();
        interact(() -> lookup("#people").<ListView<StaffMember>>query().getSelectionModel().select(1));
        clickOn("#pin").write("0000").push(KeyCode.ENTER);
        settle();
        assertThat(covered()).isTrue();
        write("7391").push(KeyCode.ENTER);
        settle();

        assertThat(covered()).isFalse();
        assertThat(onDuty.id()).isEqualTo(mint.id());
        assertThat(lookup("#note").queryAs(TextField.class).getText()).isEqualTo("กำลังพิมพ์");
        assertThat(onFx(() -> lookup("#note").query().isFocused())).isTrue();
    }

    @Test
    void aTouchPutsItOffAndAPanelBelowIsHiddenToo() {
        idleFor(9);
        push(KeyCode.A);
        idleFor(9);
        assertThat(covered()).isFalse();
        Label sum = new Label("1,250.00");
        interact(() -> kit.dialogs().panel(Message.of("signin.title"), sum).open());
        idleFor(10);
        assertThat(covered()).isTrue();
        assertThat(onFx(() -> sum.getParent().getParent().isVisible())).isFalse();
    }

    @Test
    void aKeyLocksAtOnce() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F10);
        settle();
        assertThat(covered()).isTrue();
    }

    @Test
    void theManagerSaysHowLong() {
        onDuty.takeOver(mint);
        interact(() -> card.lookupAll(".chip").stream().skip(5).findFirst().orElseThrow().requestFocus());
        push(KeyCode.SPACE);
        settle();
        assertThat(settings.value(LockCard.MINUTES)).isEqualTo(10);
        write("2581").push(KeyCode.ENTER);
        settle();
        assertThat(settings.value(LockCard.MINUTES)).isZero();
        idleFor(500);
        assertThat(covered()).isFalse();
    }
}
