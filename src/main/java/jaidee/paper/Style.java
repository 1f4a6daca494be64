package jaidee.paper;

import java.awt.Color;

/// How text looks: weight, size in points, colour, and the distance of lines as a multiple of the size. Thai needs at
/// least 1.5, or tone marks meet the vowels below the line above.
record Style(Weight weight, double points, Color color, double leading) {
    static final double THAI_LEADING = 1.5;
    private static final double MM_A_POINT = 25.4 / 72;

    static Style regular(double points) {
        return new Style(Weight.REGULAR, points, Color.BLACK, THAI_LEADING);
    }

    static Style bold(double points) {
        return new Style(Weight.BOLD, points, Color.BLACK, THAI_LEADING);
    }

    Style in(Color other) {
        return new Style(weight, points, other, leading);
    }

    Style leading(double other) {
        return new Style(weight, points, color, other);
    }

    Style points(double other) {
        return new Style(weight, other, color, leading);
    }

    double millimetres() {
        return points * MM_A_POINT;
    }

    double lineHeight() {
        return millimetres() * leading;
    }

    /// From the top of the line to the baseline: the room above and below the ink of Thai letters is shared evenly.
    double baseline() {
        return millimetres() * (leading / 2 + 0.32);
    }
}
