package jaidee.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Days such as holidays: some of every year, some of one year, as those that follow the moon. Read and shown as the desk
/// writes days (`5/12, 21/2/2570`), kept as `12-05 2027-02-21`.
public record DayList(SortedSet<MonthDay> yearly, SortedSet<LocalDate> once) {
    public static final DayList NONE = new DayList(new TreeSet<>(), new TreeSet<>());
    private static final Pattern OF_EVERY_YEAR = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})");

    public DayList {
        yearly = Collections.unmodifiableSortedSet(new TreeSet<>(yearly));
        once = Collections.unmodifiableSortedSet(new TreeSet<>(once));
    }

    public static DayList once(LocalDate... days) {
        return new DayList(new TreeSet<>(), new TreeSet<>(List.of(days)));
    }

    /// What was typed, parted by commas or spaces: a day and a month, or a day as `DateInput` reads it. Empty when something of
    /// it is no day.
    public static Optional<DayList> typed(String text, LocalDate today) {
        SortedSet<MonthDay> yearly = new TreeSet<>();
        SortedSet<LocalDate> once = new TreeSet<>();
        for (String word : words(text).toList()) {
            Matcher everyYear = OF_EVERY_YEAR.matcher(word);
            Optional<MonthDay> ofEveryYear = everyYear.matches() ? of(everyYear.group(1), everyYear.group(2)) : Optional.empty();
            if (ofEveryYear.isPresent()) yearly.add(ofEveryYear.get());
            else if (!everyYear.matches() && DateInput.parse(word, DateInput.Field.REPORT, today) instanceof Outcome.Done<DateInput>(DateInput day))
                once.add(day.day());
            else return Optional.empty();
        }
        return Optional.of(new DayList(yearly, once));
    }

    /// What is kept; words that are no day count as not there.
    public static DayList kept(String text) {
        SortedSet<MonthDay> yearly = new TreeSet<>();
        SortedSet<LocalDate> once = new TreeSet<>();
        words(text).forEach(word -> {
            try {
                if (word.length() == "12-05".length()) yearly.add(MonthDay.parse("--" + word));
                else once.add(LocalDate.parse(word));
            } catch (DateTimeException unreadable) {
                // as if it were not there
            }
        });
        return new DayList(yearly, once);
    }

    public boolean contains(LocalDate day) {
        return yearly.contains(MonthDay.from(day)) || once.contains(day);
    }

    /// To be kept.
    public String written() {
        return joined(" ", yearly.stream().map(day -> day.toString().substring(2)), once.stream().map(LocalDate::toString));
    }

    /// As it is typed: those of every year first.
    public String shown() {
        return joined(", ", yearly.stream().map(day -> day.getDayOfMonth() + "/" + day.getMonthValue()),
                once.stream().map(Days::numeric));
    }

    private static String joined(String between, Stream<String> yearly, Stream<String> once) {
        return Stream.concat(yearly, once).collect(Collectors.joining(between));
    }

    private static Optional<MonthDay> of(String day, String month) {
        try {
            return Optional.of(MonthDay.of(Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("[\\s,;]+")).filter(word -> !word.isEmpty());
    }
}
