package jaidee.owners;

import jaidee.kernel.Message;

/// The kinds of animal the clinic keeps apart, each with the weights that are believable for it.
public enum Species {
    DOG("owners.species.dog", 60, 110_000),
    CAT("owners.species.cat", 50, 15_000),
    RABBIT("owners.species.rabbit", 25, 10_000),
    BIRD("owners.species.bird", 5, 5_000),
    EXOTIC("owners.species.exotic", 3, 100_000),
    OTHER("owners.species.other", 1, 200_000);

    private final String key;
    private final int leastGrams;
    private final int mostGrams;

    Species(String key, int leastGrams, int mostGrams) {
        this.key = key;
        this.leastGrams = leastGrams;
        this.mostGrams = mostGrams;
    }

    public Message named() {
        return Message.of(key);
    }

    /// From a newborn to the heaviest of its kind, in grams. Outside is asked about, not refused.
    public int leastGrams() {
        return leastGrams;
    }

    public int mostGrams() {
        return mostGrams;
    }
}
