package jaidee.owners.ui;

import jaidee.owners.PetProfile;
import jaidee.ui.Deed;
import java.util.List;
import javafx.scene.Node;

/// A card of another feature on the profile of a pet. Made once for an opened profile; it fills itself each time the
/// profile was read, its own reading going through the background.
public interface PetSection {
    /// Where on the page. Sections of one place stand in the order in which the wiring names them.
    enum Place {
        /// Across the page, right below what can hurt: what is due.
        DUE,
        /// The wide column: the vaccination book.
        BOOK,
        /// The narrow column, below the weight.
        SIDE
    }

    Place place();

    /// The same each time. While it is not managed it takes no room.
    Node node();

    /// What can be done here; the section shows the buttons itself.
    default List<Deed> deeds() {
        return List.of();
    }

    /// The profile was read, for the first time or anew. On the FX thread.
    void show(PetProfile profile);

    /// The page is no longer shown; it may be shown again.
    default void close() {
    }
}
