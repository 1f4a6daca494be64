package jaidee.health;

/// Whose dues a rule makes.
public enum Applies {
    /// Every pet of the species has it due.
    EVERY,
    /// Pets that got it once.
    STARTED,
    /// Nobody by itself; a vet may set a day.
    NEVER
}
