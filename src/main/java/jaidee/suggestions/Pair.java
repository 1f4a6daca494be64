package jaidee.suggestions;

import jaidee.kernel.ItemId;
import jaidee.owners.Species;

/// Two things that stand together on bills of a species.
///
/// @param with      what is on the bill
/// @param item      what was often taken with it
/// @param billsWith on which `with` stood
/// @param billsBoth on which both stood
/// @param billsItem on which `item` stood
/// @param billsAll  of the species
record Pair(Species species, ItemId with, ItemId item, int billsWith, int billsBoth, int billsItem, int billsAll) {
    /// Of the bills with the one, how many had the other too (confidence); rounded down, so that it is never said too high.
    int percent() {
        return Math.toIntExact(100L * billsBoth / billsWith);
    }

    /// How much more often than on any bill of the species (lift), in percent: 100 is no more often. Rounded down.
    int liftPercent() {
        return Math.toIntExact(100L * billsBoth * billsAll / ((long) billsWith * billsItem));
    }
}
