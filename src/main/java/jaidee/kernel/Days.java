package jaidee.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/// Days as people at a Thai desk read them: years of the Buddhist era (Gregorian + 543), in both languages.
/// Files and the database keep ISO dates.
public final class Days {
    /// Where the clinic is; every business day begins and ends here.
    public static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private Days() {
    }

    /// `22 พ.ย. 2569`
    public static String shortText(LocalDate day, Language language) {
        return format("d MMM yyyy", day, language);
    }

    /// `22 พฤศจิกายน 2569`
    public static String longText(LocalDate day, Language language) {
        return format("d MMMM yyyy", day, language);
    }

    /// `วันอาทิตย์ที่ 22 พฤศจิกายน 2569`, `Sunday 22 November 2569`
    public static String weekdayText(LocalDate day, Language language) {
        return format(language == Language.TH ? "EEEE'ที่' d MMMM yyyy" : "EEEE d MMMM yyyy", day, language);
    }

    /// `22 พ.ย. 2569 14:32`, in the clinic's time zone when `moment` carries one.
    public static String momentText(TemporalAccessor moment, Language language) {
        return format("d MMM yyyy HH:mm", moment, language);
    }

    /// `พฤศจิกายน 2569`
    public static String monthText(YearMonth month, Language language) {
        return format("MMMM yyyy", month.atDay(1), language);
    }

    /// `พ.ย. 69`, below a column of a chart.
    public static String monthBrief(YearMonth month, Language language) {
        return format("MMM yy", month.atDay(1), language);
    }

    /// `22/11/2569`, as it is typed into a field.
    public static String numeric(LocalDate day) {
        ThaiBuddhistDate buddhist = ThaiBuddhistDate.from(day);
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(),
                buddhist.get(java.time.temporal.ChronoField.YEAR_OF_ERA));
    }

    private static String format(String pattern, TemporalAccessor when, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale())
                .withChronology(ThaiBuddhistChronology.INSTANCE).withZone(BANGKOK).format(when);
    }
}
