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
    /// tiers take theirs from here
    SILVER("pill-silver"), BRONZE("pill-bronze"), GOLD("pill-gold"), GREEN("pill-green"), TEAL("pill-teal"), BLUE("pill-blue"),
    VIOLET("pill-violet"), ROSE("pill-rose");

    private final String style;

    Tone(String style) {
        this.style = style;
    }

    String style() {
        return style;
    }
}
