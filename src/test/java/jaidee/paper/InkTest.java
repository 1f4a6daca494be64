package jaidee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The ink of the finished page is the ink of the font's outlines where HarfBuzz put them.
class InkTest {
    private static final double DPI = 144;
    private static final int STEP = 40;

    @ParameterizedTest
    @MethodSource("jaidee.paper.Golden#faces")
    void theRenderedPageEqualsTheOutlinesPlacedByHarfBuzz(Golden.Face face) throws IOException, FontFormatException {
        List<Golden> lines = face.lines();
        BufferedImage page = rendered(SetLines.write(face.font(), lines.stream().map(Golden::text).toList()));
        BufferedImage expected = drawn(face, page.getWidth(), page.getHeight());
        for (int i = 0; i < lines.size(); i++) {
            int dots = (int) (STEP * DPI / 72), top = i * dots + dots / 4;
            assertThat(overlap(page, expected, top, top + dots)).as(lines.get(i).text()).isGreaterThan(0.9);
        }
    }

    private static BufferedImage rendered(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, (float) DPI);
        }
    }

    private static BufferedImage drawn(Golden.Face face, int width, int height) throws IOException, FontFormatException {
        int em = face.font().unitsPerEm();
        Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.font().data())).deriveFont((float) em);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = picture.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, width, height);
        ink.setColor(Color.BLACK);
        AffineTransform pixels = AffineTransform.getScaleInstance(DPI / 72, DPI / 72);
        for (int i = 0; i < face.lines().size(); i++) {
            Golden golden = face.lines().get(i);
            GlyphVector glyphs = font.createGlyphVector(new FontRenderContext(null, true, true), golden.glyphs());
            AffineTransform place = new AffineTransform(pixels);
            place.translate(SetLines.LEFT, (i + 1) * STEP);
            place.scale(SetLines.SIZE / em, SetLines.SIZE / em);
            for (int g = 0; g < golden.glyphs().length; g++) {
                float x = golden.xs()[g] - (float) glyphs.getGlyphPosition(g).getX();
                ink.fill(place.createTransformedShape(glyphs.getGlyphOutline(g, x, -golden.ys()[g])));
            }
        }
        ink.dispose();
        return picture;
    }

    /// Dark pixels of both, over dark pixels of either.
    private static double overlap(BufferedImage one, BufferedImage other, int fromY, int toY) {
        long both = 0, either = 0;
        for (int y = fromY; y < Math.min(toY, one.getHeight()); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                boolean a = (one.getRGB(x, y) & 255) < 128, b = (other.getRGB(x, y) & 255) < 128;
                if (a && b) both++;
                if (a || b) either++;
            }
        }
        return either == 0 ? 1 : (double) both / either;
    }
}
