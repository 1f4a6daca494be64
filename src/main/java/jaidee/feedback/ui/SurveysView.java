package jaidee.feedback.ui;

import jaidee.feedback.Asked;
import jaidee.feedback.Round;
import jaidee.feedback.RoundResult;
import jaidee.feedback.SurveyBook;
import jaidee.kernel.Message;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Pill;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The rounds of questions on the left, what came of the chosen one on the right, with the words people added.
public final class SurveysView implements Screen {
    private static final double LIST = 430, WIDTH = 520, WORDS = 150;

    private final SurveysModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final TableView<Optional<Round>> rounds;
    private final TableView<RoundResult.Said> words;
    private final ScrollPane shown = new ScrollPane();
    private final List<Deed> deeds;
    private final HBox node;

    public SurveysView(SurveysModel model, SurveyForms forms, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        Deed add = Deed.of("surveys.add", "F4", () -> forms.round(model, Optional.empty()));
        BooleanBinding open = Bindings.createBooleanBinding(() -> model.chosenProperty().get().filter(each -> each.state(model.today()) != Round.State.OVER).isPresent(), model.chosenProperty());
        Deed change = Deed.of("surveys.change", "F3", () -> forms.round(model, model.chosenProperty().get())).when(open);
        Deed settings = Deed.of("surveys.settings", "F6", forms::settings);
        this.rounds = rounds();
        this.words = words();
        BooleanBinding low = Bindings.createBooleanBinding(() -> {
            RoundResult.Said said = words.getSelectionModel().getSelectedItem();
            return said != null && !said.hasCase() && model.resultProperty().get().round().kind().isLow(said.score());
        }, words.getSelectionModel().selectedItemProperty());
        Deed opening = Deed.of("surveys.case", "F7", () -> model.openCase(words.getSelectionModel().getSelectedItem())).when(low);
        this.deeds = List.of(add, change, settings, opening);
        Card left = new Card(texts, "surveys.rounds").beside(kit.buttons().of(add, Feather.PLUS)).fill(rounds)
                .add(new HBox(8, kit.buttons().of(change, Feather.EDIT_2), kit.buttons().of(settings, Feather.SETTINGS)));
        left.setMinWidth(LIST);
        left.setMaxWidth(LIST);
        shown.setFitToWidth(true);
        words.setPrefHeight(WORDS);
        words.setMinHeight(WORDS / 2);
        Card said = new Card(texts, "surveys.words").beside(kit.buttons().of(opening)).fill(words);
        Card result = new Card().fill(shown);
        VBox right = new VBox(16, result, said);
        VBox.setVgrow(result, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        this.node = new HBox(16, left, right);
        node.getStyleClass().add("screen");
        model.resultProperty().subscribe(this::show);
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
        if (route instanceof Route.AnswerOf(var sale)) model.slip(sale, this::answer);
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        Focus.on(rounds);
    }

    private void show(RoundResult result) {
        if (result == null) return;
        shown.setContent(new ResultView(result, texts));
        words.getItems().setAll(result.words());
        words.getSelectionModel().selectFirst();
    }

    private TableView<Optional<Round>> rounds() {
        Tables tables = kit.tables();
        TableView<Optional<Round>> table = tables.table(new EmptyState(kit, Feather.MESSAGE_CIRCLE, "surveys.none"));
        table.setId("rounds");
        table.getStyleClass().add("two-line");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<Optional<Round>, ?> name = tables.twoLine("surveys.column.round", each -> each.map(Round::name).orElseGet(() -> texts.get("surveys.lately")),
                each -> each.map(round -> texts.get("surveys.days", round.first(), round.last(), round.target()))
                        .orElseGet(() -> texts.get("surveys.days_plain", model.today().minusDays(SurveyBook.STANDING_DAYS - 1), model.today())));
        TableColumn<Optional<Round>, ?> state = tables.node("surveys.column.state", each -> each.<Node>map(this::state).orElseGet(Label::new));
        state.setMinWidth(100);
        state.setMaxWidth(110);
        table.getColumns().addAll(List.of(name, state));
        table.setItems(model.rounds());
        table.getSelectionModel().selectedItemProperty().subscribe(each -> {
            if (each != null) model.chosenProperty().set(each);
        });
        texts.spoken(table, "surveys.rounds");
        return table;
    }

    private Pill state(Round round) {
        Round.State state = round.state(model.today());
        return new Pill(texts.of("surveys.state." + state), state == Round.State.RUNNING ? Tone.DONE : Tone.PLAIN);
    }

    private TableView<RoundResult.Said> words() {
        Tables tables = kit.tables();
        TableView<RoundResult.Said> table = tables.table(new EmptyState(kit, Feather.MESSAGE_CIRCLE, "surveys.words.none"));
        table.setId("words");
        table.getStyleClass().add("two-line");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<RoundResult.Said, ?> said = tables.twoLine("surveys.words.said", each -> each.words().replace('\n', ' '),
                each -> texts.get("surveys.words.line", each.who().isEmpty() ? texts.get("feedback.case.nobody") : each.who(), each.day()));
        TableColumn<RoundResult.Said, ?> score = tables.number("surveys.words.score", RoundResult.Said::score);
        score.setMaxWidth(90);
        TableColumn<RoundResult.Said, ?> opened = tables.node("surveys.column.state", each -> each.hasCase() ? new Pill(texts.of("surveys.words.has_case"), Tone.PLAIN) : new Label());
        opened.setMinWidth(120);
        opened.setMaxWidth(130);
        table.getColumns().addAll(List.of(said, score, opened));
        texts.spoken(table, "surveys.words");
        return table;
    }

    /// The slip of a sale came back: its number is typed in.
    private void answer(Asked asked) {
        if (asked.score().isPresent()) {
            kit.notices().refused(Message.of("feedback.refused.answered", asked.score().get()));
            return;
        }
        Label question = new Label();
        question.textProperty().bind(texts.with(now -> asked.question().in(now.language())));
        question.getStyleClass().add("strong");
        question.setWrapText(true);
        List<Integer> numbers = IntStream.rangeClosed(asked.kind().lowest(), asked.kind().highest()).boxed().toList();
        ChoiceChips<Integer> score = new ChoiceChips<>(numbers, each -> texts.with(_ -> each.toString()));
        score.setPrefWrapLength(WIDTH + 200);
        TextField typed = new TextField();
        VBox content = new VBox(12, question, new Field(texts, "surveys.answer.score", score), new Field(texts, "checkout.ask.words", typed));
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("surveys.answer"), content).focusing(score);
        panel.offerPrimary(Deed.of("surveys.answer.save", "F12", () -> model.answer(asked, score.valueProperty().get(), typed.getText(), panel::close))
                .when(score.valueProperty().isNotNull())).open();
    }
}
