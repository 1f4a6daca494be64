package jaidee.rewards.ui;

import jaidee.rewards.Reward;
import jaidee.rewards.RewardOffer;
import jaidee.ui.Card;
import jaidee.ui.Icons;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A reward before an owner: what it is, what it costs, whether it can be had or what is missing.
final class OfferCell extends ListCell<RewardOffer> {
    private final UiTexts texts;

    OfferCell(UiTexts texts) {
        this.texts = texts;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(RewardOffer offer, boolean empty) {
        super.updateItem(offer, empty);
        setGraphic(empty || offer == null ? null : face(offer));
        setAccessibleText(empty || offer == null ? null : offer.reward().name().in(texts.language()));
    }

    private HBox face(RewardOffer offer) {
        Label name = new Label(offer.reward().name().in(texts.language()));
        name.getStyleClass().add("strong");
        Label gives = new Label(texts.get(offer.reward().terms().gives().says()));
        gives.getStyleClass().addAll("small", "muted");
        Label points = new Label(texts.get("rewards.redeem.points", offer.reward().points()));
        points.getStyleClass().add("strong");
        points.setMinWidth(Label.USE_PREF_SIZE);
        Pill state = offer.against().map(why -> new Pill(texts.get(why.message()), Tone.PLAIN).with(offer.withMorePoints() ? Feather.TRENDING_UP : Feather.SLASH))
                .orElseGet(() -> new Pill(texts.get("rewards.redeem.within"), Tone.DONE).with(Feather.CHECK));
        HBox face = new HBox(12, Icons.of(icon(offer.reward())), new VBox(2, name, gives), Card.gap(), points, state);
        face.setAlignment(Pos.CENTER_LEFT);
        return face;
    }

    static Feather icon(Reward reward) {
        return switch (reward.terms().gives()) {
            case Reward.Gives.Discount _ -> Feather.PERCENT;
            case Reward.Gives.FreeItem _ -> Feather.STAR;
            case Reward.Gives.Gift _ -> Feather.GIFT;
        };
    }
}
