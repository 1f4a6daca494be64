package jaidee.paper;

/// A rectangle with round corners; with a `notch` it is a ticket: half circles are cut out of both sides at
/// `notchDown` below its top, where it would be torn. All in millimetres.
record Outline(double x, double y, double width, double height, double radius, double notchDown, double notch) {
    static Outline round(double x, double y, double width, double height, double radius) {
        return new Outline(x, y, width, height, radius, 0, 0);
    }

    Outline notched(double down, double size) {
        return new Outline(x, y, width, height, radius, down, size);
    }
}
