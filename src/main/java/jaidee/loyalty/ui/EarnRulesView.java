package jaidee.loyalty.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.loyalty.EarnRule;
import jaidee.loyalty.EarnSentence;
import jaidee.loyalty.Programme;
import jaidee.loyalty.ProgrammeWords;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Screen;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where the manager says how points are earned, how long they live and how they are spent: the rules in their order, each
/// with the sentence that its settings make; beside them life and use. Nothing holds before it is saved.
public final class EarnRulesView implements Screen {
    private static final double SIDE = 384;

    private final ProgrammeDraft draft;
    private final Kit kit;
    private final UiTexts texts;
    private final Function<String, List<RuleItems.Found>> find;
    private final ListView<EarnRule> rules = new ListView<>();
    private final Deed add, edit, copy, up, down, remove;
    private final Deed expiry, use, ledger;
    private final DraftBar bar;
    private final VBox node;

    /// @param find items of the price list by what is typed, from memory
    public EarnRulesView(ProgrammeDraft draft, Function<String, List<RuleItems.Found>> find, Kit kit) {
        this.draft = draft;
        this.find = find;
        this.kit = kit;
        this.texts = kit.texts();
        BooleanBinding chosen = Bindings.isNotNull(rules.getSelectionModel().selectedItemProperty());
        BooleanBinding read = Bindings.isNotNull(draft.draftProperty());
        add = Deed.of("loyalty.rules.add", "F4", this::add).when(read);
        edit = Deed.of("loyalty.rules.edit", "F3", this::edit).when(chosen);
        copy = Deed.of("loyalty.rules.copy", "Ctrl+F4", this::copy).when(chosen);
        up = Deed.of("loyalty.rules.up", "Alt+Up", () -> move(-1)).when(chosen);
        down = Deed.of("loyalty.rules.down", "Alt+Down", () -> move(1)).when(chosen);
        remove = Deed.of("loyalty.rules.remove", "Shift+Delete", this::remove).when(chosen);
        expiry = Deed.of("loyalty.rules.expiry", "F6", () -> new ExpiryPanel(draft, kit).open()).when(read);
        use = Deed.of("loyalty.rules.use", "F8", () -> new UsePanel(draft, kit).open()).when(read);
        ledger = Deed.of("loyalty.rules.ledger", "Ctrl+F6", () -> new LedgerTermsPanel(draft, kit).open()).when(read);
        bar = new DraftBar(draft, kit);
        Node list = list();
        HBox.setHgrow(list, Priority.ALWAYS);
        HBox all = new HBox(16, list, side());
        VBox.setVgrow(all, Priority.ALWAYS);
        node = new VBox(12, bar, all);
        node.getStyleClass().add("screen");
        draft.draftProperty().subscribe(now -> show());
        texts.languageProperty().subscribe(language -> rules.refresh());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        List<Deed> all = new ArrayList<>(List.of(add, edit, copy, up, down, remove, Deed.of("loyalty.rules.list", "F5", this::focusFirst), expiry, use, ledger));
        all.addAll(bar.deeds());
        return all;
    }

    @Override
    public void onOpen() {
        draft.load();
    }

    @Override
    public void focusFirst() {
        if (rules.getSelectionModel().isEmpty()) rules.getSelectionModel().selectFirst();
        Focus.on(rules);
    }

    private Node list() {
        rules.setId("earn-rules");
        rules.setCellFactory(list -> new Cell());
        rules.setPlaceholder(new EmptyState(kit, Feather.STAR, "loyalty.rules.empty"));
        texts.spoken(rules, "loyalty.rules.title");
        rules.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            edit.run();
        });
        rules.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) edit.run();
        });
        FlowPane buttons = new FlowPane(8, 8, kit.buttons().of(add, Feather.PLUS), kit.buttons().of(edit, Feather.EDIT_2), kit.buttons().of(copy, Feather.COPY),
                kit.buttons().of(up, Feather.ARROW_UP), kit.buttons().of(down, Feather.ARROW_DOWN), kit.buttons().quiet(remove, Feather.TRASH_2));
        Label hint = texts.bind(new Label(), "loyalty.rules.hint");
        hint.setWrapText(true);
        hint.getStyleClass().addAll("small", "muted");
        return new Card(texts, "loyalty.rules.title").beside(Buttons.keyCap("F5")).add(hint).fill(rules).add(buttons);
    }

    private Node side() {
        VBox side = new VBox(16, part("loyalty.programme.expiry", expiry, (now, words) -> words.expiry(now.expiry())),
                part("loyalty.programme.use", use, (now, words) -> words.use(now.redeem())),
                part("loyalty.programme.ledger", ledger, (now, words) -> words.ledger(now.ledger())));
        // three cards are more than a low window has room for
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(SIDE);
        scroll.setPrefWidth(SIDE);
        scroll.setMaxWidth(SIDE);
        return scroll;
    }

    private interface Part {
        ProgrammeWords.Told of(Programme programme, ProgrammeWords words);
    }

    private Node part(String key, Deed change, Part part) {
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        sentence.textProperty().bind(texts.with(now -> told(now, part), draft.draftProperty(), draft.namesProperty()));
        Button button = kit.buttons().of(change, Feather.EDIT_2);
        Label differs = new Pill(texts.of("loyalty.rules.changed"), Tone.LOOK);
        differs.visibleProperty().bind(Bindings.createBooleanBinding(() -> draft.draftProperty().get() != null && differs(key),
                draft.draftProperty(), draft.basisProperty()));
        return new Card(texts, key).beside(differs).add(sentence, button);
    }

    private boolean differs(String key) {
        Programme now = draft.draftProperty().get(), before = draft.basisProperty().get();
        return switch (key) {
            case "loyalty.programme.expiry" -> !now.expiry().equals(before.expiry());
            case "loyalty.programme.use" -> !now.redeem().equals(before.redeem());
            default -> !now.ledger().equals(before.ledger());
        };
    }

    private String told(Texts now, Part part) {
        Programme programme = draft.draftProperty().get();
        return programme == null || draft.namesProperty().get() == null ? "" : part.of(programme, new ProgrammeWords(now, draft.namesProperty().get())).sentence();
    }

    private void show() {
        Programme now = draft.draftProperty().get();
        if (now == null) return;
        int at = rules.getSelectionModel().getSelectedIndex();
        rules.getItems().setAll(now.earn());
        rules.getSelectionModel().clearAndSelect(Math.clamp(at, 0, Math.max(0, now.earn().size() - 1)));
    }

    private void add() {
        new RulePanel(draft, Optional.empty(), find, kit).open(this::select);
    }

    private void edit() {
        new RulePanel(draft, Optional.of(rules.getSelectionModel().getSelectedItem()), find, kit).open(this::select);
    }

    private void copy() {
        EarnRule from = rules.getSelectionModel().getSelectedItem();
        EarnRule like = new EarnRule(RuleForm.freeCode(draft.draftProperty().get(), draft.basisProperty().get()), RuleForm.copyOf(from.name()), from.gives(), from.lines(), from.bills());
        int after = rules.getSelectionModel().getSelectedIndex() + 1;
        change(all -> all.add(after, like));
        select(like.code());
    }

    private void move(int by) {
        int from = rules.getSelectionModel().getSelectedIndex(), to = from + by;
        if (from < 0 || to < 0 || to >= rules.getItems().size()) return;
        change(all -> all.add(to, all.remove(from)));
        rules.getSelectionModel().clearAndSelect(to);
    }

    private void remove() {
        Programme before = draft.draftProperty().get();
        EarnRule gone = rules.getSelectionModel().getSelectedItem();
        change(all -> all.remove(gone));
        kit.notices().undoable(Message.of("loyalty.rules.removed", gone.name()), () -> draft.change(now -> now.withEarn(before.earn())));
    }

    private void change(Consumer<List<EarnRule>> how) {
        draft.change(now -> {
            List<EarnRule> all = new ArrayList<>(now.earn());
            how.accept(all);
            return now.withEarn(all);
        });
    }

    private void select(String code) {
        for (int i = 0; i < rules.getItems().size(); i++)
            if (rules.getItems().get(i).code().equals(code)) {
                rules.getSelectionModel().clearAndSelect(i);
                rules.scrollTo(i);
            }
        Focus.on(rules);
    }

    private final class Cell extends ListCell<EarnRule> {
        @Override
        protected void updateItem(EarnRule rule, boolean empty) {
            super.updateItem(rule, empty);
            setText(null);
            setGraphic(empty || rule == null || draft.namesProperty().get() == null ? null : shown(rule));
        }

        private Node shown(EarnRule rule) {
            Label place = new Label(String.valueOf(getIndex() + 1));
            place.getStyleClass().add("muted");
            place.setMinWidth(24);
            Label name = new Label(rule.name().in(texts.language()));
            name.getStyleClass().add("strong");
            name.setWrapText(true);
            Label sentence = new Label(new EarnSentence(texts.now(), draft.namesProperty().get()).of(rule));
            sentence.setWrapText(true);
            sentence.setMinHeight(Label.USE_PREF_SIZE);
            VBox words = new VBox(2, name, sentence);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox row = new HBox(8, place, words);
            state(rule).ifPresent(key -> row.getChildren().add(new Pill(texts.of(key), Tone.LOOK)));
            row.setAlignment(Pos.CENTER_LEFT);
            row.prefWidthProperty().bind(rules.widthProperty().subtract(48));
            return row;
        }

        private Optional<String> state(EarnRule rule) {
            Optional<EarnRule> before = draft.basisProperty().get().earn().stream().filter(each -> each.code().equals(rule.code())).findFirst();
            if (before.isEmpty()) return Optional.of("loyalty.rules.new");
            return before.get().equals(rule) ? Optional.empty() : Optional.of("loyalty.rules.changed");
        }
    }
}
