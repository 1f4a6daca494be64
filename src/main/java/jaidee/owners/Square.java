package jaidee.owners;

/// The part of a picture that is kept, in its pixels.
public record Square(int x, int y, int side) {
    /// The middle, as large as the picture allows.
    public static Square middle(int width, int height) {
        int side = Math.min(width, height);
        return new Square((width - side) / 2, (height - side) / 2, side);
    }

    /// The same part, kept inside a picture.
    Square inside(int width, int height) {
        int fitting = Math.clamp(side, 1, Math.min(width, height));
        return new Square(Math.clamp(x, 0, width - fitting), Math.clamp(y, 0, height - fitting), fitting);
    }
}
