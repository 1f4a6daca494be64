package jaidee.owners;

import jaidee.kernel.AgeInput;
import jaidee.kernel.DateInput;
import jaidee.kernel.Outcome;
import java.time.LocalDate;
import java.util.Optional;

/// A birthday as it is told at the desk: a day in either era, or an age, which makes it an estimate.
public final class BirthInput {
    private BirthInput() {
    }

    /// Nothing typed is nothing known; refuses what is neither day nor age.
    public static Outcome<Optional<Birth>> read(String typed, LocalDate today) {
        if (typed.isBlank()) return Outcome.done(Optional.empty());
        Optional<Birth> estimated = AgeInput.birthday(typed, today).map(day -> new Birth(day, true));
        if (estimated.isPresent()) return Outcome.done(estimated);
        return DateInput.parse(typed, DateInput.Field.PET_BIRTH, today).map(input -> Optional.of(new Birth(input.day(), false)));
    }
}
