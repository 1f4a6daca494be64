package jaidee.sample;

/// How large a sample clinic is and which of the endlessly many it is. The same plan on the same day gives the same
/// clinic, row for row.
///
/// @param months how far the story at the desk reaches back from today
public record SamplePlan(int owners, int pets, int months, long seed) {
    public static final long USUAL_SEED = 2569;
    public static final int USUAL_OWNERS = 250;
    public static final int MOST_OWNERS = 1_000_000;
    public static final int USUAL_MONTHS = 18;
    public static final int MOST_MONTHS = 60;

    public SamplePlan {
        if (owners < 1 || owners > MOST_OWNERS) throw new IllegalArgumentException("owners: " + owners);
        if (pets < 0 || pets > mostPets(owners)) throw new IllegalArgumentException("pets: " + pets);
        if (months < 1 || months > MOST_MONTHS) throw new IllegalArgumentException("months: " + months);
    }

    /// About 250 owners and 400 pets: the clinic to practise in.
    public static SamplePlan usual() {
        return ofOwners(USUAL_OWNERS, USUAL_SEED);
    }

    /// As many owners, and eight pets for five of them.
    public static SamplePlan ofOwners(int owners, long seed) {
        return new SamplePlan(owners, (int) (owners * 8L / 5), USUAL_MONTHS, seed);
    }

    public static int mostPets(int owners) {
        return Math.multiplyExact(owners, 10);
    }

    public SamplePlan withPets(int count) {
        return new SamplePlan(owners, count, months, seed);
    }

    public SamplePlan withMonths(int count) {
        return new SamplePlan(owners, pets, count, seed);
    }
}
