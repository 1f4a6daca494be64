package jaidee.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A white sheet on the ground of the window, with a heading and room at its right for a small button or a number.
public class Card extends VBox {
    private final HBox top = new HBox(8);

    public Card() {
        super(12);
        getStyleClass().add("card");
    }

    public Card(UiTexts texts, String headingKey) {
        this();
        Label heading = texts.bind(new Label(), headingKey);
        heading.getStyleClass().add("heading");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getChildren().addAll(heading, between);
        getChildren().add(top);
    }

    /// Puts `node` at the right of the heading.
    public Card beside(Node node) {
        top.getChildren().add(node);
        return this;
    }

    public Card add(Node... nodes) {
        getChildren().addAll(nodes);
        return this;
    }

    /// Adds the part that takes the height left over.
    public Card fill(Node node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        getChildren().add(node);
        return this;
    }

    /// A thin line between two parts.
    public static Region line() {
        Region line = new Region();
        line.getStyleClass().add("line");
        return line;
    }

    /// Takes what is left over between the nodes of a row.
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
