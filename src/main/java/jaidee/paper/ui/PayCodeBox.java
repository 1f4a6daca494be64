package jaidee.paper.ui;

import jaidee.ui.Background;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// A payment code on the screen, with the amount large above it and, below, who is paid.
public final class PayCodeBox extends VBox {
    /// What stands around a code, as it is read.
    ///
    /// @param payload what the code holds
    /// @param inWords the amount in words, or empty
    public record Shown(String payload, String amount, String inWords, String payee, String payeeId) {
    }

    private static final int SIDE = 246;
    private static final double WIDTH = 300;

    private final QrView qr;
    private String drawn;

    public PayCodeBox(Background background) {
        super(4);
        this.qr = new QrView(background, SIDE);
        setAlignment(Pos.TOP_CENTER);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        getStyleClass().add("promptpay");
    }

    /// Shows a code.
    ///
    /// @param below what can be done or was said about it
    public void show(Shown shown, Node below) {
        if (!shown.payload().equals(drawn)) qr.show(shown.payload());
        drawn = shown.payload();
        Label amount = label(shown.amount(), "amount-large");
        amount.setId("code-amount");
        getChildren().setAll(amount);
        if (!shown.inWords().isEmpty()) getChildren().add(label(shown.inWords(), "muted"));
        getChildren().addAll(qr, label(shown.payee(), "strong"), label(shown.payeeId(), "plain"), below);
    }

    /// Says instead why there is no code.
    public void say(Node... words) {
        qr.show(null);
        drawn = null;
        getChildren().setAll(words);
    }

    /// Words that wrap in the middle of the box.
    public static Label label(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        label.getStyleClass().add(style);
        return label;
    }
}
