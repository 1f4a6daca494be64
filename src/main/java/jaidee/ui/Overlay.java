package jaidee.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The root of the window: its content and, above it, what floats (suggestion lists), panels that ask or tell, and
/// short notices. All of it inside the window, so that it moves, scales and is dressed with it.
public final class Overlay extends StackPane {
    private record Opened(StackPane layer, Node focusBefore) {
    }

    private final StackPane content = new StackPane();
    private final Pane floating = new Pane();
    private final VBox notices = new VBox(8);
    private final Deque<Opened> panels = new ArrayDeque<>();
    private boolean covered;

    public Overlay() {
        getStyleClass().add("window");
        floating.setPickOnBounds(false);
        notices.setPickOnBounds(false);
        notices.setAlignment(Pos.BOTTOM_CENTER);
        notices.getStyleClass().add("notices");
        getChildren().addAll(content, floating, notices);
    }

    public void setContent(Node node) {
        content.getChildren().setAll(node);
    }

    /// Shows `list` right under `anchor`, at least as wide as it, until the subscription ends.
    public Subscription floatUnder(Region anchor, Region list) {
        // over the panel it was opened from; a panel opened later stands over it again
        getChildren().remove(floating);
        getChildren().add(getChildren().indexOf(notices), floating);
        floating.setDisable(false);
        floating.getChildren().add(list);
        Runnable place = () -> place(anchor, list);
        Subscription moves = anchor.localToSceneTransformProperty().subscribe(place)
                .and(anchor.layoutBoundsProperty().subscribe(place))
                .and(list.layoutBoundsProperty().subscribe(place))
                .and(layoutBoundsProperty().subscribe(place));
        place.run();
        return moves.and(() -> floating.getChildren().remove(list));
    }

    private void place(Region anchor, Region list) {
        Bounds at = floating.sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
        list.setMinWidth(at.getWidth());
        double below = getHeight() - at.getMaxY() - 16;
        list.setMaxHeight(Math.max(below, 120));
        double width = Math.max(list.prefWidth(-1), at.getWidth());
        list.relocate(Math.max(8, Math.min(at.getMinX(), getWidth() - width - 8)), at.getMaxY() + 4);
        list.resize(width, Math.min(list.prefHeight(width), list.getMaxHeight()));
    }

    /// Puts `panel` in the middle over everything; what is below waits until the subscription ends, then has its
    /// focus again.
    public Subscription openPanel(Region panel) {
        StackPane layer = new StackPane(panel);
        layer.getStyleClass().add("scrim");
        Opened opened = new Opened(layer, getScene() == null ? null : getScene().getFocusOwner());
        panels.push(opened);
        getChildren().add(getChildren().indexOf(notices), layer);
        silenceAllButTop();
        return () -> close(opened);
    }

    private void close(Opened opened) {
        if (!panels.remove(opened)) return;
        getChildren().remove(opened.layer());
        silenceAllButTop();
        if (opened.focusBefore() != null) Focus.on(opened.focusBefore());
    }

    /// Whether nothing is to be seen but the panel opened last: nobody who passes reads what stands below.
    public void setCovered(boolean covered) {
        this.covered = covered;
        silenceAllButTop();
    }

    private void silenceAllButTop() {
        boolean panelOpen = !panels.isEmpty();
        content.setDisable(panelOpen);
        floating.setDisable(panelOpen);
        panels.forEach(each -> each.layer().setDisable(each != panels.peek()));
        content.setVisible(!covered);
        floating.setVisible(!covered);
        notices.setVisible(!covered);
        panels.forEach(each -> each.layer().setVisible(!covered || each == panels.peek()));
    }

    VBox notices() {
        return notices;
    }
}
