package jaidee.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/// A QR code as bars of dark modules, error level M (15 % may be scratched away), with the quiet zone of 4 modules that
/// ISO/IEC 18004 asks for on every side.
///
/// @param modules of one side, quiet zone included
record QrPicture(int modules, List<Bar> bars) {
    /// The least side of a module on thermal paper, in millimetres; below it cheap scanners fail.
    static final double LEAST_MODULE = 0.35;
    static final int QUIET = 4;

    record Bar(int x, int y, int length) {
    }

    /// @throws IllegalArgumentException when `content` is too long for any QR code
    static QrPicture of(String content) {
        try {
            ByteMatrix matrix = Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
            List<Bar> bars = new ArrayList<>();
            for (int y = 0; y < matrix.getHeight(); y++) addRow(matrix, y, bars);
            return new QrPicture(matrix.getWidth() + 2 * QUIET, List.copyOf(bars));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void addRow(ByteMatrix matrix, int y, List<Bar> bars) {
        for (int x = 0, from = 0; x <= matrix.getWidth(); x++) {
            boolean dark = x < matrix.getWidth() && matrix.get(x, y) == 1;
            if (dark) continue;
            if (x > from) bars.add(new Bar(from + QUIET, y + QUIET, x - from));
            from = x + 1;
        }
    }

    /// Side in millimetres, quiet zone included.
    double size(double module) {
        return modules * module;
    }

    /// The largest side up to `most` whose modules are whole dots of a printer with `dotsAMm` dots, and not smaller than
    /// the least module: whole dots keep the edges sharp.
    double sizeWithin(double most, double dotsAMm) {
        double dots = Math.floor(most / modules * dotsAMm);
        return size(Math.max(dots / dotsAMm, LEAST_MODULE));
    }
}
