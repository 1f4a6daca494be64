package jaidee.scan;

import com.google.zxing.LuminanceSource;

/// A grey picture as ZXing reads it; can be cropped, turned and brought to another size.
final class GreySource extends LuminanceSource {
    private final byte[] grey;
    private final int stride;
    private final int left;
    private final int top;

    private GreySource(byte[] grey, int stride, int left, int top, int width, int height) {
        super(width, height);
        this.grey = grey;
        this.stride = stride;
        this.left = left;
        this.top = top;
    }

    static GreySource of(Frame frame) {
        return new GreySource(frame.grey(), frame.width(), 0, 0, frame.width(), frame.height());
    }

    int longSide() {
        return Math.max(getWidth(), getHeight());
    }

    private int at(int x, int y) {
        return grey[(top + y) * stride + left + x] & 255;
    }

    /// Each pixel the mean of `by` × `by`: smaller and calmer.
    GreySource smaller(int by) {
        int w = getWidth() / by;
        int h = getHeight() / by;
        byte[] mean = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int sum = 0;
                for (int dy = 0; dy < by; dy++) for (int dx = 0; dx < by; dx++) sum += at(x * by + dx, y * by + dy);
                mean[y * w + x] = (byte) (sum / (by * by));
            }
        }
        return new GreySource(mean, w, 0, 0, w, h);
    }

    /// Twice as large, smooth between the pixels: for codes whose squares are hardly wider than a pixel.
    GreySource doubled() {
        int w = getWidth() * 2;
        int h = getHeight() * 2;
        byte[] large = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) large[y * w + x] = (byte) between((x - 0.5) / 2, (y - 0.5) / 2, true);
        }
        return new GreySource(large, w, 0, 0, w, h);
    }

    /// Turned by some degrees about its middle, the corners filled with white: for barcodes held askew.
    GreySource turned(double degrees) {
        double sin = Math.sin(Math.toRadians(degrees));
        double cos = Math.cos(Math.toRadians(degrees));
        int w = (int) Math.ceil(getWidth() * Math.abs(cos) + getHeight() * Math.abs(sin));
        int h = (int) Math.ceil(getWidth() * Math.abs(sin) + getHeight() * Math.abs(cos));
        byte[] turned = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double dx = x - w / 2.0;
                double dy = y - h / 2.0;
                turned[y * w + x] = (byte) between(dx * cos + dy * sin + getWidth() / 2.0,
                        dy * cos - dx * sin + getHeight() / 2.0, false);
            }
        }
        return new GreySource(turned, w, 0, 0, w, h);
    }

    /// The light between four pixels; beyond the edge white, unless the edge goes on.
    private int between(double x, double y, boolean edgeGoesOn) {
        if (!edgeGoesOn && (x < 0 || y < 0 || x > getWidth() - 1 || y > getHeight() - 1)) return 255;
        double cx = Math.clamp(x, 0, getWidth() - 1);
        double cy = Math.clamp(y, 0, getHeight() - 1);
        int x0 = (int) cx;
        int y0 = (int) cy;
        int x1 = Math.min(x0 + 1, getWidth() - 1);
        int y1 = Math.min(y0 + 1, getHeight() - 1);
        double fx = cx - x0;
        double fy = cy - y0;
        double upper = at(x0, y0) * (1 - fx) + at(x1, y0) * fx;
        double lower = at(x0, y1) * (1 - fx) + at(x1, y1) * fx;
        return (int) Math.round(upper * (1 - fy) + lower * fy);
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        byte[] result = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
        System.arraycopy(grey, (top + y) * stride + left, result, 0, getWidth());
        return result;
    }

    @Override
    public byte[] getMatrix() {
        if (left == 0 && top == 0 && stride == getWidth() && grey.length == getWidth() * getHeight()) return grey;
        byte[] matrix = new byte[getWidth() * getHeight()];
        for (int y = 0; y < getHeight(); y++) {
            System.arraycopy(grey, (top + y) * stride + left, matrix, y * getWidth(), getWidth());
        }
        return matrix;
    }

    @Override
    public boolean isCropSupported() {
        return true;
    }

    @Override
    public LuminanceSource crop(int x, int y, int width, int height) {
        return new GreySource(grey, stride, left + x, top + y, width, height);
    }

    @Override
    public boolean isRotateSupported() {
        return true;
    }

    @Override
    public LuminanceSource rotateCounterClockwise() {
        int w = getHeight();
        int h = getWidth();
        byte[] turned = new byte[w * h];
        for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) turned[y * w + x] = (byte) at(h - 1 - y, x);
        return new GreySource(turned, w, 0, 0, w, h);
    }
}
