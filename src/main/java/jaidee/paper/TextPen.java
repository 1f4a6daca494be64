package jaidee.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// Writes one shaped line into a page: glyphs by number, placed by TJ adjustments and, for marks off the baseline, text
/// rise; each phrase carries its characters as ActualText where its glyphs alone would read differently.
final class TextPen {
    /// Smaller differences (in thousandths of the em, and in points) are below what any printer can show.
    private static final double PLACE_TOLERANCE = 0.01;
    private static final double RISE_TOLERANCE = 0.0005;

    private final PDPageContentStream out;
    private final EmbeddedFont font;
    private final float size;
    private final StringBuilder codes = new StringBuilder();
    private final List<Object> parts = new ArrayList<>();
    private double pen;
    private float rise;

    private TextPen(PDPageContentStream out, EmbeddedFont font, float size) {
        this.out = out;
        this.font = font;
        this.size = size;
    }

    /// Sets `text` with its baseline beginning at (x, y), in points from the lower left of the page.
    static void write(PDPageContentStream out, EmbeddedFont font, float size, float x, float y, String text)
            throws IOException {
        ShapedLine line = font.font().shape(text);
        if (line.size() == 0) return;
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, y);
        TextPen pen = new TextPen(out, font, size);
        for (List<Phrases.Cell> phrase : Phrases.of(line)) pen.phrase(line, phrase);
        pen.raise(0); // the rise would outlive this text
        out.endText();
    }

    private void phrase(ShapedLine line, List<Phrases.Cell> cells) throws IOException {
        boolean plain = true;
        for (Phrases.Cell cell : cells) plain &= font.texts().learn(line, cell);
        if (!plain) beginActualText(line.text().substring(cells.getFirst().charFrom(), cells.getLast().charTo()));
        for (int i = cells.getFirst().glyphFrom(); i < cells.getLast().glyphTo(); i++) {
            glyph(line.glyphs()[i], line.xs()[i], line.ys()[i]);
        }
        flush();
        if (!plain) out.endMarkedContent();
    }

    private void glyph(int glyph, float x, float y) throws IOException {
        raise(y * size / font.font().unitsPerEm());
        double target = x * 1000.0 / font.font().unitsPerEm();
        float back = (float) (pen - target);
        if (Math.abs(back) > PLACE_TOLERANCE) {
            endCodes();
            parts.add(back);
            pen -= back;
        }
        codes.appendCodePoint(EmbeddedFont.GLYPHS + glyph);
        pen += font.viewerAdvance(glyph);
    }

    private void raise(float target) throws IOException {
        if (Math.abs(target - rise) < RISE_TOLERANCE) return;
        flush();
        out.setTextRise(target);
        rise = target;
    }

    private void endCodes() {
        if (codes.isEmpty()) return;
        parts.add(codes.toString());
        codes.setLength(0);
    }

    private void flush() throws IOException {
        endCodes();
        if (parts.isEmpty()) return;
        out.showTextWithPositioning(parts.toArray());
        parts.clear();
    }

    /// Written raw on purpose: poppler ignores ActualText in a /Properties resource, the only place that the newer
    /// methods of PDFBox can put it.
    @SuppressWarnings("deprecation")
    private void beginActualText(String text) throws IOException {
        out.appendRawCommands("/Span <</ActualText <FEFF" + GlyphTexts.hex(text) + ">>> BDC\n");
    }
}
