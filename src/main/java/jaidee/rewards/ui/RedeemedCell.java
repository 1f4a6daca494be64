package jaidee.rewards.ui;

import jaidee.rewards.Redemption;
import jaidee.ui.Card;
import jaidee.ui.Icons;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A reward that was redeemed, and what became of it.
final class RedeemedCell extends ListCell<Redemption> {
    private final UiTexts texts;
    private final LocalDate today;

    RedeemedCell(UiTexts texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Redemption made, boolean empty) {
        super.updateItem(made, empty);
        setGraphic(empty || made == null ? null : face(made));
        setAccessibleText(empty || made == null ? null : made.reward().name().in(texts.language()));
    }

    private HBox face(Redemption made) {
        Label name = new Label(made.reward().name().in(texts.language()));
        name.getStyleClass().add("strong");
        Label when = new Label(texts.get(made.waiting(today) ? "rewards.redeem.until" : "rewards.redeem.on", made.waiting(today) ? made.lastDay() : made.on(), made.points()));
        when.getStyleClass().addAll("small", "muted");
        HBox face = new HBox(12, Icons.of(OfferCell.icon(made.reward())), new VBox(2, name, when), Card.gap(), state(made));
        face.setAlignment(Pos.CENTER_LEFT);
        return face;
    }

    private Pill state(Redemption made) {
        if (made.cancelled().isPresent()) return new Pill(texts.get("rewards.redeem.state.back"), Tone.PLAIN).with(Feather.CORNER_UP_LEFT);
        if (made.handed().isPresent()) return new Pill(texts.get("rewards.redeem.state.handed"), Tone.PLAIN).with(Feather.CHECK);
        if (made.coupon().isPresent()) return new Pill(texts.get("rewards.redeem.state.coupon"), Tone.ACCENT).with(Feather.TAG);
        return made.waiting(today) ? new Pill(texts.get("rewards.redeem.state.waiting"), Tone.LOOK).with(Feather.GIFT)
                : new Pill(texts.get("rewards.redeem.state.over"), Tone.PLAIN).with(Feather.CLOCK);
    }
}
