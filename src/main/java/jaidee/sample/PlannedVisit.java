package jaidee.sample;

import java.time.LocalDate;
import java.util.List;

/// A reason to come on a day: what would be bought for one pet, and the vaccines among it.
///
/// @param weighed whether the pet steps on the scale
record PlannedVisit(LocalDate day, Household household, SamplePet pet, Reason reason, List<Wish> wishes, List<Dose> doses,
                    boolean weighed) {
    enum Reason {
        VACCINE, ILLNESS, FOLLOW_UP, EMERGENCY, SURGERY, DENTAL, CHECKUP, GROOMING, SHOPPING, BOARDING, FAREWELL;

        boolean keepsItsDay() {
            return this == FAREWELL || this == EMERGENCY || this == BOARDING;
        }
    }

    record Wish(String item, int quantity) {
        static Wish one(String item) {
            return new Wish(item, 1);
        }
    }

    /// @param count which dose of the series, from 1; 0 for a yearly booster
    record Dose(String item, int count) {
    }

    PlannedVisit on(LocalDate other) {
        return new PlannedVisit(other, household, pet, reason, wishes, doses, weighed);
    }
}
