package jaidee.origins.ui;

import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.origins.Families;
import jaidee.origins.Kin;
import jaidee.origins.OriginFigures;
import jaidee.origins.OriginWords;
import jaidee.staff.Right;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where owners come from: which source brought how many and what became of them; and as a picture, who recommended whom.
public final class OriginsView implements Screen {
    private static final String SHEET = OriginsView.class.getResource("/jaidee/origins/origins.css").toExternalForm();
    private static final double BAR = 90, FAMILIES = 320, NUMBER = 134, CHIPS = 310, PERIODS = 440;

    private final OriginsModel model;
    private final OriginsDesk desk;
    private final Kit kit;
    private final UiTexts texts;
    private final TableView<OriginFigures.Row> sources;
    private final TableView<Kin> families;
    private final FamilyTree tree;
    private final List<Deed> deeds;
    private final VBox node;

    public OriginsView(OriginsModel model, OriginsDesk desk, Kit kit) {
        this.model = model;
        this.desk = desk;
        this.kit = kit;
        this.texts = kit.texts();
        BooleanBinding pictured = Bindings.equal(model.partProperty(), OriginsModel.Part.PICTURE), read = model.allowedProperty().and(model.figuresProperty().isNotNull())
                .and(model.familiesProperty().isNotNull());
        Deed ask = Deed.of("origins.allow", "F5", this::begin).when(model.allowedProperty().not());
        this.sources = sourceTable();
        this.families = familyTable();
        this.tree = new FamilyTree(kit, owner -> kit.navigator().open(new Route.OwnerProfile(owner)));
        families.getSelectionModel().selectedItemProperty().subscribe(tree::show);
        Deed part = Deed.of("origins.switch", "F6", this::other);
        Deed walk = Deed.of("origins.walk", "F7", () -> Focus.on(tree)).when(pictured);
        Deed list = Deed.of("origins.list.title", "F4", this::list);
        Deed print = Deed.of("origins.print", "F11", this::print).when(read);
        Deed export = Deed.of("origins.export", "F9", this::export).when(read.and(model.busy().property().not()));
        this.deeds = List.of(ask, part, walk, list, print, export);
        HBox counted = new HBox(sources);
        HBox.setHgrow(sources, Priority.ALWAYS);
        HBox joined = new HBox(16, families, tree);
        families.setMinWidth(FAMILIES);
        families.setMaxWidth(FAMILIES);
        HBox.setHgrow(tree, Priority.ALWAYS);
        shownWhile(counted, pictured.not());
        shownWhile(joined, pictured);
        EmptyState closed = new EmptyState(kit, Feather.LOCK, "origins.closed", ask);
        shownWhile(closed, model.allowedProperty().not());
        StackPane room = new StackPane(counted, joined, closed);
        counted.disableProperty().bind(model.allowedProperty().not());
        HBox top = new HBox(12, parts(), kit.buttons().of(part, Feather.REPEAT), Card.gap(), kit.buttons().of(list, Feather.LIST), kit.buttons().of(print, Feather.PRINTER), kit.buttons().of(export, Feather.DOWNLOAD));
        top.setAlignment(Pos.CENTER_LEFT);
        Card card = new Card().add(top, second(pictured, walk)).fill(room).add(how());
        VBox.setVgrow(card, Priority.ALWAYS);
        this.node = new VBox(card);
        node.getStyleClass().add("screen");
        node.getStylesheets().add(SHEET);
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
        begin();
    }

    @Override
    public void focusFirst() {
        Focus.on(model.partProperty().get() == OriginsModel.Part.PICTURE ? families : sources);
    }

    private void begin() {
        model.load();
    }

    private void other() {
        model.partProperty().set(model.partProperty().get() == OriginsModel.Part.FIGURES ? OriginsModel.Part.PICTURE : OriginsModel.Part.FIGURES);
        focusFirst();
    }

    private Node parts() {
        ChoiceChips<OriginsModel.Part> parts = new ChoiceChips<>(List.of(OriginsModel.Part.values()), each -> texts.of("origins.part." + each));
        parts.setPrefWrapLength(CHIPS);
        parts.valueProperty().bindBidirectional(model.partProperty());
        return parts;
    }

    /// The line under the chips: which owners, and what they come to together.
    private Node second(BooleanBinding pictured, Deed walk) {
        ChoiceChips<OriginsModel.Period> periods = new ChoiceChips<>(List.of(OriginsModel.Period.values()), each -> texts.of("origins.period." + each));
        periods.setPrefWrapLength(PERIODS);
        periods.valueProperty().bindBidirectional(model.periodProperty());
        shownWhile(periods, pictured.not());
        Label together = new Label();
        together.setId("together");
        together.getStyleClass().add("strong");
        together.textProperty().bind(texts.with(now -> {
            OriginFigures figures = model.figuresProperty().get();
            Families joined = model.familiesProperty().get();
            if (model.partProperty().get() == OriginsModel.Part.PICTURE)
                return joined == null ? "" : now.get("origins.families.about", joined.roots().size(), joined.recommended(), joined.brought(), joined.longest());
            return figures == null ? "" : now.get("origins.asked", figures.all().fresh(), figures.askedRate().map(rate -> rate.toPlainString() + "%").orElse("–"));
        }, model.figuresProperty(), model.familiesProperty(), model.partProperty()));
        Node walking = kit.buttons().of(walk, Feather.GIT_BRANCH);
        shownWhile(walking, pictured);
        HBox line = new HBox(16, periods, together, Card.gap(), walking);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node how() {
        Label how = new Label();
        how.textProperty().bind(texts.with(now -> model.partProperty().get() == OriginsModel.Part.PICTURE ? now.get("origins.how.walk") + " " + now.get("origins.how.picture")
                : OriginWords.HOW.stream().map(now::get).collect(Collectors.joining(" ")), model.partProperty()));
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        how.getStyleClass().addAll("small", "muted");
        return how;
    }

    private TableView<OriginFigures.Row> sourceTable() {
        Tables tables = kit.tables();
        TableView<OriginFigures.Row> table = tables.table(new EmptyState(kit, Feather.COMPASS, "origins.none"));
        table.setId("origins");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<OriginFigures.Row, ?> name = tables.words("origins.column.source", (row, now) -> now.get("origins.said", row.origin().said()));
        name.setMinWidth(190);
        List<TableColumn<OriginFigures.Row, ?>> columns = new ArrayList<>(List.of(name));
        TableColumn<OriginFigures.Row, ?> bar = tables.node("origins.column.bar", this::bar);
        bar.setMinWidth(BAR + 24);
        bar.setMaxWidth(BAR + 24);
        columns.add(bar);
        for (int i = 0; i < OriginWords.COLUMNS.size(); i++) {
            int at = i;
            TableColumn<OriginFigures.Row, ?> column = tables.number("origins.column." + OriginWords.COLUMNS.get(i),
                    (OriginFigures.Row row) -> OriginWords.cells(row.tally(), model.figuresProperty().get().all(), texts.now()).get(at));
            column.setMinWidth(NUMBER);
            column.setMaxWidth(NUMBER + 30);
            columns.add(column);
        }
        table.getColumns().addAll(columns);
        table.setItems(model.rows());
        keepsOne(table);
        texts.spoken(table, "origins.title");
        return table;
    }

    private Node bar(OriginFigures.Row row) {
        int most = model.rows().stream().mapToInt(each -> each.tally().fresh()).max().orElse(1);
        Region bar = new Region();
        bar.getStyleClass().add("share-bar");
        bar.setMinSize(Math.max(2, BAR * row.tally().fresh() / Math.max(1, most)), 12);
        bar.setMaxSize(bar.getMinWidth(), 12);
        HBox line = new HBox(bar);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private TableView<Kin> familyTable() {
        TableView<Kin> table = kit.tables().table(new EmptyState(kit, Feather.USERS, "origins.families.none"));
        table.setId("families");
        table.getStyleClass().add("two-line");
        table.getColumns().addAll(List.of(kit.tables().twoLine("origins.column.family", kin -> OriginWords.name(kin, texts.now()), kin -> OriginWords.sum(kin, texts.now()))));
        table.setItems(model.roots());
        keepsOne(table);
        texts.spoken(table, "origins.families.title");
        return table;
    }

    private static void keepsOne(TableView<?> table) {
        table.getItems().addListener((ListChangeListener<Object>) _ -> {
            if (table.getSelectionModel().isEmpty()) table.getSelectionModel().selectFirst();
        });
    }

    private void list() {
        new SourcesPanel(desk.sources(), desk.approvals(), kit, model.figuresProperty().get() == null ? List.of() : model.figuresProperty().get().words(), () -> {
            if (model.allowedProperty().get()) model.load();
        }).open();
    }

    private void print() {
        Language language = texts.language();
        OriginFigures figures = model.figuresProperty().get();
        Families joined = model.familiesProperty().get();
        if (model.partProperty().get() == OriginsModel.Part.PICTURE) desk.paper().print(() -> desk.sheets().families(joined, language));
        else desk.paper().print(() -> desk.sheets().figures(figures, language));
    }

    private void export() {
        OriginFigures figures = model.figuresProperty().get();
        Families joined = model.familiesProperty().get();
        Language language = texts.language();
        desk.approvals().ask(Right.SEE_REPORTS, Message.of("origins.export"), who -> kit.files().save("origins.export", texts.get("origins.file")).ifPresent(file ->
                kit.background().run(() -> desk.export().write(file, figures, joined, language, who)).during(model.busy()).onSuccess(outcome -> outcome.handle(
                        count -> kit.notices().done(Message.of("origins.exported", count, file.getFileName().toString())), kit.notices()::refused))));
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }
}
