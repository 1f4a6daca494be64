package jaidee.paper;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The bytes a receipt printer understands. Text goes as a picture: the fonts inside these printers have no Thai, or set
/// it wrongly.
final class EscPosJob {
    static final double DPI = 203;
    private static final double DOTS_A_MM = 8;
    /// Lighter greys of the edges of letters stay white; thin strokes stay whole.
    private static final int DARK = 150;
    /// Dots sent at once: cheap printers have room for little.
    private static final int BAND = 192;
    private static final int FEED = 4;
    /// Two and fifteen tenths of a second, what drawers want.
    private static final int PULSE_ON = 50, PULSE_OFF = 150;

    private EscPosJob() {
    }

    /// The sheet as dots of the print head, cut off behind it.
    static byte[] of(Sheet sheet) {
        return bytes(printer -> {
            printer.initializePrinter();
            try (PagePictures pages = PagePictures.of(sheet)) {
                for (int i = 0; i < pages.count(); i++) picture(printer, printable(pages.render(i, DPI), sheet.stock()));
            }
            printer.feed(FEED).cut(EscPos.CutMode.PART);
        });
    }

    /// `ESC p 0`: the pulse that opens a drawer.
    static byte[] drawer() {
        return bytes(printer -> printer.pulsePin(EscPos.PinConnector.Pin_2, PULSE_ON, PULSE_OFF));
    }

    private static void picture(EscPos printer, BufferedImage picture) throws IOException {
        for (int y = 0; y < picture.getHeight(); y += BAND) {
            BufferedImage band = picture.getSubimage(0, y, picture.getWidth(), Math.min(BAND, picture.getHeight() - y));
            printer.write(new RasterBitImageWrapper(), new EscPosImage(new CoffeeImageImpl(band), new BitonalThreshold(DARK)));
        }
    }

    /// The part the head can reach: 576 dots of an 80 mm roll, 384 of 58 mm.
    private static BufferedImage printable(BufferedImage page, Stock stock) {
        int dots = (int) Math.round((stock.width() - 2 * stock.margin()) * DOTS_A_MM);
        int left = Math.max(0, (page.getWidth() - dots) / 2);
        return page.getSubimage(left, 0, Math.min(dots, page.getWidth()), page.getHeight());
    }

    private interface Commands {
        void to(EscPos printer) throws IOException;
    }

    private static byte[] bytes(Commands commands) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EscPos printer = new EscPos(bytes)) {
            commands.to(printer);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // everything happens in memory
        }
        return bytes.toByteArray();
    }
}
