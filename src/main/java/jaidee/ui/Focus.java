package jaidee.ui;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/// Where the next thing is typed.
public final class Focus {
    private Focus() {
    }

    /// Focuses `node` once it stands in the window.
    public static void on(Node node) {
        node.requestFocus();
        Platform.runLater(node::requestFocus);
    }

    /// Focuses the first text field within `node`, else the first control that takes the focus; again once `node`
    /// stands in the window, for before it has not all of its parts.
    public static void first(Node node) {
        search(node);
        Platform.runLater(() -> search(node));
    }

    // what scrolls has its content in the window only once it has its skin, which comes with its style
    private static void search(Node node) {
        node.applyCss();
        find(node, true).or(() -> find(node, false)).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> find(Node node, boolean text) {
        if (!node.isVisible() || node.isDisabled()) return Optional.empty();
        boolean fits = !text || node instanceof TextInputControl field && field.isEditable();
        if (node.isFocusTraversable() && fits) return Optional.of(node);
        return parts(node).stream().flatMap(part -> find(part, text).stream()).findFirst();
    }

    private static List<Node> parts(Node node) {
        if (node instanceof ScrollPane scroll && scroll.getContent() != null) return List.of(scroll.getContent());
        return node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.of();
    }
}
