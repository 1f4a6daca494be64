package jaidee.catalogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is typed into the item field of a bill: an item, with how many of it before (`3*วัคซีน`, `3x VAC`, `3×`).
///
/// @param quantity 1 unless one was typed; 0 or a number beyond what a bill takes is left for the bill to refuse
/// @param text     what to look for; empty when only the quantity has been typed yet
public record QuickEntry(int quantity, String text) {
    private static final Pattern TIMES = Pattern.compile("^(\\p{Nd}{1,5})\\s*[*x×X]\\s*(.*)$", Pattern.DOTALL);

    public static QuickEntry read(String typed) {
        Matcher times = TIMES.matcher(typed.strip());
        return times.matches() ? new QuickEntry(Integer.parseInt(times.group(1)), times.group(2).strip())
                : new QuickEntry(1, typed.strip());
    }
}
