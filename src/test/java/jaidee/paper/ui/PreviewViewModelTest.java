package jaidee.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Message;
import jaidee.paper.PaperFixture;
import jaidee.paper.PaperRefusal;
import jaidee.paper.PrinterChoices.Choice;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.ui.RecordedNotices;
import jaidee.ui.SameThread;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewViewModelTest {
    private final Sheet sheet = PaperFixture.TYPESETTER.couponRoll(PaperFixture.coupon());
    private final SameThread background = new SameThread();
    private final RecordedNotices notices = new RecordedNotices();

    @AfterEach
    void nothingFailedUnheard() {
        assertThat(background.unheard()).isEmpty();
    }

    @Test
    void thePagesAreTheSheetItself() {
        PreviewViewModel model = opened(new RecordedPrinters("slips"));
        assertThat(model.pages()).hasSize(1);
        PageImage page = model.pages().getFirst();
        assertThat((double) page.width() / page.height()).isCloseTo(sheet.width() / sheet.height(), org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void theFirstPrinterIsChosenUntilTheDeskChoosesAnother() {
        RecordedPrinters printers = new RecordedPrinters("office", "slips");
        PreviewViewModel model = opened(printers);
        assertThat(model.printerProperty().get()).isEqualTo("office");
        model.printerProperty().set("slips");
        model.print();
        assertThat(printers.jobs).containsExactly(new RecordedPrinters.Job("slips", sheet));
        assertThat(opened(printers).printerProperty().get()).isEqualTo("slips");
    }

    @Test
    void silentPrintingIsRememberedForThisPaperOnly() {
        RecordedPrinters printers = new RecordedPrinters("slips");
        PreviewViewModel model = opened(printers);
        model.silentFromNowProperty().set(true);
        model.print();
        assertThat(printers.chosen).containsOnlyKeys(Stock.ROLL_80).containsValue(new Choice("slips", true));
        assertThat(notices.done).containsExactly(Message.of("paper.preview.sent", sheet.title(), "slips"));
    }

    @Test
    void aPrinterThatLeavesMeanwhileIsToldBesideItAndNothingIsRemembered() {
        RecordedPrinters printers = new RecordedPrinters("slips");
        PreviewViewModel model = opened(printers);
        printers.there.clear();
        model.print();
        assertThat(model.refusalProperty().get()).isEqualTo(new PaperRefusal.PrinterGone("slips").message());
        assertThat(printers.chosen).isEmpty();
    }

    @Test
    void withoutPrintersOnlySavingIsPossible(@TempDir Path folder) {
        PreviewViewModel model = opened(new RecordedPrinters());
        assertThat(model.printable().get()).isFalse();
        assertThat(model.refusalProperty().get()).isEqualTo(new PaperRefusal.NoPrinter().message());
        model.save(folder.resolve("coupon.pdf"));
        assertThat(folder.resolve("coupon.pdf")).hasBinaryContent(sheet.pdf());
        assertThat(model.refusalProperty().get()).isNull();
    }

    @Test
    void savingWhereNothingCanBeWrittenIsToldAndTheSheetStays(@TempDir Path folder) {
        PreviewViewModel model = opened(new RecordedPrinters("slips"));
        Path file = folder.resolve("nowhere").resolve("coupon.pdf");
        model.save(file);
        assertThat(model.refusalProperty().get()).isEqualTo(new PaperRefusal.NotWritable(file).message());
        assertThat(notices.done).isEmpty();
    }

    @Test
    void pressingPrintTwicePrintsOnce() {
        RecordedPrinters printers = new RecordedPrinters("slips");
        PreviewViewModel model = opened(printers);
        background.hold();
        model.print();
        model.print();
        background.release();
        assertThat(printers.jobs).hasSize(1);
    }

    @Test
    void zoomingRendersSharplyAndStopsAtBothEnds() {
        PreviewViewModel model = opened(new RecordedPrinters("slips"));
        int before = model.pages().getFirst().width();
        model.zoomIn();
        assertThat(model.pages().getFirst().width()).isGreaterThan(before);
        List.of(1, 2, 3, 4, 5, 6, 7).forEach(i -> model.zoomOut());
        assertThat(model.zoomProperty().get()).isEqualTo(0.5);
    }

    private PreviewViewModel opened(RecordedPrinters printers) {
        PreviewViewModel model = new PreviewViewModel(sheet, printers, printers, background, notices);
        model.open();
        return model;
    }
}
