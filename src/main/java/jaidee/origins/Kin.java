package jaidee.origins;

import jaidee.kernel.Money;
import java.util.List;

/// An owner among those they recommended, and the friends of these.
///
/// @param friends directly recommended, whoever brings the most with their own friends first
/// @param people  all friends and friends of friends
/// @param brought revenue of all of these; their own is not in it
/// @param depth   how many recommendations follow one another at most: 0 for whoever recommended nobody
public record Kin(Acquaintance owner, List<Kin> friends, int people, Money brought, int depth) {
    /// Their own revenue and that of everybody they brought.
    public Money together() {
        return owner.revenue().plus(brought);
    }
}
