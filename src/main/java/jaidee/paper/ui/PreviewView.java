package jaidee.paper.ui;

import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The pages on the left as they will lie on the desk, what to do with them on the right.
final class PreviewView extends HBox {
    private static final double SIDE_WIDTH = 288;
    private static final double WIDTH = 960;
    /// What the panel needs around the view: title, buttons, its own edges.
    private static final double AROUND = 220;

    private final Kit kit;
    private final PreviewViewModel model;
    private final VBox paper = new VBox(24);
    private final ScrollPane scroll = new ScrollPane();
    private final Deed smaller;
    private final Deed larger;

    PreviewView(Kit kit, PreviewViewModel model) {
        this.kit = kit;
        this.model = model;
        smaller = Deed.of("paper.preview.smaller", "F6", model::zoomOut);
        larger = Deed.of("paper.preview.larger", "F7", model::zoomIn);
        build();
        bind();
    }

    ScrollPane pages() {
        return scroll;
    }

    Deed smaller() {
        return smaller;
    }

    Deed larger() {
        return larger;
    }

    private void build() {
        setSpacing(24);
        setPrefWidth(WIDTH);
        paper.setAlignment(Pos.CENTER);
        StackPane ground = new StackPane(paper);
        ground.getStyleClass().add("preview-ground");
        scroll.setContent(ground);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPannable(true);
        scroll.setFocusTraversable(true); // the page keys scroll, and Enter is left to the panel
        scroll.getStyleClass().add("preview-scroll");
        kit.texts().spoken(scroll, "paper.preview.pages");
        setHgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, side());
    }

    private Region side() {
        Label size = new Label();
        size.textProperty().bind(kit.texts().of("paper.preview.size", millimetres(model.sheet().width()),
                millimetres(model.sheet().height()), model.sheet().pages()));
        size.getStyleClass().add("muted");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox side = new VBox(16, size, printer(), silent(), refusal(), space, zoom());
        side.setMinWidth(SIDE_WIDTH);
        side.setPrefWidth(SIDE_WIDTH);
        side.setMaxWidth(SIDE_WIDTH);
        return side;
    }

    private Node printer() {
        Label label = kit.texts().bind(new Label(), "paper.preview.printer");
        label.getStyleClass().add("field-label");
        ComboBox<String> printers = new ComboBox<>(model.printerNames());
        printers.setId("printer");
        printers.setMaxWidth(Double.MAX_VALUE);
        printers.valueProperty().bindBidirectional(model.printerProperty());
        printers.disableProperty().bind(Bindings.isEmpty(model.printerNames()));
        label.setLabelFor(printers);
        kit.texts().spoken(printers, "paper.preview.printer");
        VBox field = new VBox(4, label, printers);
        field.getStyleClass().add("field");
        return field;
    }

    private Node silent() {
        CheckBox silent = kit.texts().bind(new CheckBox(), "paper.preview.silent");
        silent.setId("silent");
        silent.setWrapText(true);
        silent.selectedProperty().bindBidirectional(model.silentFromNowProperty());
        silent.disableProperty().bind(Bindings.isEmpty(model.printerNames()));
        return silent;
    }

    private Node refusal() {
        Label words = new Label();
        words.setId("refusal");
        words.setWrapText(true);
        words.textProperty().bind(kit.texts().of(model.refusalProperty()));
        words.getStyleClass().add("refusal");
        words.setGraphic(Icons.of(Feather.ALERT_CIRCLE));
        VBox refusal = new VBox(words);
        refusal.getStyleClass().add("field");
        refusal.visibleProperty().bind(model.refusalProperty().isNotNull());
        refusal.managedProperty().bind(refusal.visibleProperty());
        return refusal;
    }

    private Node zoom() {
        Label percent = new Label();
        percent.setMinWidth(56);
        percent.setAlignment(Pos.CENTER);
        percent.textProperty().bind(kit.texts().with(now -> now.get("paper.preview.zoom",
                String.valueOf(Math.round(model.zoomProperty().get() * 100))), model.zoomProperty()));
        Button out = kit.buttons().icon(smaller, Feather.ZOOM_OUT), in = kit.buttons().icon(larger, Feather.ZOOM_IN);
        HBox row = new HBox(4, out, percent, in);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void bind() {
        model.pages().addListener((ListChangeListener<PageImage>) change -> showPages());
        showPages();
        sceneProperty().subscribe(scene -> {
            if (scene != null) prefHeightProperty().bind(scene.heightProperty().subtract(AROUND));
        });
    }

    private void showPages() {
        // whole pixels, or the ground would shine through at two edges
        long width = Math.round(model.sheet().width() * model.pixelsAMm()), height = Math.round(model.sheet().height() * model.pixelsAMm());
        paper.getChildren().setAll(model.pages().stream().map(page -> pageOf(page, width, height)).toList());
    }

    private static Node pageOf(PageImage page, double width, double height) {
        WritableImage image = new WritableImage(page.width(), page.height());
        image.getPixelWriter().setPixels(0, 0, page.width(), page.height(), PixelFormat.getIntArgbInstance(), page.pixels(), 0, page.width());
        ImageView view = new ImageView(image);
        view.setSmooth(true);
        view.setFitWidth(width);
        view.setFitHeight(height);
        StackPane sheet = new StackPane(view);
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        sheet.getStyleClass().add("preview-page");
        return sheet;
    }

    private static String millimetres(double length) {
        return BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
