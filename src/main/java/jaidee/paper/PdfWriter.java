package jaidee.paper;

import jaidee.kernel.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// Turns drawings into a `Sheet`: one page for each, all of the same size.
final class PdfWriter {
    static final double POINTS_A_MM = 72 / 25.4;

    /// What a layout does with its page.
    @FunctionalInterface
    interface Drawing {
        void on(Canvas page) throws IOException;
    }

    /// Where a chapter begins, for the list of contents beside the pages.
    ///
    /// @param page from 0
    record Chapter(String title, int page) {
    }

    private PdfWriter() {
    }

    static Sheet write(ThaiSetting setting, String title, Stock stock, double height, List<Drawing> pages) {
        return write(setting, title, stock, stock.width(), height, pages, Language.TH, List.of());
    }

    /// A document of several chapters, on A4.
    static Sheet write(ThaiSetting setting, String title, List<Drawing> pages, Language language, List<Chapter> chapters) {
        return write(setting, title, Stock.A4, Stock.A4.width(), Stock.A4.height(), pages, language, chapters);
    }

    /// On the same paper lying on its side.
    static Sheet writeLying(ThaiSetting setting, String title, Stock stock, List<Drawing> pages) {
        return write(setting, title, stock, stock.height(), stock.width(), pages, Language.TH, List.of());
    }

    private static Sheet write(ThaiSetting setting, String title, Stock stock, double width, double height, List<Drawing> pages,
                               Language language, List<Chapter> chapters) {
        try (PDDocument document = new PDDocument()) {
            describe(document, title, language);
            Map<Weight, EmbeddedFont> fonts = new EnumMap<>(Weight.class);
            for (Drawing drawing : pages) {
                PDPage page = new PDPage(new PDRectangle((float) (width * POINTS_A_MM), (float) (height * POINTS_A_MM)));
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    drawing.on(new Canvas(document, out, fonts, setting, height));
                }
            }
            if (!chapters.isEmpty()) document.getDocumentCatalog().setDocumentOutline(contents(document, chapters));
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return new Sheet(title, stock, pages.size(), width, height, pdf.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // everything happens in memory
        }
    }

    private static PDDocumentOutline contents(PDDocument document, List<Chapter> chapters) {
        PDDocumentOutline contents = new PDDocumentOutline();
        for (Chapter chapter : chapters) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(chapter.title());
            item.setDestination(document.getPage(chapter.page()));
            contents.addLast(item);
        }
        return contents;
    }

    private static void describe(PDDocument document, String title, Language language) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Jaidee");
        document.getDocumentCatalog().setLanguage(language.locale().getLanguage());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        // other programs would otherwise shrink the page to their margins and codes below their smallest size
        preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGE_LAYOUT, COSName.getPDFName("SinglePage"));
        document.setDocumentId(0L); // else the time of day, and no two prints would be equal
    }
}
