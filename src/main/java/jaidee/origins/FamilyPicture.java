package jaidee.origins;

import jaidee.kernel.OwnerId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A family as a tree from left to right: whoever recommended nobody has a row of their own, whoever did stands beside the
/// middle of their friends. What does not fit is folded; what is folded says how many it holds.
///
/// @param spots   from above to below as one walks them; the first is the root
/// @param rows    how high it is
/// @param columns how wide
public record FamilyPicture(List<Spot> spots, double rows, int columns) {
    /// A place in the tree.
    ///
    /// @param kin    who stands there; of a stub, whose friends are folded into it
    /// @param from   the index of the spot it hangs from; −1 for the root
    /// @param row    its middle, the first row being 0
    /// @param hidden friends and friends of friends folded into it
    /// @param stub   stands for friends that are not shown
    public record Spot(Kin kin, int from, int column, double row, int hidden, boolean stub) {
    }

    /// How many friends of whom are shown; who is not in it shows none.
    public static Map<OwnerId, Integer> unfolded(Kin root, int most, int atOnce, int columns) {
        Map<OwnerId, Integer> shown = new HashMap<>();
        Deque<Level> open = new ArrayDeque<>(List.of(new Level(root, 1)));
        int room = most;
        while (!open.isEmpty()) {
            Level next = open.poll();
            int friends = Math.min(next.kin().friends().size(), atOnce);
            if (friends == 0 || next.column() >= columns || friends > room) continue;
            room -= friends;
            shown.put(next.kin().owner().id(), friends);
            next.kin().friends().subList(0, friends).forEach(friend -> open.add(new Level(friend, next.column() + 1)));
        }
        return shown;
    }

    private record Level(Kin kin, int column) {
    }

    public static FamilyPicture of(Kin root, Map<OwnerId, Integer> shown) {
        Drawing drawing = new Drawing(shown);
        drawing.place(root, -1, 0);
        return new FamilyPicture(List.copyOf(drawing.spots), drawing.row, drawing.columns);
    }

    /// As deep as what is unfolded, which a person opened step by step.
    private static final class Drawing {
        private final Map<OwnerId, Integer> shown;
        private final List<Spot> spots = new ArrayList<>();
        private double row;
        private int columns;

        Drawing(Map<OwnerId, Integer> shown) {
            this.shown = shown;
        }

        private double place(Kin kin, int from, int column) {
            columns = Math.max(columns, column + 1);
            int at = spots.size(), friends = Math.min(shown.getOrDefault(kin.owner().id(), 0), kin.friends().size());
            spots.add(null);
            if (friends == 0) return put(at, kin, from, column, row++, kin.people(), false);
            double first = 0, last = 0;
            for (int i = 0; i < friends; i++) {
                last = place(kin.friends().get(i), at, column + 1);
                if (i == 0) first = last;
            }
            int hidden = kin.friends().subList(friends, kin.friends().size()).stream().mapToInt(each -> 1 + each.people()).sum();
            if (hidden > 0) {
                columns = Math.max(columns, column + 2);
                spots.add(null);
                last = put(spots.size() - 1, kin, at, column + 1, row++, hidden, true);
            }
            return put(at, kin, from, column, (first + last) / 2, 0, false);
        }

        private double put(int at, Kin kin, int from, int column, double row, int hidden, boolean stub) {
            spots.set(at, new Spot(kin, from, column, row, hidden, stub));
            return row;
        }
    }
}
