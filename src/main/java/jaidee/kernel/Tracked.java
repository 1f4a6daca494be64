package jaidee.kernel;

/// A text under change in which every character remembers the index it came from, so that what was found in the
/// changed text can be shown in the original.
final class Tracked {
    private char[] chars;
    private int[] from;
    private int length;

    Tracked(int capacity) {
        chars = new char[Math.max(8, capacity)];
        from = new int[chars.length];
    }

    int length() {
        return length;
    }

    char charAt(int index) {
        return chars[index];
    }

    /// The index in the original text of the character that is now at `index`.
    int from(int index) {
        return from[index];
    }

    boolean endsWith(char c) {
        return length > 0 && chars[length - 1] == c;
    }

    int indexOf(char c, int start) {
        for (int i = start; i < length; i++) if (chars[i] == c) return i;
        return -1;
    }

    void append(char c, int origin) {
        insert(length, c, origin);
    }

    void insert(int at, char c, int origin) {
        if (length == chars.length) {
            chars = java.util.Arrays.copyOf(chars, length * 2);
            from = java.util.Arrays.copyOf(from, length * 2);
        }
        System.arraycopy(chars, at, chars, at + 1, length - at);
        System.arraycopy(from, at, from, at + 1, length - at);
        chars[at] = c;
        from[at] = origin;
        length++;
    }

    /// Changes a character; it keeps its place.
    void set(int at, char c) {
        chars[at] = c;
    }

    void delete(int at) {
        System.arraycopy(chars, at + 1, chars, at, length - at - 1);
        System.arraycopy(from, at + 1, from, at, length - at - 1);
        length--;
    }

    String text() {
        return new String(chars, 0, length);
    }
}
