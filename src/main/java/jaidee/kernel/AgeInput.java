package jaidee.kernel;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An age typed where a birthday is asked for: `3 ปี`, `8 เดือน`, `2 ปี 3 เดือน`, `6w`, `1y 6m`, `3 years`. Most owners know
/// it better than the day.
public final class AgeInput {
    private static final Pattern AGE = Pattern.compile(
            "(?:(\\d{1,2})(?:ปี|ขวบ|years?|yrs?|y))?(?:(\\d{1,2})(?:เดือน|ด\\.|months?|mo|m))?(?:(\\d{1,2})(?:สัปดาห์|อาทิตย์|weeks?|w))?(?:(\\d{1,2})(?:วัน|days?|d))?");
    private static final int OLDEST_YEARS = 40;

    private AgeInput() {
    }

    /// About when a pet of this age was born; empty when the text is no age, or one no pet reaches.
    public static Optional<LocalDate> birthday(String typed, LocalDate today) {
        String plain = Typed.plain(typed).toLowerCase(Locale.ROOT).replace(" ", "").replaceFirst("^อายุ|^ประมาณ|^~", "");
        Matcher age = AGE.matcher(plain);
        if (plain.isEmpty() || !age.matches()) return Optional.empty();
        Period old = Period.of(number(age.group(1)), number(age.group(2)), number(age.group(3)) * 7 + number(age.group(4)));
        LocalDate born = today.minus(old);
        return born.isBefore(today.minusYears(OLDEST_YEARS)) ? Optional.empty() : Optional.of(born);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
