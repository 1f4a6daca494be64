package jaidee.outreach;

import jaidee.kernel.DayList;
import jaidee.settings.Setting;
import jaidee.settings.SettingsService;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the clinic reaches out, as it is set.
public final class OutreachSettings {
    /// Days from the due day, as `Steps` reads them.
    public static final Setting<String> STEPS = Setting.text("followups.steps", Steps.USUAL.text());
    /// How often somebody who does not answer is called before the next step.
    public static final Setting<Long> TRIES = Setting.number("followups.tries", 3, 1, 9);
    /// Weekdays on which the clinic is closed, as numbers from 1 (Monday) to 7.
    public static final Setting<String> CLOSED_WEEKDAYS = Setting.text("followups.closed_weekdays", "");
    /// Days on which the clinic is closed, of every year or of one, as `DayList` keeps them.
    public static final Setting<String> HOLIDAYS = Setting.text("followups.holidays", "");
    public static final Setting<Boolean> BIRTHDAYS = Setting.flag("followups.birthdays", true);
    /// How many days before a birthday it is time to greet.
    public static final Setting<Long> BIRTHDAY_AHEAD = Setting.number("followups.birthday_ahead", 0, 0, 14);

    private OutreachSettings() {
    }

    /// The policy as it is set now.
    public static FollowUpPolicy policy(SettingsService settings) {
        return new FollowUpPolicy(Steps.parse(settings.value(STEPS)).orElse(Steps.USUAL), settings.value(TRIES).intValue(), open(settings));
    }

    public static OpenDays open(SettingsService settings) {
        Set<DayOfWeek> weekdays = parts(settings.value(CLOSED_WEEKDAYS), part -> DayOfWeek.of(Integer.parseInt(part)));
        return new OpenDays(weekdays.size() < DayOfWeek.values().length ? weekdays : Set.of(), DayList.kept(settings.value(HOLIDAYS)));
    }

    private static <T> Set<T> parts(String text, Function<String, T> reader) {
        return Arrays.stream(text.split("[,;\\s]+")).filter(part -> !part.isBlank()).flatMap(part -> read(part, reader)).collect(Collectors.toSet());
    }

    private static <T> Stream<T> read(String part, Function<String, T> reader) {
        try {
            return Stream.of(reader.apply(part));
        } catch (NumberFormatException | java.time.DateTimeException unreadable) {
            return Stream.empty();
        }
    }
}
