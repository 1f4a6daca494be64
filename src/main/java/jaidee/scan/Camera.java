package jaidee.scan;

/// A camera of this computer.
///
/// @param id what the system calls it, the same after unplugging and starting anew: what the settings keep
/// @param name what its maker calls it
public record Camera(String id, String name) {
    @Override
    public String toString() {
        return name;
    }
}
