package jaidee.privacy;

import jaidee.kernel.OwnerId;
import java.time.Instant;
import java.util.List;

/// All that is held on one owner at a moment, with what came from profiles that were merged into this one.
///
/// @param name as it is written on papers
public record HeldData(OwnerId owner, String memberNo, String name, Instant at, List<HeldPart> parts) {
    public HeldData {
        parts = List.copyOf(parts);
    }

    /// How many rows of all kinds.
    public int size() {
        return parts.stream().mapToInt(part -> part.rows().size()).sum();
    }
}
