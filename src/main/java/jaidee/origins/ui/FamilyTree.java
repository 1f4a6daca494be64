package jaidee.origins.ui;

import jaidee.kernel.OwnerId;
import jaidee.origins.FamilyPicture;
import jaidee.origins.FamilyPicture.Spot;
import jaidee.origins.Kin;
import jaidee.origins.OriginWords;
import jaidee.ui.Kit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A family as a picture to walk in: arrows go to friends and back, the space bar folds and unfolds, Enter opens the owner.
/// Circles are as large as what each spent.
final class FamilyTree extends ScrollPane {
    private static final double NARROW = 204, WIDE = 280, ROW = 52, EDGE = 24, LARGEST = 17, SMALLEST = 4, BESIDE = 76, STEM = 38;
    /// So many columns have room for long names.
    private static final int FEW_COLUMNS = 3;
    private static final int MOST = 36, AT_ONCE = 10, COLUMNS = 4;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Kit kit;
    private final Consumer<OwnerId> open;
    private final Pane picture = new Pane();
    private final Map<OwnerId, Integer> shown = new HashMap<>();
    private final List<Node> faces = new ArrayList<>();
    private Kin root;
    private FamilyPicture drawn = new FamilyPicture(List.of(), 0, 0);
    private int chosen;

    FamilyTree(Kit kit, Consumer<OwnerId> open) {
        this.kit = kit;
        this.open = open;
        setId("tree");
        getStyleClass().add("family-tree");
        setContent(picture);
        setFocusTraversable(true);
        kit.texts().spoken(this, "origins.picture.spoken");
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        kit.texts().languageProperty().subscribe(_ -> draw());
        focusedProperty().subscribe(_ -> mark());
    }

    /// @param family its root; `null` for none
    void show(Kin family) {
        root = family;
        shown.clear();
        chosen = 0;
        if (family != null) shown.putAll(FamilyPicture.unfolded(family, MOST, AT_ONCE, COLUMNS));
        draw();
        setHvalue(0);
        if (!faces.isEmpty()) reveal();
    }

    private void draw() {
        picture.getChildren().clear();
        faces.clear();
        if (root == null) return;
        drawn = FamilyPicture.of(root, shown);
        chosen = Math.min(chosen, drawn.spots().size() - 1);
        double largest = drawn.spots().stream().filter(spot -> !spot.stub()).mapToLong(spot -> spot.kin().owner().revenue().satang()).max().orElse(1);
        for (Spot spot : drawn.spots()) if (spot.from() >= 0) picture.getChildren().add(branch(drawn.spots().get(spot.from()), spot));
        for (int i = 0; i < drawn.spots().size(); i++) {
            Spot spot = drawn.spots().get(i);
            if (!spot.stub()) picture.getChildren().add(circle(spot, Math.max(1, largest)));
            Node face = face(spot, i);
            faces.add(face);
            picture.getChildren().add(face);
        }
        picture.setPrefSize(2 * EDGE + drawn.columns() * column(), 2 * EDGE + drawn.rows() * ROW);
        mark();
    }

    private double column() {
        return drawn.columns() <= FEW_COLUMNS ? WIDE : NARROW;
    }

    private double x(Spot spot) {
        return EDGE + spot.column() * column();
    }

    private static double y(Spot spot) {
        return EDGE + (spot.row() + 0.5) * ROW;
    }

    /// Past the name of whoever recommended, then to the friend.
    private Node branch(Spot from, Spot to) {
        double bend = x(from) + column() - STEM, half = (x(to) - bend) / 2;
        Path branch = new Path(new MoveTo(x(from), y(from)), new LineTo(bend, y(from)), new CubicCurveTo(bend + half, y(from), bend + half, y(to), x(to), y(to)));
        branch.getStyleClass().add("tree-branch");
        return branch;
    }

    private Node circle(Spot spot, double largest) {
        double share = Math.max(0, spot.kin().owner().revenue().satang()) / largest;
        Circle circle = new Circle(x(spot), y(spot), Math.max(SMALLEST, LARGEST * Math.sqrt(share)));
        circle.getStyleClass().add("tree-circle");
        return circle;
    }

    private Node face(Spot spot, int at) {
        Label name = new Label(OriginWords.name(spot, kit.texts().now()));
        name.setMaxWidth(column() - BESIDE);
        name.getStyleClass().add(spot.stub() ? "tree-stub" : "strong");
        VBox face = new VBox(name);
        if (!spot.stub()) {
            Label detail = new Label(OriginWords.detail(spot, kit.texts().now()));
            detail.getStyleClass().addAll("small", "muted");
            detail.setMaxWidth(column() - BESIDE);
            face.getChildren().add(detail);
        }
        face.setAlignment(Pos.CENTER_LEFT);
        face.getStyleClass().add("tree-spot");
        face.setLayoutX(x(spot) + (spot.stub() ? 0 : LARGEST + 3));
        face.layoutYProperty().bind(face.heightProperty().divide(-2).add(y(spot)));
        face.setOnMouseClicked(event -> {
            chosen = at;
            requestFocus();
            mark();
            if (event.getClickCount() == 2 || spot.stub()) enter();
        });
        return face;
    }

    private void mark() {
        for (int i = 0; i < faces.size(); i++) faces.get(i).pseudoClassStateChanged(CHOSEN, i == chosen && isFocused());
    }

    /// Who is chosen; empty on a stub.
    Optional<Kin> chosenKin() {
        return drawn.spots().isEmpty() || drawn.spots().get(chosen).stub() ? Optional.empty() : Optional.of(drawn.spots().get(chosen).kin());
    }

    private void key(KeyEvent event) {
        if (root == null || event.isAltDown() || event.isControlDown() || event.isShiftDown()) return;
        boolean mine = switch (event.getCode()) {
            case UP -> beside(-1);
            case DOWN -> beside(1);
            case LEFT -> go(drawn.spots().get(chosen).from());
            case RIGHT -> inward();
            case SPACE -> fold();
            case ENTER -> enter();
            case HOME -> go(0);
            default -> false;
        };
        if (mine) event.consume();
    }

    /// The nearest in the same column, else in any.
    private boolean beside(int way) {
        Spot here = drawn.spots().get(chosen);
        return nearest(way, spot -> spot.column() == here.column()) || nearest(way, _ -> true);
    }

    private boolean nearest(int way, Predicate<Spot> which) {
        double here = drawn.spots().get(chosen).row();
        return IntStream.range(0, drawn.spots().size()).boxed().filter(i -> which.test(drawn.spots().get(i)) && (drawn.spots().get(i).row() - here) * way > 0)
                .min(Comparator.comparing(i -> Math.abs(drawn.spots().get(i).row() - here))).map(this::go).orElse(false);
    }

    private boolean inward() {
        Spot here = drawn.spots().get(chosen);
        if (here.stub() || here.kin().friends().isEmpty()) return true;
        if (here.hidden() > 0) return fold();
        return IntStream.range(0, drawn.spots().size()).filter(i -> drawn.spots().get(i).from() == chosen).boxed().findFirst().map(this::go).orElse(true);
    }

    private boolean fold() {
        Spot here = drawn.spots().get(chosen);
        if (here.stub()) return enter();
        OwnerId id = here.kin().owner().id();
        if (here.kin().friends().isEmpty()) return true;
        if (shown.getOrDefault(id, 0) > 0) shown.remove(id);
        else shown.put(id, AT_ONCE);
        redraw(id);
        return true;
    }

    private boolean enter() {
        Spot here = drawn.spots().get(chosen);
        if (here.stub()) {
            OwnerId id = here.kin().owner().id();
            shown.merge(id, AT_ONCE, Integer::sum);
            redraw(id);
        } else if (here.kin().owner().known()) open.accept(here.kin().owner().id());
        return true;
    }

    private void redraw(OwnerId keep) {
        draw();
        for (int i = 0; i < drawn.spots().size(); i++)
            if (!drawn.spots().get(i).stub() && drawn.spots().get(i).kin().owner().id().equals(keep)) chosen = i;
        mark();
        reveal();
    }

    private boolean go(int spot) {
        if (spot >= 0) chosen = spot;
        mark();
        reveal();
        return true;
    }

    /// Scrolls so that the chosen one is in sight.
    private void reveal() {
        Bounds room = getViewportBounds();
        Spot spot = drawn.spots().get(chosen);
        double wide = picture.getPrefWidth() - room.getWidth(), high = picture.getPrefHeight() - room.getHeight();
        if (wide > 0) setHvalue(Math.clamp((x(spot) - room.getWidth() / 2 + column() / 2) / wide, 0, 1));
        if (high > 0) setVvalue(Math.clamp((y(spot) - room.getHeight() / 2) / high, 0, 1));
    }
}
