package jaidee.paper;

import java.awt.Color;

/// The colours a coupon may have. All are dark enough for white letters; a lighter shade of each draws the paws behind.
public enum CouponColour {
    TEAL(0x0B3B38, 0x14574F), BLUE(0x143A66, 0x1F5088), VIOLET(0x41246B, 0x593590), ROSE(0x7A1F45, 0x9B2F5C),
    BROWN(0x5A3418, 0x774824), GREEN(0x1E4D1F, 0x2D692E);

    private final Color deep;
    private final Color light;

    CouponColour(int deep, int light) {
        this.deep = new Color(deep);
        this.light = new Color(light);
    }

    Color deep() {
        return deep;
    }

    Color light() {
        return light;
    }

    /// As `#0b3b38`, for a sample of it on the screen.
    public String web() {
        return "#%06x".formatted(deep.getRGB() & 0xffffff);
    }
}
