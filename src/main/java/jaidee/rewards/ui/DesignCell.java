package jaidee.rewards.ui;

import jaidee.kernel.Message;
import jaidee.rewards.CouponDesign;
import jaidee.rewards.DesignTally;
import jaidee.ui.Card;
import jaidee.ui.Icons;
import jaidee.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A kind of coupon in the list: what it gives, what it asks for, how it comes into hands, and how many went out, were
/// used and wait.
final class DesignCell extends ListCell<DesignTally> {
    /// What every coupon asks for is not worth a line in the list.
    private static final Set<String> USUAL = Set.of("rewards.term.once", "rewards.term.one_per_visit");

    /// What stands beside the words in a row of the list: its edges and the scroll bar.
    private static final double BESIDE = 40;

    private final UiTexts texts;

    DesignCell(UiTexts texts) {
        this.texts = texts;
        setPrefWidth(0);
    }

    // a cell asks its graphic for the height it has without wrapping
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null ? super.computePrefHeight(width)
                : snappedTopInset() + getGraphic().prefHeight(getListView().getWidth() - BESIDE) + snappedBottomInset();
    }

    @Override
    protected void updateItem(DesignTally tally, boolean empty) {
        super.updateItem(tally, empty);
        setGraphic(empty || tally == null ? null : face(tally));
        setAccessibleText(empty || tally == null ? null : tally.design().name().in(texts.language()));
    }

    private HBox face(DesignTally tally) {
        CouponDesign design = tally.design();
        Label name = wrapped(design.name().in(texts.language()), "strong");
        Label benefit = wrapped(texts.get(design.benefit().says()), "benefit");
        Label counts = new Label(texts.get("rewards.design.counts", tally.issued(), tally.used(), tally.waiting()));
        counts.setMinWidth(Label.USE_PREF_SIZE);
        counts.getStyleClass().add("small");
        HBox gives = new HBox(8, benefit, Card.gap(), counts);
        gives.setAlignment(Pos.CENTER_LEFT);
        Label asks = wrapped(terms(tally).stream().map(texts::get).collect(Collectors.joining("  ·  ")), "muted");
        asks.getStyleClass().add("small");
        VBox words = new VBox(2, name, gives, asks);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox face = new HBox(12, Icons.of(CouponWords.icon(design.benefit())), words);
        face.getStyleClass().add("design-face");
        face.prefWidthProperty().bind(getListView().widthProperty().subtract(BESIDE));
        return face;
    }

    private static List<Message> terms(DesignTally tally) {
        CouponDesign.Issue issue = tally.design().issue();
        List<Message> terms = new ArrayList<>(tally.conditions().stream().filter(term -> !USUAL.contains(term.key())).toList());
        issue.validDays().ifPresent(days -> terms.add(Message.of("rewards.design.days", days)));
        issue.validUntil().ifPresent(last -> terms.add(Message.of("rewards.design.until", last)));
        terms.add(issue.fromSale().map(from -> Message.of("rewards.design.with_sale", from.brief()))
                .orElseGet(() -> Message.of("rewards.design.by_hand")));
        return terms;
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
