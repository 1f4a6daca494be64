package jaidee.campaigns;

import jaidee.kernel.OwnerId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Draws the owners who are kept aside: each gets a number from the seed and the own number, and those with the lowest are
/// kept. So the same seed draws the same owners, in whatever order they are given, and anybody can draw them again; and
/// nobody can tell them before the seed is known.
///
/// @param percent of the owners, rounded half up; at least one when there are two and more
public record Draw(long seed, int percent) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    public Set<OwnerId> control(Collection<OwnerId> owners) {
        List<OwnerId> all = owners.stream().distinct().toList();
        return all.stream().sorted(Comparator.<OwnerId>comparingLong(owner -> number(owner.value())).thenComparingLong(OwnerId::value))
                .limit(kept(all.size())).collect(Collectors.toUnmodifiableSet());
    }

    /// How many of so many are kept aside.
    public int kept(int owners) {
        if (percent <= 0 || owners < 2) return 0;
        return Math.max(1, Math.toIntExact(((long) owners * percent + 50) / 100));
    }

    /// The number that SplitMix64 gives at that place of its sequence: Steele, Lea, Flood, "Fast splittable pseudorandom
    /// number generators", OOPSLA 2014.
    private long number(long place) {
        long z = seed + place * GOLDEN;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
