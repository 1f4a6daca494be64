package jaidee.health;

import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Adds up, pet by pet, what a change of the protocols does.
final class EffectCount {
    private static final int REMIND_FROM_DAYS = 14, REMIND_UNTIL_DAYS = 30;

    private final LocalDate today;
    private int touched, earlier, later, fresh, gone, windowBefore, windowAfter;

    EffectCount(LocalDate today) {
        this.today = today;
    }

    /// Of some pets, all whose dues may change.
    void add(List<PetId> living, List<KeptDue> before, List<KeptDue> now) {
        Map<PetId, List<KeptDue>> were = byPet(before), are = byPet(now);
        for (PetId pet : living) add(were.getOrDefault(pet, List.of()), are.getOrDefault(pet, List.of()));
    }

    void add(EffectCount others) {
        touched += others.touched;
        earlier += others.earlier;
        later += others.later;
        fresh += others.fresh;
        gone += others.gone;
        windowBefore += others.windowBefore;
        windowAfter += others.windowAfter;
    }

    private void add(List<KeptDue> before, List<KeptDue> now) {
        boolean sooner = false, laterOn = false, come = false, left = false;
        for (KeptDue due : now) {
            if (reminded(due)) windowAfter++;
            KeptDue was = same(due, before);
            if (was == null) come = true;
            else if (due.due().on().isBefore(was.due().on())) sooner = true;
            else if (due.due().on().isAfter(was.due().on())) laterOn = true;
        }
        for (KeptDue due : before) {
            if (reminded(due)) windowBefore++;
            left |= same(due, now) == null;
        }
        if (sooner) earlier++;
        if (laterOn) later++;
        if (come) fresh++;
        if (left) gone++;
        if (sooner || laterOn || come || left) touched++;
    }

    /// Without the number of all pets.
    ProtocolEffect told() {
        return new ProtocolEffect(0, touched, earlier, later, fresh, gone, windowBefore, windowAfter);
    }

    private boolean reminded(KeptDue due) {
        return !due.due().on().isBefore(firstReminded(today)) && !due.due().on().isAfter(lastReminded(today));
    }

    static LocalDate firstReminded(LocalDate today) {
        return today.minusDays(REMIND_UNTIL_DAYS);
    }

    static LocalDate lastReminded(LocalDate today) {
        return today.plusDays(REMIND_FROM_DAYS);
    }

    private static KeptDue same(KeptDue due, List<KeptDue> others) {
        for (KeptDue other : others) if (other.group().equals(due.group())) return other;
        return null;
    }

    private static Map<PetId, List<KeptDue>> byPet(List<KeptDue> dues) {
        Map<PetId, List<KeptDue>> all = new HashMap<>();
        dues.forEach(due -> all.computeIfAbsent(due.pet(), _ -> new ArrayList<>()).add(due));
        return all;
    }
}
