package jaidee.stories;

import static jaidee.db.tables.Tables.CARE_DUE;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_WEIGHT;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.VACCINATION;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.cli.Verifying;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.PetId;
import jaidee.paper.Sheet;
import jaidee.staff.Role;
import jaidee.ui.Route;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A vet assistant in the morning, in Thai, by keyboard and scanner: she opens a pet in two keystrokes, reads what can
/// hurt, weighs it, writes down two vaccines, puts one right; the vet decides otherwise; papers are printed; a pet died.
class TheAssistantsMorningTest extends TillStory {
    private static final String LOT = "01087123456789061728053110";

    private PetId moji;
    private PetId cat;

    @Test
    void fromTheFirstWarningToTheCertificate() {
        receptionEnrolsSomyingWithTwoPets();
        theAssistantOpensThePetInTwoKeystrokesAndReadsTheWarning();
        sheWeighsAndASlipIsCaught();
        sheWritesDownTwoVaccinesAndPutsOneRight();
        theVetDecidesOtherwise();
        thePagesOfTheBookAndTheCertificateArePrinted();
        theCatDiedAndVanishesFromEveryList();
        everythingIsThereAfterARestart();
    }

    private void receptionEnrolsSomyingWithTwoPets() {
        key(KeyCode.F3);
        fill("#phone", "0812345678");
        fill("#firstName", "สมหญิง");
        fill("#lastName", "ใจงาม");
        fill("#petName", "โมจิ");
        fill("#birth", "3 ปี");
        key(KeyCode.F6);
        type("ถุงเงิน");
        key(KeyCode.TAB);
        type("แ");
        key(KeyCode.F12);
        key(KeyCode.ESCAPE);
        moji = pet("โมจิ");
        cat = pet("ถุงเงิน");
        key(KeyCode.ALT, KeyCode.DIGIT1);
        key(KeyCode.F6);
        type("กัด ใส่ตะกร้อ");
        key(KeyCode.ENTER);
        key(KeyCode.SHIFT, KeyCode.F1);
    }

    private void theAssistantOpensThePetInTwoKeystrokesAndReadsTheWarning() {
        key(KeyCode.SHIFT, KeyCode.F10);
        enterPin(Role.ASSISTANT);
        key(KeyCode.F2);
        key(KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(route()).isEqualTo(new Route.PetProfile(moji));
        assertThat(lookup(".alert-line").<Node>queryAll()).hasSize(1);
        assertThat(visibleText()).contains("นิสัย: กัด ใส่ตะกร้อ", "คุณสมหญิง ใจงาม");
    }

    private void sheWeighsAndASlipIsCaught() {
        type("๖.๓");
        key(KeyCode.ENTER);
        type("64");
        key(KeyCode.ENTER);
        assertThat(visibleText()).contains("น่าจะเป็น 6.4 กก.");
        key(KeyCode.F12);
        List<Integer> grams = desk.transactions().read(ctx -> ctx.select(PET_WEIGHT.GRAMS).from(PET_WEIGHT)
                .where(PET_WEIGHT.PET_ID.eq(moji.value())).orderBy(PET_WEIGHT.ID).fetch(PET_WEIGHT.GRAMS));
        assertThat(grams).containsExactly(6300, 6400);
    }

    private void sheWritesDownTwoVaccinesAndPutsOneRight() {
        key(KeyCode.F10);
        scanner.scan(LOT + "A123");
        key(KeyCode.ENTER);
        scanner.scan(LOT + "RB77");
        key(KeyCode.F12);
        assertThat(written()).isEqualTo(2);
        assertThat(visibleText()).contains("A123", "RB77", Days.shortText(TODAY.plusYears(1), Language.TH));
        key(KeyCode.F3);
        key(KeyCode.ENTER);
        key(KeyCode.F7);
        fill("#lot", "B2411-99");
        key(KeyCode.ENTER);
        type("อ่านฉลากผิด");
        key(KeyCode.ENTER);
        assertThat(written()).as("the old line stays").isEqualTo(3);
        assertThat(visibleText()).contains("B2411-99", "อ่านฉลากผิด");
    }

    private void theVetDecidesOtherwise() {
        key(KeyCode.SHIFT, KeyCode.F10);
        enterPin(Role.VET);
        key(KeyCode.CONTROL, KeyCode.F7);
        fill("#own-day", "15/1/70");
        fill("#why", "เพิ่งหายป่วย");
        key(KeyCode.F12);
        assertThat(visibleText()).contains("15 ม.ค. 2570", "เพิ่งหายป่วย");
    }

    private void thePagesOfTheBookAndTheCertificateArePrinted() {
        key(KeyCode.CONTROL, KeyCode.F3);
        key(KeyCode.F12);
        assertThat(wordsOn(printed())).contains("โมจิ", "B2411-99");
        key(KeyCode.F11);
        key(KeyCode.F12);
        Sheet certificate = printed();
        assertThat(wordsOn(certificate)).contains("โมจิ", "สมหญิง", "RV69-0000");
        assertThat(certificate.pages()).isOne();
    }

    private void theCatDiedAndVanishesFromEveryList() {
        key(KeyCode.ALT, KeyCode.DIGIT2);
        assertThat(route()).isEqualTo(new Route.PetProfile(cat));
        assertThat(dues(cat)).isPositive();
        key(KeyCode.F9);
        key(KeyCode.RIGHT);
        key(KeyCode.F12);
        assertThat(dues(cat)).isZero();
        assertThat(openReminders(cat)).isZero();
        assertThat(lookup("#weight").queryAs(TextField.class).getParent().getParent().getParent().isVisible()).as("nothing to weigh").isFalse();
        key(KeyCode.SHIFT, KeyCode.F3);
        List<String> onTheList = from(lookup(".room").<Node>query()).lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText).filter(Objects::nonNull).toList();
        assertThat(onTheList).isNotEmpty().noneMatch(text -> text.contains("ถุงเงิน"));
    }

    private void everythingIsThereAfterARestart() {
        onFx(() -> {
            desk.close();
            return null;
        });
        openTheProgram();
        interact(() -> kit.navigator().open(new Route.PetProfile(moji)));
        settle();
        assertThat(visibleText()).contains("นิสัย: กัด ใส่ตะกร้อ", "6.4 กก.", "B2411-99", "15 ม.ค. 2570");
        assertThat(Verifying.violations(desk.database(), kit.clock())).isEmpty();
    }

    private PetId pet(String name) {
        return desk.transactions().read(ctx -> new PetId(ctx.select(PET.ID).from(PET).where(PET.NAME.eq(name)).orderBy(PET.ID.desc()).limit(1)
                .fetchSingle().value1()));
    }

    private int written() {
        return desk.transactions().read(ctx -> ctx.fetchCount(VACCINATION, VACCINATION.PET_ID.eq(moji.value())));
    }

    private int dues(PetId pet) {
        return desk.transactions().read(ctx -> ctx.fetchCount(CARE_DUE, CARE_DUE.PET_ID.eq(pet.value())));
    }

    private int openReminders(PetId pet) {
        return desk.transactions().read(ctx -> ctx.fetchCount(REMINDER, REMINDER.PET_ID.eq(pet.value()).and(REMINDER.STATUS.in("OPEN", "BOOKED"))));
    }
}
