package jaidee.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// A font inside one PDF, addressed by glyph instead of character. It shares the dictionary of a subset-embedded
/// Identity-H font of PDFBox and uses the hooks that PDFBox calls while writing: `encode` turns U+F0000 + glyph into the
/// two bytes of the glyph, `addToSubset` collects the glyphs, `subset` (called by `save`) writes the subset and then puts
/// our /ToUnicode, because PDFBox knows only glyphs that a single character leads to.
final class EmbeddedFont extends PDFont {
    /// Where the private code points begin that carry glyph numbers through PDFBox.
    static final int GLYPHS = 0xF0000;

    private final PDDocument document;
    private final PDType0Font delegate;
    private final TrueTypeFont ttf;
    private final HorizontalMetricsTable metrics;
    private final int glyphCount;
    private final PrintFont font;
    private final GlyphTexts texts;
    private final Set<Integer> used = new TreeSet<>();
    private boolean written;

    static EmbeddedFont in(PDDocument document, PrintFont font) throws IOException {
        // parsed for each PDF: PDFBox closes the font when it has cut the subset
        TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(font.data()));
        return new EmbeddedFont(document, font, ttf, PDType0Font.load(document, ttf, true));
    }

    private EmbeddedFont(PDDocument document, PrintFont font, TrueTypeFont ttf, PDType0Font delegate) throws IOException {
        super(delegate.getCOSObject());
        this.document = document;
        this.font = font;
        this.ttf = ttf;
        this.delegate = delegate;
        metrics = ttf.getHorizontalMetrics();
        glyphCount = ttf.getNumberOfGlyphs();
        CmapLookup characters = ttf.getUnicodeCmapLookup();
        texts = new GlyphTexts(glyph -> {
            List<Integer> codes = characters.getCharCodes(glyph);
            return codes == null || codes.isEmpty() ? null : Character.toString(codes.getFirst());
        });
    }

    PrintFont font() {
        return font;
    }

    GlyphTexts texts() {
        return texts;
    }

    /// The advance viewers use, in thousandths of the em: PDFBox writes /W rounded to whole ones, so the pen must too.
    int viewerAdvance(int glyph) {
        return Math.round(metrics.getAdvanceWidth(glyph) * (1000f / font.unitsPerEm()));
    }

    @Override
    protected byte[] encode(int codePoint) {
        int glyph = codePoint - GLYPHS;
        if (glyph < 0 || glyph >= glyphCount) {
            throw new IllegalArgumentException("U+%04X: text goes through TextPen, never showText".formatted(codePoint));
        }
        return new byte[]{(byte) (glyph >> 8), (byte) glyph};
    }

    @Override
    public void addToSubset(int codePoint) {
        if (written) throw new IllegalStateException("the PDF is already written");
        used.add(codePoint - GLYPHS);
    }

    @Override
    public boolean willBeSubset() {
        return !written;
    }

    @Override
    public void subset() throws IOException {
        if (written) return;
        written = true;
        delegate.addGlyphsToSubset(used);
        delegate.subset();
        dict.setItem(COSName.TO_UNICODE,
                new PDStream(document, new ByteArrayInputStream(texts.toUnicode()), COSName.FLATE_DECODE));
        ttf.close();
    }

    /// Asked only of the fourteen fonts that every viewer brings; should PDFBox ask all the same, the advance is true.
    @Override
    protected float getStandard14Width(int code) {
        return viewerAdvance(code);
    }

    @Override
    public int readCode(InputStream in) throws IOException {
        return delegate.readCode(in);
    }

    @Override
    public boolean isVertical() {
        return false;
    }

    @Override
    public String getName() {
        return dict.getNameAsString(COSName.BASE_FONT);
    }

    @Override
    public BoundingBox getBoundingBox() throws IOException {
        return delegate.getBoundingBox();
    }

    /// Deprecated by PDFBox, but abstract in its `PDFont`.
    @Override
    @SuppressWarnings("deprecation")
    public float getHeight(int code) throws IOException {
        return delegate.getHeight(code);
    }

    @Override
    public float getWidth(int code) {
        return viewerAdvance(code);
    }

    @Override
    public float getWidthFromFont(int code) throws IOException {
        return delegate.getWidthFromFont(code);
    }

    @Override
    public boolean hasExplicitWidth(int code) throws IOException {
        return delegate.hasExplicitWidth(code);
    }

    @Override
    public boolean isEmbedded() {
        return true;
    }

    @Override
    public boolean isDamaged() {
        return false;
    }

    @Override
    public PDFontDescriptor getFontDescriptor() {
        return delegate.getFontDescriptor();
    }

    @Override
    public Matrix getFontMatrix() {
        return delegate.getFontMatrix();
    }

    @Override
    public Vector getPositionVector(int code) {
        return delegate.getPositionVector(code);
    }

    @Override
    public float getAverageFontWidth() {
        return delegate.getAverageFontWidth();
    }
}
