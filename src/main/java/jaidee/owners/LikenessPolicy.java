package jaidee.owners;

import jaidee.kernel.PhoneNumber;
import jaidee.kernel.SearchKeys;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// When an owner counts as like the one being entered: the same phone, the same or a similar full name, or two weaker
/// signs together, such as first name and pet.
record LikenessPolicy(String phoneStart, SearchKeys name, SearchKeys nickname, List<SearchKeys> pets) {
    private static final int ENOUGH = 40;
    /// Shorter names than this are too often one letter from another.
    static final int WHOLE_NAME = 5;
    private static final int TYPED_MOBILE = 12;

    Optional<Likeness> likeness(OwnerLine owner) {
        Set<Likeness.Trait> traits = EnumSet.noneOf(Likeness.Trait.class);
        phone(owner, traits);
        name(owner, traits);
        if (!nickname.isEmpty() && sounds(owner.name().nickname()).equals(nickname.sound())) traits.add(Likeness.Trait.NICKNAME);
        if (owner.pets().stream().map(pet -> sounds(pet.name())).anyMatch(this::isPet)) traits.add(Likeness.Trait.PET);
        Likeness likeness = new Likeness(owner, traits);
        return likeness.weight() >= ENOUGH ? Optional.of(likeness) : Optional.empty();
    }

    private void phone(OwnerLine owner, Set<Likeness.Trait> traits) {
        if (phoneStart.isEmpty()) return;
        for (PhoneNumber phone : owner.phones()) {
            if (phone.number().equals(phoneStart)) traits.add(Likeness.Trait.PHONE);
            else if (phoneStart.length() < TYPED_MOBILE && phone.number().startsWith(phoneStart))
                traits.add(Likeness.Trait.PHONE_BEGINS);
        }
    }

    private void name(OwnerLine owner, Set<Likeness.Trait> traits) {
        String typed = name.sound(), known = sounds(owner.name().full()), first = sounds(owner.name().first());
        if (typed.isEmpty()) return;
        boolean both = !owner.name().last().isEmpty() && typed.length() > first.length();
        if (typed.equals(known) && both) traits.add(Likeness.Trait.NAME);
        else if (both && typed.length() >= WHOLE_NAME && distanceAtMostOne(typed, known)) traits.add(Likeness.Trait.SIMILAR_NAME);
        else if (typed.equals(first) || typed.startsWith(first) && first.length() >= 3 && known.startsWith(typed))
            traits.add(Likeness.Trait.FIRST_NAME);
    }

    private boolean isPet(String sound) {
        return pets.stream().anyMatch(pet -> !pet.isEmpty() && pet.sound().equals(sound));
    }

    private static String sounds(String text) {
        return SearchKeys.of(text).sound();
    }

    /// Whether one letter put in, left out, changed, or swapped with its neighbour makes the two the same.
    static boolean distanceAtMostOne(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) return false;
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) start++;
        String restA = a.substring(start), restB = b.substring(start);
        if (restA.isEmpty() || restB.isEmpty()) return true;
        String tailA = restA.substring(1), tailB = restB.substring(1);
        boolean swapped = restA.length() > 1 && restB.length() > 1 && restA.charAt(0) == restB.charAt(1)
                && restA.charAt(1) == restB.charAt(0) && restA.substring(2).equals(restB.substring(2));
        return tailA.equals(tailB) || tailA.equals(restB) || restA.equals(tailB) || swapped;
    }
}
