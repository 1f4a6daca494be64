package jaidee.health;

import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The engine VAX-1 once more, written sentence by sentence from the study of the domain, with numbers where the program has
/// a table of rules: what both say alike was not misread by one of them.
final class ByTheText {
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private ByTheText() {
    }

    static Due due(boolean wsava, Species species, String group, LocalDate birth, LocalDate registered, Collection<LocalDate> doses, LocalDate asOf) {
        // before the birth is a slip of the pen
        List<LocalDate> all = new TreeSet<>(doses).stream().filter(day -> birth == null || !day.isBefore(birth)).toList();
        return switch (group) {
            case "D-CORE", "C-CORE" -> core(wsava, birth, registered, all, asOf);
            case "D-LEPTO" -> two(birth, registered, all, asOf, 8, 8, 18, 12);
            case "C-FELV" -> two(birth, registered, all, asOf, 8, wsava ? 8 : 9, 36, wsava ? 24 : 12);
            case "RABIES" -> rabies(wsava, birth, registered, all, asOf);
            case "HW-M" -> again(all, asOf, birth == null ? registered : birth.plusDays(56), 1, 2);
            case "HW-12M" -> again(all, asOf, birth == null ? registered : birth.plusMonths(12), 12, 14);
            case "FLEATICK-M" -> again(all, asOf, birth == null ? registered : birth.plusDays(56), 1, 0);
            case "D-KC-IN" -> again(all, asOf, birth == null ? registered : birth.plusDays(56), 12, 0);
            case "FLEATICK-12W" -> all.isEmpty() ? seen(birth == null ? registered : birth.plusDays(56), "1", asOf, null)
                    : seen(all.getLast().plusDays(84), "M", asOf, null);
            default -> worming(species, birth, registered, all, asOf);
        };
    }

    private static Due core(boolean wsava, LocalDate birth, LocalDate registered, List<LocalDate> all, LocalDate asOf) {
        LocalDate born = birth == null ? LONG_AGO : birth;
        List<LocalDate> usable = usable(all, born.plusDays(42));
        boolean grown = birth == null || !asOf.isBefore(born.plusDays(112));
        if (usable.isEmpty()) {
            LocalDate due = birth == null ? registered : born.plusDays(56);
            if (!all.isEmpty()) due = max(due, all.getLast().plusDays(14));
            return seen(due, "P1", asOf, grown ? DueFlag.ADULT_START_2DOSE : null);
        }
        int n = 0, i = 0;
        boolean adultStart = false;
        LocalDate complete = null;
        for (; i < usable.size() && complete == null; i++) {
            LocalDate dose = usable.get(i);
            boolean old = !dose.isBefore(born.plusDays(112));
            if (n == 0 || old && dose.isAfter(usable.get(i - 1).plusDays(42))) {
                n = 1;
                adultStart = old;
            } else n++;
            if (n >= 2 && old) complete = dose;
        }
        LocalDate last = usable.getLast();
        if (complete == null) return seen(last.plusDays(28), "P" + (n + 1), asOf, asOf.isAfter(last.plusDays(42)) && grown ? DueFlag.RESTART_2DOSE : null);
        LocalDate boost = null;
        for (; i < usable.size(); i++) {
            LocalDate dose = usable.get(i);
            if (wsava && boost == null && birth != null && dose.isBefore(born.plusDays(182))) complete = dose;
            else boost = dose;
        }
        if (boost != null) return seen(boost.plusYears(wsava ? 3 : 1), "M", asOf, null);
        return wsava && !adultStart ? seen(max(born.plusDays(182), complete.plusDays(28)), "B26W", asOf, null) : seen(complete.plusYears(1), "B1Y", asOf, null);
    }

    private static Due two(LocalDate birth, LocalDate registered, List<LocalDate> all, LocalDate asOf, int least, int start, int lapse, int then) {
        List<LocalDate> usable = usable(all, birth == null ? LONG_AGO : birth.plusDays(7L * least));
        if (usable.isEmpty()) {
            LocalDate due = birth == null ? registered : birth.plusDays(7L * start);
            return seen(all.isEmpty() ? due : max(due, all.getLast().plusDays(14)), "P1", asOf, null);
        }
        int n = 0;
        LocalDate last = null;
        for (LocalDate dose : usable) {
            boolean late = n == 1 && dose.isAfter(last.plusDays(42)) || n > 1 && dose.isAfter(last.plusMonths(lapse));
            n = late ? 1 : n + 1;
            last = dose;
        }
        if (n == 1) return seen(last.plusDays(28), "P2", asOf, asOf.isAfter(last.plusDays(42)) ? DueFlag.RESTART_2DOSE : null);
        return seen(last.plusMonths(n == 2 ? 12 : then), n == 2 ? "B1Y" : "M", asOf, asOf.isAfter(last.plusMonths(lapse)) ? DueFlag.RESTART_2DOSE : null);
    }

    private static Due rabies(boolean wsava, LocalDate birth, LocalDate registered, List<LocalDate> all, LocalDate asOf) {
        LocalDate born = birth == null ? LONG_AGO : birth;
        List<LocalDate> usable = usable(all, born.plusDays(84));
        if (all.isEmpty()) return seen(birth == null ? registered : born.plusDays(84), "P1", asOf,
                birth != null && asOf.isAfter(born.plusMonths(4)) ? DueFlag.LEGAL_OVERDUE : null);
        if (usable.isEmpty()) return seen(max(born.plusDays(84), all.getLast().plusDays(28)), "P1R", asOf, null);
        if (!wsava && usable.size() == 1 && usable.getFirst().isBefore(born.plusDays(112))) return seen(usable.getFirst().plusDays(28), "P2", asOf, null);
        return seen(usable.getLast().plusYears(1), "M", asOf, null);
    }

    private static Due again(List<LocalDate> all, LocalDate asOf, LocalDate first, int months, int test) {
        if (all.isEmpty()) return seen(first, "1", asOf, null);
        return seen(all.getLast().plusMonths(months), "M", asOf,
                test > 0 && asOf.isAfter(all.getLast().plusMonths(test)) ? DueFlag.TEST_BEFORE_RESTART : null);
    }

    private static Due worming(Species species, LocalDate birth, LocalDate registered, List<LocalDate> all, LocalDate asOf) {
        if (all.isEmpty()) return seen(birth == null ? registered : birth.plusDays(species == Species.DOG ? 14 : 21), "1", asOf, null);
        LocalDate last = all.getLast();
        if (birth != null && last.isBefore(birth.plusDays(84))) return seen(last.plusDays(14), "M", asOf, null);
        if (birth != null && last.isBefore(birth.plusMonths(6))) return seen(last.plusMonths(1), "M", asOf, null);
        return seen(last.plusMonths(3), "M", asOf, null);
    }

    private static List<LocalDate> usable(List<LocalDate> all, LocalDate oldEnough) {
        List<LocalDate> usable = new ArrayList<>();
        for (LocalDate day : all)
            if (!day.isBefore(oldEnough) && (usable.isEmpty() || !day.isBefore(usable.getLast().plusDays(14)))) usable.add(day);
        return usable;
    }

    private static Due seen(LocalDate due, String step, LocalDate asOf, DueFlag flag) {
        DueStatus status = asOf.isAfter(due) ? DueStatus.OVERDUE : asOf.equals(due) ? DueStatus.DUE_TODAY
                : !asOf.plusDays(30).isBefore(due) ? DueStatus.DUE_SOON : DueStatus.OK;
        return new Due(due, step, status, Optional.ofNullable(flag));
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /// The groups it knows, by species.
    static final Map<Species, List<String>> GROUPS = Map.of(
            Species.DOG, List.of("D-CORE", "D-LEPTO", "RABIES", "HW-M", "HW-12M", "FLEATICK-M", "FLEATICK-12W", "D-KC-IN", "DEWORM-D"),
            Species.CAT, List.of("C-CORE", "C-FELV", "RABIES", "FLEATICK-M", "FLEATICK-12W", "DEWORM-C"));
}
