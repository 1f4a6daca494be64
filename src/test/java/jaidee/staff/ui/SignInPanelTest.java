package jaidee.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.settings.ClinicDetails;
import jaidee.settings.ClinicService;
import jaidee.staff.PinCost;
import jaidee.staff.Authority;
import jaidee.staff.ClinicSetup;
import jaidee.staff.FirstStart;
import jaidee.staff.Role;
import jaidee.staff.StaffMember;
import jaidee.staff.StaffService;
import jaidee.ui.FxTest;
import jaidee.ui.TestKit;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import javafx.scene.control.Label;
import java.util.Optional;
import jaidee.kernel.Message;

class SignInPanelTest extends FxTest {

    private final Database database = Database.inMemory();
    private final AuditLog audit = new AuditLog(TestKit.CLOCK);
    private final StaffService staff = new StaffService(database.transactions(), audit, TestKit.CLOCK, PinCost.LEAST);
    private final List<String> signedIn = new ArrayList<>();
    private int givenUp;

    @BeforeEach
    void twoPeople() {
        ClinicDetails clinic = new ClinicDetails("คลินิกใจดี", "Jaidee", "กรุงเทพฯ", "021234567", "", false, "");
        StaffMember manager = new ClinicSetup(database.transactions(), new ClinicService(database.transactions(), audit, TestKit.CLOCK), staff)
                .open(new FirstStart(clinic, "ปิยะนุช", "2581")).get().manager();
        staff.add(Authority.of(manager.id()), "มินต์", Role.RECEPTION, "", "7391").get();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nameThenPinThenEnter() {
        open();
        push(KeyCode.DOWN).push(KeyCode.ENTER);
        settle();
        write("7391").push(KeyCode.ENTER);
        settle();
        assertThat(signedIn).containsExactly("มินต์");
        assertThat(givenUp).isZero();
    }

    @Test
    void aWrongPinIsSaidAndAskedAgain() {
        open();
        push(KeyCode.ENTER);
        settle();
        write("0000").push(KeyCode.ENTER);
        settle();
        assertThat(signedIn).isEmpty();
        assertThat(lookup(".refusal").tryQuery()).isPresent();
        assertThat(lookup("#pin").queryAs(PasswordField.class).getText()).isEmpty();
        write("2581").push(KeyCode.ENTER);
        settle();
        assertThat(signedIn).containsExactly("ปิยะนุช");
    }

    @Test
    void escGivesUp() {
        open();
        push(KeyCode.ESCAPE);
        settle();
        assertThat(givenUp).isOne();
        assertThat(signedIn).isEmpty();
    }

    @Test
    void aClinicToPractiseInTellsThePin() {
        show(kit -> new StackPane());
        interact(() -> new SignInPanel(staff, kit).telling(() -> Optional.of(Message.of("signin.sample", "2569")))
                .open(member -> signedIn.add(member.name()), () -> givenUp++));
        settle();
        assertThat(lookup(".muted").queryAllAs(Label.class)).extracting(Label::getText).anyMatch(text -> text.contains("2569"));
    }

    private void open() {
        show(kit -> new StackPane());
        interact(() -> new SignInPanel(staff, kit).open(member -> signedIn.add(member.name()), () -> givenUp++));
        settle();
    }
}
