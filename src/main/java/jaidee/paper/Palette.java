package jaidee.paper;

import java.awt.Color;

/// The colours of what is printed in colour, the same as on screen. Thermal paper knows only black.
final class Palette {
    static final Color DEEP = new Color(0x0B3B38);
    static final Color TEAL = new Color(0x0F766E);
    static final Color TEAL_LIGHT = new Color(0x14574F);
    static final Color MINT = new Color(0xE3F3F0);
    static final Color AMBER = new Color(0xF2C14E);
    static final Color INK = new Color(0x1F2933);
    static final Color GREY = new Color(0x5B6770);
    static final Color LINE = new Color(0xC9D3D6);

    private Palette() {
    }
}
