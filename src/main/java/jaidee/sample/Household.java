package jaidee.sample;

import jaidee.kernel.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// An owner of the story with their pets, and how they use the clinic.
///
/// @param joined   first day at the clinic: before the story began for the ones brought over from the card box
/// @param left     last day they still came, or the last day of the story
/// @param faithful 0 to 1: the share of what is due that they come for
/// @param tidy     0 to 1: how early they come for it
record Household(long id, String name, Language language, LocalDate joined, LocalDate left, double faithful, double tidy,
                 Habits habits, boolean reachable, List<SamplePet> pets) {
    /// What they come for besides their pets' health, and how they pay.
    ///
    /// @param devoted the few who come every week or two and bring much of the revenue
    record Habits(boolean devoted, boolean buysFood, boolean boards, boolean couponLover, boolean spendsPoints, String pays) {
    }

    Household {
        pets = new ArrayList<>(pets);
    }

    /// Whether they come at all in the time of the story.
    boolean comes(DeskCalendar calendar) {
        return !left.isBefore(calendar.first());
    }

    boolean isCustomerOn(LocalDate day) {
        return !day.isBefore(joined) && !day.isAfter(left);
    }
}
