package jaidee.health.ui;

import jaidee.health.Vet;
import jaidee.kernel.DateInput;
import jaidee.kernel.Refusal;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.CompletingField;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What all products of one visit have in common: the day, where it was, who gave it and where on the body.
final class DosesForm extends VBox {
    private static final List<String> SITES = List.of("neck", "right", "left", "muscle", "nose", "mouth");
    private static final List<String> SOURCES = List.of("old_book", "other_clinic", "campaign");

    private static final Set<String> FIELDS = Set.of("day", "outside", "certificate", "product", "groups", "vet", "licence", "site", "reason");

    private final Kit kit;

    DosesForm(DosesModel model, Refusals refusals, Kit kit) {
        super(12);
        this.kit = kit;
        DateField day = new DateField(DateInput.Field.PET_BIRTH, kit.clock());
        day.dayProperty().bindBidirectional(model.dayProperty());
        day.setId("day");
        day.setPrefColumnCount(9);
        ChoiceChips<Boolean> where = new ChoiceChips<>(List.of(false, true),
                elsewhere -> kit.texts().with(now -> now.get(elsewhere ? "health.form.outside" : "health.form.here")));
        model.outsideProperty().subscribe(where.valueProperty()::set);
        where.valueProperty().subscribe(elsewhere -> model.outsideProperty().set(Boolean.TRUE.equals(elsewhere)));
        CompletingField<String> source = words("health.source.", SOURCES, kit);
        source.textProperty().bindBidirectional(model.sourceProperty());
        source.setId("source");
        Field from = new Field(kit.texts(), "health.form.source", source).required().refusing(refusals.of("outside"));
        shownWhile(from, model);
        getChildren().addAll(row(new Field(kit.texts(), "health.form.day", day).required().refusing(refusals.of("day")),
                new Field(kit.texts(), "health.form.where", where), certificate(model, refusals), from), given(model, refusals, kit));
    }

    /// Who gave it, and where on the body.
    static Node given(DosesModel model, Refusals refusals, Kit kit) {
        CompletingField<String> site = words("health.site.", SITES, kit);
        site.textProperty().bindBidirectional(model.siteProperty());
        TextField licence = new TextField();
        licence.textProperty().bindBidirectional(model.licenceProperty());
        licence.setPrefColumnCount(10);
        return row(who(model, refusals, kit), new Field(kit.texts(), "health.form.licence", licence).refusing(refusals.of("licence")),
                new Field(kit.texts(), "health.form.site", site).refusing(refusals.of("site")));
    }

    /// Beside its field, or below all of them.
    static void show(Refusal why, Refusals refusals) {
        refusals.show(FIELDS.contains(why.field()) ? why.field() : "", why.message());
    }

    /// What concerns no field of its own.
    static Node refused(Refusals refusals, Kit kit) {
        Label words = new Label();
        words.textProperty().bind(kit.texts().of(refusals.of("")));
        words.getStyleClass().add("late");
        words.setWrapText(true);
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    // the people of the clinic as chips, anybody else by name
    private static Node who(DosesModel model, Refusals refusals, Kit kit) {
        VBox both = new VBox(8);
        if (!model.vets().isEmpty()) {
            ChoiceChips<Vet> vets = new ChoiceChips<>(model.vets(), vet -> new SimpleStringProperty(vet.name()));
            vets.valueProperty().bindBidirectional(model.vetProperty());
            Field inside = new Field(kit.texts(), "health.form.vet", vets).refusing(refusals.of("vet"));
            inside.visibleProperty().bind(model.outsideProperty().not());
            inside.managedProperty().bind(inside.visibleProperty());
            both.getChildren().add(inside);
        }
        TextField name = new TextField();
        name.textProperty().bindBidirectional(model.vetNameProperty());
        Field typed = new Field(kit.texts(), "health.form.vet", name);
        if (!model.vets().isEmpty()) shownWhile(typed, model);
        both.getChildren().add(typed);
        return both;
    }

    private Node certificate(DosesModel model, Refusals refusals) {
        DateField until = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        until.setPrefColumnCount(9);
        until.dayProperty().bindBidirectional(model.certificateProperty());
        Field field = new Field(kit.texts(), "health.form.certificate", until).refusing(refusals.of("certificate"));
        Runnable look = () -> {
            field.setVisible(model.wantsCertificate());
            field.setManaged(model.wantsCertificate());
        };
        model.doses().subscribe(look);
        look.run();
        return field;
    }

    private static CompletingField<String> words(String prefix, List<String> codes, Kit kit) {
        return new CompletingField<>(kit.overlay(), typed -> codes.stream().map(code -> kit.texts().get(prefix + code))
                .filter(word -> word.toLowerCase().contains(typed.strip().toLowerCase()) && !word.equals(typed.strip()))
                .map(word -> Hit.of(word, word)).toList(), word -> word);
    }

    private static void shownWhile(Node node, DosesModel model) {
        node.visibleProperty().bind(model.outsideProperty());
        node.managedProperty().bind(node.visibleProperty());
    }

    private static HBox row(Node... fields) {
        HBox row = new HBox(16, fields);
        for (Node field : fields) HBox.setHgrow(field, Priority.SOMETIMES);
        return row;
    }
}
