package com.sun.glass.ui.headless;

import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import javafx.scene.paint.Color;

/// A window that may lie partly off the screen: everything drawn or read is clipped to it.
final class DeskWindow extends HeadlessWindow {
    private final IntBuffer screenPixels;

    DeskWindow(HeadlessWindowManager windows, Window owner, Screen screen, ByteBuffer frame, int styleMask) {
        super(windows, owner, screen, frame, styleMask);
        this.screenPixels = frame.asIntBuffer();
    }

    /// Lets go of the robot, which remembers the window it last worked in: else each closed window keeps the one before.
    @Override
    protected boolean _close(long window) {
        boolean closed = super._close(window);
        setRobot(null);
        return closed;
    }

    @Override
    void blit(Pixels pixels) {
        IntBuffer source = (IntBuffer) pixels.getBuffer();
        int width = pixels.getWidth(), left = getX(), top = getY();
        int from = Math.max(0, -left), to = Math.min(width, DeskApplication.WIDTH - left);
        for (int row = Math.max(0, -top); from < to && row < Math.min(pixels.getHeight(), DeskApplication.HEIGHT - top); row++)
            screenPixels.put((top + row) * DeskApplication.WIDTH + left + from, source, row * width + from, to - from);
    }

    @Override
    void clearRect(int left, int width, int top, int height) {
        for (int y = top; y < top + height; y++)
            for (int x = left; x < left + width; x++) put(x, y, 0);
    }

    @Override
    public Color getColor(int x, int y) {
        int argb = pixel(x, y);
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }

    @Override
    public void getScreenCapture(int left, int top, int width, int height, int[] data, boolean scaleToFit) {
        for (int row = 0; row < height; row++)
            for (int column = 0; column < width; column++)
                data[row * width + column] = pixel(left + column, top + row);
    }

    private void put(int x, int y, int argb) {
        if (onScreen(x, y)) screenPixels.put(y * DeskApplication.WIDTH + x, argb);
    }

    private int pixel(int x, int y) {
        return onScreen(x, y) ? screenPixels.get(y * DeskApplication.WIDTH + x) : 0;
    }

    private static boolean onScreen(int x, int y) {
        return x >= 0 && y >= 0 && x < DeskApplication.WIDTH && y < DeskApplication.HEIGHT;
    }
}
