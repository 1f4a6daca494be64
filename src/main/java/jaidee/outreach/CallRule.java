package jaidee.outreach;

import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// After this service the owner is called on these days: ทำหมัน → 1, 7.
///
/// @param days after the service, ascending
/// @param ask  what to ask then; may be empty
public record CallRule(long id, Service service, List<Integer> days, String ask, boolean active) {
    private static final int MOST_CALLS = 6, FARTHEST_DAYS = 90;

    /// One item of the price list, or all of a group; a rule for the item goes before that of its group.
    public sealed interface Service {
        record OfItem(ItemId item, Bilingual name) implements Service {
        }

        record OfGroup(ServiceGroup group) implements Service {
        }
    }

    public CallRule {
        days = List.copyOf(days);
    }

    public String daysText() {
        return text(days);
    }

    static String text(List<Integer> days) {
        return days.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /// Reads `1, 7`; empty for anything that is not one to six days within three months.
    public static Optional<List<Integer>> days(String typed) {
        try {
            List<Integer> days = Arrays.stream(typed.split("[,;\\s]+")).filter(part -> !part.isBlank()).map(Integer::parseInt).distinct().sorted().toList();
            boolean fits = !days.isEmpty() && days.size() <= MOST_CALLS && days.getFirst() >= 1 && days.getLast() <= FARTHEST_DAYS;
            return fits ? Optional.of(days) : Optional.empty();
        } catch (NumberFormatException notDays) {
            return Optional.empty();
        }
    }

    /// When the calls are due after a service on `day`.
    List<LocalDate> after(LocalDate day) {
        return days.stream().map(day::plusDays).toList();
    }
}
