package jaidee.checkout;

import jaidee.documents.DocumentKind;
import jaidee.kernel.DaySpan;
import jaidee.kernel.Money;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the words in the box that finds bills may mean. Several at once: `1250` is a running number and an amount.
///
/// @param token     of a receipt's code
/// @param running   the last part of a number, of the month that is looked at
/// @param beginnings of numbers, the likeliest first
/// @param days      from and to
record BillWords(Optional<String> token, Optional<Integer> running, List<String> beginnings, Optional<DaySpan> days, Optional<Money> amount) {
    /// As it is printed, or the beginning of it: `RC6911-00012`, `rc6911-12`, `AB69`.
    private static final Pattern NUMBER = Pattern.compile("([A-Z]{2}\\d{1,4})(?:-(\\d{0,5}))?");
    /// Without the letters of its kind: `6911-12`.
    private static final Pattern NUMBER_ALONE = Pattern.compile("(\\d{4})-(\\d{1,5})");
    private static final Pattern RUNNING = Pattern.compile("\\d{1,5}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?|\\d{1,9}(\\.\\d{1,2})?");

    /// @param day that is looked at: two digits of a year are read from there
    static BillWords of(String typed, LocalDate day) {
        String text = typed.strip();
        Optional<String> token = ScanCode.parse(text).filter(each -> each.kind() == CodeKind.RECEIPT).map(ScanCode::token);
        if (token.isPresent()) return new BillWords(token, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        Optional<Integer> running = RUNNING.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
        Optional<Money> amount = AMOUNT.matcher(text).matches() ? Optional.of(Money.baht(new BigDecimal(text.replace(",", "")))) : Optional.empty();
        return new BillWords(token, running, beginnings(text.toUpperCase(Locale.ROOT)), DaySpan.parse(text, day), amount);
    }

    private static List<String> beginnings(String text) {
        Matcher number = NUMBER.matcher(text), alone = NUMBER_ALONE.matcher(text);
        if (alone.matches()) return Arrays.stream(DocumentKind.values()).map(kind -> "%s%s-%05d".formatted(kind.prefix(), alone.group(1),
                Integer.parseInt(alone.group(2)))).toList();
        if (!number.matches()) return List.of();
        String running = number.group(2);
        if (running == null) return List.of(number.group(1));
        String beginning = number.group(1) + "-" + running;
        return running.isEmpty() ? List.of(beginning) : List.of("%s-%05d".formatted(number.group(1), Integer.parseInt(running)), beginning);
    }
}
