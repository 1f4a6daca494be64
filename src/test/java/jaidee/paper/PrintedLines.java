package jaidee.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Where each line of text of a sheet stands, in points from the lower left corner of its page: its letters without the marks
/// above and below them.
public record PrintedLines(List<Line> lines) {
    public record Line(int page, double left, double right, double low, double high) {
        boolean meets(Line other) {
            return page == other.page && Math.min(right, other.right) - Math.max(left, other.left) > 0.4
                    && Math.min(high, other.high) - Math.max(low, other.low) > 0.4;
        }
    }

    public static PrintedLines of(Sheet sheet) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(sheet.pdf())) {
            new PDFTextStripper() {
                private double left;
                private double right;
                private double baseline;
                private double size;

                @Override
                public void beginText() throws IOException {
                    super.beginText();
                    left = Double.MAX_VALUE;
                    right = 0;
                }

                @Override
                protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
                    if (left == Double.MAX_VALUE) baseline = place.getTranslateY();
                    size = place.getScalingFactorX();
                    left = Math.min(left, place.getTranslateX());
                    right = Math.max(right, place.getTranslateX() + displacement.getX() * size);
                }

                @Override
                public void endText() throws IOException {
                    super.endText();
                    if (right > 0) lines.add(new Line(getCurrentPageNo(), left, right, baseline, baseline + size * 0.5));
                }
            }.getText(document);
        }
        return new PrintedLines(lines);
    }

    /// Lines that stand over one another.
    public List<Line> meeting() {
        List<Line> meeting = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++)
            for (int j = i + 1; j < lines.size() && lines.get(j).page() == lines.get(i).page(); j++)
                if (lines.get(i).meets(lines.get(j))) meeting.addAll(List.of(lines.get(i), lines.get(j)));
        return meeting;
    }
}
