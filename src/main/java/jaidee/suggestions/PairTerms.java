package jaidee.suggestions;

import jaidee.settings.Setting;
import jaidee.settings.SettingsService;
import java.util.Map;

/// From when on two things on the same bills are worth saying.
///
/// @param bills   on which both have to stand: fewer may be chance
/// @param percent of the bills with the one that have the other too
/// @param lift    how much more often than on any bill, in percent; 100 says nothing
/// @param months  how far back bills count
public record PairTerms(int bills, int percent, int lift, int months) {
    private static final Setting<Long> BILLS = Setting.number("also_took.bills", 20, 5, 10_000);
    private static final Setting<Long> PERCENT = Setting.number("also_took.percent", 15, 1, 100);
    private static final Setting<Long> LIFT = Setting.number("also_took.lift", 130, 100, 10_000);
    private static final Setting<Long> MONTHS = Setting.number("also_took.months", 12, 1, 60);

    static PairTerms of(SettingsService settings) {
        return new PairTerms(settings.value(BILLS).intValue(), settings.value(PERCENT).intValue(), settings.value(LIFT).intValue(),
                settings.value(MONTHS).intValue());
    }

    /// What is set, one setting each.
    Map<Setting<Long>, Long> settings() {
        return Map.of(BILLS, (long) bills, PERCENT, (long) percent, LIFT, (long) lift, MONTHS, (long) months);
    }

    /// Whether a pair is worth saying.
    boolean meet(Pair pair) {
        return pair.billsBoth() >= bills && 100L * pair.billsBoth() >= (long) percent * pair.billsWith()
                && 100L * pair.billsBoth() * pair.billsAll() >= (long) lift * pair.billsWith() * pair.billsItem();
    }
}
