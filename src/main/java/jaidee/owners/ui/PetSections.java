package jaidee.owners.ui;

import jaidee.ui.Deed;
import java.util.List;
import org.kordamp.ikonli.Ikon;

/// What a later feature gives to the profiles of pets: cards, and deeds for the row of buttons at the top. Wired in
/// `app.Wiring`; the profile itself knows none of those features.
///
/// The page keeps F4 to F9, Ctrl+F5, Ctrl+V, Alt+1 to Alt+9, Alt+↑ and Alt+↓ for itself; F10 and F11, also with Ctrl
/// where the window leaves them free, and F3 are for sections.
public interface PetSections {
    /// The cards for one opened profile.
    default List<PetSection> sections(PetPage page) {
        return List.of();
    }

    /// Deeds that stand at the end of the row of buttons, such as printing.
    default List<Offer> offers(PetPage page) {
        return List.of();
    }

    /// A deed and its picture.
    record Offer(Deed deed, Ikon icon) {
    }
}
