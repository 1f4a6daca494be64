package jaidee.transfer;

import jaidee.kernel.OwnerId;
import java.util.List;

/// What taking an import out again came to.
///
/// @param kept those on whom something was built since: a bill, a change, a card that was printed
public record Undone(ImportRun run, int owners, int pets, List<Kept> kept) {
    /// @param name as one says it
    public record Kept(OwnerId owner, String name) {
    }

    public Undone {
        kept = List.copyOf(kept);
    }
}
