package jaidee.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The list under a text field while one types in it. The focus stays in the field: arrow keys choose, Enter takes, Esc
/// closes; the mouse may click. The first line is chosen from the start, so that Enter is enough.
public final class Suggestions<T> {
    private static final int PAGE = 6;

    private final TextField field;
    private final Region anchor;
    private final Overlay overlay;
    private final Consumer<Hit<T>> taken;
    private final VBox lines = new VBox();
    private final ScrollPane list = new ScrollPane(lines);
    private final List<HitLine> rows = new ArrayList<>();
    private final Label hint = new Label();
    private List<Hit<T>> hits = List.of();
    private int chosen = -1;
    private Subscription shown = Subscription.EMPTY;
    private Runnable closed = () -> {
    };

    public Suggestions(TextField field, Overlay overlay, Consumer<Hit<T>> taken) {
        this(field, field, overlay, taken);
    }

    /// @param anchor what the list is put under, when the field is only a part of it
    public Suggestions(TextField field, Region anchor, Overlay overlay, Consumer<Hit<T>> taken) {
        this.field = field;
        this.anchor = anchor;
        this.overlay = overlay;
        this.taken = taken;
        list.getStyleClass().add("suggestions");
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.setFocusTraversable(false);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        there(hint, false);
        lines.getChildren().add(hint);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) close();
        });
    }

    /// Shows the hits; none closes the list.
    public void show(List<Hit<T>> found) {
        hits = List.copyOf(found);
        fill();
        choose(hits.isEmpty() ? -1 : 0);
        list.setVvalue(0);
        if (hits.isEmpty()) close();
        else open();
    }

    // lines are filled again rather than made anew: styling new ones takes longer than a frame
    private void fill() {
        there(hint, false);
        while (rows.size() < hits.size()) {
            HitLine row = new HitLine();
            int index = rows.size();
            row.setOnMousePressed(event -> {
                choose(index);
                take();
                event.consume();
            });
            rows.add(row);
            lines.getChildren().add(row);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (i < hits.size()) rows.get(i).show(hits.get(i));
            else rows.get(i).hide();
        }
    }

    /// Shows a sentence where hits would be.
    public void say(String sentence) {
        hits = List.of();
        fill();
        choose(-1);
        hint.setText(sentence);
        there(hint, true);
        open();
    }

    public boolean isOpen() {
        return list.getParent() != null;
    }

    public List<Hit<T>> hits() {
        return hits;
    }

    public void close() {
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        closed.run();
    }

    /// Has `handler` called each time the list goes, taken from or not.
    void onClosed(Runnable handler) {
        closed = handler;
    }

    /// Takes the line at `index`, counted from 0, when there is one.
    void take(int index) {
        if (!isOpen() || index >= hits.size()) return;
        choose(index);
        take();
    }

    /// Takes the chosen line as Enter would.
    ///
    /// @return whether there was one
    public boolean take() {
        if (!isOpen() || chosen < 0) return false;
        Hit<T> hit = hits.get(chosen);
        close();
        taken.accept(hit);
        return true;
    }

    private void open() {
        if (isOpen() || !field.isFocused()) return;
        shown = overlay.floatUnder(anchor, list);
    }

    private static void there(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void key(KeyEvent event) {
        if (!isOpen() || event.isAltDown() || event.isControlDown()) return;
        boolean used = switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(PAGE);
            case PAGE_UP -> move(-PAGE);
            case ENTER -> take();
            case ESCAPE -> {
                close();
                yield true;
            }
            default -> false;
        };
        if (used) event.consume();
    }

    private boolean move(int steps) {
        if (hits.isEmpty()) return false;
        int last = hits.size() - 1;
        choose(Math.abs(steps) == 1 ? Math.floorMod(chosen + steps, hits.size()) : Math.clamp(chosen + steps, 0, last));
        return true;
    }

    private void choose(int index) {
        chosen = index;
        for (int i = 0; i < rows.size(); i++) rows.get(i).choose(i == index);
        if (index >= 0) reveal(rows.get(index));
    }

    private void reveal(Node line) {
        double height = lines.getHeight(), room = list.getViewportBounds().getHeight();
        if (height <= room || room <= 0) return;
        double top = list.getVvalue() * (height - room);
        double from = line.getBoundsInParent().getMinY(), to = line.getBoundsInParent().getMaxY();
        if (from < top) list.setVvalue(from / (height - room));
        else if (to > top + room) list.setVvalue((to - room) / (height - room));
    }
}
