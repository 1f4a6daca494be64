package jaidee.kernel;

import java.time.LocalDate;
import java.time.Period;

/// A day as it was typed at the desk, in either era. `unlikely` asks for a second look (a pet older than 25 years)
/// and refuses nothing.
public record DateInput(LocalDate day, boolean unlikely) {
    /// What the day is for decides which years are plausible, and so what two digits of a year mean.
    public enum Field {
        VISIT(Period.ofYears(5), Period.ZERO),
        PET_BIRTH(Period.ofYears(40), Period.ZERO),
        APPOINTMENT(Period.ZERO, Period.ofYears(2)),
        OWNER_BIRTH(Period.ofYears(110), Period.ZERO),
        /// The last day of a coupon, a rule or a card.
        LAST_DAY(Period.ZERO, Period.ofYears(10)),
        /// From and to of a report or a filter.
        REPORT(Period.ofYears(30), Period.ofYears(2));

        private final Period back;
        private final Period ahead;

        Field(Period back, Period ahead) {
            this.back = back;
            this.ahead = ahead;
        }

        public LocalDate earliest(LocalDate today) {
            return today.minus(back);
        }

        public LocalDate latest(LocalDate today) {
            return today.plus(ahead);
        }
    }

    private static final int OLD_PET_YEARS = 25;

    /// Reads `21/11/2569`, `21/11/69`, `21.11.2026`, `211169`, `21112569`, `2026-11-21`, `21 พ.ย. 69`, `21 Nov 2026`,
    /// `วันนี้`, `today`, and from today on `+28d`, `+2w`, `-3m`, `+1y` (วัน, สัปดาห์, เดือน, ปี). Day before month, always.
    public static Outcome<DateInput> parse(String typed, Field field, LocalDate today) {
        return DateReader.read(typed, field, today).map(day -> new DateInput(day, unlikely(day, field, today)));
    }

    /// The day as it was understood, in both eras: `21 พ.ย. 2569 (2026)`. Shown beside every typed date.
    public static Message echo(LocalDate day) {
        return Message.of("kernel.date.echo", day, String.valueOf(day.getYear()));
    }

    public Message echo() {
        return echo(day);
    }

    /// What to tell when `unlikely`.
    public Message warning() {
        return Message.of("kernel.date.old_pet", OLD_PET_YEARS);
    }

    private static boolean unlikely(LocalDate day, Field field, LocalDate today) {
        return field == Field.PET_BIRTH && day.isBefore(today.minusYears(OLD_PET_YEARS));
    }
}
