package jaidee.owners.ui;

import jaidee.owners.Square;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The square of a picture that is to be kept: moved and made larger or smaller, never beyond the picture.
final class CropModel {
    private static final double STEP = 0.04;
    private static final double CLOSER = 0.88;
    private static final int LEAST = 40;

    private final int width;
    private final int height;
    private final ReadOnlyObjectWrapper<Square> square;

    CropModel(int width, int height) {
        this.width = width;
        this.height = height;
        this.square = new ReadOnlyObjectWrapper<>(Square.middle(width, height));
    }

    ReadOnlyObjectProperty<Square> squareProperty() {
        return square.getReadOnlyProperty();
    }

    Square square() {
        return square.get();
    }

    /// By so many steps; a step is a small part of the square.
    void step(int right, int down) {
        int step = Math.max(1, (int) Math.round(square().side() * STEP));
        move(right * step, down * step);
    }

    /// By so many pixels of the picture.
    void move(int right, int down) {
        Square now = square();
        put(now.x() + right, now.y() + down, now.side());
    }

    /// Shows less of the picture, about the same middle.
    void closer() {
        zoom(CLOSER);
    }

    void farther() {
        zoom(1 / CLOSER);
    }

    private void zoom(double factor) {
        Square now = square();
        int most = Math.min(width, height);
        int side = Math.clamp(Math.round(now.side() * factor), Math.min(LEAST, most), most);
        put(now.x() + (now.side() - side) / 2, now.y() + (now.side() - side) / 2, side);
    }

    private void put(int x, int y, int side) {
        square.set(new Square(Math.clamp(x, 0, width - side), Math.clamp(y, 0, height - side), side));
    }
}
