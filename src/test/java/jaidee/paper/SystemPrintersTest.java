package jaidee.paper;

import static jaidee.paper.PaperFixture.TYPESETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.ReaderException;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.Texts;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaSizeName;
import org.junit.jupiter.api.Test;

class SystemPrintersTest {
    private final RecordingPrinter slips = new RecordingPrinter("slips"), office = new RecordingPrinter("office");
    private final SystemPrinters printers = printers(office, slips, office);
    private final Sheet receipt = TYPESETTER.document(PaperFixture.receipt(), Stock.ROLL_80);

    @Test
    void theDefaultPrinterIsNamedFirst() {
        assertThat(printers.names()).containsExactly("office", "slips");
    }

    @Test
    void aReceiptIsPrintedInTrueSizeAndNeverTurned() throws ReaderException {
        assertThat(printers.print(receipt, "slips")).isEqualTo(Outcome.done("slips"));
        RecordingPrinter.Page page = slips.pages.getFirst();
        assertThat(page.format().getWidth() / 72 * 25.4).isEqualTo(80, within(0.1));
        assertThat(page.format().getHeight() / 72 * 25.4).isEqualTo(receipt.height(), within(0.1));
        assertThat(page.format().getOrientation()).isEqualTo(PageFormat.PORTRAIT);
        assertThat(page.format().getImageableX()).isZero();
        assertThat(LayoutsTest.codesIn(page.picture(), 1, 1)).containsExactly("JR1-7K3M9QX2TD4");
        assertThat(slips.requests.getFirst().get(JobName.class)).hasToString(receipt.title());
        assertThat(slips.requests.getFirst().get(Media.class)).isNull();
    }

    @Test
    void whatIsPrintedIsWhatThePreviewShows() {
        printers.print(receipt, "slips");
        try (PagePictures preview = PagePictures.of(receipt)) {
            BufferedImage shown = preview.render(0, RecordingPrinter.DPI), printed = slips.pages.getFirst().picture();
            long different = 0, all = 0;
            for (int y = 0; y < Math.min(shown.getHeight(), printed.getHeight()); y++) {
                for (int x = 0; x < Math.min(shown.getWidth(), printed.getWidth()); x++, all++) {
                    if (Math.abs((shown.getRGB(x, y) & 255) - (printed.getRGB(x, y) & 255)) > 128) different++;
                }
            }
            assertThat((double) different / all).isLessThan(0.01);
        }
    }

    @Test
    void theSilentWayGoesToTheDefaultPrinter() {
        assertThat(printers.printToDefault(receipt)).isEqualTo(Outcome.done("office"));
        assertThat(office.pages).hasSize(1);
    }

    @Test
    void aPaperThePrinterKnowsIsAskedForByName() {
        printers.print(TYPESETTER.couponA6(PaperFixture.coupon()), "office");
        assertThat(office.requests.getFirst().get(Media.class)).isEqualTo(MediaSizeName.ISO_A6);
    }

    @Test
    void aCardIsTurnedTheWayCardPrintersFeed() {
        printers.print(TYPESETTER.card(PaperFixture.card(0)), "office");
        PageFormat format = office.pages.getFirst().format();
        assertThat(format.getOrientation()).isEqualTo(PageFormat.LANDSCAPE);
        assertThat(format.getWidth() / 72 * 25.4).isEqualTo(85.6, within(0.1));
    }

    @Test
    void aPrinterThatIsGoneIsRefused() {
        assertThat(refusal(printers.print(receipt, "old"))).isEqualTo(new PaperRefusal.PrinterGone("old"));
    }

    @Test
    void aPrinterThatIsOffIsRefused() {
        slips.off = true;
        assertThat(refusal(printers.print(receipt, "slips"))).isEqualTo(new PaperRefusal.PrinterOff("slips"));
    }

    @Test
    void aPrinterThatFailsIsRefused() {
        slips.broken = true;
        assertThat(refusal(printers.print(receipt, "slips"))).isEqualTo(new PaperRefusal.JobFailed("slips"));
    }

    @Test
    void withoutAnyPrinterTheSentenceNamesTheWayOut() {
        SystemPrinters none = new SystemPrinters(List::of, Optional::empty);
        assertThat(none.names()).isEmpty();
        assertThat(refusal(none.print(receipt, "any"))).isEqualTo(new PaperRefusal.NoPrinter());
        assertThat(refusal(none.printToDefault(receipt))).isEqualTo(new PaperRefusal.NoPrinter());
        assertThat(Texts.of(Language.TH).get(new PaperRefusal.NoPrinter().message())).contains("PDF");
    }

    /// The print path of the JDK itself, into PostScript as it is sent to real printers.
    @Test
    void theJdkTurnsAReceiptIntoPostScriptOfItsSize() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamPrintServiceFactory[] factories = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript");
        assertThat(factories).isNotEmpty();
        PrintService postScript = factories[0].getPrintService(out);
        assertThat(printers(postScript, postScript).printToDefault(receipt).isDone()).isTrue();
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).startsWith("%!PS").contains("showpage");
    }

    @Test
    void theSystemCanBeAskedOnAComputerWithoutPrinters() {
        assertThat(new SystemPrinters().names()).isNotNull();
    }

    @Test
    void choicesAreKeptForEachPaper() {
        Map<String, String> store = new HashMap<>();
        PrinterChoices choices = new StoredPrinterChoices(key -> Optional.ofNullable(store.get(key)), store::put);
        assertThat(choices.of(Stock.ROLL_80)).isEmpty();
        choices.remember(Stock.ROLL_80, new PrinterChoices.Choice("slips", true));
        choices.remember(Stock.A4, new PrinterChoices.Choice("office", false));
        assertThat(choices.of(Stock.ROLL_80)).contains(new PrinterChoices.Choice("slips", true));
        assertThat(choices.of(Stock.A4)).contains(new PrinterChoices.Choice("office", false));
        assertThat(store).containsEntry("printer.roll_80", "silent slips");
    }

    private static SystemPrinters printers(PrintService byDefault, PrintService... all) {
        return new SystemPrinters(() -> List.of(all), () -> Optional.of(byDefault));
    }

    private static PaperRefusal refusal(Outcome<String> outcome) {
        return (PaperRefusal) outcome.refusal().orElseThrow();
    }
}
