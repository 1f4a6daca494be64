package jaidee.owners;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a phone held the camera, as the EXIF tag 0x0112 of its JPEG says (1 to 8); 1 when nothing says so. Without it
/// pictures taken upright lie on their side.
record JpegOrientation(int tag) {
    static final JpegOrientation AS_IT_IS = new JpegOrientation(1);
    private static final int ORIENTATION = 0x0112;

    static JpegOrientation of(byte[] file) {
        try {
            return find(ByteBuffer.wrap(file));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cutShort) {
            return AS_IT_IS;
        }
    }

    private static JpegOrientation find(ByteBuffer jpeg) {
        if ((jpeg.getShort() & 0xFFFF) != 0xFFD8) return AS_IT_IS;
        while (true) {
            int marker = jpeg.getShort() & 0xFFFF, length = jpeg.getShort() & 0xFFFF, next = jpeg.position() + length - 2;
            if (marker == 0xFFE1 && jpeg.getInt(jpeg.position()) == 0x45786966) return inExif(jpeg.slice(jpeg.position() + 6, length - 8));
            if (marker == 0xFFDA || (marker & 0xFF00) != 0xFF00) return AS_IT_IS;
            jpeg.position(next);
        }
    }

    private static JpegOrientation inExif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4), entries = tiff.getShort(directory);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            int value = tiff.getShort(entry + 8);
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION && value >= 1 && value <= 8) return new JpegOrientation(value);
        }
        return AS_IT_IS;
    }

    boolean swapsSides() {
        return tag >= 5;
    }

    /// Turns a picture of this size so that up is up.
    AffineTransform upright(double width, double height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
