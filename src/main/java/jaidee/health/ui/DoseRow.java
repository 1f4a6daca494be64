package jaidee.health.ui;

import jaidee.health.CareGroups;
import jaidee.health.DoseWords;
import jaidee.health.Lot;
import jaidee.health.LotScan;
import jaidee.kernel.DateInput;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.scan.Scanned;
import jaidee.scan.ui.ScannedInto;
import jaidee.ui.Focus;
import jaidee.ui.Hit;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.form.CompletingField;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import jaidee.ui.form.NumberField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One product in the form: its name and dose, its lot (typed, picked from the last used with ↓, or scanned from the label)
/// and last day. An expired lot asks for a reason, whatever is doubtful is said below.
final class DoseRow extends VBox {
    private final DosesModel doses;
    private final DoseModel model;
    private final Kit kit;
    private final CompletingField<Lot> lot;
    private final Label doubts = new Label();
    private final Field why;
    private boolean labelled;

    /// @param next what Enter in the lot does
    DoseRow(DosesModel doses, DoseModel model, Kit kit, LocalDate today, Runnable next, Node... atTheEnd) {
        super(4);
        this.doses = doses;
        this.model = model;
        this.kit = kit;
        getStyleClass().add("dose-row");
        this.lot = new CompletingField<>(kit.overlay(), typed -> offers(typed, today), Lot::number);
        lot.setId("lot");
        // not bound: what a scanner typed becomes the lot while it is being typed
        lot.setText(model.lotProperty().get());
        lot.textProperty().subscribe(typed -> model.lotProperty().set(typed));
        model.lotProperty().subscribe(_ -> {
            if (!lot.getText().equals(model.lotProperty().get())) lot.setText(model.lotProperty().get());
        });
        lot.chosenProperty().subscribe(chosen -> {
            if (chosen != null) model.take(chosen);
        });
        lot.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                next.run();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN && !model.last().isEmpty()) {
                other();
                event.consume();
            }
        });
        ScannedInto.wanted(lot, scanned -> {
            Optional<String> text = label(scanned, today);
            labelled |= text.isPresent();
            return text;
        });
        lot.setPrefColumnCount(12);
        DateField expires = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        expires.dayProperty().bindBidirectional(model.expiresProperty());
        expires.setPrefColumnCount(9);
        TextField reason = new TextField();
        reason.textProperty().bindBidirectional(model.expiredProperty());
        this.why = new Field(kit.texts(), "health.form.expired", reason).required();
        HBox row = new HBox(12, name(), new Field(kit.texts(), "health.form.lot", lot).echoing(kit.texts().of(lastUsed())),
                new Field(kit.texts(), "health.form.expires", expires));
        row.setAlignment(Pos.TOP_LEFT);
        if (!CareGroups.anyVaccine(model.satisfied()) && !model.satisfied().isEmpty()) row.getChildren().add(doses());
        row.getChildren().addAll(atTheEnd);
        doubts.getStyleClass().add("doubt");
        doubts.setWrapText(true);
        doubts.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        getChildren().addAll(row, doubts, why);
        doses.dayProperty().subscribe(this::look);
        model.lotProperty().subscribe(this::look);
        model.expiresProperty().subscribe(this::look);
        kit.texts().languageProperty().subscribe(_ -> look());
    }

    TextField lot() {
        return lot;
    }

    /// A label scanned while the focus is anywhere in `form`, also on a button, goes into the row one is in, or else into the
    /// first that none was scanned into.
    static void hearLabels(Node form, Supplier<List<DoseRow>> rows, LocalDate today) {
        ScannedInto.wantedWithin(form, scanned -> whole(scanned, today).filter(_ -> !rows.get().isEmpty()).map(text -> () -> {
            List<DoseRow> all = rows.get();
            DoseRow row = all.stream().filter(DoseRow::hasFocus).findFirst()
                    .or(() -> all.stream().filter(each -> !each.labelled).findFirst()).orElse(all.getLast());
            row.labelled = true;
            row.lot.setText(text);
            Focus.on(row.lot);
            row.lot.end();
        }));
    }

    private boolean hasFocus() {
        for (Node at = getScene() == null ? null : getScene().getFocusOwner(); at != null; at = at.getParent()) if (at == this) return true;
        return false;
    }

    // outside the field of a lot only what can be nothing else
    private static Optional<String> whole(Scanned scanned, LocalDate today) {
        return label(scanned, today).filter(text -> LotScan.read(text, today)
                .filter(read -> !read.gtin().isEmpty() || read.lot().expires().isPresent()).isPresent());
    }

    // of tablets and drops several are handed over at once
    private Node doses() {
        NumberField doses = new NumberField(0);
        doses.setId("doses");
        doses.setPrefColumnCount(3);
        doses.numberProperty().set(BigDecimal.valueOf(model.dosesProperty().get()));
        doses.numberProperty().subscribe(number -> model.dosesProperty().set(number == null ? 0 : number.intValue()));
        return new Field(kit.texts(), "health.form.doses", doses);
    }

    private Node name() {
        Label name = new Label();
        name.textProperty().bind(kit.texts().with(now -> model.productProperty().get() == null ? model.textProperty().get()
                : model.productProperty().get().name().in(now.language()), model.productProperty(), model.textProperty()));
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        Label dose = new Label();
        dose.textProperty().bind(kit.texts().with(now -> DoseWords.said(model.doseProperty().get(), now), model.doseProperty()));
        dose.getStyleClass().addAll("small", "muted");
        VBox words = new VBox(2, name, dose);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(180);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    // ↓ goes through the lots used before
    private void other() {
        List<Lot> last = model.last();
        int at = last.stream().map(Lot::number).toList().indexOf(model.lotProperty().get());
        model.take(last.get((at + 1) % last.size()));
        lot.selectAll();
    }

    private javafx.beans.value.ObservableValue<Message> lastUsed() {
        return model.lotProperty().map(typed -> model.last().stream().map(Lot::number).toList().contains(typed)
                ? Message.of("health.form.lot_last") : null);
    }

    private List<Hit<Lot>> offers(String typed, LocalDate today) {
        return model.last().stream().filter(known -> known.number().toLowerCase().startsWith(typed.strip().toLowerCase())
                        && !known.number().equals(typed.strip()))
                .map(known -> Hit.of(known, known.number()).withBadge(known.expires()
                        .map(day -> Days.shortText(day, kit.texts().language())).orElse(""))).toList();
    }

    private static Optional<String> label(Scanned scanned, LocalDate today) {
        return switch (scanned) {
            case Scanned.Foreign foreign -> Optional.of(foreign.text()).filter(text -> LotScan.read(text, today).isPresent());
            case Scanned.Product product -> Optional.of(product.digits()).filter(text -> LotScan.read(text, today).isPresent());
            default -> Optional.empty();
        };
    }

    private void look() {
        List<Message> said = doses.doubts(model);
        doubts.setText(said.stream().map(each -> kit.texts().get(each)).collect(Collectors.joining("\n")));
        there(doubts, !said.isEmpty());
        there(why, doses.expired(model));
    }

    private static void there(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
