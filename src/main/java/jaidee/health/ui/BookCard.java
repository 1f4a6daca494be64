package jaidee.health.ui;

import jaidee.health.BookEntry;
import jaidee.health.CareDesk;
import jaidee.health.CareHistory;
import jaidee.health.CareProduct;
import jaidee.health.DoseWords;
import jaidee.kernel.Days;
import jaidee.kernel.Texts;
import jaidee.owners.PetProfile;
import jaidee.owners.PetStatus;
import jaidee.owners.ui.PetSection;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.form.ChoiceChips;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The vaccination book on a profile: every line, the newest first; what was put right or withdrawn stays, struck through,
/// with the reason. F3 goes to the lines, ↑ ↓ from one to the next, Enter opens one.
final class BookCard implements PetSection {
    static final String RECORD = "F10", LINES = "F3";

    private final PetCareModel care;
    private final Kit kit;
    private final Card card;
    private final VBox lines = new VBox(2);
    private final BooleanProperty anything = new SimpleBooleanProperty(), living = new SimpleBooleanProperty(true);
    private final Deed record;
    private final Deed look;
    private Subscription shown = Subscription.EMPTY;
    private String petName = "";

    BookCard(PetCareModel care, Kit kit) {
        this.care = care;
        this.kit = kit;
        this.record = Deed.of("health.record", RECORD, this::record);
        this.look = Deed.of("health.lines", LINES, () -> Focus.on(lines.getChildren().stream().filter(BookCard::isLine).findFirst().orElse(lines)))
                .when(anything);
        this.card = new Card(kit.texts(), "health.book").beside(kit.buttons().quiet(look, Feather.LIST))
                .beside(kit.buttons().of(record, Feather.SHIELD));
        card.add(lines);
        lines.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    }

    @Override
    public Place place() {
        return Place.BOOK;
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(record, look);
    }

    @Override
    public void show(PetProfile profile) {
        petName = profile.pet().name();
        living.set(profile.pet().status() == PetStatus.LIVING);
        shown.unsubscribe();
        shown = care.sheetProperty().subscribe(_ -> fill()).and(kit.texts().languageProperty().subscribe(_ -> fill()));
        care.load();
    }

    @Override
    public void close() {
        shown.unsubscribe();
        shown = Subscription.EMPTY;
    }

    private void record() {
        CareDesk.Sheet sheet = care.sheetProperty().get();
        if (sheet != null) new RecordPanel(care, sheet, kit).open(petName);
    }

    private void fill() {
        CareDesk.Sheet sheet = care.sheetProperty().get();
        if (sheet == null) return;
        Texts now = kit.texts().now();
        List<Node> rows = new ArrayList<>();
        if (sheet.history() != CareHistory.KNOWN || sheet.book().isEmpty()) rows.add(history(sheet));
        long lacking = sheet.book().stream().filter(BookEntry::isToComplete).count();
        if (lacking > 0) {
            Label hint = new Label(now.get("health.book.to_complete", lacking), Icons.of(Feather.ALERT_TRIANGLE));
            hint.getStyleClass().add("obstacle");
            hint.setWrapText(true);
            rows.add(hint);
        }
        sheet.book().forEach(entry -> rows.add(line(entry, sheet, now)));
        lines.getChildren().setAll(rows);
        anything.set(!sheet.book().isEmpty());
    }

    // never vaccinated and nobody knows are different things
    private Node history(CareDesk.Sheet sheet) {
        ChoiceChips<CareHistory> chips = new ChoiceChips<>(List.of(CareHistory.NEVER, CareHistory.KNOWN, CareHistory.UNKNOWN),
                each -> kit.texts().with(texts -> texts.get("health.history." + each.name())));
        chips.valueProperty().set(sheet.history());
        chips.valueProperty().subscribe(answer -> {
            if (answer != null && answer != sheet.history()) care.say(answer);
        });
        Label why = kit.texts().bind(new Label(), "health.history.hint." + sheet.history().name());
        why.getStyleClass().addAll("small", "muted");
        why.setWrapText(true);
        return new VBox(6, chips, why);
    }

    /// As it was written then; where the product is still called so, in the language of the desk.
    private static String called(BookEntry entry, CareDesk.Sheet sheet, Texts now) {
        return sheet.products().stream().filter(product -> entry.product().filter(product.id()::equals).isPresent())
                .map(CareProduct::name).filter(name -> name.th().equals(entry.productName()))
                .findFirst().map(name -> name.in(now.language())).orElse(entry.productName());
    }

    private Node line(BookEntry entry, CareDesk.Sheet sheet, Texts now) {
        boolean stands = entry.stands();
        Label day = new Label(Days.shortText(entry.on(), now.language()));
        day.setMinWidth(92);
        String called = called(entry, sheet, now);
        Text product = new Text(called);
        product.setStrikethrough(!stands);
        product.getStyleClass().add(stands ? "book-product" : "book-struck");
        Label dose = new Label(DoseWords.said(entry.dose(), now) + (entry.doses() > 1 ? " × " + entry.doses() : ""));
        dose.getStyleClass().add("muted");
        HBox top = new HBox(10, day, product, dose, Card.gap());
        top.setAlignment(Pos.CENTER_LEFT);
        if (!entry.outside().isEmpty()) top.getChildren().add(new Pill(entry.outside(), Tone.PLAIN));
        if (entry.isToComplete()) top.getChildren().add(new Pill(now.get("health.book.lacks"), Tone.LOOK));
        if (!stands) top.getChildren().add(new Pill(now.get("health.state." + entry.state().name()), Tone.PLAIN));
        Label detail = new Label(detail(entry, now));
        detail.getStyleClass().addAll("small", "muted");
        detail.setWrapText(true);
        detail.setManaged(!detail.getText().isEmpty());
        VBox row = new VBox(1, top, detail);
        row.getStyleClass().add("book-line");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(called + " " + day.getText());
        row.setOnMouseClicked(_ -> new EntryPanel(care, entry, sheet, kit).open());
        row.setOnKeyPressed(event -> {
            if (event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.SPACE) return;
            new EntryPanel(care, entry, sheet, kit).open();
            event.consume();
        });
        return row;
    }

    static String detail(BookEntry entry, Texts now) {
        String lot = entry.lot().number().isEmpty() ? "" : now.get("health.book.lot", entry.lot().number())
                + entry.lot().expires().map(last -> " " + now.get("health.book.lot_until", last)).orElse("");
        String vet = entry.vet().name() + (entry.vet().licence().isEmpty() ? "" : " (" + entry.vet().licence() + ")");
        String certificate = entry.certificate().map(until -> now.get("health.book.certificate", until)).orElse("");
        String facts = Stream.of(lot, entry.site(), vet, certificate).filter(text -> !text.isEmpty()).collect(Collectors.joining("  ·  "));
        Optional<String> ended = entry.ended().map(by -> now.get("health.book.ended", by.by(),
                java.time.LocalDate.ofInstant(by.at(), Days.BANGKOK), by.reason()));
        return ended.map(words -> facts.isEmpty() ? words : facts + "\n" + words).orElse(facts);
    }

    private static boolean isLine(Node node) {
        return node.getStyleClass().contains("book-line");
    }

    private void step(KeyEvent event) {
        int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (by == 0 || !(event.getTarget() instanceof Node line) || !isLine(line)) return;
        int next = lines.getChildren().indexOf(line) + by;
        if (next >= 0 && next < lines.getChildren().size() && isLine(lines.getChildren().get(next))) lines.getChildren().get(next).requestFocus();
        event.consume();
    }
}
