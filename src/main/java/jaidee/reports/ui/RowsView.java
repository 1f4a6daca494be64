package jaidee.reports.ui;

import jaidee.kernel.DaySpan;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.reports.FigureWords;
import jaidee.reports.Measure;
import jaidee.reports.Question;
import jaidee.reports.RowsBehind;
import jaidee.reports.RowsBehind.Thing;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Tables;
import jaidee.ui.UiTexts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The rows behind a number, and the number they make. Enter opens the bill, the owner or what else a row stands for; Esc
/// goes back to the number.
final class RowsView {
    private final Kit kit;
    private final UiTexts texts;
    private final Label title = new Label();
    private final Label number = new Label();
    private final Label making = new Label();
    private final Label how = new Label();
    private final Label first = new Label();
    private final TableView<RowsBehind.Row> table;
    private final Card card = new Card();
    private RowsBehind shown;

    RowsView(Kit kit, Deed back) {
        this.kit = kit;
        this.texts = kit.texts();
        this.table = table();
        title.getStyleClass().add("title");
        number.getStyleClass().add("amount-large");
        number.setId("rows-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        making.getStyleClass().add("muted");
        making.setId("rows-making");
        how.getStyleClass().addAll("small", "muted");
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(2, title, how);
        HBox top = new HBox(16, kit.buttons().icon(back, Feather.ARROW_LEFT), words, Card.gap(), making, number);
        top.setAlignment(Pos.CENTER_LEFT);
        first.setId("rows-first");
        first.getStyleClass().add("small");
        card.add(top, first).fill(table);
        texts.languageProperty().subscribe(() -> head());
    }

    Card node() {
        return card;
    }

    void show(RowsBehind rows) {
        shown = rows;
        head();
        table.getItems().setAll(rows.rows());
        table.getSelectionModel().selectFirst();
        table.scrollTo(0);
        focus();
    }

    void focus() {
        Focus.on(table);
    }

    private void head() {
        if (shown == null) return;
        Texts now = texts.now();
        title.setText(switch (shown.question()) {
            case Question.Of(Measure measure, DaySpan days) -> now.get("reports.rows.title", measure.named(), span(days, now));
            case Question.Tender(var method, var day) -> now.get("reports.rows.title", method.named(), Days.shortText(day, now.language()));
            case Question.Booked(var day) -> now.get("reports.rows.title", Message.of("reports.dashboard.booked"), Days.shortText(day, now.language()));
            case Question.OpenComplaints() -> now.get("reports.dashboard.complaints");
        });
        Measure.Unit unit = shown.question() instanceof Question.Of(Measure measure, var _) ? measure.unit()
                : shown.question() instanceof Question.Tender ? Measure.Unit.MONEY : Measure.Unit.COUNT;
        number.setText(FigureWords.of(unit, shown.number()));
        making.setText(shown.making().map(each -> now.get(each) + " =").orElse(unit == Measure.Unit.COUNT ? now.get("reports.rows.count")
                : now.get("reports.rows.sum", shown.all())));
        boolean more = shown.all() > shown.rows().size();
        first.setText(more ? now.get("reports.rows.first", shown.rows().size(), shown.all(), FigureWords.of(shown.unit(), shown.sum())) : "");
        first.setVisible(more);
        first.setManaged(more);
        how.setText(now.get(switch (shown.question()) {
            case Question.Of(Measure measure, var _) -> measure.how();
            case Question.Tender _ -> Message.of("reports.dashboard.tender.how");
            case Question.Booked _ -> Message.of("reports.dashboard.booked.how");
            case Question.OpenComplaints() -> Message.of("reports.dashboard.complaints.how");
        }));
    }

    private static String span(DaySpan days, Texts now) {
        if (days.from().equals(days.to())) return Days.shortText(days.from(), now.language());
        return Days.shortText(days.from(), now.language()) + " – " + Days.shortText(days.to(), now.language());
    }

    private TableView<RowsBehind.Row> table() {
        Tables tables = kit.tables();
        TableView<RowsBehind.Row> made = tables.table(new EmptyState(kit, Feather.INBOX, "reports.rows.none"));
        made.setId("rows");
        made.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<RowsBehind.Row, RowsBehind.Row> when = tables.words("reports.rows.when", (row, now) -> Days.shortText(row.day(), now.language())
                + row.at().map(time -> "  %02d:%02d".formatted(time.getHour(), time.getMinute())).orElse(""));
        TableColumn<RowsBehind.Row, RowsBehind.Row> who = tables.words("reports.rows.who", (row, now) -> row.who().isEmpty() && row.thing().filter(Thing.Bill.class::isInstance).isPresent()
                ? now.get("reports.table.walk_in") : row.who());
        TableColumn<RowsBehind.Row, RowsBehind.Row> what = tables.words("reports.rows.what", (row, now) -> now.get(row.what()));
        TableColumn<RowsBehind.Row, RowsBehind.Row> amount = tables.number("reports.rows.amount", this::amount);
        when.setMinWidth(160);
        when.setMaxWidth(190);
        who.setMinWidth(220);
        what.setMinWidth(260);
        amount.setMinWidth(120);
        amount.setMaxWidth(160);
        made.getColumns().addAll(List.of(when, who, what, amount));
        made.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            open();
        });
        made.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) open();
        });
        texts.spoken(made, "reports.rows.table");
        return made;
    }

    // bookings and complaints have no amount of their own
    private Object amount(RowsBehind.Row row) {
        return shown.question() instanceof Question.Booked || shown.question() instanceof Question.OpenComplaints ? null : FigureWords.of(shown.unit(), row.amount());
    }

    private void open() {
        RowsBehind.Row row = table.getSelectionModel().getSelectedItem();
        if (row == null) return;
        switch (row.thing().orElse(null)) {
            case Thing.Bill(var id) -> kit.navigator().open(new Route.ReceiptView(id));
            case Thing.Owner(var id) -> kit.navigator().open(new Route.OwnerProfile(id));
            case Thing.Pet(var id) -> kit.navigator().open(new Route.PetProfile(id));
            case Thing.Coupon(var id) -> kit.navigator().open(new Route.CouponView(id));
            case Thing.Shift(var id) -> kit.navigator().open(new Route.ShiftView(id));
            case Thing.Case(long id) -> kit.navigator().open(new Route.VoiceCase(id));
            case null -> kit.notices().refused(Message.of("reports.rows.nothing_to_open"));
        }
    }
}
