package jaidee.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/// Pictures of codes as they come over a desk: crisp from a printer, or turned, blurred, noisy, torn.
public final class Pictures {
    private Pictures() {
    }

    public static BufferedImage qr(String text, int size) {
        return code(BarcodeFormat.QR_CODE, text, size, size);
    }

    public static BufferedImage code(BarcodeFormat format, String text, int width, int height) {
        try {
            BitMatrix bits = new MultiFormatWriter().encode(text, format, width, height,
                    Map.of(EncodeHintType.MARGIN, format == BarcodeFormat.QR_CODE ? 4 : 12));
            BufferedImage image = new BufferedImage(bits.getWidth(), bits.getHeight(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) image.setRGB(x, y, bits.get(x, y) ? 0 : 0xFFFFFF);
            }
            return image;
        } catch (WriterException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /// A member card at 300 dots an inch: 85.6 × 54 mm, the code at its right.
    public static BufferedImage card(String text) {
        BufferedImage card = sheet(1011, 638, new Color(0xE8F3F1));
        Graphics2D pen = card.createGraphics();
        pen.setColor(new Color(0x0F766E));
        pen.fillRect(0, 0, 1011, 120);
        for (int i = 0; i < 6; i++) pen.fillRect(60, 200 + 60 * i, 300 + 37 * i % 200, 24);
        pen.drawImage(qr(text, 320), 640, 220, null);
        pen.dispose();
        return card;
    }

    public static BufferedImage sheet(int width, int height, Color paper) {
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(paper);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return sheet;
    }

    public static BufferedImage turned(BufferedImage image, double degrees) {
        double radians = Math.toRadians(degrees);
        double sin = Math.abs(Math.sin(radians));
        double cos = Math.abs(Math.cos(radians));
        int width = (int) Math.ceil(image.getWidth() * cos + image.getHeight() * sin);
        int height = (int) Math.ceil(image.getWidth() * sin + image.getHeight() * cos);
        BufferedImage sheet = sheet(width, height, Color.WHITE);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.rotate(radians);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        pen.drawImage(image, turn, null);
        pen.dispose();
        return sheet;
    }

    public static BufferedImage scaled(BufferedImage image, double by) {
        int width = (int) (image.getWidth() * by);
        int height = (int) (image.getHeight() * by);
        BufferedImage scaled = sheet(width, height, Color.WHITE);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }

    public static BufferedImage blurred(BufferedImage image, int radius) {
        int side = 2 * radius + 1;
        float[] weights = new float[side * side];
        Arrays.fill(weights, 1f / weights.length);
        BufferedImage framed = sheet(image.getWidth() + 2 * side, image.getHeight() + 2 * side, Color.WHITE);
        Graphics2D pen = framed.createGraphics();
        pen.drawImage(image, side, side, null);
        pen.dispose();
        return new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null).filter(framed, null);
    }

    public static BufferedImage noisy(BufferedImage image, int strength) {
        Random random = new Random(11);
        BufferedImage noisy = sheet(image.getWidth(), image.getHeight(), Color.WHITE);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int grey = (image.getRGB(x, y) & 255) * 3 / 4 + 30 + random.nextInt(2 * strength + 1) - strength;
                int clamped = Math.clamp(grey, 0, 255);
                noisy.setRGB(x, y, clamped << 16 | clamped << 8 | clamped);
            }
        }
        return noisy;
    }

    public static BufferedImage negative(BufferedImage image) {
        BufferedImage negative = sheet(image.getWidth(), image.getHeight(), Color.WHITE);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) negative.setRGB(x, y, ~image.getRGB(x, y) & 0xFFFFFF);
        }
        return negative;
    }

    public static byte[] encoded(BufferedImage image, String kind) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, kind, bytes)) throw new IllegalArgumentException("no writer for " + kind);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
