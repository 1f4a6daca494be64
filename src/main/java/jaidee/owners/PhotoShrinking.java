package jaidee.owners;

import jaidee.kernel.Outcome;
import jaidee.scan.Frame;
import jaidee.scan.PictureFile;
import jaidee.scan.PictureRefusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Makes any picture a JPEG of at most 300 KB, upright, on white, at most 1024 pixels a side. What is no picture, or
/// would need too much memory to be read, is refused.
final class PhotoShrinking {
    static final int MOST_BYTES = 300 * 1024;
    private static final int SIDE = 1024;
    private static final long READ_PIXELS = 16L * SIDE * SIDE;
    private static final float[] QUALITIES = {0.85f, 0.7f, 0.55f, 0.4f, 0.25f};

    private PhotoShrinking() {
    }

    /// Upright, at most twice as large a side as is kept, so that a part of it is still sharp.
    static Outcome<Frame> read(byte[] file) {
        return upright(file, 2 * SIDE).map(Frame::of);
    }

    static Outcome<byte[]> toJpeg(byte[] file) {
        return upright(file, SIDE).map(PhotoShrinking::smallEnough);
    }

    static byte[] toJpeg(Frame picture, Square part) {
        Square kept = part.inside(picture.width(), picture.height());
        BufferedImage whole = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        whole.setRGB(0, 0, picture.width(), picture.height(), picture.rgb(), 0, picture.width());
        return smallEnough(upright(whole.getSubimage(kept.x(), kept.y(), kept.side(), kept.side()), JpegOrientation.AS_IT_IS, SIDE));
    }

    private static Outcome<BufferedImage> upright(byte[] file, int side) {
        return switch (PictureFile.image(file, READ_PIXELS)) {
            case Outcome.Done<BufferedImage>(BufferedImage picture) -> Outcome.done(upright(picture, JpegOrientation.of(file), side));
            case Outcome.Refused<BufferedImage>(PictureRefusal.TooBig _) -> Outcome.refused(new OwnersRefusal.PictureTooLarge(PictureFile.MOST_BYTES >> 20));
            case Outcome.Refused<BufferedImage> _ -> Outcome.refused(new OwnersRefusal.NotAPicture());
        };
    }

    private static BufferedImage upright(BufferedImage picture, JpegOrientation orientation, int side) {
        double scale = Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean turned = orientation.swapsSides();
        BufferedImage upright = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = upright.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform way = orientation.upright(width, height);
        way.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
        brush.drawImage(picture, way, null);
        brush.dispose();
        return upright;
    }

    private static byte[] smallEnough(BufferedImage picture) {
        byte[] jpeg = {};
        for (float quality : QUALITIES) {
            jpeg = jpeg(picture, quality);
            if (jpeg.length <= MOST_BYTES) return jpeg;
        }
        return jpeg;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
