package jaidee.ui;

/// What a badge or a notice wants to say by its colour. The word in it says the same: colour is never alone.
public enum Tone {
    PLAIN("pill-plain"), ACCENT("pill-accent"),
    /// done, in order
    DONE("pill-done"),
    /// have a look
    LOOK("pill-look"),
    /// danger, overdue, money lost
    DANGER("pill-danger"),
    SILVER("pill-silver"), GOLD("pill-gold"), VIP("pill-vip");

    private final String style;

    Tone(String style) {
        this.style = style;
    }

    String style() {
        return style;
    }
}
