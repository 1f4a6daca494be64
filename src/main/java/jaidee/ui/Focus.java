package jaidee.ui;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/// Where the next thing is typed.
public final class Focus {
    private Focus() {
    }

    /// Focuses `node` once it stands in the window.
    public static void on(Node node) {
        node.requestFocus();
        Platform.runLater(() -> onceThere(node));
    }

    /// Gives the keys back to `window` once the system has done what it is doing: one that was just shown takes them first.
    public static void back(Window window) {
        Platform.runLater(window::requestFocus);
    }

    // what lies in something that scrolls comes into the window with the next picture, and a focus asked for before is lost
    private static void onceThere(Node node) {
        node.requestFocus();
        if (node.getScene() != null) {
            if (node.isDisabled()) onceUsable(node, node.getScene().getFocusOwner());
            return;
        }
        node.sceneProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Scene> there, Scene before, Scene now) {
                there.removeListener(this);
                Platform.runLater(node::requestFocus);
            }
        });
    }

    // a button that waits for what was asked in the background; whoever has gone elsewhere meanwhile stays there
    private static void onceUsable(Node node, Node meanwhile) {
        node.disabledProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> disabled, Boolean before, Boolean now) {
                disabled.removeListener(this);
                if (node.getScene() != null && node.getScene().getFocusOwner() == meanwhile) node.requestFocus();
            }
        });
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
