package jaidee.paper.ui;

import jaidee.paper.QrImage;
import jaidee.ui.Background;
import jaidee.ui.Latest;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

/// A QR code on the screen. It is drawn in the background; until the code for a changed content has come there is none,
/// never the old one.
public final class QrView extends StackPane {
    private final ImageView picture = new ImageView();
    private final Latest drawing;
    private final int side;

    /// @param side of the room it takes, in pixels
    public QrView(Background background, int side) {
        this.drawing = background.latest();
        this.side = side;
        setMinSize(side, side);
        setMaxSize(side, side);
        setPrefSize(side, side);
        getStyleClass().add("qr");
        getChildren().add(picture);
    }

    /// @param content what the code holds; `null` for no code
    public void show(String content) {
        picture.setImage(null);
        if (content == null) drawing.forget();
        else drawing.run(() -> PageImage.of(QrImage.of(content, side))).onSuccess(this::show);
    }

    private void show(PageImage drawn) {
        WritableImage image = new WritableImage(drawn.width(), drawn.height());
        image.getPixelWriter().setPixels(0, 0, drawn.width(), drawn.height(), PixelFormat.getIntArgbInstance(), drawn.pixels(), 0, drawn.width());
        picture.setImage(image);
    }
}
