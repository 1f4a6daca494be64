package jaidee.rewards.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.rewards.Reward;
import jaidee.rewards.RewardTried;
import jaidee.ui.FigureTable;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a reward as it is being described would have meant over the last weeks, before anybody saves it.
final class RewardTryOutPanel {
    private static final double WIDE = 760, HIGH = 420;
    private static final String NOTHING = "–";

    private final RewardsModel model;
    private final Optional<Reward> before;
    private final Reward.Terms terms;
    private final Kit kit;
    private final UiTexts texts;
    private final VBox shown = new VBox(16);
    private int turn;

    RewardTryOutPanel(RewardsModel model, Optional<Reward> before, Reward.Terms terms, Kit kit) {
        this.model = model;
        this.before = before;
        this.terms = terms;
        this.kit = kit;
        this.texts = kit.texts();
        shown.setId("reward-tried");
        // the scroll bar keeps off the numbers
        shown.setPadding(new Insets(0, 14, 0, 0));
    }

    void open() {
        ChoiceChips<Integer> days = new ChoiceChips<>(List.of(30, 90, 365), each -> texts.of("rewards.prize.try.days", each));
        days.valueProperty().set(90);
        days.valueProperty().subscribe(this::begin);
        ScrollPane scroll = new ScrollPane(shown);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDE, HIGH);
        kit.dialogs().panel(Message.of("rewards.prize.try.title"), new VBox(12, days, scroll)).focusing(days).onClosed(() -> turn++).open();
    }

    private void begin(Integer days) {
        int mine = ++turn;
        shown.getChildren().setAll(words(Message.of("rewards.prize.try.running"), "muted"));
        model.tryOut(before, terms, days, tried -> {
            if (mine == turn) show(tried);
        });
    }

    private void show(RewardTried tried) {
        Label sentence = words(sentence(tried), "strong");
        sentence.setId("reward-tried-says");
        shown.getChildren().setAll(sentence, words(Message.of("rewards.prize.try.how"), "muted"), figures(tried),
                new HBox(24, owners("rewards.prize.try.gaining", tried.better(), tried.gaining()), owners("rewards.prize.try.losing", tried.worse(), tried.losing())));
    }

    private Message sentence(RewardTried tried) {
        return before.isEmpty() ? Message.of("rewards.prize.try.says.new", tried.draft().reach())
                : Message.of("rewards.prize.try.says", tried.from(), tried.until(), tried.given(), tried.now().reach(), tried.draft().reach());
    }

    private Node figures(RewardTried tried) {
        FigureTable table = new FigureTable(texts, "rewards.prize.try.what", "rewards.prize.try.now", "rewards.prize.try.draft", "rewards.prize.try.more");
        table.row(texts.get("rewards.prize.try.points"), tried.now().points(), tried.draft().points(),
                FigureTable.signed(tried.draft().points().minus(tried.now().points())));
        table.row(texts.get("rewards.prize.try.cost"), said(tried.now().cost()), said(tried.draft().cost()),
                tried.now().cost().flatMap(now -> tried.draft().cost().map(then -> FigureTable.signed(then.minus(now)))).orElse(NOTHING));
        table.row(texts.get("rewards.prize.try.reach"), tried.now().reach(), tried.draft().reach(), FigureTable.signed(Points.of(tried.draft().reach() - tried.now().reach())));
        table.row(texts.get("rewards.prize.try.liability"), tried.liability(), tried.wouldOwe(), FigureTable.signed(tried.wouldOwe().minus(tried.liability())));
        return table;
    }

    private static String said(Optional<Money> money) {
        return money.map(Money::toString).orElse(NOTHING);
    }

    private Node owners(String key, int all, List<RewardTried.OfOwner> owners) {
        FigureTable table = new FigureTable(texts, key, "rewards.prize.try.holds");
        owners.forEach(owner -> table.row(owner.name(), owner.points()));
        VBox box = new VBox(6, table);
        if (owners.isEmpty()) box.getChildren().add(words(Message.of("rewards.prize.try.nobody"), "muted"));
        else if (all > owners.size()) box.getChildren().add(words(Message.of("rewards.prize.try.of_all", owners.size(), all), "muted"));
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Label words(Message message, String style) {
        Label label = new Label(texts.get(message));
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
