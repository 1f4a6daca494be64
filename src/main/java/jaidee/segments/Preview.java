package jaidee.segments;

import jaidee.kernel.OwnerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How many belong to a segment, and the first of them.
///
/// @param pets of all owners together that the conditions about pets hold of; 0 when nothing is asked about pets
public record Preview(int owners, int pets, List<Line> first) {
    public static final Preview NOTHING = new Preview(0, 0, List.of());

    public Preview {
        first = List.copyOf(first);
    }

    /// @param pets    those that the conditions hold of; when nothing is asked about pets, all that live
    /// @param visited last time
    public record Line(OwnerId owner, String name, String phone, List<String> pets, Optional<LocalDate> visited) {
        public Line {
            pets = List.copyOf(pets);
        }
    }
}
