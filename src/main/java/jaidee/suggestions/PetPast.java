package jaidee.suggestions;

import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.ItemId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is behind a pet, as far as suggestions ask.
///
/// @param had       bought for it or in its book
/// @param allergies as they are written on its profile
/// @param never     groups of care that the vet said are not for it
/// @param quiet     what was declined, with the last day on which it is not offered again; `LocalDate.MAX`: never again
record PetPast(List<Had> had, List<String> allergies, Set<String> never, Map<ItemId, LocalDate> quiet) {
    static final PetPast NOTHING = new PetPast(List.of(), List.of(), Set.of(), Map.of());

    PetPast {
        had = List.copyOf(had);
        allergies = List.copyOf(allergies);
        never = Set.copyOf(never);
        quiet = Map.copyOf(quiet);
    }

    record Had(ItemId item, ServiceGroup group, LocalDate day) {
    }

    boolean hadItem(ItemId item, LocalDate after) {
        return had.stream().anyMatch(each -> each.item().equals(item) && each.day().isAfter(after));
    }

    boolean hadGroup(ServiceGroup group, LocalDate after) {
        return had.stream().anyMatch(each -> each.group() == group && each.day().isAfter(after));
    }

    boolean isQuiet(ItemId item, LocalDate today) {
        return quiet.containsKey(item) && !today.isAfter(quiet.get(item));
    }
}
