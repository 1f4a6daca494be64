package jaidee.search;

/// One kind of keys of all households, packed behind one another in the order of the answers. Looked through by blocks
/// of 64 households, so that who matches in a block is one `long`.
final class Pool {
    static final int BLOCK = 64;
    private final String text;
    private final int[] starts;
    private final GramFilter filter;
    private final long[] marks;

    private Pool(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
        int blocks = (starts.length - 1 + BLOCK - 1) / BLOCK;
        int[] blockStarts = new int[blocks + 1];
        for (int block = 0; block <= blocks; block++) blockStarts[block] = starts[Math.min(block * BLOCK, starts.length - 1)];
        this.filter = new GramFilter(text, blockStarts);
        this.marks = new long[(starts.length - 1) * Marks.WORDS];
        for (int i = 0; i < starts.length - 1; i++) Marks.add(text, starts[i], starts[i + 1] + 1, marks, i * Marks.WORDS);
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

    /// Which households of `block`, of those in `wanted`, have `coded` in their keys, a bit each.
    ///
    /// @param needed the marks of `coded`
    long matches(int block, String coded, long[] needed, long wanted) {
        long found = 0;
        for (long left = wanted; left != 0; left &= left - 1) {
            int household = block * BLOCK + Long.numberOfTrailingZeros(left);
            if (household + 1 >= starts.length) break;
            if (Marks.have(marks, household * Marks.WORDS, needed)
                    && text.indexOf(coded, starts[household], starts[household + 1] + 1) >= 0) found |= Long.lowestOneBit(left);
        }
        return found;
    }
}
