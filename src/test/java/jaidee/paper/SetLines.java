package jaidee.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Writes lines into a PDF, saves it, and reads back where every glyph stands.
final class SetLines {
    static final float SIZE = 20;
    static final float LEFT = 30;
    private static final float STEP = 40;

    record Glyph(int id, double x, double y) {
    }

    private SetLines() {
    }

    static byte[] write(PrintFont font, List<String> lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(2000, STEP * (lines.size() + 1)));
            document.addPage(page);
            EmbeddedFont embedded = EmbeddedFont.in(document, font);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                for (int i = 0; i < lines.size(); i++) TextPen.write(out, embedded, SIZE, LEFT, y(i, lines.size()), lines.get(i));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /// The glyphs of each line, in font units from where the line begins.
    static List<List<Glyph>> glyphs(byte[] pdf, int lines, int unitsPerEm) throws IOException {
        List<List<Glyph>> found = new ArrayList<>();
        for (int i = 0; i < lines; i++) found.add(new ArrayList<>());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) {
                    int line = lines - (int) Math.round(place.getTranslateY() / STEP);
                    found.get(line).add(new Glyph(code, (place.getTranslateX() - LEFT) / SIZE * unitsPerEm,
                            (place.getTranslateY() - y(line, lines)) / SIZE * unitsPerEm));
                }
            };
            reader.getText(document);
        }
        return found;
    }

    /// What a reader copies: one string for each line.
    static List<String> texts(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new ActualTextStripper().getText(document).lines().toList();
        }
    }

    private static float y(int line, int lines) {
        return STEP * (lines - line);
    }

    /// PDFTextStripper keeps the empty glyph positions of an ActualText span and invents blanks after it; poppler and
    /// PDFium do not. Only the first position of a span counts.
    static final class ActualTextStripper extends PDFTextStripper {
        private final java.util.ArrayDeque<Boolean> spans = new java.util.ArrayDeque<>();
        private boolean first;

        ActualTextStripper() throws IOException {
        }

        @Override
        public void beginMarkedContentSequence(org.apache.pdfbox.cos.COSName tag, org.apache.pdfbox.cos.COSDictionary properties) {
            boolean actual = properties != null && properties.getString(org.apache.pdfbox.cos.COSName.ACTUAL_TEXT) != null;
            spans.push(actual);
            first |= actual;
            super.beginMarkedContentSequence(tag, properties);
        }

        @Override
        public void endMarkedContentSequence() {
            if (!spans.isEmpty()) spans.pop();
            super.endMarkedContentSequence();
        }

        @Override
        protected void processTextPosition(TextPosition position) {
            if (spans.contains(true)) {
                if (!first) return;
                first = false;
            }
            super.processTextPosition(position);
        }
    }
}
