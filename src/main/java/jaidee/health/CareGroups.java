package jaidee.health;

import java.util.Collection;

/// What the codes of the groups tell by themselves.
public final class CareGroups {
    public static final String RABIES = "RABIES";
    private static final String PARASITES = "(DEWORM|HW|FLEATICK)(-.*)?";
    private static final String CARE = "(CHECKUP|CHECK|DENTAL|WEIGHT)(-.*)?|.*-CHECK";

    private CareGroups() {
    }

    /// Whether it is given against a disease, with a lot and a vet; all else is pills, drops and look-overs.
    public static boolean isVaccine(String group) {
        return !group.matches(PARASITES) && !group.matches(CARE);
    }

    public static boolean anyVaccine(Collection<String> groups) {
        return groups.stream().anyMatch(CareGroups::isVaccine);
    }
}
