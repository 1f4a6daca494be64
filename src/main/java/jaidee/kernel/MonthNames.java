package jaidee.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Months as people write them: `พฤศจิกายน`, `พฤศจิกา`, `พ.ย.`, `พย`, `November`, `Nov`.
final class MonthNames {
    private static final List<String> SHORT_THAI = List.of(
            "มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย", "ตค", "พย", "ธค");
    private static final List<String> THAI = List.of("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
            "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม");
    private static final List<String> ENGLISH = List.of("january", "february", "march", "april", "may", "june",
            "july", "august", "september", "october", "november", "december");
    private static final int FEWEST_LETTERS = 3;

    private MonthNames() {
    }

    /// The month from 1 to 12; empty when no month, or more than one, begins like that. `written` is in lower case.
    static Optional<Integer> find(String written) {
        String name = written.replace(".", "").replace(" ", "");
        int known = SHORT_THAI.indexOf(name);
        if (known >= 0) return Optional.of(known + 1);
        if (name.equals("sept")) return Optional.of(9);
        int[] months = IntStream.range(0, 12).filter(month -> name.length() >= FEWEST_LETTERS
                && (THAI.get(month).startsWith(name) || ENGLISH.get(month).startsWith(name))).toArray();
        return months.length == 1 ? Optional.of(months[0] + 1) : Optional.empty();
    }
}
