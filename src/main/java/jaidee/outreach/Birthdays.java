package jaidee.outreach;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which pets are to be greeted: only where the day of birth is known exactly, once a year, never the day of birth itself.
/// Who was born on 29 February celebrates on the 28th in other years.
final class Birthdays {
    /// So far ahead greetings stand on the list.
    static final int LISTED_DAYS = 14;

    private Birthdays() {
    }

    /// @param born exactly known
    record Pet(PetId pet, OwnerId owner, LocalDate born) {
    }

    record Greeting(PetId pet, OwnerId owner, LocalDate on) {
        Upkeep.Change.Raise raise(FollowUpPolicy policy, int ahead, LocalDate today) {
            LocalDate anchor = on.minusDays(ahead);
            return new Upkeep.Change.Raise(owner, pet, ReminderKind.BIRTHDAY, "", String.valueOf(on.getYear()), on, anchor,
                    policy.plan(new FollowUpPolicy.Subject(ReminderKind.BIRTHDAY, anchor, today), List.of()));
        }
    }

    /// Those whose birthday is today or within the days ahead.
    static List<Greeting> from(List<Pet> pets, LocalDate today) {
        return pets.stream().filter(pet -> pet.born().getYear() < next(pet.born(), today).getYear())
                .map(pet -> new Greeting(pet.pet(), pet.owner(), next(pet.born(), today)))
                .filter(greeting -> !greeting.on().isAfter(today.plusDays(LISTED_DAYS))).toList();
    }

    /// The days on which they were born who have their birthday on one of `birthdays`, since `first`.
    static List<LocalDate> bornOn(List<LocalDate> birthdays, LocalDate first) {
        return birthdays.stream().flatMap(day -> IntStream.range(first.getYear(), day.getYear()).boxed().flatMap(year -> born(day, year))).toList();
    }

    private static Stream<LocalDate> born(LocalDate birthday, int year) {
        MonthDay day = MonthDay.from(birthday);
        if (!day.isValidYear(year)) return Stream.of();
        boolean alsoLeapDay = day.equals(MonthDay.of(2, 28)) && Year.isLeap(year) && !birthday.isLeapYear();
        return alsoLeapDay ? Stream.of(day.atYear(year), LocalDate.of(year, 2, 29)) : Stream.of(day.atYear(year));
    }

    static LocalDate next(LocalDate born, LocalDate today) {
        LocalDate thisYear = MonthDay.from(born).atYear(today.getYear());
        return thisYear.isBefore(today) ? MonthDay.from(born).atYear(today.getYear() + 1) : thisYear;
    }
}
