package jaidee.sample;

/// How many pets each owner has: one at least if there are enough, some two, a few many; all together as planned.
final class PetShares {
    private static final int BLOCK = 20;

    private final SamplePlan plan;
    private final int[] counts = new int[BLOCK];

    PetShares(SamplePlan plan) {
        this.plan = plan;
    }

    /// Asked in the order of the owners.
    int of(int number) {
        if (number % BLOCK == 0) share(number);
        return counts[number % BLOCK];
    }

    private void share(int first) {
        Dice dice = Dice.of(plan.seed(), "shares", first);
        int owners = Math.min(BLOCK, plan.owners() - first);
        int pets = upTo(first + owners) - upTo(first);
        for (int i = 0; i < BLOCK; i++) counts[i] = i < owners && pets >= owners ? 1 : 0;
        int left = pets >= owners ? pets - owners : pets;
        for (int i = 0; i < left; i++) counts[dice.below(owners)]++;
    }

    private int upTo(int owner) {
        return (int) ((long) owner * plan.pets() / plan.owners());
    }
}
