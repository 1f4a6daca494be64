package jaidee.paper;

import java.awt.Color;
import java.io.IOException;

/// The mark of the house: a paw, drawn from ellipses.
final class Paw {
    private static final double[][] PARTS = { // x, y, radius x, radius y, degrees; for a paw one unit wide
            {-0.37, -0.02, 0.11, 0.165, -28}, {-0.14, -0.27, 0.12, 0.19, -8},
            {0.14, -0.27, 0.12, 0.19, 8}, {0.37, -0.02, 0.11, 0.165, 28},
            {0, 0.16, 0.18, 0.14, 0}, {-0.13, 0.30, 0.15, 0.13, -18}, {0.13, 0.30, 0.15, 0.13, 18}, {0, 0.27, 0.18, 0.14, 0}};

    private Paw() {
    }

    static void draw(Canvas canvas, Color color, double x, double y, double width, double degrees) throws IOException {
        double cos = Math.cos(Math.toRadians(degrees)), sin = Math.sin(Math.toRadians(degrees));
        for (double[] part : PARTS) {
            canvas.fillEllipse(color, x + (part[0] * cos - part[1] * sin) * width, y + (part[0] * sin + part[1] * cos) * width,
                    part[2] * width, part[3] * width, part[4] + degrees);
        }
    }
}
