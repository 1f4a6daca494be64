package jaidee.scan;

import java.awt.image.BufferedImage;

/// One picture in memory: opaque RGB, row by row. The pixels are never changed once handed over.
public record Frame(int width, int height, int[] rgb) {
    public Frame {
        if (width <= 0 || height <= 0 || rgb.length != width * height) throw new IllegalArgumentException("frame size");
    }

    /// Transparent parts become white paper.
    public static Frame of(BufferedImage image) {
        return ofArgb(image.getWidth(), image.getHeight(),
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }

    /// Takes over the array. Transparent parts become white paper.
    public static Frame ofArgb(int width, int height, int[] argb) {
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            if (alpha != 255) argb[i] = onWhite(argb[i], alpha);
        }
        return new Frame(width, height, argb);
    }

    private static int onWhite(int argb, int alpha) {
        int white = 255 * (255 - alpha);
        int red = ((argb >> 16 & 255) * alpha + white) / 255;
        int green = ((argb >> 8 & 255) * alpha + white) / 255;
        int blue = ((argb & 255) * alpha + white) / 255;
        return 255 << 24 | red << 16 | green << 8 | blue;
    }

    /// How light each pixel is, 0 to 255; green counts double, as for the eye.
    byte[] grey() {
        byte[] grey = new byte[rgb.length];
        for (int i = 0; i < grey.length; i++) {
            int pixel = rgb[i];
            grey[i] = (byte) (((pixel >> 16 & 255) + 2 * (pixel >> 8 & 255) + (pixel & 255)) / 4);
        }
        return grey;
    }
}
