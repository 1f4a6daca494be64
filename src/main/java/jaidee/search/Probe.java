package jaidee.search;

/// One thing to look for in one kind of keys. `coded` is the same in the one-byte letters of the packed texts.
record Probe(Keys.Kind kind, String pattern, String coded, boolean exact) {
    static Probe of(Keys.Kind kind, String pattern) {
        return new Probe(kind, pattern, OneByte.of(pattern), OneByte.isExact(pattern));
    }

    boolean in(Keys keys) {
        return keys.get(kind).contains(pattern);
    }
}
