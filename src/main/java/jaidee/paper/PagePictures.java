package jaidee.paper;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The pages of a sheet as pictures, made from the very PDF that is printed. Not for the FX thread, and one thread at a
/// time; close it.
public final class PagePictures implements AutoCloseable {
    private final PDDocument document;
    private final PDFRenderer renderer;

    private PagePictures(PDDocument document) {
        this.document = document;
        renderer = new PDFRenderer(document);
        renderer.setRenderingHints(new RenderingHints(Map.of(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY,
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE)));
    }

    public static PagePictures of(Sheet sheet) {
        try {
            return new PagePictures(Loader.loadPDF(sheet.pdf()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // our own PDF, in memory
        }
    }

    public int count() {
        return document.getNumberOfPages();
    }

    /// @param page from 0
    /// @param dpi dots of the picture to an inch of the paper
    public BufferedImage render(int page, double dpi) {
        try {
            return renderer.renderImageWithDPI(page, (float) dpi, ImageType.RGB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
