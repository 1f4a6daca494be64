package jaidee.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// QR codes for the screen: error level M with its quiet zone, black on white whatever the theme, every module a whole
/// number of pixels.
public final class QrImage {
    private QrImage() {
    }

    /// As large as fits into `most` pixels. Not for the FX thread.
    public static BufferedImage of(String content, int most) {
        QrPicture qr = QrPicture.of(content);
        int module = Math.max(1, most / qr.modules()), side = qr.modules() * module;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        qr.bars().forEach(bar -> pen.fillRect(bar.x() * module, bar.y() * module, bar.length() * module, module));
        pen.dispose();
        return image;
    }
}
