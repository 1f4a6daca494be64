package jaidee.segments.ui;

import jaidee.kernel.Days;
import jaidee.segments.Condition;
import jaidee.segments.Join;
import jaidee.segments.Preview;
import jaidee.segments.Proposals.Proposal;
import jaidee.segments.Segment;
import jaidee.segments.SegmentDefinition;
import jaidee.segments.ui.SegmentsModel.Counted;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Suggestions;
import jaidee.ui.Tables;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Segments: on the left all there are with their counts, on the right the conditions of one, said in words, and the owners
/// they hold of.
public final class SegmentsView implements Screen {
    static final String SHEET = SegmentsView.class.getResource("/jaidee/segments/segments.css").toExternalForm();
    private static final double LIST = 290, CONDITIONS = 426;

    private final SegmentsModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final SegmentPanels panels;
    private final ConditionList conditions;
    private final TextField box = new TextField();
    private final Suggestions<Proposal> suggestions;
    private final TableView<Counted> segments;
    private final TableView<Preview.Line> owners;
    private final Label title = new Label(), count = new Label(), pets = new Label(), samePet = new Label();
    private final HBox head = new HBox(8), state = new HBox(8), own;
    private final List<Deed> deeds;
    private final HBox node;
    private String answered = "";
    private boolean wanted;

    public SegmentsView(SegmentsModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.panels = new SegmentPanels(model, kit);
        this.conditions = new ConditionList(model, kit);
        this.suggestions = new Suggestions<>(box, kit.overlay(), hit -> take(hit.value()));
        BooleanBinding kept = Bindings.createBooleanBinding(() -> model.chosenProperty().get() != null && model.chosenProperty().get().own(), model.chosenProperty());
        BooleanBinding some = Bindings.createBooleanBinding(() -> model.selectedProperty().get() >= 0 && model.selectedProperty().get() < model.draftProperty().get().conditions().size(),
                model.selectedProperty(), model.draftProperty());
        Deed find = Deed.of("segments.add", "F4", () -> Focus.on(box));
        Deed edit = Deed.of("segments.edit", "F5", () -> conditions.edit(Math.max(0, model.selectedProperty().get())));
        Deed begin = Deed.of("segments.new", "F6", this::begin);
        Deed rename = Deed.of("segments.rename", "F7", () -> panels.rename(model.chosenProperty().get())).when(kept);
        Deed turn = Deed.of("segments.turn", "F8", this::turn).when(some);
        Deed offer = Deed.of("segments.offer", "Ctrl+F5", () -> moved(model.offer(model.selectedProperty().get()))).when(some);
        Deed except = Deed.of("segments.except", "Ctrl+F8", () -> moved(model.except(model.selectedProperty().get()))).when(some);
        Deed drop = Deed.of("segments.drop", "F3", this::drop).when(some);
        Deed grid = Deed.of("segments.grid", "F9", () -> new RfmPanel(model, kit, cell -> Focus.on(ownersTable())).open());
        Deed save = Deed.of("segments.save", "F10", this::save).when(model.busy().property().not());
        Deed saveAs = Deed.of("segments.save_as", "F11", () -> panels.name(Optional.empty(), "")).when(model.busy().property().not());
        Deed export = Deed.of("segments.export", "F12", panels::export).when(model.busy().property().not());
        Deed remove = Deed.of("segments.remove", "Shift+Delete", () -> model.remove(model.chosenProperty().get())).when(kept);
        this.deeds = List.of(find, edit, begin, rename, turn, offer, except, drop, grid, save, saveAs, export, remove);
        this.segments = segmentTable(begin);
        this.owners = ownerTable();
        Card left = new Card(texts, "segments.title").beside(kit.buttons().of(begin, Feather.PLUS)).fill(segments);
        left.setMinWidth(LIST);
        left.setMaxWidth(LIST);
        this.own = new HBox(4, kit.buttons().icon(rename, Feather.EDIT_2), kit.buttons().icon(remove, Feather.TRASH_2));
        this.node = new HBox(16, left, definition(find, List.of(edit, turn, drop), List.of(offer, except), save, saveAs), found(grid, export));
        node.getStyleClass().add("screen");
        node.getStylesheets().add(SHEET);
        model.previewProperty().subscribe(_ -> figures());
        model.chosenProperty().subscribe(_ -> heading());
        model.draftProperty().subscribe(_ -> heading());
        texts.languageProperty().subscribe(_ -> {
            heading();
            figures();
        });
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
        Focus.on(box);
    }

    private Node definition(Deed find, List<Deed> each, List<Deed> ways, Deed save, Deed saveAs) {
        box.setId("condition");
        texts.prompt(box, "segments.add.prompt");
        texts.spoken(box, "segments.add");
        box.textProperty().subscribe(typed -> {
            wanted = false;
            if (typed.isBlank()) suggestions.close();
            else propose(typed);
        });
        box.focusedProperty().subscribe(focused -> {
            if (!focused) box.clear();
        });
        box.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.DOWN || suggestions.isOpen()) return;
            propose(box.getText());
            event.consume();
        });
        title.getStyleClass().add("title");
        title.setWrapText(true);
        head.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        state.setMinWidth(HBox.USE_PREF_SIZE);
        state.managedProperty().bind(Bindings.isNotEmpty(state.getChildren()));
        samePet.getStyleClass().addAll("small", "muted");
        samePet.setWrapText(true);
        samePet.setMinHeight(Label.USE_PREF_SIZE);
        samePet.managedProperty().bind(samePet.visibleProperty());
        texts.bind(samePet, "segments.same_pet");
        Label problem = new Label();
        problem.getStyleClass().add("obstacle");
        problem.setWrapText(true);
        problem.textProperty().bind(texts.of(model.refusals().of("")));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        ScrollPane list = new ScrollPane(conditions);
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.setFocusTraversable(false);
        list.getStyleClass().add("edge-to-edge");
        conditions.within(list);
        HBox typing = new HBox(8, box, jaidee.ui.Buttons.keyCap(find.keyText()));
        typing.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(box, Priority.ALWAYS);
        // Enter means what was typed, and not what was offered for half of it: it waits until that is answered
        typing.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER || box.getText().isBlank() || box.getText().equals(answered)) return;
            wanted = true;
            event.consume();
        });
        HBox changes = new HBox( kit.buttons().quiet(each.getFirst(), Feather.EDIT_2), kit.buttons().quiet(each.get(1), Feather.REFRESH_CW), kit.buttons().quiet(each.getLast(), Feather.X));
        HBox joins = new HBox( kit.buttons().quiet(ways.getFirst(), Feather.SHUFFLE), kit.buttons().quiet(ways.getLast(), Feather.USER_X));
        Card card = new Card().add(head, typing).fill(list).add(samePet, problem, changes, joins, Card.line(), new HBox(8, Card.gap(), kit.buttons().of(saveAs), kit.buttons().primary(save, Feather.CHECK)));
        card.setMinWidth(CONDITIONS);
        card.setPrefWidth(CONDITIONS);
        HBox.setHgrow(card, Priority.SOMETIMES);
        return card;
    }

    private Node found(Deed grid, Deed export) {
        count.setId("count");
        count.getStyleClass().add("amount-huge");
        pets.getStyleClass().add("muted");
        Label waiting = texts.bind(new Label(), "segments.reading");
        waiting.getStyleClass().add("muted");
        waiting.visibleProperty().bind(Bindings.createBooleanBinding(() -> model.reading().property().get() && model.previewProperty().get() == null, model.reading().property(), model.previewProperty()));
        waiting.managedProperty().bind(waiting.visibleProperty());
        count.setMinWidth(Label.USE_PREF_SIZE);
        pets.managedProperty().bind(pets.textProperty().isNotEmpty());
        HBox top = new HBox(12, new VBox(count, pets), waiting, Card.gap(), kit.buttons().of(grid, Feather.GRID));
        top.setAlignment(Pos.TOP_LEFT);
        Card card = new Card().add(top).fill(owners).add(new HBox(8, texts.bind(small(), "segments.first", SegmentsModel.SHOWN), Card.gap(), kit.buttons().of(export, Feather.DOWNLOAD)));
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private static Label small() {
        Label label = new Label();
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private void propose(String typed) {
        if (!box.isFocused()) return;
        model.propose(typed, found -> {
            if (!box.isFocused()) return;
            answered = typed;
            if (found.isEmpty()) suggestions.say(texts.get("segments.add.none"));
            else suggestions.show(found.stream().map(this::hit).toList());
            if (wanted) suggestions.take();
            wanted = false;
        });
    }

    private Hit<Proposal> hit(Proposal proposal) {
        Condition condition = proposal.condition();
        String said = model.words(texts.now()).of(condition), kind = model.words(texts.now()).trait(condition.trait());
        boolean browsing = Join.read(box.getText()).rest().isBlank();
        return (browsing || proposal.open() ? Hit.of(proposal, kind) : Hit.of(proposal, said)).withBadge(browsing || said.equals(kind) || proposal.open() ? "" : kind);
    }

    private void take(Proposal proposal) {
        boolean browsed = Join.read(box.getText()).rest().isBlank();
        int index = model.add(proposal.condition(), Join.read(box.getText()).join());
        box.clear();
        if (proposal.open() || browsed) conditions.edit(index);
        else Focus.on(box);
    }

    private void begin() {
        model.begin(SegmentDefinition.EVERYBODY);
        segments.getSelectionModel().clearSelection();
        Focus.on(box);
    }

    private void drop() {
        model.drop(model.selectedProperty().get());
        if (!conditions.focus(model.selectedProperty().get())) Focus.on(box);
    }

    private void moved(int index) {
        if (conditions.holdsFocus()) conditions.focus(index);
    }

    private void turn() {
        int index = model.selectedProperty().get();
        model.turn(index);
        if (conditions.holdsFocus()) conditions.focus(index);
    }

    private void save() {
        Segment chosen = model.chosenProperty().get();
        if (chosen != null && chosen.own()) model.save(Optional.of(chosen), chosen.name(), () -> { });
        else panels.name(Optional.empty(), "");
    }

    private Node ownersTable() {
        return owners;
    }

    private void heading() {
        Segment chosen = model.chosenProperty().get();
        title.setText(chosen == null ? texts.get("segments.unnamed") : model.words(texts.now()).name(chosen));
        head.getChildren().setAll(title, state);
        if (chosen != null && chosen.own()) head.getChildren().add(own);
        state.getChildren().clear();
        if (model.isChanged()) state.getChildren().add(new Pill(texts.of("segments.unsaved"), Tone.LOOK));
        else if (chosen != null && !chosen.own()) state.getChildren().add(new Pill(texts.of("segments.of_program"), Tone.PLAIN));
        samePet.setVisible(model.draftProperty().get().ofPets().count() > 0);
        if (chosen != null) segments.getItems().stream().filter(each -> each.segment().id().equals(chosen.id())).findFirst().ifPresent(each -> segments.getSelectionModel().select(each));
    }

    private void figures() {
        Preview preview = model.previewProperty().get();
        count.setText(preview == null ? "" : texts.get("segments.count", preview.owners()));
        pets.setText(preview == null || model.draftProperty().get().ofPets().count() == 0 ? "" : texts.get("segments.count.pets", preview.pets()));
    }

    private TableView<Counted> segmentTable(Deed begin) {
        Tables tables = kit.tables();
        TableView<Counted> table = tables.table(new EmptyState(kit, Feather.USERS, "segments.none", begin));
        table.setId("segments");
        table.getStyleClass().add("two-line");
        var name = tables.<Counted>twoLine("segments.column.segment", each -> model.words(texts.now()).name(each.segment()), this::below);
        var owners = tables.<Counted>number("segments.column.count", each -> each.count().orElse(null));
        owners.setMinWidth(72);
        owners.setMaxWidth(90);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns().addAll(List.of(name, owners));
        table.setItems(model.segments());
        table.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !chosen.segment().equals(model.chosenProperty().get())) model.choose(chosen.segment());
        });
        texts.spoken(table, "segments.title");
        return table;
    }

    /// What it asks, where its name doesn't say that already.
    private String below(Counted each) {
        String said = model.words(texts.now()).of(each.segment().definition());
        return said.equals(model.words(texts.now()).name(each.segment())) ? "" : said;
    }

    private TableView<Preview.Line> ownerTable() {
        Tables tables = kit.tables();
        TableView<Preview.Line> table = tables.table(new EmptyState(kit, Feather.USERS, "segments.nobody"));
        table.setId("owners");
        table.getStyleClass().add("two-line");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var who = tables.<Preview.Line>twoLine("segments.column.owner", Preview.Line::name, each -> String.join(", ", each.pets()));
        var visited = tables.<Preview.Line>words("segments.column.visited", (each, now) -> each.visited().map(day -> Days.shortText(day, now.language())).orElse(now.get("segments.never")));
        visited.setMinWidth(104);
        visited.setMaxWidth(130);
        table.getColumns().addAll(List.of(who, visited));
        table.setItems(model.owners());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) open(table.getSelectionModel().getSelectedItem());
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) open(table.getSelectionModel().getSelectedItem());
        });
        texts.spoken(table, "segments.owners");
        return table;
    }

    private void open(Preview.Line line) {
        if (line != null) kit.navigator().open(new Route.OwnerProfile(line.owner()));
    }
}
