package jaidee.vault;

/// How much memory and how many passes Argon2id takes to try one secret.
record SealCost(int kibibytes, int passes) {
    /// Of what is random and long, which nobody guesses at any speed.
    static final SealCost RANDOM = new SealCost(1 << 10, 1);

    // a file made to do harm could ask for all memory there is
    private static final int MOST_KIBIBYTES = 256 << 10, MOST_PASSES = 10;

    SealCost {
        if (kibibytes < 8 || kibibytes > MOST_KIBIBYTES || passes < 1 || passes > MOST_PASSES) throw new IllegalArgumentException("cost");
    }

    String text() {
        return kibibytes + "," + passes;
    }

    static SealCost read(String text) {
        String[] parts = text.split(",");
        return new SealCost(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
