package jaidee.search;

/// One kind of keys of all households, packed behind one another in the order of the answers. Looked through by blocks
/// of 64 households, so that who matches in a block is one `long`.
final class Pool {
    static final int BLOCK = 64;
    private final String text;
    private final int[] starts;
    private final GramFilter filter;

    private Pool(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
        int blocks = (starts.length - 1 + BLOCK - 1) / BLOCK;
        int[] blockStarts = new int[blocks + 1];
        for (int block = 0; block <= blocks; block++) blockStarts[block] = starts[Math.min(block * BLOCK, starts.length - 1)];
        this.filter = new GramFilter(text, blockStarts);
    }

    /// Takes the keys of one household after the other.
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final int[] starts;
        private int count;

        Builder(int households) {
            starts = new int[households + 1];
        }

        void add(String keys) {
            text.append(OneByte.of(keys));
            text.setLength(text.length() - 1); // the separator that ends one household begins the next
            starts[++count] = text.length();
        }

        Pool build() {
            return new Pool(text.append(Keys.SEPARATOR).toString(), starts);
        }
    }

    /// The blocks worth looking at, a bit each.
    long[] candidates(String coded) {
        return filter.candidates(coded);
    }

    /// Which households of `block` have `coded` in their keys, a bit each.
    long matches(int block, String coded) {
        int first = block * BLOCK, last = Math.min(first + BLOCK, starts.length - 1);
        int end = starts[last] + 1, at = starts[first], household = first;
        long found = 0;
        while ((at = text.indexOf(coded, at, end)) >= 0) {
            while (starts[household + 1] <= at) household++;
            found |= 1L << (household - first);
            at = starts[household + 1];
        }
        return found;
    }
}
