package jaidee.health;

/// What a change of the protocols would do to the pets of the clinic. A pet of which one thing comes earlier and another
/// later counts in both.
///
/// @param pets         living
/// @param touched      of which anything changes
/// @param earlier      pets with something due earlier
/// @param fresh        pets with something due that was not
/// @param gone         pets with something not due any more
/// @param windowBefore what stands in the days of reminding today: from 14 days before its day to 30 days after
/// @param windowAfter  the same by the changed protocols
public record ProtocolEffect(int pets, int touched, int earlier, int later, int fresh, int gone, int windowBefore, int windowAfter) {
}
