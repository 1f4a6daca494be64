package jaidee.feedback.ui;

import jaidee.feedback.CaseFilter;
import jaidee.feedback.FeedbackFigures;
import jaidee.feedback.Kind;
import jaidee.feedback.VoiceCase;
import jaidee.kernel.Days;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What customers said: the cases on the left, the one chosen on the right, the themes of the month below it.
public final class CasesView implements Screen {
    private static final double LIST = 470;

    private final CasesModel model;
    private final CaseDeeds work;
    private final Kit kit;
    private final UiTexts texts;
    private final TextField find = new TextField();
    private final TableView<VoiceCase> table;
    private final ScrollPane shown = new ScrollPane();
    private final VBox themes = new VBox(6);
    private final List<Deed> deeds;
    private final HBox node;
    private boolean choosing;

    public CasesView(CasesModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.work = new CaseDeeds(model, kit);
        BooleanBinding open = holds(each -> each.closed().isEmpty()), due = holds(VoiceCase::isOpen), closed = holds(each -> each.closed().isPresent());
        Deed add = Deed.of("feedback.note", "F4", work::note), answer = Deed.of("feedback.answer", "F5", work::answer).when(open);
        Deed assign = Deed.of("feedback.assign", "F6", work::assign).when(open), inside = Deed.of("feedback.add", "F7", work::add).when(open);
        Deed close = Deed.of("feedback.close", "F8", work::close).when(due), reopen = Deed.of("feedback.reopen", "F9", work::reopen).when(closed);
        Deed theme = Deed.of("feedback.theme", "Ctrl+F6", work::theme).when(model.chosenProperty().isNotNull());
        Deed owner = Deed.of("feedback.open_owner", "Ctrl+Enter", () -> model.chosenProperty().get().owner().ifPresent(who -> kit.navigator().open(new Route.OwnerProfile(who.id()))))
                .when(holds(each -> each.owner().isPresent()));
        Deed seek = Deed.of("feedback.find", "F3", () -> Focus.on(find)), list = Deed.of("feedback.themes.edit", "Ctrl+F9", () -> new ThemesPanel(model, kit).open());
        Deed export = Deed.of("feedback.export", "F11", work::export);
        this.deeds = List.of(add, answer, assign, inside, close, reopen, theme, owner, seek, list, export);
        this.table = table(add);
        Card left = new Card(texts, "feedback.cases").beside(kit.buttons().of(add, Feather.PLUS)).add(chips(), finder()).fill(table);
        left.setMinWidth(LIST);
        left.setMaxWidth(LIST);
        shown.setFitToWidth(true);
        FlowPane row = new FlowPane(8, 8, kit.buttons().of(inside), kit.buttons().of(assign), kit.buttons().of(theme), kit.buttons().of(reopen), kit.buttons().of(answer), kit.buttons().primary(close));
        row.setAlignment(Pos.CENTER_RIGHT);
        Card one = new Card().fill(shown).add(row);
        Card months = new Card(texts, "feedback.themes").beside(kit.buttons().icon(list, Feather.EDIT_2)).beside(kit.buttons().icon(export, Feather.DOWNLOAD)).add(themes);
        VBox right = new VBox(16, one, months);
        VBox.setVgrow(one, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        this.node = new HBox(16, left, right);
        node.getStyleClass().add("screen");
        model.chosenProperty().subscribe(this::show);
        model.themesProperty().subscribe(this::show);
    }

    private BooleanBinding holds(Predicate<VoiceCase> rule) {
        return Bindings.createBooleanBinding(() -> model.chosenProperty().get() != null && rule.test(model.chosenProperty().get()), model.chosenProperty());
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
    public void arrive(Route route) {
        if (route instanceof Route.VoiceCase(var id)) model.open(id);
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        Focus.on(table);
    }

    private Node chips() {
        ChoiceChips<CaseFilter.Show> show = new ChoiceChips<>(List.of(CaseFilter.Show.values()), each -> texts.of("feedback.show." + each));
        show.setId("show");
        show.valueProperty().bindBidirectional(model.showProperty());
        List<Optional<Kind>> kinds = Stream.concat(Stream.of(Optional.<Kind>empty()), Kind.CASES.stream().map(Optional::of)).toList();
        ChoiceChips<Optional<Kind>> kind = new ChoiceChips<>(kinds, each -> texts.of(each.map(one -> one.named().key()).orElse("feedback.show.every_kind")));
        kind.valueProperty().bindBidirectional(model.kindProperty());
        return new VBox(8, show, kind);
    }

    private Node finder() {
        texts.prompt(find, "feedback.find");
        find.setId("find");
        find.textProperty().bindBidirectional(model.typedProperty());
        return find;
    }

    private TableView<VoiceCase> table(Deed add) {
        Tables tables = kit.tables();
        TableView<VoiceCase> made = tables.table(new EmptyState(kit, Feather.MESSAGE_CIRCLE, "feedback.none", add));
        made.setId("cases");
        made.getStyleClass().add("two-line");
        made.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<VoiceCase, ?> what = tables.twoLine("feedback.column.words", each -> each.words().isEmpty() ? texts.get(each.kind().named()) : each.words().replace('\n', ' '), this::below);
        TableColumn<VoiceCase, ?> state = tables.node("feedback.column.state", each -> CaseView.pill(each, model.today(), texts));
        state.setMinWidth(150);
        state.setMaxWidth(170);
        made.getColumns().addAll(List.of(what, state));
        made.setItems(model.list());
        made.getSelectionModel().selectedItemProperty().subscribe(each -> {
            if (each != null && !choosing) model.chosenProperty().set(each);
        });
        texts.spoken(made, "feedback.cases");
        return made;
    }

    private String below(VoiceCase each) {
        LocalDate day = LocalDate.ofInstant(each.at(), Days.BANGKOK);
        String who = each.owner().map(VoiceCase.Party::name).orElseGet(() -> texts.get("feedback.case.nobody"));
        return texts.get("feedback.line", each.kind().named(), who, day);
    }

    private void show(VoiceCase each) {
        choosing = true;
        if (each != null) model.list().stream().filter(one -> one.id() == each.id()).findFirst().ifPresent(one -> table.getSelectionModel().select(one));
        choosing = false;
        shown.setContent(each == null ? new EmptyState(kit, Feather.MESSAGE_CIRCLE, "feedback.choose") : new CaseView(each, model.today(), texts));
    }

    private void show(CasesModel.Themes read) {
        if (read == null) return;
        Map<String, Integer> before = read.before().themes().stream().collect(Collectors.toMap(FeedbackFigures.ThemeCount::code, FeedbackFigures.ThemeCount::count));
        List<Node> rows = new ArrayList<>();
        read.now().topThemes().forEach(each -> {
            Label name = new Label();
            name.textProperty().bind(texts.with(now -> each.name().in(now.language())));
            int change = each.count() - before.getOrDefault(each.code(), 0);
            Label count = texts.bind(new Label(), each.complaints() > 0 ? "feedback.themes.count" : "feedback.themes.count_plain", each.count(), each.complaints());
            Label moved = texts.bind(new Label(), change == 0 ? "feedback.themes.same" : change > 0 ? "feedback.themes.more" : "feedback.themes.less", Math.abs(change));
            moved.getStyleClass().addAll("small", "muted");
            moved.setMinWidth(Label.USE_PREF_SIZE);
            count.setMinWidth(Label.USE_PREF_SIZE);
            rows.add(new HBox(12, name, Card.gap(), count, moved));
        });
        if (rows.isEmpty()) rows.add(texts.bind(new Label(), "feedback.themes.none"));
        themes.getChildren().setAll(rows);
    }
}
