package jaidee.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A picture in the dots of a thermal head, which prints black or nothing: what a dot is too dark or too bright is handed
/// to the dots beside and below it (Floyd and Steinberg, each row the other way round, so that no worms show).
final class Halftone {
    private static final int BLACK = 0x000000, WHITE = 0xFFFFFF, HALF = 128, STEPS = 256;
    /// Of the darkest and of the brightest: what a photo has at the ends is spread over all shades.
    private static final double ENDS = 0.01;
    /// Dots bleed on warm paper, so shades are set lighter than they are.
    private static final double BLEED = 0.75;

    private Halftone() {
    }

    /// A picture cut to fill `width` by `height` dots; empty when it is none that can be read.
    static Optional<BufferedImage> of(byte[] jpeg, int width, int height) {
        BufferedImage read;
        try {
            read = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty(); // the readers of the JDK throw all sorts of things at a damaged file
        }
        return Optional.ofNullable(read).map(picture -> dots(spread(shades(picture, width, height)), width, height));
    }

    private static int[] shades(BufferedImage picture, int width, int height) {
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D brush = grey.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, height);
        BufferedImage near = halved(picture, width, height);
        double scale = Math.max((double) width / near.getWidth(), (double) height / near.getHeight());
        int wide = (int) Math.ceil(near.getWidth() * scale), high = (int) Math.ceil(near.getHeight() * scale);
        brush.drawImage(near, (width - wide) / 2, (height - high) / 2, wide, high, null);
        brush.dispose();
        return grey.getRaster().getPixels(0, 0, width, height, (int[]) null);
    }

    /// By halves until it is less than twice as large as wanted: one step over many pixels would miss most of them.
    private static BufferedImage halved(BufferedImage picture, int width, int height) {
        BufferedImage now = picture;
        while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) {
            BufferedImage half = new BufferedImage(now.getWidth() / 2, now.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
            Graphics2D brush = half.createGraphics();
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.drawImage(now, 0, 0, half.getWidth(), half.getHeight(), null);
            brush.dispose();
            now = half;
        }
        return now;
    }

    private static double[] spread(int[] shades) {
        int[] sorted = shades.clone();
        java.util.Arrays.sort(sorted);
        int dark = sorted[(int) (ENDS * (sorted.length - 1))], bright = sorted[(int) ((1 - ENDS) * (sorted.length - 1))];
        boolean flat = bright - dark < STEPS / 8;
        double[] spread = new double[shades.length];
        for (int i = 0; i < shades.length; i++) {
            double share = flat ? shades[i] / (STEPS - 1.0) : Math.clamp((shades[i] - dark) / (double) (bright - dark), 0, 1);
            spread[i] = Math.pow(share, BLEED) * (STEPS - 1);
        }
        return spread;
    }

    private static BufferedImage dots(double[] shades, int width, int height) {
        BufferedImage dots = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < height; y++) {
            int step = y % 2 == 0 ? 1 : -1;
            for (int i = 0, x = step > 0 ? 0 : width - 1; i < width; i++, x += step) {
                double wanted = shades[y * width + x];
                boolean white = wanted >= HALF;
                dots.setRGB(x, y, white ? WHITE : BLACK);
                double left = wanted - (white ? STEPS - 1 : 0);
                hand(shades, width, height, x + step, y, left * 7 / 16);
                hand(shades, width, height, x - step, y + 1, left * 3 / 16);
                hand(shades, width, height, x, y + 1, left * 5 / 16);
                hand(shades, width, height, x + step, y + 1, left / 16);
            }
        }
        return dots;
    }

    private static void hand(double[] shades, int width, int height, int x, int y, double share) {
        if (x >= 0 && x < width && y < height) shades[y * width + x] += share;
    }
}
