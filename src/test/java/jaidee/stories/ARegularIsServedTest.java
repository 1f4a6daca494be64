package jaidee.stories;

import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.app.WholeDesk;
import jaidee.cli.Verifying;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import jaidee.paper.PagePictures;
import jaidee.paper.Sheet;
import jaidee.paper.ui.RecordedPrinters;
import jaidee.scan.CodeReader;
import jaidee.scan.Frame;
import jaidee.scan.ScannedText;
import jaidee.scan.ui.ScannerRobot;
import jaidee.ui.ChosenFile;
import jaidee.ui.FxTest;
import jaidee.ui.Route;
import jaidee.ui.Theme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first whole day, in Thai, by keyboard and scanner only: the clinic opens, an owner with two pets becomes a member,
/// is found, scanned, served, given a coupon, and comes back with it.
class ARegularIsServedTest extends FxTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String PRINTER = "เครื่องพิมพ์ใบเสร็จ";

    @TempDir
    Path data;
    private final RecordedPrinters printers = new RecordedPrinters(PRINTER);
    private ScannerRobot scanner;
    private WholeDesk desk;

    @AfterEach
    void close() {
        if (desk != null) onFx(() -> {
            desk.close();
            return null;
        });
    }

    @Test
    void fromTheFirstQuestionToTheCouponHonoured() {
        openDesk();
        answerTheFirstQuestions();
        enrolSomyingWithTwoPets();
        String card = codeOf(printedCard());
        findHerByAnythingSheIsKnownBy();
        scanTheCardUnderAThaiKeyboard(card);
        String coupon = sellForTwoPetsAndHandOverTheCoupon();
        nextWeekTheCouponIsHonouredOnce(card, coupon);
        changeLanguageAndLight();
        everythingIsInTheBooksAfterARestart();
    }

    private void openDesk() {
        scanner = new ScannerRobot(() -> desk.scene()).underThai();
        onFx(() -> {
            desk = new WholeDesk(data, TODAY, ChosenFile.none(), printers, scanner.clock());
            kit = desk.kit();
            desk.open();
            return null;
        });
        settle();
    }

    private void answerTheFirstQuestions() {
        fill("#nameTh", "คลินิกใจดีสัตวแพทย์");
        fill("#nameEn", "Jaidee Animal Clinic");
        fill("#address", "99 ถนนสุขุมวิท แขวงคลองเตย เขตคลองเตย กรุงเทพฯ 10110");
        fill("#phone", "02-123-4567");
        fill("#managerName", "ปิยะนุช น้ำใส");
        fill("#pin", "2581");
        push(KeyCode.F10);
        settle();
        assertThat(route()).isEqualTo(new Route.Checkout());
    }

    private void enrolSomyingWithTwoPets() {
        push(KeyCode.F3);
        settle();
        fill("#phone", "0812345678");
        fill("#firstName", "สมหญิง");
        fill("#lastName", "ใจงาม");
        fill("#nickname", "หญิง");
        fillNth("#petName", 0, "โมจิ");
        chip("owners.species.dog");
        push(KeyCode.F6);
        settle();
        fillNth("#petName", 1, "ถุงเงิน");
        chip("owners.species.cat", 1);
        push(KeyCode.F12);
        settle();
        assertThat(count(OWNER)).isOne();
        assertThat(count(PET)).isEqualTo(2);
    }

    /// Right after enrolling the card is offered: F12 shows it, Enter prints it.
    private Sheet printedCard() {
        push(KeyCode.F12);
        settle();
        push(KeyCode.ENTER);
        settle();
        return printers.jobs.getLast().sheet();
    }

    private void findHerByAnythingSheIsKnownBy() {
        for (String typed : List.of("สมห", "หญิง", "5678", "081-234", "โมจิ")) {
            push(KeyCode.F2);
            write(typed);
            settle();
            push(KeyCode.ENTER);
            settle();
            assertThat(route()).as(typed).isInstanceOfAny(Route.OwnerProfile.class, Route.PetProfile.class);
            push(KeyCode.SHIFT, KeyCode.F1);
            settle();
        }
    }

    private void scanTheCardUnderAThaiKeyboard(String card) {
        scanner.scan(card);
        assertThat(visibleText()).contains("สมหญิง ใจงาม", "โมจิ", "ถุงเงิน");
        assertThat(lookup("#item").queryAs(TextField.class).getText()).isEmpty();
    }

    private String sellForTwoPetsAndHandOverTheCoupon() {
        push(KeyCode.ALT, KeyCode.DIGIT1);
        add("วัคซีนรวมสุนัข 8");
        add("พิษสุนัข");
        push(KeyCode.ALT, KeyCode.DIGIT2);
        add("อาบน้ำแมว");
        String due = text("#due");
        push(KeyCode.F10);
        settle();
        amount("2000");
        push(KeyCode.ENTER);
        settle();
        assertThat(text("#given-back")).isNotEqualTo("0.00");
        assertThat(due).isNotEqualTo("0.00");
        push(KeyCode.F11);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(printers.jobs.getLast().sheet().title()).isNotBlank();
        String receipt = codeOf(printers.jobs.getLast().sheet());
        assertThat(receipt).startsWith("JR.");
        push(KeyCode.F12);
        settle();
        push(KeyCode.ENTER);
        settle();
        String coupon = codeOf(printers.jobs.getLast().sheet());
        assertThat(coupon).startsWith("JC.");
        push(KeyCode.ENTER);
        settle();
        return coupon;
    }

    private void nextWeekTheCouponIsHonouredOnce(String card, String coupon) {
        interact(() -> desk.moveTo(TODAY.plusDays(7)));
        scanner.scan(card);
        push(KeyCode.ALT, KeyCode.DIGIT2);
        add("อาบน้ำแมว");
        scanner.scan(coupon);
        settle();
        assertThat(lookup(".coupon-box").tryQuery()).as("the coupon works").isPresent();
        push(KeyCode.F10);
        settle();
        push(KeyCode.ENTER);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(count(COUPON_REDEMPTION)).isOne();

        scanner.scan(card);
        add("อาบน้ำแมว");
        scanner.scan(coupon);
        settle();
        assertThat(lookup(".coupon-box-refused").tryQuery()).as("used once ever").isPresent();
        assertThat(lookup("#used-before").tryQuery()).as("said aloud").isPresent();
        push(KeyCode.ESCAPE);
        settle();
        push(KeyCode.SHIFT, KeyCode.DELETE);
        settle();
    }

    private void changeLanguageAndLight() {
        push(KeyCode.SHIFT, KeyCode.F11);
        settle();
        assertThat(visibleText()).contains(Texts.of(Language.EN).get("checkout.totals"));
        push(KeyCode.SHIFT, KeyCode.F12);
        settle();
        assertThat(kit.theme().modeProperty().get()).isEqualTo(Theme.Mode.DARK);
    }

    private void everythingIsInTheBooksAfterARestart() {
        onFx(() -> {
            desk.close();
            desk = new WholeDesk(data, TODAY.plusDays(8), ChosenFile.none(), printers, scanner.clock());
            kit = desk.kit();
            desk.open();
            return null;
        });
        settle();
        assertThat(count(SALE)).isEqualTo(2);
        assertThat(count(LEDGER_ENTRY)).isPositive();
        assertThat(Verifying.violations(desk.database(), kit.clock())).isEmpty();
    }

    private int count(Table<?> table) {
        return desk.transactions().read(ctx -> ctx.fetchCount(table));
    }

    private Route route() {
        return kit.navigator().routeProperty().get();
    }

    private void add(String item) {
        push(KeyCode.F4);
        write(item);
        settle();
        push(KeyCode.ENTER);
        settle();
    }

    private void fill(String id, String text) {
        fillNth(id, 0, text);
    }

    private void fillNth(String id, int index, String text) {
        TextField field = lookup(id).queryAllAs(TextField.class).stream().skip(index).findFirst().orElseThrow();
        interact(field::requestFocus);
        interact(field::selectAll);
        write(text);
        settle();
    }

    private void chip(String key) {
        chip(key, 0);
    }

    private void chip(String key, int index) {
        String words = Texts.of(Language.TH).get(key);
        Node chip = lookup(".chip").queryAll().stream().filter(node -> ((Labeled) node).getText().equals(words))
                .skip(index).findFirst().orElseThrow();
        interact(chip::requestFocus);
        push(KeyCode.SPACE);
        settle();
    }

    private void amount(String baht) {
        TextField field = lookup("#tendered").queryAs(TextField.class);
        interact(field::selectAll);
        write(baht);
    }

    private String text(String id) {
        return lookup(id).queryAs(Label.class).getText();
    }

    private String visibleText() {
        StringBuilder all = new StringBuilder();
        lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).forEach(each -> all.append(each.getText()).append('\n'));
        return all.toString();
    }

    /// The code as a scanner would read it from the printed page.
    private static String codeOf(Sheet sheet) {
        try (PagePictures pages = PagePictures.of(sheet)) {
            List<ScannedText> codes = new CodeReader().read(Frame.of(pages.render(0, 203)));
            assertThat(codes).hasSize(1);
            return codes.getFirst().raw();
        }
    }
}
