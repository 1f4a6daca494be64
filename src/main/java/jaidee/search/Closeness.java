package jaidee.search;

/// How well a text answers what was typed, best first.
public enum Closeness {
    /// The whole text, whatever the spaces.
    EXACT,
    /// It begins so.
    PREFIX,
    /// A later word begins so; a phone or code ends so (the last four digits).
    WORD,
    /// Somewhere inside.
    CONTAINS,
    /// It begins so when tone marks are left out.
    TONELESS_PREFIX,
    TONELESS,
    /// It begins with what sounds the same.
    SOUND_PREFIX,
    SOUND
}
