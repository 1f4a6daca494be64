package jaidee.stories;

import static jaidee.db.tables.Tables.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.app.WholeDesk;
import jaidee.db.DataFolder;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.paper.PagePictures;
import jaidee.paper.Sheet;
import jaidee.paper.ui.RecordedPrinters;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.scan.CodeReader;
import jaidee.scan.Frame;
import jaidee.scan.ScannedText;
import jaidee.scan.ui.ScannerRobot;
import jaidee.staff.Role;
import jaidee.staff.StaffMember;
import jaidee.ui.ChosenFile;
import jaidee.ui.FxTest;
import jaidee.ui.Route;
import jaidee.ui.Screenshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The hands of a receptionist at the whole program in Thai: a keyboard, a scanner, and printers whose papers can be read.
/// The clinic is the small sample clinic early in the morning, before anybody came: registered for VAT, paid by PromptPay.
abstract class TillStory extends FxTest {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /// Of the same PIN, made of fewer rounds: the tests are not what it has to be slow for.
    private static final String QUICK_PIN = "pbkdf2-sha256$1000$amFpZGVlLXN0b3J5LTAwMQ==$LpSI9p+L8rWt1kpqLB5ZeyChWbYp46EriJsdAWiUxyM=";

    @TempDir
    Path data;
    @TempDir
    Path files;
    final RecordedPrinters printers = new RecordedPrinters("เครื่องพิมพ์ใบเสร็จ");
    ScannerRobot scanner;
    WholeDesk desk;

    @BeforeEach
    void openTheClinic() {
        Clock morning = Clock.fixed(TODAY.atTime(7, 0).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);
        SampleClinic.openIn(DataFolder.at(data), SamplePlan.ofOwners(30, SamplePlan.USUAL_SEED).withMonths(2), morning).get();
        scanner = new ScannerRobot(() -> desk.scene()).underThai();
        openTheProgram();
        desk.transactions().write(ctx -> ctx.update(STAFF).set(STAFF.PIN_HASH, QUICK_PIN).execute());
    }

    @AfterEach
    void closeTheProgram() {
        onFx(() -> {
            desk.close();
            return null;
        });
    }

    void openTheProgram() {
        onFx(() -> {
            desk = new WholeDesk(data, TODAY, new ChosenFile(Optional.of(file())), printers, scanner.clock());
            kit = desk.kit();
            desk.open();
            return null;
        });
        settle();
    }

    /// What every file chooser answers.
    Path file() {
        return files.resolve("month.xlsx");
    }

    void key(KeyCode... keys) {
        push(keys);
        settle();
    }

    void type(String text) {
        write(text);
        settle();
    }

    void fill(String id, String text) {
        TextInputControl field = lookup(id).query();
        interact(field::requestFocus);
        interact(field::selectAll);
        type(text);
    }

    void add(String item) {
        key(KeyCode.F4);
        type(item);
        key(KeyCode.ENTER);
    }

    /// Chooses somebody of this role in the panel that asks who it is, and types the PIN.
    void enterPin(Role role) {
        ListView<StaffMember> people = lookup("#people").query();
        int who = people.getItems().stream().map(StaffMember::role).toList().indexOf(role);
        for (int i = people.getSelectionModel().getSelectedIndex(); i < who; i++) key(KeyCode.DOWN);
        if (people.isFocused()) key(KeyCode.ENTER);
        type(SampleClinic.PIN);
        key(KeyCode.ENTER);
        assertThat(lookup("#pin").tryQuery()).as("the PIN was taken").isEmpty();
    }

    /// Prints what lies in the preview.
    Sheet printed() {
        int before = printers.jobs.size();
        key(KeyCode.ENTER);
        assertThat(printers.jobs).hasSize(before + 1);
        return printers.jobs.getLast().sheet();
    }

    Route route() {
        return kit.navigator().routeProperty().get();
    }

    String text(String id) {
        return lookup(id).queryAs(Label.class).getText();
    }

    Money money(String id) {
        return Money.baht(new BigDecimal(text(id).replace(",", "")));
    }

    String visibleText() {
        StringBuilder all = new StringBuilder();
        lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).forEach(each -> all.append(each.getText()).append('\n'));
        return all.toString();
    }

    /// The codes a telephone would read from the window.
    List<String> codesOnScreen() {
        return new CodeReader().read(Frame.of(Screenshots.image(desk.scene()))).stream().map(ScannedText::raw).toList();
    }

    /// The code a scanner would read from the printed page.
    static String codeOn(Sheet sheet) {
        try (PagePictures pages = PagePictures.of(sheet)) {
            List<ScannedText> codes = new CodeReader().read(Frame.of(pages.render(0, 203)));
            assertThat(codes).hasSize(1);
            return codes.getFirst().raw();
        }
    }

    /// What stands on a paper, without any blanks.
    static String wordsOn(Sheet sheet) {
        try (PDDocument document = Loader.loadPDF(sheet.pdf())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
