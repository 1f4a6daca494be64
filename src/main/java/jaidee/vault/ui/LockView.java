package jaidee.vault.ui;

import jaidee.paper.ui.PaperDesk;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Screen;
import jaidee.ui.UiTexts;
import jaidee.vault.ui.LockModel.Stage;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What it means, how far it is, the recovery key with its paper, and on into the clinic.
public final class LockView implements Screen {
    private static final double WIDTH = 760, GROUP = 130, TYPED = 200;
    private static final int IN_A_ROW = 4;

    private final LockModel model;
    private final PaperDesk papers;
    private final Kit kit;
    private final UiTexts texts;
    private final Deed begin, back, cancel, print, open;
    private final TextField typed = new TextField();
    private final Button main;
    private final Node node;

    /// @param leave goes on into the clinic, as it is then
    public LockView(LockModel model, PaperDesk papers, Runnable leave, Kit kit) {
        this.model = model;
        this.papers = papers;
        this.kit = kit;
        this.texts = kit.texts();
        BooleanBinding asking = model.stageProperty().isEqualTo(Stage.ASKING), paper = model.stageProperty().isEqualTo(Stage.PAPER);
        BooleanBinding held = Bindings.createBooleanBinding(() -> model.stageProperty().get() == Stage.DONE || model.stageProperty().get() == Stage.PAPER && model.isOnPaper(),
                model.stageProperty(), model.typedProperty());
        this.begin = Deed.of(model.isLocking() ? "vault.page.lock" : "vault.page.unlock", "F10", model::begin).when(asking);
        this.back = Deed.of("vault.page.back", "Esc", leave).when(asking);
        this.cancel = Deed.of("vault.page.cancel", "F8", model::cancel).when(model.stageProperty().isEqualTo(Stage.WORKING));
        this.print = Deed.of("vault.page.print", "F9", () -> papers.preview(model.sheet())).when(paper);
        this.open = Deed.of("vault.page.open", "F12", leave).when(held);
        this.main = kit.buttons().primary(begin, model.isLocking() ? Feather.LOCK : Feather.UNLOCK);
        typed.setId("typed-group");
        typed.setMaxWidth(TYPED);
        typed.textProperty().bindBidirectional(model.typedProperty());
        typed.setOnAction(_ -> open.run());
        this.node = build(asking, paper);
        model.stageProperty().addListener((_, _, now) -> {
            if (now == Stage.PAPER) Focus.on(typed);
        });
    }

    private Node build(BooleanBinding asking, BooleanBinding paper) {
        Label title = texts.bind(new Label(), model.isLocking() ? "vault.page.lock.title" : "vault.page.unlock.title");
        title.getStyleClass().add("title");
        HBox head = new HBox(16, Icons.paw(44), title);
        head.setAlignment(Pos.CENTER_LEFT);
        Card card = new Card().add(head, Card.line(), trouble(), shownWhile(asking(), asking), shownWhile(working(), model.stageProperty().isEqualTo(Stage.WORKING)), shownWhile(paper(), paper),
                shownWhile(done(), model.stageProperty().isEqualTo(Stage.DONE)));
        card.setMaxWidth(WIDTH);
        card.setSpacing(16);
        card.setMaxHeight(Card.USE_PREF_SIZE);
        StackPane centre = new StackPane(card);
        centre.getStyleClass().addAll("screen", "window");
        return centre;
    }

    private Node trouble() {
        Label why = new Label();
        why.setId("lock-refused");
        why.getStyleClass().add("obstacle");
        why.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        why.setWrapText(true);
        why.setMinHeight(Label.USE_PREF_SIZE);
        why.textProperty().bind(texts.with(now -> model.troubleProperty().get() == null ? "" : now.get(model.troubleProperty().get()), model.troubleProperty()));
        return shownWhile(why, model.troubleProperty().isNotNull());
    }

    private Node asking() {
        VBox all = new VBox(10);
        for (String key : model.isLocking() ? List.of("vault.page.lock.stolen", "vault.page.lock.by_itself", "vault.page.lock.paper", "vault.page.lock.older")
                : List.of("vault.page.unlock.what", "vault.page.unlock.older")) all.getChildren().add(words(key));
        all.getChildren().add(spaced(new HBox(8, kit.buttons().of(back), Card.gap(), main)));
        return all;
    }

    private Node working() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        return new VBox(12, words(model.isLocking() ? "vault.page.locking" : "vault.page.unlocking"), bar, new HBox(Card.gap(), kit.buttons().of(cancel, Feather.X)));
    }

    private Node paper() {
        GridPane groups = new GridPane();
        groups.setHgap(12);
        groups.setVgap(12);
        groups.setId("recovery-key");
        model.paperProperty().addListener((_, _, key) -> {
            groups.getChildren().clear();
            List<String> all = key.groups();
            for (int i = 0; i < all.size(); i++) groups.add(group(i + 1, all.get(i)), i % IN_A_ROW, i / IN_A_ROW);
        });
        Label ask = new Label();
        ask.textProperty().bind(texts.with(now -> now.get("vault.page.type", model.asked())));
        ask.setWrapText(true);
        ask.setLabelFor(typed);
        texts.spoken(typed, "vault.page.type", model.asked());
        HBox bottom = spaced(new HBox(8, kit.buttons().of(print, Feather.PRINTER), Card.gap(), kit.buttons().primary(open, Feather.CHECK)));
        return new VBox(12, words("vault.page.locked"), groups, ask, typed, bottom);
    }

    private static HBox spaced(HBox buttons) {
        VBox.setMargin(buttons, new Insets(8, 0, 0, 0));
        return buttons;
    }

    private static Node group(int number, String letters) {
        Label place = new Label(String.valueOf(number)), text = new Label(letters);
        place.getStyleClass().addAll("small", "muted");
        text.getStyleClass().add("title");
        HBox group = new HBox(8, place, text);
        group.setAlignment(Pos.BASELINE_LEFT);
        group.setMinWidth(GROUP);
        return group;
    }

    private Node done() {
        return new VBox(12, words("vault.page.unlocked"), new HBox(Card.gap(), kit.buttons().primary(open, Feather.CHECK)));
    }

    private Label words(String key) {
        Label label = texts.bind(new Label(), key);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private static Node shownWhile(Node node, BooleanBinding shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
        return node;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(begin, back, cancel, print, open);
    }

    @Override
    public void focusFirst() {
        Focus.on(main);
    }
}
