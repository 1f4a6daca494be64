package jaidee.paper;

enum Align {
    LEFT(0), CENTER(0.5), RIGHT(1);

    private final double share;

    Align(double share) {
        this.share = share;
    }

    /// How much of the width lies left of the given point.
    double share() {
        return share;
    }
}
