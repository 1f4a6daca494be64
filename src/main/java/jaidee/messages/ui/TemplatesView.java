package jaidee.messages.ui;

import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.messages.Composed;
import jaidee.messages.MessageKind;
import jaidee.messages.MessageTemplate;
import jaidee.messages.SmsCount;
import jaidee.messages.Variable;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Screen;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.ObjectBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The clinic’s texts: the occasions at the left, Thai and English side by side, and below each what an owner of today would
/// read and what it costs.
public final class TemplatesView implements Screen {
    private static final PseudoClass BLOCKED = PseudoClass.getPseudoClass("blocked");
    private static final double SIDE = 250, BUBBLE_HEIGHT = 120, AREA_HEIGHT = 124;
    private static final int ROWS = 5;

    private final TemplatesModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final ListView<MessageKind> kinds = new ListView<>();
    private final Map<Language, TextArea> areas = new EnumMap<>(Language.class);
    private final List<Deed> deeds;
    private final VBox node;
    private TextArea last;

    public TemplatesView(TemplatesModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        Deed insert = Deed.of("messages.insert", "F4", this::insert), versions = Deed.of("messages.versions", "F8", this::versions);
        Deed before = Deed.of("messages.example.before", "F5", () -> model.step(-1)).when(model.exampleProperty().isNotNull());
        Deed next = Deed.of("messages.example.next", "F6", () -> model.step(1)).when(model.exampleProperty().isNotNull());
        Deed reset = Deed.of("messages.reset", "F9", model::reset).when(model.changed());
        Deed save = Deed.of("messages.save", "F10", model::save).when(model.changed().and(model.busy().property().not()));
        this.deeds = List.of(insert, before, next, Deed.of("messages.kinds", "F7", () -> Focus.on(kinds)), versions, reset, save);
        Label title = texts.bind(new Label(), "messages.title");
        title.getStyleClass().add("title");
        HBox texts = new HBox(16);
        for (Language language : Language.values()) texts.getChildren().add(column(language));
        HBox foot = new HBox(8, kit.buttons().of(insert), kit.buttons().of(versions), Card.gap(), kit.buttons().of(reset), kit.buttons().primary(save));
        VBox right = new VBox(12, example(before, next), texts, foot);
        VBox.setVgrow(texts, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox body = new HBox(16, kinds(), right);
        VBox.setVgrow(body, Priority.ALWAYS);
        this.node = new VBox(title, body);
        node.getStyleClass().add("screen");
        node.getStylesheets().add(TemplatesView.class.getResource("/jaidee/messages/messages.css").toExternalForm());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return deeds;
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        Focus.on(kinds);
    }

    private Node kinds() {
        kinds.setId("kinds");
        kinds.getItems().setAll(MessageKind.values());
        kinds.setCellFactory(list -> cell(kind -> texts.get(kind.named())));
        kinds.getSelectionModel().select(model.kindProperty().get());
        kinds.getSelectionModel().selectedItemProperty().subscribe(kind -> {
            if (kind != null) model.kindProperty().set(kind);
        });
        kinds.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            Focus.on(areas.get(texts.language()));
        });
        texts.spoken(kinds, "messages.kinds");
        texts.languageProperty().subscribe(language -> kinds.refresh());
        Card card = new Card(texts, "messages.kinds").beside(Buttons.keyCap("F7")).fill(kinds);
        card.setMinWidth(SIDE);
        card.setMaxWidth(SIDE);
        return card;
    }

    private Node example(Deed before, Deed next) {
        Label who = new Label(null, Icons.of(Feather.USER));
        who.setId("example");
        who.textProperty().bind(texts.with(now -> model.exampleProperty().get() == null ? now.get("messages.example.none")
                : now.get("messages.example", model.exampleProperty().get().owner()), model.exampleProperty()));
        HBox row = new HBox(8, who, Card.gap(), kit.buttons().of(before), kit.buttons().of(next));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node column(Language language) {
        TextArea area = new TextArea();
        area.setId("text-" + language.name());
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.setMinHeight(AREA_HEIGHT);
        area.setMaxHeight(AREA_HEIGHT);
        area.textProperty().bindBidirectional(model.typed(language));
        area.focusedProperty().subscribe(focused -> {
            if (focused) last = area;
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, TemplatesView::tabLeaves);
        areas.put(language, area);
        ObjectBinding<Composed> preview = model.preview(language);
        Card card = new Card().add(new Field(texts, "messages.text." + language.name(), area).refusing(model.refusals().of(language.name())),
                version(language), Card.line(), bubble(language, preview), count(language, preview));
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(0);
        return card;
    }

    // a tab in a message would look different on every phone
    private static void tabLeaves(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isControlDown()) return;
        event.consume();
        TextArea area = (TextArea) event.getSource();
        if (event.isShiftDown()) area.requestFocusTraversal(TraversalDirection.PREVIOUS);
        else area.requestFocusTraversal(TraversalDirection.NEXT);
    }

    private Node version(Language language) {
        Label words = new Label();
        words.getStyleClass().addAll("small", "muted");
        words.textProperty().bind(texts.with(now -> {
            Map<Language, MessageTemplate> saved = model.savedProperty().get().get(model.kindProperty().get());
            return saved == null ? "" : version(now, saved.get(language));
        }, model.savedProperty(), model.kindProperty()));
        return words;
    }

    private static String version(Texts now, MessageTemplate template) {
        return now.get("messages.version", template.version(), template.since(),
                template.by().isEmpty() ? now.get("messages.version.brought") : template.by());
    }

    private Node bubble(Language language, ObjectBinding<Composed> preview) {
        Label words = new Label();
        words.setId("preview-" + language.name());
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        words.getStyleClass().add("bubble");
        words.textProperty().bind(texts.with(now -> said(now, preview.get()), preview));
        preview.subscribe(composed -> words.pseudoClassStateChanged(BLOCKED, composed instanceof Composed.Blocked));
        VBox box = new VBox(words);
        box.setMinHeight(BUBBLE_HEIGHT);
        return box;
    }

    private String said(Texts now, Composed composed) {
        return switch (composed) {
            case Composed.Ready(String body, SmsCount _) -> body;
            case Composed.Blocked blocked when !blocked.unknown().isEmpty() -> now.get("messages.refused.unknown", String.join(" ", blocked.unknown()));
            case Composed.Blocked blocked when blocked.missing().isEmpty() -> now.get("messages.preview.empty");
            case Composed.Blocked blocked -> now.get("messages.preview.missing", blocked.written());
        };
    }

    private Node count(Language language, ObjectBinding<Composed> preview) {
        Label words = new Label();
        words.setId("count-" + language.name());
        words.getStyleClass().add("muted");
        words.textProperty().bind(texts.with(now -> preview.get() instanceof Composed.Ready(String _, SmsCount count)
                ? now.get("messages.count", count.units(), count.parts(), count.cost(model.partPrice()), count.encoding().shown(), count.left()) : "–", preview));
        words.setWrapText(true);
        return words;
    }

    private void insert() {
        TextArea area = last == null ? areas.get(texts.language()) : last;
        choose("messages.insert", Arrays.asList(Variable.values()), variable -> variable.written() + "   " + texts.get(variable.named()), variable -> {
            area.replaceSelection(variable.written());
            Focus.on(area);
        });
    }

    private void versions() {
        Language language = last == areas.get(Language.EN) ? Language.EN : Language.TH;
        model.versions(language, all -> choose("messages.versions", all, each -> version(texts.now(), each) + "\n" + each.body(),
                each -> model.typed(language).set(each.body())));
    }

    private <T> void choose(String titleKey, List<T> all, Function<T, String> words, Consumer<T> chosen) {
        ListView<T> list = new ListView<>();
        list.setId("choose");
        list.getItems().setAll(all);
        list.setCellFactory(view -> cell(words));
        list.getSelectionModel().selectFirst();
        list.setPrefSize(520, 400);
        Panel panel = kit.dialogs().panel(Message.of(titleKey), list).focusing(list);
        Runnable take = () -> {
            T one = list.getSelectionModel().getSelectedItem();
            panel.close();
            if (one != null) chosen.accept(one);
        };
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            take.run();
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) take.run();
        });
        panel.offerPrimary(Deed.of("messages.take", "F10", take)).open();
    }

    private static <T> ListCell<T> cell(Function<T, String> words) {
        return new ListCell<>() {
            {
                setWrapText(true);
                setPrefWidth(0);
            }

            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : words.apply(item));
            }
        };
    }
}
