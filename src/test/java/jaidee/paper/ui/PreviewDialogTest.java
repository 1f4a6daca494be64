package jaidee.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Language;
import jaidee.paper.PaperFixture;
import jaidee.paper.PaperRefusal;
import jaidee.paper.PrinterChoices.Choice;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.ui.FxTest;
import jaidee.ui.Screenshots;
import jaidee.ui.TestKit;
import jaidee.ui.Theme;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class PreviewDialogTest extends FxTest {
    private final RecordedPrinters printers = new RecordedPrinters("EPSON TM-T82", "HP LaserJet");
    private int handedOver;
    private final Sheet receipt = PaperFixture.TYPESETTER.document(PaperFixture.receipt(), Stock.ROLL_80);

    @Test
    void enterPrintsAndClosesThePreview() {
        open(receipt);
        push(KeyCode.ENTER);
        settle();
        assertThat(printers.jobs).containsExactly(new RecordedPrinters.Job("EPSON TM-T82", receipt));
        assertThat(lookup(".preview-page").tryQuery()).isEmpty();
    }

    @Test
    void escapeClosesWithoutPrinting() {
        open(receipt);
        push(KeyCode.ESCAPE);
        settle();
        assertThat(printers.jobs).isEmpty();
        assertThat(lookup(".preview-page").tryQuery()).isEmpty();
    }

    @Test
    void controlPAndTheZoomKeysWork() {
        open(receipt);
        double before = page().getWidth();
        push(KeyCode.F7);
        settle();
        assertThat(page().getWidth()).isGreaterThan(before);
        push(KeyCode.CONTROL, KeyCode.P);
        settle();
        assertThat(printers.jobs).hasSize(1);
    }

    @Test
    void aPaperThatIsPrintedSilentlyShowsNoPreview() {
        printers.chosen.put(Stock.ROLL_80, new Choice("HP LaserJet", true));
        open(receipt);
        assertThat(printers.jobs).containsExactly(new RecordedPrinters.Job("HP LaserJet", receipt));
        assertThat(lookup(".preview-page").tryQuery()).isEmpty();
    }

    @Test
    void whatIsHandedOverIsToldOnceAndWhatIsOnlyLookedAtIsNot() {
        open(receipt);
        push(KeyCode.ESCAPE);
        settle();
        assertThat(handedOver).isZero();
        open(receipt);
        push(KeyCode.ENTER);
        settle();
        assertThat(handedOver).isEqualTo(1);
        printers.chosen.put(Stock.ROLL_80, new Choice("HP LaserJet", true));
        open(receipt);
        assertThat(handedOver).isEqualTo(2);
    }

    @Test
    void aSilentPrinterThatIsGoneBringsThePreviewWithTheReason() {
        printers.chosen.put(Stock.ROLL_80, new Choice("old one", true));
        open(receipt);
        assertThat(page()).isNotNull();
        assertThat(lookup("#refusal").queryAs(Label.class).getText())
                .isEqualTo(kit.texts().get(new PaperRefusal.PrinterGone("old one").message()));
        assertThat(handedOver).as("the next one is still the original").isZero();
    }

    @Test
    void previewsOfEveryKindLookAsTheyPrint() {
        picture("receipt", receipt);
        picture("card", PaperFixture.TYPESETTER.card(PaperFixture.card(0)));
        picture("cards", PaperFixture.TYPESETTER.cardsA4(IntStream.range(0, 12).mapToObj(PaperFixture::card).toList()));
        picture("coupon", PaperFixture.TYPESETTER.couponA6(PaperFixture.coupon()));
    }

    private void picture(String name, Sheet sheet) {
        picture(name, sheet, Language.TH, Theme.Mode.LIGHT);
        picture(name, sheet, Language.EN, Theme.Mode.DARK);
    }

    private void picture(String name, Sheet sheet, Language language, Theme.Mode mode) {
        show(TestKit.kit(language, mode), kit -> new Region(), 1280, 720);
        interact(() -> new WindowPaperDesk(kit, printers, printers).preview(() -> sheet));
        settle();
        String file = "preview-%s-%s-%s".formatted(name, language, mode).toLowerCase(Locale.ROOT);
        assertThat(Screenshots.take(stage.getScene(), file)).exists();
        interact(stage::hide);
    }

    private void open(Sheet sheet) {
        show(kit -> new Region());
        interact(() -> new WindowPaperDesk(kit, printers, printers).print(() -> sheet, () -> handedOver++));
        settle();
    }

    private Region page() {
        return lookup(".preview-page").queryAs(Region.class);
    }
}
