package jaidee.paper;

/// The kinds of paper at the desk. Each may have a printer of its own: the slip printer cannot take cards, and labels do
/// not come out of the office printer.
public enum Stock {
    /// 80 mm thermal roll, of which 72 mm take ink; black only.
    ROLL_80(80, 0, false),
    /// 58 mm thermal roll, of which 48 mm take ink; black only.
    ROLL_58(58, 0, false),
    A6(105, 148, true),
    A7(74, 105, true),
    /// A plastic card, ISO/IEC 7810 ID-1.
    CARD(85.6, 54, true),
    /// Label of 50 × 30 mm, thermal; black only.
    STICKER(50, 30, false),
    A5(148, 210, true),
    A4(210, 297, true);

    private final double width;
    private final double height;
    private final boolean turnable;

    Stock(double width, double height, boolean turnable) {
        this.width = width;
        this.height = height;
        this.turnable = turnable;
    }

    /// Millimetres.
    public double width() {
        return width;
    }

    /// Millimetres; zero for a roll, which is cut where the print ends.
    public double height() {
        return height;
    }

    public boolean roll() {
        return height == 0;
    }

    /// Millimetres at each side of a roll that its head cannot reach: 72 mm of 80, 48 mm of 58.
    double margin() {
        return this == ROLL_58 ? 5 : 4;
    }

    /// Whether a page wider than high may be fed the short way. Rolls and labels are always fed as they are drawn.
    public boolean turnable() {
        return turnable;
    }
}
