package jaidee.owners;

import jaidee.kernel.AgeInput;
import jaidee.kernel.DateInput;
import jaidee.kernel.Outcome;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A birthday as it is told at the desk: a day in either era, or an age, a month with its year, or a year, which make it an estimate.
public final class BirthInput {
    private static final Pattern MONTH_NUMBER = Pattern.compile("(?:0?[1-9]|1[0-2]) ?[/.-] ?\\d{4}"), MONTH_WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}.]* ?\\d{2,4}"), YEAR = Pattern.compile("\\d{4}");

    private BirthInput() {
    }

    /// Nothing typed is nothing known; refuses what is neither day nor age.
    public static Outcome<Optional<Birth>> read(String typed, LocalDate today) {
        if (typed.isBlank()) return Outcome.done(Optional.empty());
        Optional<Birth> estimated = AgeInput.birthday(typed, today).map(day -> new Birth(day, true));
        if (estimated.isPresent()) return Outcome.done(estimated);
        Outcome<Optional<Birth>> day = day(typed, today, false);
        return day.isDone() ? day : firstOf(typed).map(first -> day(first, today, true)).filter(Outcome::isDone).orElse(day);
    }

    private static Outcome<Optional<Birth>> day(String typed, LocalDate today, boolean estimated) {
        return DateInput.parse(typed, DateInput.Field.PET_BIRTH, today).map(input -> Optional.of(new Birth(input.day(), estimated)));
    }

    /// The first day of a month or a year.
    private static Optional<String> firstOf(String typed) {
        String text = typed.strip();
        if (MONTH_NUMBER.matcher(text).matches()) return Optional.of("1/" + text);
        if (MONTH_WORD.matcher(text).matches()) return Optional.of("1 " + text);
        return YEAR.matcher(text).matches() ? Optional.of("1/1/" + text) : Optional.empty();
    }
}
