package jaidee.checkout;

/// How much of a bill was undone since.
public enum Undone {
    NOTHING, PARTLY, WHOLLY, VOID
}
