package jaidee.health;

import static jaidee.health.CareTerm.AGAIN;
import static jaidee.health.CareTerm.AGAIN_AT_RISK;
import static jaidee.health.CareTerm.BOOSTER;
import static jaidee.health.CareTerm.BOOSTER_AGE;
import static jaidee.health.CareTerm.FIRST_AGE;
import static jaidee.health.CareTerm.LAPSE;
import static jaidee.health.CareTerm.LEGAL_AGE;
import static jaidee.health.CareTerm.MAX_GAP;
import static jaidee.health.CareTerm.MIDDLE_END;
import static jaidee.health.CareTerm.MIDDLE_STEP;
import static jaidee.health.CareTerm.MIN_AGE;
import static jaidee.health.CareTerm.MIN_GAP;
import static jaidee.health.CareTerm.SERIES_END;
import static jaidee.health.CareTerm.STEP;

import java.util.ArrayList;
import java.util.List;

/// How the next day follows from what was given, each with the terms it needs and those it may have.
public enum CareMethod {
    /// Live vaccines: doses until an age is reached, a booster, then again and again. Late for life means one dose.
    SERIES_MLV(List.of(FIRST_AGE, STEP, SERIES_END, BOOSTER, AGAIN), List.of(MIN_AGE, MIN_GAP, MAX_GAP, BOOSTER_AGE)),
    /// Inactivated vaccines: two doses, a booster, then again; too late means two doses again.
    SERIES_TWO_DOSE(List.of(FIRST_AGE, STEP, BOOSTER, AGAIN), List.of(MIN_AGE, MIN_GAP, MAX_GAP, LAPSE, AGAIN_AT_RISK)),
    /// Rabies: one dose, a second one for those who were very young where the series has an end, then by the certificate.
    RABIES(List.of(MIN_AGE, FIRST_AGE, STEP, AGAIN), List.of(MIN_GAP, SERIES_END, LEGAL_AGE)),
    /// Again and again.
    PERIODIC(List.of(AGAIN), List.of(FIRST_AGE, MIN_AGE, LAPSE)),
    /// Worming: the younger, the more often.
    DEWORM(List.of(FIRST_AGE, STEP, SERIES_END, MIDDLE_STEP, MIDDLE_END, AGAIN), List.of());

    private final List<CareTerm> needed;
    private final List<CareTerm> optional;

    CareMethod(List<CareTerm> needed, List<CareTerm> optional) {
        this.needed = needed;
        this.optional = optional;
    }

    public List<CareTerm> needed() {
        return needed;
    }

    /// All of them, in the order of a life.
    public List<CareTerm> terms() {
        List<CareTerm> all = new ArrayList<>(needed);
        all.addAll(optional);
        all.sort(null);
        return List.copyOf(all);
    }
}
