package jaidee.health;

import static jaidee.health.CareTerm.AGAIN;
import static jaidee.health.CareTerm.AGAIN_AT_RISK;
import static jaidee.health.CareTerm.BOOSTER;
import static jaidee.health.CareTerm.BOOSTER_AGE;
import static jaidee.health.CareTerm.FIRST_AGE;
import static jaidee.health.CareTerm.LAPSE;
import static jaidee.health.CareTerm.MAX_GAP;
import static jaidee.health.CareTerm.MIDDLE_END;
import static jaidee.health.CareTerm.MIDDLE_STEP;
import static jaidee.health.CareTerm.MIN_AGE;
import static jaidee.health.CareTerm.MIN_GAP;
import static jaidee.health.CareTerm.SERIES_END;
import static jaidee.health.CareTerm.STEP;

import jaidee.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/// Which rules make sense: the spans of a life get longer, never shorter. With such rules a dose given last never brings
/// the next one forward.
final class RulePolicy {
    private static final int MOST = 999;

    /// @param least the term that is never longer than `most`
    private record Order(CareTerm least, CareTerm most) {
    }

    private static final List<Order> ORDERS = List.of(new Order(MIN_AGE, FIRST_AGE), new Order(FIRST_AGE, SERIES_END),
            new Order(SERIES_END, MIDDLE_END), new Order(SERIES_END, BOOSTER_AGE), new Order(MIN_GAP, STEP), new Order(STEP, MAX_GAP),
            new Order(STEP, MIDDLE_STEP), new Order(MIDDLE_STEP, AGAIN), new Order(STEP, BOOSTER), new Order(STEP, AGAIN),
            new Order(BOOSTER, AGAIN), new Order(BOOSTER, AGAIN_AT_RISK), new Order(BOOSTER, LAPSE), new Order(AGAIN, LAPSE));

    private RulePolicy() {
    }

    static Optional<Refusal> fault(CareRule rule) {
        for (CareTerm term : rule.terms().keySet())
            if (rule.terms().get(term).amount() < 1 || rule.terms().get(term).amount() > MOST)
                return Optional.of(new ProtocolRefusal.Impossible(rule.species(), rule.name(), term, term));
        return ORDERS.stream().filter(order -> rule.has(order.least()) && rule.has(order.most())
                        && Span.BY_LENGTH.compare(rule.terms().get(order.least()), rule.terms().get(order.most())) > 0).findFirst()
                .map(order -> new ProtocolRefusal.Impossible(rule.species(), rule.name(), order.most(), order.least()));
    }
}
