package jaidee.health;

import jaidee.owners.Species;

/// How many pets of a species were up to date with their vaccines at the end of a day. What is due on that day itself is
/// not overdue.
///
/// @param scheduled living pets for which a vaccine falls due some day
/// @param inTime    of these, with none overdue
/// @param overdue   vaccines that are, not pets
public record Coverage(Species species, int scheduled, int inTime, int overdue) {
    Coverage plus(Coverage other) {
        return new Coverage(species, scheduled + other.scheduled, inTime + other.inTime, overdue + other.overdue);
    }
}
