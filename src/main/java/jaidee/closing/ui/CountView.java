package jaidee.closing.ui;

import jaidee.closing.Counted;
import jaidee.closing.ReportPapers;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.till.CashShift;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Closing the shift: count on the left; only when the count is done the right side says what should be there, and asks
/// what stays in the drawer.
public final class CountView implements Screen {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final CountViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final Consumer<CashShift> closed;
    private final CountGrid grid;
    private final MoneyField kept = new MoneyField();
    private final TextField note = new TextField();
    private final Deed done;
    private final Deed close;
    private final Deed again;
    // one key for whichever of the two is next
    private final Deed main;
    private final HBox node;

    /// @param closed what to do with the report of the shift
    public CountView(CountViewModel model, Kit kit, Consumer<CashShift> closed) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.closed = closed;
        BooleanBinding counting = Bindings.isNull(model.resultProperty());
        BooleanBinding free = model.busy().property().not();
        done = Deed.of("closing.count.done", "F10", model::finish).when(counting.and(free).and(Bindings.createBooleanBinding(() ->
                model.stateProperty().get() != null && model.stateProperty().get().open().isPresent(), model.stateProperty())));
        close = Deed.of("closing.close", "F10", this::close).when(counting.not().and(free));
        main = Deed.of("closing.count_or_close", "F10", () -> {
            if (model.resultProperty().get() == null) done.run();
            else close.run();
        });
        again = Deed.of("closing.count.again", "F6", () -> {
            model.countAgain();
            focusFirst();
        }).when(counting.not().and(free));
        grid = new CountGrid(kit, model::finish);
        model.countProperty().bind(grid.countProperty());
        grid.disableProperty().bind(counting.not());
        Node left = left(), right = right(counting);
        HBox.setHgrow(right, Priority.ALWAYS);
        node = new HBox(16, left, right);
        node.getStyleClass().add("screen");
        model.resultProperty().subscribe(result -> {
            if (result != null) Focus.on(kept);
        });
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(main, again);
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        if (model.resultProperty().get() == null) grid.focusFirst();
        else Focus.on(kept);
    }

    /// From the difference back to the count, then out.
    @Override
    public boolean stepBack() {
        if (model.resultProperty().get() == null) return false;
        again.run();
        return true;
    }

    private Node left() {
        Label title = texts.bind(new Label(), "closing.count.title");
        title.getStyleClass().add("title");
        Label hint = texts.bind(new Label(), "closing.count.hint");
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        Label word = texts.bind(new Label(), "closing.report.counted");
        Label total = new Label();
        total.setId("counted");
        total.getStyleClass().add("amount-huge");
        total.textProperty().bind(Bindings.createStringBinding(() -> grid.total().toString(), grid.countProperty()));
        HBox sum = new HBox(12, word, Card.gap(), total, texts.bind(new Label(), "money.baht"));
        sum.setAlignment(Pos.BASELINE_LEFT);
        HBox row = new HBox(12, refusal(""), Card.gap(), kit.buttons().of(again, Feather.ROTATE_CCW), kit.buttons().primary(done, Feather.CHECK));
        row.setAlignment(Pos.CENTER_RIGHT);
        VBox between = new VBox();
        Card card = new Card().add(title, hint, grid).fill(between).add(Card.line(), sum, row);
        card.setMinWidth(690);
        return card;
    }

    private Node right(BooleanBinding counting) {
        VBox waiting = new VBox(12, Icons.of(Feather.EYE_OFF), wrapped("closing.count.blind"));
        waiting.getStyleClass().add("empty");
        waiting.visibleProperty().bind(counting);
        waiting.managedProperty().bind(counting);
        VBox result = result();
        result.visibleProperty().bind(counting.not());
        result.managedProperty().bind(counting.not());
        VBox.setVgrow(waiting, Priority.ALWAYS);
        VBox.setVgrow(result, Priority.ALWAYS);
        return new Card().add(hints()).fill(new VBox(waiting, result));
    }

    private VBox result() {
        Label word = new Label();
        word.setId("word");
        word.getStyleClass().add("title");
        word.textProperty().bind(texts.with(now -> found() == null ? "" : now.get(ReportPapers.differenceWord(found().difference())), model.resultProperty()));
        Label difference = new Label();
        difference.setId("difference");
        difference.getStyleClass().add("amount-huge");
        difference.textProperty().bind(Bindings.createStringBinding(() -> found() == null ? "" : found().difference().toString(), model.resultProperty()));
        model.resultProperty().subscribe(result -> {
            boolean wrong = result != null && !result.difference().isZero();
            difference.pseudoClassStateChanged(MISSING, wrong);
            word.setGraphic(Icons.of(wrong ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE));
            word.getStyleClass().removeAll("negative", "saving");
            word.getStyleClass().add(wrong ? "negative" : "saving");
        });
        HBox verdict = new HBox(12, word, Card.gap(), difference);
        verdict.setAlignment(Pos.CENTER_LEFT);
        kept.setId("kept");
        note.setId("note");
        kept.moneyProperty().bindBidirectional(model.keptProperty());
        note.textProperty().bindBidirectional(model.noteProperty());
        kept.setOnAction(event -> Focus.on(note));
        note.setOnAction(event -> close.run());
        Button closing = kit.buttons().primary(close, Feather.LOCK);
        closing.getStyleClass().add("button-large");
        closing.setMaxWidth(Double.MAX_VALUE);
        VBox gap = new VBox();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Field noteField = new Field(texts, "closing.close.note", note).refusing(model.refusals().of("note"));
        Field keptField = new Field(texts, "closing.close.kept", kept).required().refusing(model.refusals().of("kept"));
        return new VBox(12, row("closing.report.counted", Counted::counted), row("closing.report.expected", Counted::expected), Card.line(), verdict,
                keptField, takenOut(), noteField, gap, closing);
    }

    private HBox row(String key, Function<Counted, Money> amount) {
        Label value = new Label();
        value.setId(key);
        value.getStyleClass().add("amount-large");
        value.textProperty().bind(Bindings.createStringBinding(() -> found() == null ? "" : amount.apply(found()).toString(), model.resultProperty()));
        HBox row = new HBox(12, texts.bind(new Label(), key), Card.gap(), value);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private Label takenOut() {
        Label out = new Label();
        out.textProperty().bind(texts.with(now -> found() == null || model.keptProperty().get() == null
                || model.keptProperty().get().compareTo(found().counted()) > 0 ? ""
                : now.get("closing.close.taken_out", found().counted().minus(model.keptProperty().get())), model.resultProperty(), model.keptProperty()));
        return out;
    }

    private VBox hints() {
        VBox hints = new VBox(8);
        Runnable show = () -> hints.getChildren().setAll(model.hints().stream().map(this::hint).toList());
        model.stateProperty().subscribe(state -> show.run());
        texts.languageProperty().subscribe(language -> show.run());
        hints.managedProperty().bind(Bindings.isNotEmpty(hints.getChildren()));
        return hints;
    }

    private Label hint(Message message) {
        Label hint = new Label(texts.get(message));
        hint.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        hint.getStyleClass().add("obstacle");
        return hint;
    }

    private Label refusal(String field) {
        Label why = new Label();
        why.textProperty().bind(texts.of(model.refusals().of(field)));
        why.getStyleClass().add("negative");
        why.setWrapText(true);
        return why;
    }

    private Label wrapped(String key) {
        Label label = texts.bind(new Label(), key);
        label.setWrapText(true);
        label.setMaxWidth(340);
        label.getStyleClass().add("muted");
        return label;
    }

    private Counted found() {
        return model.resultProperty().get();
    }

    private void close() {
        model.close(shift -> {
            grid.clear();
            kit.notices().done(Message.of("closing.closed", shift.closing().orElseThrow().number()));
            kit.navigator().replace(new Route.ShiftView(shift.id()));
            closed.accept(shift);
        });
    }
}
