package jaidee.ui;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
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

    /// Focuses the first text field within `node`, else the first control that takes the focus.
    public static void first(Node node) {
        find(node, true).or(() -> find(node, false)).ifPresent(Focus::on);
    }

    private static Optional<Node> find(Node node, boolean text) {
        if (!node.isVisible() || node.isDisabled()) return Optional.empty();
        boolean fits = text ? node instanceof TextInputControl field && field.isEditable() : true;
        if (node.isFocusTraversable() && fits) return Optional.of(node);
        if (!(node instanceof Parent parent)) return Optional.empty();
        return parent.getChildrenUnmodifiable().stream().flatMap(child -> find(child, text).stream()).findFirst();
    }
}
