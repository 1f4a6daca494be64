package jaidee.kernel;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/// How old a pet is, in the words one uses for it: days, then weeks, then months, then years and months. An estimated
/// birth date gives `ประมาณ 3 ปี`, without the months nobody knows.
public final class Age {
    private static final int WEEKS_FROM_DAYS = 14;
    private static final int MONTHS_FROM_WEEKS = 13;
    private static final int ROUGH_FROM_YEARS = 2;

    private Age() {
    }

    /// The age on `onDay`; for a pet that died, give the day it died.
    public static Message between(LocalDate birth, LocalDate onDay, boolean estimated) {
        Message age = exact(birth, onDay, estimated);
        return estimated ? Message.of("kernel.age.about", age) : age;
    }

    private static Message exact(LocalDate birth, LocalDate onDay, boolean rough) {
        long days = Math.max(0, ChronoUnit.DAYS.between(birth, onDay));
        if (days < WEEKS_FROM_DAYS) return Message.of("kernel.age.days", days);
        if (days / 7 < MONTHS_FROM_WEEKS) return Message.of("kernel.age.weeks", days / 7);
        Period age = Period.between(birth, onDay);
        Message years = Message.of("kernel.age.years", age.getYears());
        Message months = Message.of("kernel.age.months", age.getMonths());
        if (age.getYears() == 0) return months;
        boolean yearsOnly = age.getMonths() == 0 || rough && age.getYears() >= ROUGH_FROM_YEARS;
        return yearsOnly ? years : Message.of("kernel.age.years_months", years, months);
    }
}
