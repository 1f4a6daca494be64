package jaidee.paper;

/// Sheets of self-adhesive labels on A4, as they are sold. Millimetres.
public enum LabelForm {
    /// 24 labels of 70 × 37, edge to edge.
    THREE_BY_EIGHT(3, 8, 70, 37, 0, 0.5, 70, 37),
    /// 24 labels of 63.5 × 33.9 with a gap between the columns.
    THREE_BY_EIGHT_APART(3, 8, 63.5, 33.9, 7.25, 12.9, 66, 33.9),
    /// 14 labels of 99.1 × 38.1.
    TWO_BY_SEVEN(2, 7, 99.1, 38.1, 4.65, 15.15, 101.6, 38.1);

    private final int columns;
    private final int rows;
    private final double width;
    private final double height;
    private final double left;
    private final double top;
    private final double stepRight;
    private final double stepDown;

    LabelForm(int columns, int rows, double width, double height, double left, double top, double stepRight, double stepDown) {
        this.columns = columns;
        this.rows = rows;
        this.width = width;
        this.height = height;
        this.left = left;
        this.top = top;
        this.stepRight = stepRight;
        this.stepDown = stepDown;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /// How many there are on a sheet.
    public int count() {
        return columns * rows;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /// The left edge of the label at `place`, from 0, row by row.
    double x(int place) {
        return left + place % columns * stepRight;
    }

    double y(int place) {
        return top + Math.floorDiv(place, columns) * stepDown;
    }
}
