package jaidee.segments;

import java.util.Optional;

/// A group of owners under a name. It holds no owners: who belongs is asked anew each time.
///
/// @param ready code of one that the program brought; its name is a text of the program and it can't be changed
/// @param name  given by the clinic; empty for a ready one
public record Segment(SegmentId id, Optional<String> ready, String name, SegmentDefinition definition) {
    public boolean own() {
        return ready.isEmpty();
    }
}
