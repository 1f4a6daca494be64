package jaidee.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.kernel.Message;
import jaidee.settings.ClinicDetails;
import jaidee.settings.ClinicService;
import jaidee.staff.PinCost;
import jaidee.staff.Authority;
import jaidee.staff.ClinicSetup;
import jaidee.staff.FirstStart;
import jaidee.staff.Right;
import jaidee.staff.Role;
import jaidee.staff.StaffMember;
import jaidee.staff.StaffService;
import jaidee.ui.FxTest;
import jaidee.ui.TestKit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApprovalPanelTest extends FxTest {

    private final Database database = Database.inMemory();
    private final AuditLog audit = new AuditLog(TestKit.CLOCK);
    private final StaffService staff = new StaffService(database.transactions(), audit, TestKit.CLOCK, PinCost.LEAST);
    private final OnDuty onDuty = new OnDuty();
    private final List<Authority> granted = new ArrayList<>();
    private StaffMember manager;
    private StaffMember mint;

    @BeforeEach
    void twoPeople() {
        ClinicDetails clinic = new ClinicDetails("คลินิกใจดี", "Jaidee", "กรุงเทพฯ", "021234567", "", false, "");
        manager = new ClinicSetup(database.transactions(), new ClinicService(database.transactions(), audit, TestKit.CLOCK), staff)
                .open(new FirstStart(clinic, "ปิยะนุช", "2581")).get().manager();
        mint = staff.add(Authority.of(manager.id()), "มินต์", Role.RECEPTION, "", "7391").get();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoHasTheRightIsNotAsked() {
        ask(manager);
        assertThat(granted).containsExactly(Authority.of(manager.id()));
    }

    @Test
    void onlyThoseWhoMayAreOfferedAndTheirPinAllowsIt() {
        ask(mint);
        assertThat(lookup(".list-cell").queryAll().stream().filter(cell -> !((javafx.scene.control.ListCell<?>) cell).isEmpty())).hasSize(1);
        write("2581").push(KeyCode.ENTER);
        settle();
        assertThat(granted).containsExactly(new Authority(mint.id(), Optional.of(manager.id())));
        assertThat(onDuty.id()).isEqualTo(mint.id());
    }

    @Test
    void aWrongPinAllowsNothing() {
        ask(mint);
        write("7391").push(KeyCode.ENTER);
        settle();
        assertThat(granted).isEmpty();
        assertThat(lookup(".refusal").tryQuery()).isPresent();
        push(KeyCode.ESCAPE);
        settle();
        assertThat(granted).isEmpty();
    }

    private void ask(StaffMember atTheDesk) {
        show(kit -> new StackPane());
        interact(() -> {
            onDuty.takeOver(atTheDesk);
            new ApprovalPanel(staff, onDuty, kit, Optional::empty).ask(Right.REFUND, Message.of("staff.right.REFUND"), granted::add);
        });
        settle();
    }
}
