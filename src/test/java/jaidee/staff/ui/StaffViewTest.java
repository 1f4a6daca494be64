package jaidee.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.settings.ClinicDetails;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import jaidee.staff.ClinicSetup;
import jaidee.staff.FirstStart;
import jaidee.staff.PinCost;
import jaidee.staff.Right;
import jaidee.staff.Role;
import jaidee.staff.RoleBook;
import jaidee.staff.StaffMember;
import jaidee.staff.StaffService;
import jaidee.ui.FxTest;
import jaidee.ui.Screenshots;
import jaidee.ui.TestKit;
import java.util.EnumSet;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffViewTest extends FxTest {
    private final Database database = Database.inMemory();
    private final AuditLog audit = new AuditLog(TestKit.CLOCK);
    private final StaffService staff = new StaffService(database.transactions(), audit, TestKit.CLOCK, PinCost.LEAST);
    private final RoleBook roles = new RoleBook(database.transactions(), audit);
    private final OnDuty onDuty = new OnDuty();
    private StaffMember manager, mint;
    private StaffModel model;

    @BeforeEach
    void people() {
        ClinicDetails clinic = new ClinicDetails("คลินิกใจดี", "Jaidee", "กรุงเทพฯ", "021234567", "", false, "");
        manager = new ClinicSetup(database.transactions(), new ClinicService(database.transactions(), audit, TestKit.CLOCK), staff)
                .open(new FirstStart(clinic, "ปิยะนุช", "2581")).get().manager();
        Authority by = Authority.of(manager.id());
        mint = staff.add(by, "มินต์", Role.RECEPTION, "", "7391").get();
        staff.add(by, "หมอต้น", Role.VET, "01-1234/2560", "").get();
        StaffMember gone = staff.add(by, "นก", Role.ASSISTANT, "", "1357").get();
        staff.change(by, new StaffMember(gone.id(), gone.name(), gone.role(), true, Optional.empty(), false)).get();
        roles.add(Role.Kind.RECEPTION, "หัวหน้าเคาน์เตอร์", EnumSet.of(Right.SELL, Right.REFUND), by).get();
        staff.signIn(mint.id(), "7391");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void open(StaffMember who) {
        show(kit -> {
            onDuty.takeOver(who);
            model = new StaffModel(staff, roles, new ApprovalPanel(staff, onDuty, kit, Optional::empty), onDuty, kit.background(), kit.notices());
            StaffView view = new StaffView(model, onDuty, kit);
            kit.keys().add(view.deeds());
            view.onOpen();
            return view.node();
        });
        settle();
        interact(() -> lookup("#staff-people").query().requestFocus());
    }

    @Test
    void aManagerMakesARoleAndGivesItWithoutTheMouse() {
        open(manager);
        Screenshots.take(stage.getScene(), "staff");
        interact(() -> lookup("#staff-roles").queryTableView().getSelectionModel().select(0));
        push(KeyCode.F9);
        settle();
        Screenshots.take(stage.getScene(), "staff-role");
        write("ผู้ช่วยหน้าร้าน");
        interact(() -> lookup(".check-box").queryAllAs(CheckBox.class).stream().filter(box -> !box.isSelected()).findFirst().orElseThrow().setSelected(true));
        push(KeyCode.F12);
        settle();
        Role made = roles.all().stream().filter(role -> role.name().equals("ผู้ช่วยหน้าร้าน")).findFirst().orElseThrow();
        assertThat(made.rights()).containsAll(Role.RECEPTION.rights()).hasSize(Role.RECEPTION.rights().size() + 1);

        interact(() -> lookup("#staff-people").<StaffModel.Row>queryTableView().getSelectionModel().select(1));
        push(KeyCode.F3);
        settle();
        Screenshots.take(stage.getScene(), "staff-person");
        push(KeyCode.ESCAPE);
        push(KeyCode.F8);
        settle();
        assertThat(staff.find(mint.id()).orElseThrow().active()).isFalse();
        interact(() -> model.removeRole(made));
        settle();
        assertThat(roles.all()).doesNotContain(made);
    }

    @Test
    void whoMayNotIsToldWhyAndAManagerAllowsItOnTheSpot() {
        open(mint);
        assertThat(lookup(".muted").queryAll()).isNotEmpty();
        push(KeyCode.F4);
        settle();
        write("ใหม่");
        push(KeyCode.F12);
        settle();
        write("2581").push(KeyCode.ENTER);
        settle();
        assertThat(staff.all()).extracting(StaffMember::name).contains("ใหม่");
    }
}
