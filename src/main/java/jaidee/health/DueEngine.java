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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Says when a group is due next: the engine VAX-1. It knows no tables and no today; every answer hangs on the days on
/// which something was given, never on an earlier answer. The order in which doses are told does not matter, nor does a
/// dose told twice. What was given before the birth counts as a slip of the pen.
///
/// Sources: WSAVA 2024 (doi 10.1111/jsap.13718) for the first series until 16 weeks and the booster at 26 weeks, AAHA 2017
/// for the six weeks and eighteen months of inactivated vaccines, the Rabies Act B.E. 2535 for the first four months.
public final class DueEngine {
    private DueEngine() {
    }

    /// What is due next as seen on `asOf`.
    ///
    /// @param certificateUntil the day typed on the last rabies certificate; it wins over everything else
    public static Due next(CareRule rule, PetFacts pet, Collection<LocalDate> doses, LocalDate asOf, Optional<LocalDate> certificateUntil) {
        return next(rule, pet, doses, certificateUntil).seenOn(asOf);
    }

    /// What is due next on whatever day one looks.
    public static NextDue next(CareRule rule, PetFacts pet, Collection<LocalDate> doses, Optional<LocalDate> certificateUntil) {
        if (rule.method() == CareMethod.RABIES && certificateUntil.isPresent())
            return NextDue.plain(certificateUntil.get(), "CERT");
        List<LocalDate> given = doses.stream().filter(day -> pet.birth().isEmpty() || !day.isBefore(pet.birth().get()))
                .distinct().sorted().toList();
        List<LocalDate> counted = counted(rule, pet, given);
        return switch (rule.method()) {
            case SERIES_MLV -> live(rule, pet, given, counted);
            case SERIES_TWO_DOSE -> twoDoses(rule, pet, given, counted);
            case RABIES -> rabies(rule, pet, given, counted);
            case PERIODIC -> periodic(rule, pet, given, counted);
            case DEWORM -> worming(rule, pet, given);
        };
    }

    /// Those old enough and far enough from the one before that counts.
    static List<LocalDate> counted(CareRule rule, PetFacts pet, List<LocalDate> given) {
        LocalDate oldEnough = rule.has(MIN_AGE) ? pet.aged(rule.terms().get(MIN_AGE)) : LocalDate.MIN;
        List<LocalDate> counted = new ArrayList<>();
        for (LocalDate day : given) {
            boolean tooSoon = rule.has(MIN_GAP) && !counted.isEmpty() && day.isBefore(rule.after(MIN_GAP, counted.getLast()));
            if (!day.isBefore(oldEnough) && !tooSoon) counted.add(day);
        }
        return counted;
    }

    private static NextDue live(CareRule rule, PetFacts pet, List<LocalDate> given, List<LocalDate> counted) {
        LocalDate grown = pet.aged(rule.terms().get(SERIES_END));
        if (counted.isEmpty()) return first(rule, pet, given, "P1")
                .flagged(DueFlag.ADULT_START_2DOSE, grown.equals(LocalDate.MIN) ? NextDue.ALWAYS : grown);
        Optional<LocalDate> boosterAge = rule.term(BOOSTER_AGE).flatMap(age -> pet.birth().map(age::after));
        LocalDate last = null, complete = null, boosted = null;
        boolean beganGrown = false;
        int doses = 0;
        for (LocalDate day : counted) {
            if (complete == null) {
                boolean late = doses > 0 && !day.isBefore(grown) && rule.beyond(MAX_GAP, last, day);
                if (doses == 0 || late) beganGrown = !day.isBefore(grown);
                doses = late ? 1 : doses + 1;
                if (doses >= 2 && !day.isBefore(grown)) complete = day;
            } else if (boosted == null && boosterAge.isPresent() && day.isBefore(boosterAge.get())) {
                // before the booster's age it is one more of the first series, not the booster
                complete = day;
            } else {
                boosted = day;
            }
            last = day;
        }
        if (boosted != null) return NextDue.plain(rule.after(AGAIN, boosted), "M");
        if (complete == null) return unfinished(rule, last, doses, grown);
        return boosterAge.isPresent() && !beganGrown
                ? NextDue.plain(later(boosterAge.get(), rule.after(STEP, complete)), "B26W")
                : NextDue.plain(rule.after(BOOSTER, complete), "B1Y");
    }

    private static NextDue twoDoses(CareRule rule, PetFacts pet, List<LocalDate> given, List<LocalDate> counted) {
        if (counted.isEmpty()) return first(rule, pet, given, "P1");
        LocalDate last = null;
        int doses = 0;
        for (LocalDate day : counted) {
            boolean anew = doses == 1 && rule.beyond(MAX_GAP, last, day) || doses >= 2 && rule.beyond(LAPSE, last, day);
            doses = anew ? 1 : doses + 1;
            last = day;
        }
        if (doses == 1) return unfinished(rule, last, 1, LocalDate.MIN);
        NextDue due = doses == 2 ? NextDue.plain(rule.after(BOOSTER, last), "B1Y")
                : NextDue.plain(rule.after(pet.outside() && rule.has(AGAIN_AT_RISK) ? AGAIN_AT_RISK : AGAIN, last), "M");
        return rule.has(LAPSE) ? due.flagged(DueFlag.RESTART_2DOSE, rule.after(LAPSE, last).plusDays(1)) : due;
    }

    private static NextDue rabies(CareRule rule, PetFacts pet, List<LocalDate> given, List<LocalDate> counted) {
        if (counted.isEmpty() && !given.isEmpty())
            return NextDue.plain(later(pet.aged(rule.terms().get(FIRST_AGE)), rule.after(STEP, given.getLast())), "P1R");
        if (counted.isEmpty()) {
            NextDue first = first(rule, pet, given, "P1");
            return pet.birth().isPresent() && rule.has(LEGAL_AGE)
                    ? first.flagged(DueFlag.LEGAL_OVERDUE, rule.after(LEGAL_AGE, pet.birth().get()).plusDays(1)) : first;
        }
        LocalDate last = counted.getLast();
        boolean second = counted.size() == 1 && rule.has(SERIES_END) && last.isBefore(pet.aged(rule.terms().get(SERIES_END)));
        return second ? NextDue.plain(rule.after(STEP, last), "P2") : NextDue.plain(rule.after(AGAIN, last), "M");
    }

    private static NextDue periodic(CareRule rule, PetFacts pet, List<LocalDate> given, List<LocalDate> counted) {
        if (counted.isEmpty()) return first(rule, pet, given, "1");
        LocalDate last = counted.getLast();
        NextDue due = NextDue.plain(rule.after(AGAIN, last), "M");
        return rule.has(LAPSE) ? due.flagged(DueFlag.TEST_BEFORE_RESTART, rule.after(LAPSE, last).plusDays(1)) : due;
    }

    private static NextDue worming(CareRule rule, PetFacts pet, List<LocalDate> given) {
        if (given.isEmpty()) return first(rule, pet, given, "1");
        LocalDate last = given.getLast();
        CareTerm step = last.isBefore(pet.aged(rule.terms().get(SERIES_END))) ? STEP
                : last.isBefore(pet.aged(rule.terms().get(MIDDLE_END))) ? MIDDLE_STEP : AGAIN;
        return NextDue.plain(rule.after(step, last), "M");
    }

    /// Nothing that counts yet: at the first age, and not too soon after one that does not count.
    private static NextDue first(CareRule rule, PetFacts pet, List<LocalDate> given, String step) {
        LocalDate due = rule.has(FIRST_AGE) && pet.birth().isPresent() ? rule.after(FIRST_AGE, pet.birth().get()) : pet.registered();
        if (given.isEmpty()) return NextDue.plain(due, step);
        return NextDue.plain(later(due, rule.has(MIN_GAP) ? rule.after(MIN_GAP, given.getLast()) : given.getLast()), step);
    }

    private static NextDue unfinished(CareRule rule, LocalDate last, int doses, LocalDate grown) {
        NextDue due = NextDue.plain(rule.after(STEP, last), "P" + (doses + 1));
        return rule.has(MAX_GAP) ? due.flagged(DueFlag.RESTART_2DOSE, later(grown, rule.after(MAX_GAP, last).plusDays(1))) : due;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
