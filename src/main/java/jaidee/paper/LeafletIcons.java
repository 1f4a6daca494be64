package jaidee.paper;

import java.awt.Color;
import java.io.IOException;

/// The marks beside the parts of the leaflet, drawn from plain shapes: each fills a square whose upper left corner is
/// (x, y).
final class LeafletIcons {
    @FunctionalInterface
    interface Icon {
        void draw(Canvas canvas, double x, double y, double size) throws IOException;
    }

    private LeafletIcons() {
    }

    /// A coin with a paw on it.
    static void coin(Canvas canvas, double x, double y, double size) throws IOException {
        double half = size / 2;
        canvas.fillEllipse(Palette.AMBER, x + half, y + half, half, half, 0);
        canvas.fillEllipse(Color.WHITE, x + half, y + half, half * 0.8, half * 0.8, 0);
        canvas.fillEllipse(Palette.AMBER, x + half, y + half, half * 0.72, half * 0.72, 0);
        Paw.draw(canvas, Palette.DEEP, x + half, y + half, size * 0.55, 0);
    }

    /// A purse with its clasp.
    static void purse(Canvas canvas, double x, double y, double size) throws IOException {
        canvas.fill(Palette.DEEP, Outline.round(x + size * 0.18, y + size * 0.08, size * 0.58, size * 0.3, size * 0.08));
        canvas.fill(Palette.TEAL, Outline.round(x, y + size * 0.22, size, size * 0.66, size * 0.14));
        canvas.fill(Color.WHITE, Outline.round(x + size * 0.62, y + size * 0.44, size * 0.38, size * 0.22, size * 0.1));
        canvas.fillEllipse(Palette.AMBER, x + size * 0.75, y + size * 0.55, size * 0.07, size * 0.07, 0);
    }

    /// Three steps with a star of dots above the highest.
    static void crown(Canvas canvas, double x, double y, double size) throws IOException {
        canvas.fill(Palette.LINE, Outline.round(x, y + size * 0.62, size * 0.3, size * 0.33, size * 0.05));
        canvas.fill(Palette.AMBER, Outline.round(x + size * 0.35, y + size * 0.4, size * 0.3, size * 0.55, size * 0.05));
        canvas.fill(Palette.TEAL, Outline.round(x + size * 0.7, y + size * 0.18, size * 0.3, size * 0.77, size * 0.05));
        canvas.fillEllipse(Palette.AMBER, x + size * 0.85, y + size * 0.08, size * 0.07, size * 0.07, 0);
    }

    /// A box with a ribbon.
    static void gift(Canvas canvas, double x, double y, double size) throws IOException {
        canvas.fillEllipse(Palette.AMBER, x + size * 0.36, y + size * 0.16, size * 0.15, size * 0.09, 25);
        canvas.fillEllipse(Palette.AMBER, x + size * 0.64, y + size * 0.16, size * 0.15, size * 0.09, -25);
        canvas.fill(Palette.TEAL, Outline.round(x + size * 0.08, y + size * 0.44, size * 0.84, size * 0.5, size * 0.06));
        canvas.fill(Palette.DEEP, Outline.round(x, y + size * 0.24, size, size * 0.22, size * 0.06));
        canvas.fill(Palette.AMBER, x + size * 0.43, y + size * 0.24, size * 0.14, size * 0.7);
    }

    /// A square on its corner with a half circle on both upper sides.
    static void heart(Canvas canvas, double x, double y, double size) throws IOException {
        Color red = new Color(0xD1495B);
        double side = size * 0.5, middle = side * 0.3536, top = y + size * 0.16, centre = x + size / 2;
        canvas.turned(45, centre, top).fill(red, 0, 0, side, side);
        canvas.endClip();
        for (int way : new int[]{-1, 1}) canvas.fillEllipse(red, centre + way * middle, top + middle, side / 2, side / 2, 0);
    }
}
