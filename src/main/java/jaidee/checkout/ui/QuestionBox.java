package jaidee.checkout.ui;

import jaidee.scan.Kedmanee;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The short question as the desk sees it under a sale: the numbers, one of them typed, touched or chosen with the arrows,
/// and room for words. Left alone, it is skipped.
final class QuestionBox extends VBox {

    private final ShortQuestion question;
    private final UiTexts texts;
    private final HBox row;
    private final TextField words = new TextField();
    private final BooleanBinding low;
    private final Deed print;
    private final Deed open;

    QuestionBox(ShortQuestion question, Kit kit) {
        super(8);
        this.question = question;
        this.texts = kit.texts();
        this.low = Bindings.createBooleanBinding(question::isLow, question.askedProperty(), question.scoreProperty());
        this.print = Deed.of("checkout.ask.print", "F8", question::print).when(question.askedProperty().isNotNull().and(question.keptProperty().not()));
        this.open = Deed.of("checkout.ask.case", "F7", () -> question.openCase(words.getText())).when(low);
        Button opening = kit.buttons().of(open);
        opening.visibleProperty().bind(low);
        opening.managedProperty().bind(low);
        this.row = new HBox(8, opening, Card.gap(), kit.buttons().of(print));
        setId("question");
        getStyleClass().add("points-box");
        words.setId("question-words");
        question.askedProperty().subscribe(this::show);
    }

    List<Deed> deeds() {
        return List.of(print, open);
    }

    String words() {
        return words.getText();
    }

    private void show(ShortQuestion.Asked asked) {
        setVisible(asked != null);
        setManaged(asked != null);
        getChildren().clear();
        if (asked == null) return;
        Label ask = new Label();
        ask.textProperty().bind(texts.with(now -> asked.words().in(now.language())));
        ask.setWrapText(true);
        ask.getStyleClass().add("strong");
        HBox numbers = new HBox(4);
        IntStream.rangeClosed(asked.lowest(), asked.highest()).forEach(score -> numbers.getChildren().add(number(score)));
        Label hint = texts.bind(new Label(), "checkout.ask.hint");
        hint.getStyleClass().addAll("small", "muted");
        hint.setWrapText(true);
        getChildren().addAll(ask, numbers, new Field(texts, "checkout.ask.words", words), hint, row);
    }

    private Node number(int score) {
        ToggleButton button = new ToggleButton(Integer.toString(score));
        button.getStyleClass().add("chip");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            question.choose(score);
            button.setSelected(Integer.valueOf(score).equals(question.scoreProperty().get()));
        });
        button.disableProperty().bind(question.keptProperty());
        question.scoreProperty().subscribe(now -> button.setSelected(now != null && now == score));
        return button;
    }

    /// Hears digits and arrows wherever the focus is in `content`, except in a field for words.
    void hear(Node content) {
        content.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (isWords(event) || event.isControlDown() || event.isAltDown() || event.getCharacter().isEmpty()) return;
            int digit = digit(event.getCharacter());
            if (digit >= 0) typed(digit);
        });
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean arrow = event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT;
            if (!arrow || isWords(event) || question.askedProperty().get() == null) return;
            question.step(event.getCode() == KeyCode.RIGHT ? 1 : -1);
            event.consume();
        });
    }

    private static boolean isWords(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl;
    }

    /// The keys of the digits give letters under a Thai layout; Thai digits are read too.
    private static int digit(String typed) {
        int digit = Character.digit(typed.charAt(0), 10);
        return digit >= 0 ? digit : Character.digit(Kedmanee.decode(typed).charAt(0), 10);
    }

    /// 1 and then 0 is 10.
    private void typed(int digit) {
        ShortQuestion.Asked asked = question.askedProperty().get();
        boolean ten = asked != null && asked.highest() == 10 && digit == 0 && Integer.valueOf(1).equals(question.scoreProperty().get());
        question.choose(ten ? 10 : digit);
    }
}
