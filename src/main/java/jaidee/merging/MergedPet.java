package jaidee.merging;

import jaidee.kernel.ThaiText;
import jaidee.owners.Identity;
import jaidee.owners.Looks;
import jaidee.owners.PetDetails;
import jaidee.owners.Upbringing;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/// What one pet is told of that was told of twice.
final class MergedPet {
    private MergedPet() {
    }

    /// @param fromGone where the one that goes is right; where only one of them says anything, that holds
    static PetDetails of(PetDetails kept, PetDetails gone, Set<PetField> fromGone) {
        Set<PetField> theirs = EnumSet.noneOf(PetField.class);
        for (PetField field : PetField.values())
            if (!field.of(gone).isEmpty() && (fromGone.contains(field) || field.of(kept).isEmpty())) theirs.add(field);
        Function<PetField, PetDetails> right = field -> theirs.contains(field) ? gone : kept;
        Identity chip = kept.microchip().isEmpty() ? gone.identity() : kept.identity();
        return new PetDetails(right.apply(PetField.NAME).name(), kept.species(), right.apply(PetField.SEX).sex(), right.apply(PetField.NEUTERED).neutered(), right.apply(PetField.BIRTH).birth(),
                new Looks(right.apply(PetField.BREED).looks().breed(), right.apply(PetField.COLOUR).looks().colour(), right.apply(PetField.MARKS).looks().marks()),
                new Identity(chip.microchip(), chip.implantedOn(), right.apply(PetField.REGISTRATION).identity().registrationNo()),
                new Upbringing(right.apply(PetField.LIVES).upbringing().lives(), right.apply(PetField.PAST).upbringing().pastVaccines()), joined(kept.note(), gone.note()));
    }

    private static String joined(String kept, String gone) {
        if (gone.isEmpty() || kept.equals(gone)) return kept;
        return kept.isEmpty() ? gone : ThaiText.cleanLines(kept + "\n" + gone);
    }
}
