package jaidee.app;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jaidee.ui.Kit;
import jaidee.ui.Screen;

/// All settings as cards, each made by the feature it concerns.
final class SettingsScreen implements Screen {
    private static final double CARD_WIDTH = 548;

    private final VBox node;
    private final List<LiveCard> live;

    SettingsScreen(Kit kit, List<? extends Region> cards) {
        this.live = cards.stream().filter(LiveCard.class::isInstance).map(LiveCard.class::cast).toList();
        Label title = kit.texts().bind(new Label(), "shell.place.settings");
        title.getStyleClass().add("title");
        FlowPane all = new FlowPane(16, 16);
        cards.forEach(card -> card.setPrefWidth(CARD_WIDTH));
        all.getChildren().addAll(cards);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        this.node = new VBox(title, scroll);
        node.getStyleClass().add("screen");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onOpen() {
        live.forEach(LiveCard::opened);
    }

    @Override
    public void onClose() {
        live.forEach(LiveCard::closed);
    }
}
