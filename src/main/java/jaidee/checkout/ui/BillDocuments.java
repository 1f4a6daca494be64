package jaidee.checkout.ui;

import jaidee.documents.IssuedDocument;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The numbered papers of a bill, where there is more than its receipt: each with what became of it, to be printed again.
final class BillDocuments extends VBox {
    private final Kit kit;
    private final UiTexts texts;
    private final Consumer<IssuedDocument> print;

    BillDocuments(Kit kit, Consumer<IssuedDocument> print) {
        super(6);
        this.kit = kit;
        this.texts = kit.texts();
        this.print = print;
        setId("documents");
        managedProperty().bind(visibleProperty());
    }

    void show(List<IssuedDocument> documents) {
        setVisible(documents.size() > 1);
        if (!isVisible()) return;
        Label title = new Label(texts.get("documents.list"));
        title.getStyleClass().add("strong");
        getChildren().setAll(Card.line(), title);
        documents.forEach(each -> getChildren().add(row(each)));
    }

    private Node row(IssuedDocument document) {
        Label number = new Label(document.number());
        number.getStyleClass().add("strong");
        Label kind = new Label(texts.get(document.kind().named()));
        kind.getStyleClass().addAll("small", "muted");
        kind.setWrapText(true);
        HBox top = new HBox(8, number);
        top.setAlignment(Pos.CENTER_LEFT);
        document.voided().ifPresent(voided -> top.getChildren().add(new Pill(texts.get("documents.paper.void"), Tone.DANGER)));
        VBox words = new VBox(top, kind);
        document.voided().ifPresent(voided -> words.getChildren().add(small(voided.reason())));
        document.buyer().ifPresent(buyer -> words.getChildren().add(small(buyer.name())));
        Button again = kit.buttons().icon(Deed.of("documents.print", () -> print.accept(document)), Feather.PRINTER);
        HBox row = new HBox(8, words, Card.gap(), again);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", "muted");
        label.setWrapText(true);
        return label;
    }
}
