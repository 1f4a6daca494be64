package jaidee.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.settings.ClinicService;
import jaidee.staff.PinCost;
import jaidee.staff.ClinicSetup;
import jaidee.staff.StaffService;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Screenshots;
import jaidee.ui.TestKit;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstStartViewTest extends FxTest {

    private final Database database = Database.inMemory();
    private final AuditLog audit = new AuditLog(TestKit.CLOCK);
    private final ClinicService clinics = new ClinicService(database.transactions(), audit, TestKit.CLOCK);
    private final StaffService staff = new StaffService(database.transactions(), audit, TestKit.CLOCK, PinCost.LEAST);
    private final List<String> opened = new ArrayList<>();
    private int samples, restores;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theFiveAnswersOpenTheClinic() {
        open();
        fill("#nameTh", "คลินิกใจดี");
        fill("#nameEn", "Jaidee Clinic");
        fill("#address", "กรุงเทพฯ");
        fill("#phone", "02 123 4567");
        fill("#managerName", "ปิยะนุช");
        fill("#pin", "2581");
        push(KeyCode.F10);
        settle();
        assertThat(opened).containsExactly("ปิยะนุช");
        assertThat(clinics.clinic()).hasValueSatisfying(clinic -> assertThat(clinic.nameTh()).isEqualTo("คลินิกใจดี"));
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingIsOpened() {
        open();
        fill("#phone", "12");
        push(KeyCode.F10);
        settle();
        assertThat(refusals()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(opened).isEmpty();
        assertThat(clinics.clinic()).isEmpty();
    }

    @Test
    void aPinAnybodyGuessesIsRefusedOnceItIsLeft() {
        open();
        fill("#pin", "1234");
        push(KeyCode.SHIFT, KeyCode.TAB);
        settle();
        assertThat(refusals()).hasSize(1);
    }

    @Test
    void oneKeyOpensTheSample() {
        open();
        push(KeyCode.F9);
        assertThat(samples).isOne();
        push(KeyCode.F7);
        assertThat(restores).isOne();
    }

    @Test
    void looksRightInEveryWay() {
        Screenshots.everyWay("first-start", kit -> view(kit).node());
    }

    private void open() {
        showScreen(this::view);
    }

    private FirstStartView view(Kit kit) {
        ClinicSetup setup = new ClinicSetup(database.transactions(), clinics, staff);
        return new FirstStartView(new FirstStartViewModel(setup, kit.background(), (made, lock) -> opened.add(made.manager().name() + (lock ? " locked" : ""))),
                () -> samples++, () -> restores++, kit);
    }

    private void fill(String id, String text) {
        TextField field = lookup(id).queryAs(TextField.class);
        interact(field::requestFocus);
        write(text);
    }

    private List<String> refusals() {
        return lookup(".refusal").queryAllAs(Label.class).stream().filter(Label::isVisible).map(Label::getText).toList();
    }
}
