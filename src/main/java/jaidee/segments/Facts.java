package jaidee.segments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything that segments are asked about, as it was at one moment. Never changes; what was not read is null.
///
/// @param needs    that were read
/// @param grams    of each pet; 0 when it was never weighed
/// @param bills    kept to be continued
/// @param taken    lines of bills by the service they are of: `GROUP:GROOM`, `ITEM:17`
/// @param returned of bills by place: items that came back wholly
/// @param points   of each owner
/// @param tiers    code of each owner
/// @param coupons  of each owner that has any
/// @param consents of each owner, a bit for each purpose
/// @param open     owners with a complaint that is not closed
/// @param nps      last answer of owners who gave one
record Facts(Needs needs, People people, Pets pets, Dues dues, int[] grams, Bills bills, Visits visits, Map<String, Taken> taken,
             Map<Integer, Set<Integer>> returned, long[] points, String[] tiers, Map<Integer, List<Coupon>> coupons, byte[] consents, Set<Integer> open, Map<Integer, Integer> nps) {
    /// A coupon of an owner.
    ///
    /// @param design code
    /// @param from   first day of the epoch on which it can be used, `last` the last one
    /// @param used   day; empty when it was not
    /// @param ended  it can't be used any more, whatever its days
    record Coupon(String design, int from, int last, Optional<Integer> used, boolean ended) {
        boolean held(int today) {
            return used.isEmpty() && !ended && from <= today && today <= last;
        }
    }
}
