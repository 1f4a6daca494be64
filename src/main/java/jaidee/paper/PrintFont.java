package jaidee.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

/// A TrueType font loaded once: its bytes (every PDF parses and subsets its own copy) and the shaper. The AWT font has
/// the size of the em, so every coordinate is a font unit; at any smaller size positions come out rounded.
/// Immutable and safe for all threads.
final class PrintFont {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    /// Codes AWT gives to characters without ink (joiners, controls).
    private static final int INVISIBLE = 0xFFFE;

    private final byte[] data;
    private final int unitsPerEm;
    private final Font awt;

    /// @throws IOException when `ttf` is not a TrueType font
    PrintFont(byte[] ttf) throws IOException {
        data = ttf;
        unitsPerEm = unitsPerEm(ByteBuffer.wrap(ttf));
        try {
            awt = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(ttf))
                    .deriveFont((float) unitsPerEm)
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON,
                            TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }

    byte[] data() {
        return data;
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    boolean has(int codePoint) {
        return awt.canDisplay(codePoint);
    }

    /// One line of text as glyphs in their places. What the font cannot show has been replaced by `DrawableText`.
    ShapedLine shape(String text) {
        String drawable = DrawableText.of(text, this);
        char[] chars = drawable.toCharArray();
        GlyphVector vector = awt.layoutGlyphVector(EXACT, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
        int all = vector.getNumGlyphs();
        ShapedLine.Builder line = new ShapedLine.Builder(drawable, all);
        for (int i = 0; i < all; i++) {
            int glyph = vector.getGlyphCode(i);
            if (glyph < INVISIBLE) line.add(glyph, vector.getGlyphCharIndex(i), vector.getGlyphPosition(i));
        }
        return line.end(vector.getGlyphPosition(all));
    }

    /// Width of the shaped text in the unit of `size`.
    double width(String text, double size) {
        return shape(text).advance() * size / unitsPerEm;
    }

    private static int unitsPerEm(ByteBuffer font) throws IOException {
        int tables = font.getShort(4);
        for (int i = 0, record = 12; i < tables; i++, record += 16) {
            if (font.getInt(record) == 0x68656164) return font.getShort(font.getInt(record + 8) + 18); // "head"
        }
        throw new IOException("no head table");
    }
}
