package jaidee.sample;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// Chance that can be repeated: SplitMix64, written out so that no Java version changes what a seed means.
final class Dice implements RandomGenerator {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    /// Chance for one thing of its own (a household, a day), whatever was rolled for others before.
    static Dice of(long seed, String purpose, long number) {
        Dice dice = new Dice(seed * 31 + purpose.hashCode());
        dice.state = dice.nextLong() ^ number * STEP;
        dice.nextLong();
        return dice;
    }

    @Override
    public long nextLong() {
        state += STEP;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /// From 0 up to but not `bound`.
    int below(int bound) {
        return (int) ((nextLong() >>> 32) * bound >>> 32);
    }

    /// Both ends included.
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    double unit() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /// Around `middle`, nearly always within three times `spread`.
    double bell(double middle, double spread) {
        double sum = 0;
        for (int i = 0; i < 6; i++) sum += unit();
        return middle + (sum - 3) * spread * Math.sqrt(2);
    }

    <T> T pick(List<T> all) {
        return all.get(below(all.size()));
    }

    <T> T pick(List<T> all, ToDoubleFunction<T> weight) {
        double total = 0;
        for (T one : all) total += weight.applyAsDouble(one);
        double at = unit() * total;
        for (T one : all) {
            at -= weight.applyAsDouble(one);
            if (at < 0) return one;
        }
        return all.getLast();
    }
}
