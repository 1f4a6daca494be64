package jaidee.owners;

/// How a pet lives and what was done for it before it came here.
public record Upbringing(Lives lives, PastVaccines pastVaccines) {
    public static final Upbringing UNKNOWN = new Upbringing(Lives.UNKNOWN, PastVaccines.UNKNOWN);
}
