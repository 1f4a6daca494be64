package jaidee.rewards.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Points;
import jaidee.rewards.Reward;
import jaidee.rewards.RewardTally;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import jaidee.ui.form.NumberField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The place of the rewards: what points can be given for, how many are left, how many went out.
public final class RewardsView implements Screen {
    private final RewardsModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final TableView<RewardTally> table;
    private final NumberField within = new NumberField(0);
    private final Deed add = Deed.of("rewards.prize.add", "F6", () -> open(Optional.empty()));
    private final Deed change;
    private final Deed end;
    private final VBox node;
    private int place;

    public RewardsView(RewardsModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.table = table();
        var chosen = Bindings.isNotNull(table.getSelectionModel().selectedItemProperty());
        this.change = Deed.of("rewards.prize.change", "F7", () -> open(Optional.of(selected()))).when(chosen);
        this.end = Deed.of("rewards.prize.toggle", "Shift+Delete", () -> model.toggle(selected())).when(chosen);
        Card card = new Card().add(top()).fill(table);
        VBox.setVgrow(card, Priority.ALWAYS);
        this.node = new VBox(card);
        node.getStyleClass().add("screen");
        within.numberProperty().subscribe(number -> model.withinProperty().set(number == null ? null : Points.of(number.longValue())));
        texts.languageProperty().subscribe(_ -> table.refresh());
        // a list read anew keeps its place
        table.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) place = index.intValue();
        });
        model.rewards().addListener((ListChangeListener<RewardTally>) _ -> {
            if (table.getSelectionModel().isEmpty() && !model.rewards().isEmpty()) table.getSelectionModel().select(Math.min(place, model.rewards().size() - 1));
        });
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(add, change, end, Deed.of("rewards.prize.within", "F4", () -> Focus.on(within)), Deed.of("rewards.prize.list", "F5", this::focusFirst));
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        if (table.getSelectionModel().isEmpty()) table.getSelectionModel().selectFirst();
        Focus.on(table);
    }

    private Node top() {
        Label words = texts.bind(new Label(), "rewards.prize.within");
        words.setLabelFor(within);
        words.setMinWidth(Label.USE_PREF_SIZE);
        within.setId("within");
        within.setPrefColumnCount(7);
        texts.prompt(within, "rewards.prize.within.prompt");
        HBox row = new HBox(8, words, within, Buttons.keyCap("F4"), Card.gap(), kit.buttons().of(end, Feather.POWER), kit.buttons().of(change, Feather.EDIT_2),
                kit.buttons().primary(add, Feather.PLUS));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TableView<RewardTally> table() {
        Tables tables = kit.tables();
        TableView<RewardTally> table = tables.table(new EmptyState(kit, Feather.GIFT, "rewards.prize.empty", add));
        table.setId("rewards");
        table.getStyleClass().add("two-line");
        table.setItems(model.rewards());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<RewardTally, RewardTally> what = tables.twoLine("rewards.prize.column.what", tally -> tally.reward().name().in(texts.language()),
                tally -> says(tally.reward()));
        what.setMinWidth(320);
        TableColumn<RewardTally, RewardTally> points = tables.points("rewards.prize.column.points", tally -> tally.reward().points());
        TableColumn<RewardTally, RewardTally> left = tables.number("rewards.prize.column.left", tally -> tally.left().map(String::valueOf)
                .orElseGet(() -> texts.get("rewards.prize.unlimited")));
        TableColumn<RewardTally, RewardTally> given = tables.number("rewards.prize.column.given", RewardTally::given);
        TableColumn<RewardTally, RewardTally> ready = tables.number("rewards.prize.column.ready", RewardTally::ready);
        TableColumn<RewardTally, RewardTally> state = tables.node("rewards.column.state", this::pill);
        fixed(points, 110);
        fixed(left, 110);
        fixed(given, 110);
        fixed(ready, 120);
        fixed(state, 140);
        table.getColumns().addAll(List.of(what, points, left, given, ready, state));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER || event.isControlDown()) return;
            event.consume();
            change.run();
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) change.run();
        });
        texts.spoken(table, "rewards.prize.list");
        return table;
    }

    private String says(Reward reward) {
        return terms(reward, model.tier(orNone(reward)).map(tier -> tier.name().in(texts.language()))).stream().map(texts::get).collect(Collectors.joining("  ·  "));
    }

    private static String orNone(Reward reward) {
        return reward.terms().tier().orElse("");
    }

    /// What it gives and asks for, one phrase each.
    static List<Message> terms(Reward reward, Optional<String> tier) {
        List<Message> all = new ArrayList<>(List.of(reward.terms().gives().says()));
        tier.ifPresent(name -> all.add(Message.of("rewards.prize.term.tier", name)));
        reward.terms().from().ifPresent(day -> all.add(Message.of("rewards.prize.term.from", day)));
        reward.terms().until().ifPresent(day -> all.add(Message.of("rewards.prize.term.until", day)));
        reward.terms().mostPerYear().ifPresent(most -> all.add(Message.of("rewards.prize.term.year", most)));
        return all;
    }

    private Pill pill(RewardTally tally) {
        if (!tally.reward().active()) return new Pill(texts.get("rewards.prize.state.ended"), Tone.PLAIN).with(Feather.POWER);
        return tally.left().filter(left -> left == 0).isPresent() ? new Pill(texts.get("rewards.prize.state.none"), Tone.LOOK).with(Feather.ALERT_CIRCLE)
                : new Pill(texts.get("rewards.prize.state.given"), Tone.DONE).with(Feather.CHECK);
    }

    private static void fixed(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
    }

    private Reward selected() {
        return table.getSelectionModel().getSelectedItem().reward();
    }

    private void open(Optional<Reward> before) {
        new RewardPanel(model, before, kit).open(() -> Focus.on(table));
    }
}
