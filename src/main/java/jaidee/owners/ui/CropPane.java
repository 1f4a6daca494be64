package jaidee.owners.ui;

import jaidee.owners.Square;
import jaidee.scan.Frame;
import jaidee.scan.ui.FxFrames;
import jaidee.ui.UiTexts;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// A picture with the square that will be kept: arrows or the mouse move it, + and − or the wheel make it smaller or
/// larger. What falls away is dark; the ring shows what the round picture on the profile will show.
final class CropPane extends Pane {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 380;

    private final CropModel model;
    private final double scale;
    private final Rectangle frame = new Rectangle();
    private final Circle ring = new Circle();
    private Shape dark = new Rectangle();
    private double fromX;
    private double fromY;

    CropPane(Frame picture, CropModel model, UiTexts texts) {
        this.model = model;
        this.scale = Math.min(WIDTH / picture.width(), HEIGHT / picture.height());
        double width = picture.width() * scale, height = picture.height() * scale;
        getStyleClass().add("crop-pane");
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        ImageView view = new ImageView(FxFrames.image(picture));
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.setSmooth(true);
        frame.getStyleClass().add("crop-frame");
        ring.getStyleClass().add("crop-ring");
        getChildren().addAll(view, dark, ring, frame);
        texts.spoken(this, "owners.photo.crop_hint");
        setFocusTraversable(true);
        setCursor(Cursor.MOVE);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        model.squareProperty().subscribe(this::draw);
    }

    private void draw(Square square) {
        double x = square.x() * scale, y = square.y() * scale, side = square.side() * scale;
        frame.setX(x);
        frame.setY(y);
        frame.setWidth(side);
        frame.setHeight(side);
        ring.setCenterX(x + side / 2);
        ring.setCenterY(y + side / 2);
        ring.setRadius(side / 2);
        Shape outside = Shape.subtract(new Rectangle(getPrefWidth(), getPrefHeight()), new Rectangle(x, y, side, side));
        outside.getStyleClass().add("crop-dark");
        getChildren().set(1, outside);
        dark = outside;
    }

    private void key(KeyEvent event) {
        boolean used = switch (event.getCode()) {
            case LEFT -> stepped(-1, 0);
            case RIGHT -> stepped(1, 0);
            case UP -> stepped(0, -1);
            case DOWN -> stepped(0, 1);
            case ADD, PLUS -> closer();
            case SUBTRACT, MINUS -> farther();
            default -> false;
        };
        if (used) event.consume();
    }

    // + lies on Shift and = on most keyboards, elsewhere still under a Thai layout
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("=")) closer();
    }

    private boolean stepped(int right, int down) {
        model.step(right, down);
        return true;
    }

    private boolean closer() {
        model.closer();
        return true;
    }

    private boolean farther() {
        model.farther();
        return true;
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() > 0) model.closer();
        else if (event.getDeltaY() < 0) model.farther();
        event.consume();
    }

    private void grab(MouseEvent event) {
        requestFocus();
        fromX = event.getX();
        fromY = event.getY();
    }

    private void drag(MouseEvent event) {
        int right = (int) Math.round((event.getX() - fromX) / scale), down = (int) Math.round((event.getY() - fromY) / scale);
        if (right == 0 && down == 0) return;
        model.move(right, down);
        fromX = event.getX();
        fromY = event.getY();
    }
}
