package jaidee.loyalty;

import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Points for a visit in the month of a pet's birthday: once a pet and calendar year, for some pets of an owner at most,
/// not in the year it was born and never for one that died.
public record BirthdayPolicy(Points each, int mostPets) {
    /// @param birth empty when nobody knows
    public record Pet(PetId id, Optional<LocalDate> birth, boolean living) {
    }

    /// The pets whose birthday this visit honours, in the order given.
    ///
    /// @param honoured those honoured before in the year of `day`
    public List<PetId> honours(List<Pet> pets, Set<PetId> honoured, LocalDate day) {
        return pets.stream().filter(pet -> pet.living() && !honoured.contains(pet.id()))
                .filter(pet -> pet.birth().filter(birth -> birth.getMonth() == day.getMonth() && birth.getYear() < day.getYear()).isPresent())
                .limit(Math.max(0, mostPets - honoured.size())).map(Pet::id).toList();
    }

    public Points worth(int pets) {
        return Points.of(Math.multiplyExact(each.value(), (long) pets));
    }
}
