package jaidee.health;

/// How far a new version of the protocols has come into force.
///
/// @param done       of everything, from 0 to 1
/// @param cancelling is still possible
public record RecomputeProgress(int version, ProtocolVersion.State state, double done, boolean cancelling) {
}
