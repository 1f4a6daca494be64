package jaidee.messages;

import jaidee.kernel.DayList;
import jaidee.kernel.Money;
import jaidee.settings.Setting;
import jaidee.settings.SettingsService;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/// How often and when the clinic writes, and what an SMS costs: as the settings have it.
///
/// @param partPrice     of one part of an SMS
/// @param marketingGap  days from one advertisement to the next
/// @param marketingMost advertisements in 30 days
/// @param perItem       reminders of one thing that is due
/// @param mourningDays  days without advertisements after a pet has died
public record ContactTerms(Money partPrice, SendingHours hours, int marketingGap, int marketingMost, int perItem, int mourningDays) {
    static final int MARKETING_SPAN = 30;
    private static final int DAY = 24 * 60 - 1;

    public static final Setting<Long> PART_SATANG = Setting.number("messages.part-satang", 50, 0, 100_000);
    public static final Setting<Long> FROM = Setting.number("messages.from-minute", 9 * 60, 0, DAY);
    public static final Setting<Long> UNTIL = Setting.number("messages.until-minute", 20 * 60, 0, DAY);
    public static final Setting<Long> HOLIDAY_FROM = Setting.number("messages.holiday-from-minute", 10 * 60, 0, DAY);
    public static final Setting<Long> HOLIDAY_UNTIL = Setting.number("messages.holiday-until-minute", 18 * 60, 0, DAY);
    /// Thai holidays of a fixed date, until the clinic says otherwise; those that follow the moon are added each year.
    public static final Setting<String> HOLIDAYS = Setting.text("messages.free-days",
            "01-01 04-06 04-13 04-14 04-15 05-01 05-04 06-03 07-28 08-12 10-13 10-23 12-05 12-10 12-31");
    public static final Setting<Long> MARKETING_GAP = Setting.number("messages.marketing-gap-days", 7, 1, MARKETING_SPAN);
    public static final Setting<Long> MARKETING_MOST = Setting.number("messages.marketing-most", 4, 1, MARKETING_SPAN);
    public static final Setting<Long> PER_ITEM = Setting.number("messages.per-item", 4, 1, 20);
    public static final Setting<Long> MOURNING_DAYS = Setting.number("messages.mourning-days", 14, 0, 365);

    public static ContactTerms of(SettingsService settings) {
        SendingHours hours = new SendingHours(time(settings, FROM), time(settings, UNTIL), time(settings, HOLIDAY_FROM),
                time(settings, HOLIDAY_UNTIL), DayList.kept(settings.value(HOLIDAYS)));
        return new ContactTerms(Money.satang(settings.value(PART_SATANG)), hours, number(settings, MARKETING_GAP),
                number(settings, MARKETING_MOST), number(settings, PER_ITEM), number(settings, MOURNING_DAYS));
    }

    /// Ends of sending hours that are not after their beginning: nothing would ever go out.
    public static List<Setting<Long>> neverOpen(Map<Setting<Long>, Long> wanted) {
        return Map.of(FROM, UNTIL, HOLIDAY_FROM, HOLIDAY_UNTIL).entrySet().stream()
                .filter(span -> wanted.containsKey(span.getKey()) && wanted.containsKey(span.getValue()) && wanted.get(span.getKey()) >= wanted.get(span.getValue()))
                .map(Map.Entry::getValue).toList();
    }

    private static LocalTime time(SettingsService settings, Setting<Long> minute) {
        return LocalTime.ofSecondOfDay(settings.value(minute) * 60);
    }

    private static int number(SettingsService settings, Setting<Long> setting) {
        return Math.toIntExact(settings.value(setting));
    }
}
