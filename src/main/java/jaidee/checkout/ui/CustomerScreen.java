package jaidee.checkout.ui;

import jaidee.kernel.Money;
import jaidee.kernel.Texts;
import jaidee.ui.Background;
import jaidee.ui.Card;
import jaidee.ui.Icons;
import jaidee.ui.UiTexts;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// What is turned to the customer: a greeting, the bill as it grows, what to pay, the change and the thanks. It takes
/// no keys and, but for the answer to a short question, no mouse, and grows with its window.
public final class CustomerScreen extends StackPane {
    private static final Duration THANKS_STAY = Duration.seconds(20);
    private static final double DESIGN_WIDTH = 1280, DESIGN_HEIGHT = 720, DESIGN_TEXT = 22;
    private static final String SHEET = CustomerScreen.class.getResource("/jaidee/checkout/customer.css").toExternalForm();

    private final CustomerScreenModel model;
    private final UiTexts texts;
    private final ObservableValue<String> clinic;
    private final CustomerBill bill;
    private final ShortQuestion question;
    private final PauseTransition thanksStay = new PauseTransition(THANKS_STAY);

    /// @param clinic its name
    public CustomerScreen(CustomerScreenModel model, UiTexts texts, ObservableValue<String> clinic, ShortQuestion question, Background background) {
        this.question = question;
        this.model = model;
        this.texts = texts;
        this.clinic = clinic;
        this.bill = new CustomerBill(texts, clinic, background);
        getStyleClass().add("customer-screen");
        getStylesheets().add(SHEET);
        setMouseTransparent(true);
        setFocusTraversable(false);
        // one size of text for the whole of it, from the size of the window
        styleProperty().bind(Bindings.createStringBinding(() -> "-fx-font-size: " + textSize() + "px;", widthProperty(), heightProperty()));
        thanksStay.setOnFinished(event -> model.rest());
        model.sightProperty().subscribe(this::show);
        question.askedProperty().subscribe(this::again);
        question.keptProperty().subscribe(this::again);
    }

    private double textSize() {
        return Math.max(8, Math.round(DESIGN_TEXT * Math.min(getWidth() / DESIGN_WIDTH, getHeight() / DESIGN_HEIGHT)));
    }

    private void again() {
        if (model.sightProperty().get() instanceof CustomerSight.Thanks thanks) show(thanks);
    }

    private void show(CustomerSight sight) {
        thanksStay.stop();
        setMouseTransparent(true);
        switch (sight) {
            case CustomerSight.Welcome welcome -> getChildren().setAll(welcome(welcome));
            case CustomerSight.Bill lines -> {
                bill.show(lines);
                if (bill.getParent() == null) getChildren().setAll(bill);
            }
            case CustomerSight.Thanks thanks -> {
                getChildren().setAll(thanks(thanks));
                thanksStay.playFromStart();
            }
        }
    }

    private Node welcome(CustomerSight.Welcome welcome) {
        Label name = new Label();
        name.textProperty().bind(clinic);
        name.setWrapText(true);
        name.setTextAlignment(TextAlignment.CENTER);
        name.getStyleClass().add("customer-clinic");
        Label hello = welcome.name().isEmpty() ? texts.bind(new Label(), "customer.welcome")
                : texts.bind(new Label(), "customer.hello", welcome.name());
        hello.getStyleClass().add("customer-hello");
        VBox all = middle(Icons.paw(140), name, hello);
        all.getStyleClass().add("customer-welcome");
        return all;
    }

    private Node thanks(CustomerSight.Thanks thanks) {
        Label word = thanks.name().isEmpty() ? texts.bind(new Label(), "customer.thanks")
                : texts.bind(new Label(), "customer.thanks.name", thanks.name());
        word.getStyleClass().add("customer-thanks");
        word.setWrapText(true);
        word.setTextAlignment(TextAlignment.CENTER);
        VBox sums = new VBox(amount("customer.paid", thanks.paid(), "customer-paid"));
        if (thanks.change().isPositive()) sums.getChildren().add(amount("customer.change", thanks.change(), "customer-change"));
        sums.getStyleClass().add("customer-sums");
        VBox all = middle(Icons.paw(96), word, sums);
        thanks.earned().ifPresent(earned -> all.getChildren().add(points(now ->
                now.get("customer.points.got", earned.points(), earned.balance()), Feather.STAR)));
        thanks.lifted().ifPresent(tier -> all.getChildren().add(points(now -> now.get("customer.lifted", tier.name()), Feather.AWARD)));
        if (question.askedProperty().get() != null) {
            all.getChildren().add(question.keptProperty().get() ? heard() : numbers(question.askedProperty().get()));
            setMouseTransparent(question.keptProperty().get());
        } else thanks.ahead().forEach(ahead -> all.getChildren().add(points(now -> now.get(ahead), Feather.TRENDING_UP)));
        return all;
    }

    /// The question, with numbers large enough for a finger. What is touched is kept at once.
    private Node numbers(ShortQuestion.Asked asked) {
        Label ask = new Label();
        ask.textProperty().bind(texts.with(now -> asked.words().in(now.language())));
        ask.setWrapText(true);
        ask.setTextAlignment(TextAlignment.CENTER);
        ask.getStyleClass().add("customer-question");
        HBox row = new HBox();
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("customer-scores");
        for (int score = asked.lowest(); score <= asked.highest(); score++) {
            int touched = score;
            Button button = new Button(Integer.toString(score));
            button.getStyleClass().setAll("customer-score");
            button.setFocusTraversable(false);
            button.setOnAction(event -> question.touch(touched));
            row.getChildren().add(button);
        }
        HBox ends = new HBox(texts.bind(new Label(), "customer.ask.least"), Card.gap(), texts.bind(new Label(), "customer.ask.most"));
        ends.getStyleClass().add("customer-ends");
        VBox box = new VBox(ask, row, ends);
        box.setAlignment(Pos.CENTER);
        box.setMaxWidth(USE_PREF_SIZE);
        box.getStyleClass().add("customer-ask");
        return box;
    }

    private Node heard() {
        return points(now -> now.get("customer.ask.heard"), Feather.HEART);
    }

    private Node amount(String key, Money amount, String style) {
        Label word = texts.bind(new Label(), key);
        Label number = new Label(amount.toString());
        number.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(word, Card.gap(), number);
        row.getStyleClass().add(style);
        return row;
    }

    private Label points(Function<Texts, String> words, Feather icon) {
        Label label = new Label(null, Icons.of(icon));
        label.textProperty().bind(texts.with(words));
        label.getStyleClass().add("customer-points");
        return label;
    }

    private static VBox middle(Node... parts) {
        VBox box = new VBox(parts);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("customer-middle");
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }
}
