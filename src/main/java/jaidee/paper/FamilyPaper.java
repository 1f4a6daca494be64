package jaidee.paper;

import java.util.List;

/// Who recommended whom, as trees from left to right on A4.
///
/// @param how   how it is counted, whole sentences under the last tree
public record FamilyPaper(ListPaper around, List<Family> families, List<String> how) {
    public FamilyPaper {
        families = List.copyOf(families);
        how = List.copyOf(how);
    }

    /// One tree.
    ///
    /// @param rows    how high it is
    /// @param columns how wide
    public record Family(String heading, String sum, List<Place> places, double rows, int columns) {
        public Family {
            places = List.copyOf(places);
        }
    }

    /// Somebody in the tree.
    ///
    /// @param from  the index of the place it hangs from; −1 for the root
    /// @param row   its middle, the first row being 0
    /// @param share of the largest of all, from 0 to 1: the area of its circle; less than 0 for a stub that has none
    public record Place(int from, int column, double row, String name, String detail, double share) {
    }
}
