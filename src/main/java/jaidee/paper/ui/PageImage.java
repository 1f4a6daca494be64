package jaidee.paper.ui;

import java.awt.image.BufferedImage;

/// A rendered page on its way from the background to the window.
///
/// @param pixels ARGB, row by row
record PageImage(int width, int height, int[] pixels) {
    static PageImage of(BufferedImage picture) {
        int width = picture.getWidth(), height = picture.getHeight();
        return new PageImage(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }
}
