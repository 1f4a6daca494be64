package jaidee.paper.ui;

import jaidee.paper.PagePictures;
import jaidee.paper.Sheet;
import jaidee.ui.Background;
import jaidee.ui.Latest;
import java.util.concurrent.Callable;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

/// The first page of a sheet as it prints, as large as fits. It is set and drawn in the background; until a changed one has
/// come the one before stays.
public final class SheetView extends StackPane {
    private static final double MILLIMETRES_AN_INCH = 25.4, SHARP = 2;

    private final ImageView picture = new ImageView();
    private final Latest drawing;
    private final double most;
    private final double widest;

    /// @param widest and `highest` pixels of the picture
    public SheetView(Background background, double widest, double highest) {
        this.drawing = background.latest();
        this.widest = widest;
        this.most = highest;
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        getStyleClass().add("paper-shown");
        setMinSize(0, 0);
        getChildren().add(picture);
    }

    public void show(Callable<Sheet> sheet) {
        drawing.run(() -> drawn(sheet.call())).onSuccess(this::show);
    }

    private PageImage drawn(Sheet sheet) {
        double scale = Math.min(widest / sheet.width(), most / sheet.height());
        try (PagePictures pages = PagePictures.of(sheet)) {
            return PageImage.of(pages.render(0, scale * SHARP * MILLIMETRES_AN_INCH));
        }
    }

    private void show(PageImage drawn) {
        WritableImage image = new WritableImage(drawn.width(), drawn.height());
        image.getPixelWriter().setPixels(0, 0, drawn.width(), drawn.height(), PixelFormat.getIntArgbInstance(), drawn.pixels(), 0, drawn.width());
        picture.setFitWidth(drawn.width() / SHARP);
        picture.setImage(image);
    }

    /// Something is there to be seen.
    public boolean shows() {
        return picture.getImage() != null;
    }
}
