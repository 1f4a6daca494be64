package jaidee.ui;

import jaidee.kernel.Message;
import jaidee.kernel.ReckoningLine;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Something reckoned out line by line: what, how many at the right, how that came about in small below, and the sum.
public final class Reckoning extends VBox {
    private static final double WIDE = 500, HIGH = 400;

    public Reckoning(List<ReckoningLine> lines) {
        super(4);
        setMaxWidth(WIDE);
        setId("reckoning");
        for (ReckoningLine line : lines)
            switch (line.kind()) {
                case PART -> line(line.words(), line.number());
                case WORKING -> working(line.words());
                case SUM -> sum(line.words(), line.number());
                case HEADING -> heading(line.words());
                case REMARK -> add(said(line.words(), "plain"));
            }
    }

    /// Opens it over the window.
    public static void open(Message title, List<ReckoningLine> lines, Kit kit) {
        ScrollPane scroll = new Reckoning(lines).scrolling();
        kit.dialogs().panel(title, scroll).focusing(scroll).givingWay().open();
    }

    private Reckoning line(String words, String number) {
        return add(row(words, number, "plain"));
    }

    private Reckoning working(String words) {
        Label label = said(words, "muted");
        label.getStyleClass().add("small");
        return add(label);
    }

    private Reckoning heading(String words) {
        return add(Card.line()).add(said(words, "strong"));
    }

    private Reckoning sum(String words, String number) {
        return add(Card.line()).add(row(words, number, "strong"));
    }

    // as high as it needs, up to what a small window has
    private ScrollPane scrolling() {
        ScrollPane scroll = new ScrollPane(this);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDE);
        scroll.setMaxHeight(HIGH);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private Reckoning add(Node node) {
        getChildren().add(node);
        return this;
    }

    private static Label said(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static HBox row(String words, String number, String style) {
        Label amount = said(number, style);
        amount.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, said(words, style), Card.gap(), amount);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }
}
