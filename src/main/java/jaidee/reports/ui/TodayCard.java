package jaidee.reports.ui;

import jaidee.kernel.DaySpan;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Texts;
import jaidee.reports.Comparison;
import jaidee.reports.FigureWords;
import jaidee.reports.Measure;
import jaidee.reports.Question;
import jaidee.reports.Today;
import jaidee.till.PaymentMethod;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.UiTexts;
import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The day so far: money, bills, visits and points against the same weekday until this hour, the ways of paying, who is
/// still booked, complaints that wait.
final class TodayCard {
    private static final List<Measure> SMALL = List.of(Measure.BILLS, Measure.VISITS, Measure.POINTS_GIVEN);

    /// Room for how a number has changed, kept where none stands, so that the numbers are in one line.
    private static final double CHANGE = 76;

    private final DashboardModel model;
    private final UiTexts texts;
    private final Consumer<FigureButton> wire;
    private final VBox content = new VBox(1);
    private final Card card = new Card();
    private FigureButton first;

    /// @param wire makes a number do what all numbers of the dashboard do
    TodayCard(DashboardModel model, UiTexts texts, Consumer<FigureButton> wire, Node below) {
        this.model = model;
        this.texts = texts;
        this.wire = wire;
        content.getStyleClass().add("today");
        card.add(content).fill(new VBox()).add(below);
        card.setSpacing(8);
        model.todayProperty().subscribe(() -> show());
        texts.languageProperty().subscribe(() -> show());
    }

    Card node() {
        return card;
    }

    void focus() {
        if (first != null) first.requestFocus();
    }

    private void show() {
        Optional<String> stood = content.getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst();
        content.getChildren().clear();
        Today today = model.todayProperty().get();
        Label day = new Label(today == null ? texts.get("reports.dashboard.reading") : Days.weekdayText(today.day(), texts.language()));
        day.getStyleClass().add("heading");
        HBox top = new HBox(8, day, Card.gap(), Buttons.keyCap("F4"));
        top.setAlignment(Pos.CENTER_LEFT);
        content.getChildren().add(top);
        if (today == null) return;
        first = add(FigureButton.of(Measure.REVENUE, money(today), () -> ofDay(Measure.REVENUE)), "today-REVENUE");
        for (Measure measure : SMALL) add(FigureButton.of(measure, line(texts.get(measure.named()), FigureWords.of(measure.unit(), today.of(measure)), change(measure, today)),
                () -> ofDay(measure)), "today-" + measure);
        if (!today.tenders().isEmpty()) content.getChildren().add(Card.line());
        today.tenders().forEach((method, money) -> add(tender(method, money), "today-" + method));
        content.getChildren().add(Card.line());
        add(new FigureButton(Optional.empty(), Message.of("reports.dashboard.booked"), Message.of("reports.dashboard.booked.how"),
                line(texts.get("reports.dashboard.booked"), String.valueOf(today.booked()), new Label()), () -> Optional.of(new Question.Booked(today.day()))), "today-booked");
        Label waiting = new Label(String.valueOf(today.complaints()));
        waiting.getStyleClass().add(today.complaints() > 0 ? "late" : "strong");
        add(new FigureButton(Optional.empty(), Message.of("reports.dashboard.complaints"), Message.of("reports.dashboard.complaints.how"),
                line(texts.get("reports.dashboard.complaints"), waiting, new Label()), () -> Optional.of(new Question.OpenComplaints())), "today-complaints");
        stood.flatMap(id -> content.getChildren().stream().filter(each -> id.equals(each.getId())).findFirst()).ifPresent(Node::requestFocus);
    }

    private FigureButton add(FigureButton figure, String id) {
        figure.setId(id);
        figure.setAlignment(Pos.CENTER_LEFT);
        wire.accept(figure);
        content.getChildren().add(figure);
        return figure;
    }

    private Optional<Question> ofDay(Measure measure) {
        return Optional.ofNullable(model.todayProperty().get()).map(today -> new Question.Of(measure, new DaySpan(today.day(), today.day())));
    }

    private FigureButton tender(PaymentMethod method, Money money) {
        return new FigureButton(Optional.empty(), method.named(), Message.of("reports.dashboard.tender.how"), line(texts.get(method.named()), FigureWords.of(Measure.Unit.MONEY, BigDecimal.valueOf(money.satang())), new Label()),
                () -> Optional.ofNullable(model.todayProperty().get()).map(today -> new Question.Tender(method, today.day())));
    }

    private Node money(Today today) {
        Texts now = texts.now();
        Label name = small(now.get(Measure.REVENUE.named()), "muted"), value = new Label(FigureWords.of(Measure.Unit.MONEY, today.of(Measure.REVENUE)));
        value.getStyleClass().add("amount-large");
        Today.Usual usual = today.usual();
        String weekday = today.day().getDayOfWeek().getDisplayName(TextStyle.FULL, now.language().locale());
        VBox face = new VBox(0, name, value);
        if (usual.days() == 0) face.getChildren().add(small(now.get("reports.dashboard.usual.none", weekday), "muted"));
        else {
            Label against = change(Measure.REVENUE, today);
            against.setText(now.get("reports.dashboard.usual.by_now", against.getText(), weekday, FigureWords.of(Measure.Unit.MONEY, usual.byNow(Measure.REVENUE))));
            against.setAlignment(Pos.CENTER_LEFT);
            face.getChildren().addAll(against, small(now.get("reports.dashboard.usual.whole", FigureWords.of(Measure.Unit.MONEY, usual.wholeDay(Measure.REVENUE)), usual.days()), "muted"));
        }
        return face;
    }

    private Label change(Measure measure, Today today) {
        Optional<BigDecimal> usual = today.usual().byNow(measure);
        Comparison against = new Comparison(measure, Optional.of(today.of(measure)), usual, Optional.empty(), Optional.empty());
        Label change = small(new FigureWords(texts.now()).turned(against, usual), switch (against.turn(usual)) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case SAME -> "muted";
        });
        change.setAlignment(Pos.CENTER_RIGHT);
        return change;
    }

    private static Node line(String name, String value, Label change) {
        Label number = new Label(value);
        number.getStyleClass().add("strong");
        return line(name, number, change);
    }

    private static Node line(String name, Label number, Label change) {
        number.setMinWidth(Label.USE_PREF_SIZE);
        change.setMinWidth(CHANGE);
        HBox line = new HBox(8, new Label(name), Card.gap(), number, change);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private static Label small(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().addAll("small", style);
        return label;
    }
}
