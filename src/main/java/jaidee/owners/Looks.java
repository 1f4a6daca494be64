package jaidee.owners;

/// What one recognises a pet by; each may be empty.
public record Looks(String breed, String colour, String marks) {
    public static final Looks UNKNOWN = new Looks("", "", "");
}
