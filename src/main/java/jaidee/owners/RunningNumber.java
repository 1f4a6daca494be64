package jaidee.owners;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers that are counted on from the last one given: `M-00001`, `HN69-0001`.
///
/// @param digits at least so many; more when they run out
record RunningNumber(String prefix, int digits) {
    String first() {
        return numbered(1);
    }

    /// The number after `last`, which begins with the prefix; the first one when `last` was not made here.
    String after(String last) {
        Matcher number = Pattern.compile(Pattern.quote(prefix) + "(\\d{1,15})").matcher(last);
        return number.matches() ? numbered(Long.parseLong(number.group(1)) + 1) : first();
    }

    private String numbered(long number) {
        return prefix + ("%0" + digits + "d").formatted(number);
    }
}
