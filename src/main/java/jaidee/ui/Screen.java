package jaidee.ui;

import java.util.List;
import javafx.scene.Node;

/// One screen of the window. It is made once per route and may be opened and closed several times: what was typed
/// stays when one goes a step back and comes again. Listeners on anything that outlives it begin in `onOpen` and end in
/// `onClose`.
public interface Screen {
    Node node();

    /// What can be done here; their keys work while the screen is open.
    default List<Deed> deeds() {
        return List.of();
    }

    /// The way it was opened this time, for a screen that several routes lead to. Comes before `onOpen`.
    default void arrive(Route route) {
    }

    /// The screen is being shown, for the first time or again: the moment to load.
    default void onOpen() {
    }

    default void onClose() {
    }

    /// Puts the focus where the next thing is typed.
    default void focusFirst() {
        Focus.first(node());
    }

    /// Takes one step back inside the screen, such as closing what was unfolded.
    ///
    /// @return false when there is none, so that the window goes back to the screen before
    default boolean stepBack() {
        return false;
    }
}
