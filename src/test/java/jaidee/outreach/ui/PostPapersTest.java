package jaidee.outreach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.outreach.PostSheets;
import jaidee.owners.Contact;
import jaidee.owners.Desk;
import jaidee.owners.OwnerDetails;
import jaidee.owners.PostalAddress;
import jaidee.paper.LabelForm;
import jaidee.paper.PaperFixture;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.ui.RecordedPaper;
import jaidee.settings.ClinicDetails;
import jaidee.settings.ClinicService;
import jaidee.ui.FxTest;
import jaidee.ui.Screenshots;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostPapersTest extends FxTest {
    private final Desk desk = new Desk();
    private final ClinicService clinics = new ClinicService(desk.transactions, desk.audit, Desk.CLOCK);
    private final PostSheets sheets = new PostSheets(desk.transactions, desk.owners, clinics, () -> PaperFixture.TYPESETTER);
    private final RecordedPaper paper = new RecordedPaper();
    private final List<OwnerId> owners = new ArrayList<>();

    PostPapersTest() {
        desk.transactions.write(ctx -> clinics.openWithin(ctx, new ClinicDetails("โรงพยาบาลสัตว์ใจดี", "Jaidee", "88/12 กรุงเทพฯ", "02-123-4567", "", false, ""), true, desk.mint).get());
        IntStream.range(0, 5).forEach(i -> owners.add(desk.enrol(living(Desk.details("Owner" + i, "", "081-234-567" + i), i == 3 ? PostalAddress.NONE
                : new PostalAddress("99/" + i, "ลาดพร้าว", "ลาดพร้าว", "กรุงเทพมหานคร", "1023" + i))).get().owner()));
    }

    private static OwnerDetails living(OwnerDetails details, PostalAddress address) {
        Contact contact = details.contact();
        return new OwnerDetails(details.name(), new Contact(contact.phones(), "", "", address, Language.EN, Optional.empty()), "", "");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void labelsBeginWhereTheSheetStillHasSome() throws IOException {
        show(kit -> new Region());
        interact(() -> new PostPapers(sheets, paper, kit).labels(owners, () -> { }));
        settle();
        assertThat(lookup("#first-label").tryQuery()).isPresent();
        interact(() -> lookup("#first-label").queryAs(TextField.class).selectAll());
        write("25");
        settle();
        push(KeyCode.F12);
        assertThat(paper.previewed).as("a number that is not on the sheet").isEmpty();
        clickOn(lookup(".label-place").queryAllAs(Labeled.class).stream().filter(each -> each.getText().equals("23")).findFirst().orElseThrow());
        settle();
        Screenshots.take(stage.getScene(), "outreach-labels-panel");
        push(KeyCode.F12);
        settle();
        Sheet labels = paper.previewed.getFirst();
        assertThat(labels.pages()).as("two on this sheet, the others on the next").isEqualTo(2);
        assertThat(textOf(labels)).contains("Owner0", "10230", "Owner4", "10234").doesNotContain("Owner3", "081-234");
    }

    @Test
    void postcardsAreShownOnThePaperChosen() throws IOException {
        List<PostSheets.Letter> letters = owners.stream().map(owner -> new PostSheets.Letter(owner, "Time to come back to us, number " + owner.value())).toList();
        show(kit -> new Region());
        interact(() -> new PostPapers(sheets, paper, kit).postcards(letters, () -> { }));
        settle();
        Screenshots.take(stage.getScene(), "outreach-postcards-panel");
        push(KeyCode.F12);
        settle();
        Sheet cards = paper.previewed.getFirst();
        assertThat(cards.stock()).isEqualTo(Stock.A4);
        assertThat(cards.pages()).isEqualTo(2);
        assertThat(textOf(cards)).contains("Owner0", "Time to come back to us, number " + owners.getLast().value(), "Stamp").doesNotContain("Owner3");
        assertThat(sheets.labels(List.of(owners.get(3)), LabelForm.TWO_BY_SEVEN, 0, Language.TH).isDone()).isFalse();
        assertThat(sheets.reachable(owners)).hasSize(4).doesNotContain(owners.get(3));
    }

    private static String textOf(Sheet sheet) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(sheet.pdf())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
