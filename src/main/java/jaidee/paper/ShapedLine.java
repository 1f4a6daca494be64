package jaidee.paper;

import java.awt.geom.Point2D;
import java.util.Arrays;

/// A shaped line in font units, y upwards. `xs` has one entry more than there are glyphs: the advance of the whole line.
/// `chars[i]` is the place in `text` that glyph i comes from, which differs between JDKs inside a cluster: only
/// `Phrases` may read it.
record ShapedLine(String text, int[] glyphs, int[] chars, float[] xs, float[] ys) {
    int size() {
        return glyphs.length;
    }

    float advance() {
        return xs[glyphs.length];
    }

    static final class Builder {
        private final String text;
        private final int[] glyphs;
        private final int[] chars;
        private final float[] xs;
        private final float[] ys;
        private int size;

        Builder(String text, int capacity) {
            this.text = text;
            glyphs = new int[capacity];
            chars = new int[capacity];
            xs = new float[capacity + 1];
            ys = new float[capacity];
        }

        void add(int glyph, int charIndex, Point2D place) {
            glyphs[size] = glyph;
            chars[size] = charIndex;
            xs[size] = (float) place.getX();
            ys[size] = 0f - (float) place.getY();
            size++;
        }

        ShapedLine end(Point2D pen) {
            xs[size] = (float) pen.getX();
            return new ShapedLine(text, Arrays.copyOf(glyphs, size), Arrays.copyOf(chars, size),
                    Arrays.copyOf(xs, size + 1), Arrays.copyOf(ys, size));
        }
    }
}
