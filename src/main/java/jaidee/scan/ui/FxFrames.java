package jaidee.scan.ui;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import jaidee.scan.Frame;

/// Frames as pictures of the window, and back.
public final class FxFrames {
    private FxFrames() {
    }

    public static Frame frame(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return Frame.ofArgb(width, height, argb);
    }

    /// Shares the frame's pixels, which never change.
    public static Image image(Frame frame) {
        return new WritableImage(new PixelBuffer<>(frame.width(), frame.height(), IntBuffer.wrap(frame.rgb()),
                PixelFormat.getIntArgbPreInstance()));
    }
}
