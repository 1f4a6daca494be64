package jaidee.loyalty;

/// Who helps animals without an owner, and may be given points.
///
/// @param contact how the clinic pays it: an account, a phone; may be empty
/// @param active  offered at the desk
public record Foundation(long id, String name, String contact, boolean active) {
}
