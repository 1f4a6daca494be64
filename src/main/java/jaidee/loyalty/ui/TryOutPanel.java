package jaidee.loyalty.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Points;
import jaidee.loyalty.TryOutResult;
import jaidee.ui.Deed;
import jaidee.ui.FigureTable;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the draft would have given over the last weeks, before anybody saves it: one sentence, the sums, each rule, and who
/// gains and loses most.
final class TryOutPanel {
    private static final double WIDE = 940, HIGH = 440;

    private final ProgrammeDraft draft;
    private final Kit kit;
    private final UiTexts texts;
    private final ChoiceChips<Integer> days;
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox shown = new VBox(16);
    private final SimpleBooleanProperty running = new SimpleBooleanProperty();
    private ProgrammeDraft.Trial trial = new ProgrammeDraft.Trial(() -> {
    });
    private int turn;

    TryOutPanel(ProgrammeDraft draft, Kit kit) {
        this.draft = draft;
        this.kit = kit;
        this.texts = kit.texts();
        this.days = new ChoiceChips<>(List.of(30, 90, 365), each -> texts.of("loyalty.try.days", each));
        days.setId("try-days");
        days.valueProperty().set(90);
        days.valueProperty().subscribe(this::begin);
        shown.setId("try-shown");
        // the scroll bar keeps off the numbers
        shown.setPadding(new Insets(0, 14, 0, 0));
    }

    void open() {
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.visibleProperty().bind(running);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox top = new HBox(16, days, bar);
        days.setPrefWrapLength(420);
        days.setMinWidth(420);
        top.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(shown);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDE, HIGH);
        VBox all = new VBox(12, top, scroll);
        Panel panel = kit.dialogs().panel(Message.of("loyalty.try.title"), all).focusing(days).onClosed(() -> trial.cancel().run());
        panel.offer(Deed.of("loyalty.try.cancel", "F8", this::cancel).when(running), running).open();
    }

    private void begin(Integer chosen) {
        trial.cancel().run();
        int mine = ++turn;
        running.set(true);
        bar.setProgress(0);
        shown.getChildren().setAll(words("loyalty.try.running", "muted"));
        trial = draft.tryOut(chosen, at -> {
            if (mine == turn) bar.setProgress(at);
        }, result -> {
            if (mine != turn) return;
            running.set(false);
            show(result);
        });
    }

    private void cancel() {
        turn++;
        trial.cancel().run();
        running.set(false);
        shown.getChildren().setAll(words("loyalty.try.cancelled", "muted"));
    }

    private void show(Optional<TryOutResult> result) {
        if (result.isEmpty()) return;
        TryOutResult tried = result.get();
        if (tried.bills() == 0) {
            shown.getChildren().setAll(words("loyalty.try.no_bills", "muted"));
            return;
        }
        List<Node> all = new ArrayList<>();
        Label sentence = words(TryOutWords.sentence(tried), "strong");
        sentence.setId("try-sentence");
        all.add(sentence);
        TryOutWords.notes(tried).forEach(note -> {
            Label label = words(note, "muted");
            label.setGraphic(Icons.of(Feather.INFO));
            all.add(label);
        });
        all.add(sums(tried));
        all.add(rules(tried));
        all.add(new HBox(24, grows(owners("loyalty.try.gaining", tried.better(), tried.gaining())), grows(owners("loyalty.try.losing", tried.worse(), tried.losing()))));
        if (!tried.tiers().isEmpty()) all.add(new HBox(24, grows(tiers(tried)), grows(moves(tried))));
        shown.getChildren().setAll(all);
    }

    private Node sums(TryOutResult tried) {
        FigureTable grid = table("loyalty.try.what", "loyalty.try.now", "loyalty.try.draft", "loyalty.try.more");
        grid.row(texts.get("loyalty.try.points"), tried.now().points(), tried.draft().points(), FigureTable.signed(tried.more()));
        grid.row(texts.get("loyalty.try.cost"), tried.now().cost(), tried.draft().cost(), FigureTable.signed(tried.costsMore()));
        grid.row(texts.get("loyalty.try.liability"), tried.liabilityNow(), tried.liabilityDraft(), FigureTable.signed(tried.liabilityMore()));
        return grid;
    }

    private Node rules(TryOutResult tried) {
        FigureTable grid = table("loyalty.try.by_rule", "loyalty.try.now", "loyalty.try.draft", "loyalty.try.more");
        tried.rules().forEach(rule -> grid.row(texts.get(rule.name()), rule.now(), rule.draft(), FigureTable.signed(rule.draft().minus(rule.now()))));
        return grid;
    }

    private Node owners(String key, int all, List<TryOutResult.OfOwner> owners) {
        FigureTable grid = table(key, "loyalty.try.now", "loyalty.try.draft", "loyalty.try.more");
        owners.forEach(owner -> grid.row(owner.name(), owner.now(), owner.draft(), FigureTable.signed(owner.more())));
        VBox box = new VBox(6, grid);
        if (owners.isEmpty()) box.getChildren().add(words("loyalty.try.nobody", "muted"));
        else if (all > owners.size()) box.getChildren().add(words(Message.of("loyalty.try.of_all", owners.size(), all), "muted"));
        return box;
    }

    private Node tiers(TryOutResult tried) {
        FigureTable grid = table("loyalty.try.tiers", "loyalty.try.now", "loyalty.try.draft", "loyalty.try.more");
        tried.tiers().forEach(tier -> grid.row(tier.name().in(texts.language()), tier.now(), tier.draft(), FigureTable.signed(Points.of(tier.draft() - tier.now()))));
        return new VBox(6, grid, words("loyalty.try.tiers.hint", "muted"));
    }

    private Node moves(TryOutResult tried) {
        VBox box = new VBox(6, words(Message.of("loyalty.try.moves", tried.moved()), "strong"));
        tried.moves().forEach(move -> box.getChildren().add(words(Message.of("loyalty.try.move", move.name(), move.from(), move.to()), "plain")));
        return box;
    }

    private FigureTable table(String... headings) {
        return new FigureTable(texts, headings);
    }

    private static Node grows(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private Label words(String key, String style) {
        return words(Message.of(key), style);
    }

    private Label words(Message message, String style) {
        Label label = new Label(texts.get(message));
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
