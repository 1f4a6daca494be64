package jaidee.reports.ui;

import jaidee.kernel.Message;
import jaidee.reports.Measure;
import jaidee.ui.Kit;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// How a figure is counted, and the few words that all figures share.
final class HowPanel {
    private static final double WIDE = 480;

    private HowPanel() {
    }

    static void open(Measure measure, Kit kit) {
        VBox words = new VBox(12);
        for (Message each : List.of(measure.how(), Message.of("reports.how.active"))) {
            Label label = new Label();
            label.textProperty().bind(kit.texts().with(now -> now.get(each)));
            label.setWrapText(true);
            label.setMaxWidth(WIDE);
            label.getStyleClass().add(words.getChildren().isEmpty() ? "plain" : "muted");
            words.getChildren().add(label);
        }
        kit.dialogs().panel(measure.named(), words).givingWay().open();
    }
}
