package jaidee.owners.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.owners.Lives;
import jaidee.owners.Neutered;
import jaidee.owners.PastVaccines;
import jaidee.owners.PetWords;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import jaidee.scan.Scanned;
import jaidee.scan.ui.ScannedInto;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.Marked;
import jaidee.ui.Route;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.CompletingField;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The fields of a pet. Only the name has to be typed; all else is a key or two.
final class PetForm extends VBox {
    private final Kit kit;
    private final UiTexts texts;
    private final PetFormModel model;
    private final Supplier<PetWords.Lists> words;
    private final TextField name;
    private Runnable leaving = () -> {
    };

    /// @param words the lists to complete from, once they were read
    PetForm(Kit kit, PetFormModel model, Supplier<PetWords.Lists> words, boolean whole) {
        super(12);
        this.kit = kit;
        this.texts = kit.texts();
        this.model = model;
        this.words = words;
        this.name = Forms.text(model.nameProperty(), () -> {
        });
        name.setId("petName");
        build(whole);
    }

    /// What to close before the form leads somewhere else; what was typed stays with its model.
    PetForm leavingBy(Runnable close) {
        leaving = close;
        return this;
    }

    void focusFirst() {
        Focus.on(name);
    }

    private void build(boolean whole) {
        Label refused = new Label();
        refused.getStyleClass().add("form-refusal");
        refused.setWrapText(true);
        refused.textProperty().bind(texts.of(model.refusals().of("")));
        refused.visibleProperty().bind(refused.textProperty().isNotEmpty());
        refused.managedProperty().bind(refused.visibleProperty());
        getStylesheets().add(OwnersScreens.SHEET);
        getChildren().add(refused);
        Field called = new Field(texts, "owners.pet_form.name", name).required().refusing(model.refusals().of("petName"));
        getChildren().add(Forms.row(Forms.wide(called, 190), Forms.wide(new Field(texts, "owners.pet_form.species", species()), 440)));
        getChildren().add(Forms.row(
                Forms.wide(field("breed", "owners.pet_form.breed", completing(model.breedProperty(), this::breeds)), 210),
                Forms.wide(field("colour", "owners.pet_form.colour", completing(model.colourProperty(), this::colours)), 160),
                Forms.wide(birth(), 210)));
        getChildren().add(Forms.row(
                Forms.wide(new Field(texts, "owners.pet_form.sex", chips(model.sexProperty(), List.of(Sex.MALE, Sex.FEMALE), Sex::named)), 190),
                Forms.wide(new Field(texts, "owners.pet_form.neutered", chips(model.neuteredProperty(),
                        List.of(Neutered.YES, Neutered.NO), Neutered::named)), 250),
                Forms.wide(microchip(), 190)));
        Field past = new Field(texts, "owners.pet_form.past_vaccines", chips(model.pastVaccinesProperty(),
                List.of(PastVaccines.values()), PastVaccines::named));
        if (!whole) getChildren().add(past);
        if (whole) getChildren().addAll(
                Forms.row(Forms.wide(past, 350), Forms.wide(implanted(), 140), Forms.wide(plain("registrationNo", "owners.pet_form.registration",
                        model.registrationNoProperty()), 150)),
                Forms.row(Forms.wide(new Field(texts, "owners.pet_form.lives", chips(model.livesProperty(),
                        List.of(Lives.INDOOR, Lives.OUTDOOR, Lives.BOTH, Lives.UNKNOWN), Lives::named)), 370),
                        Forms.wide(plain("marks", "owners.pet_form.marks", model.marksProperty()), 270)),
                plain("petNote", "owners.pet_form.note", model.noteProperty()));
    }

    private ChoiceChips<Species> species() {
        ChoiceChips<Species> chips = chips(model.speciesProperty(), List.of(Species.values()), Species::named);
        chips.addEventFilter(KeyEvent.KEY_TYPED, event -> byLetter(event.getCharacter()).ifPresent(species -> {
            model.speciesProperty().set(species);
            chips.requestFocus();
            event.consume();
        }));
        return chips;
    }

    /// The species whose name begins with the letter, Thai or English.
    private static Optional<Species> byLetter(String typed) {
        String letter = typed.strip().toLowerCase(Locale.ROOT);
        if (letter.isEmpty()) return Optional.empty();
        for (Species species : Species.values()) for (Language language : Language.values())
            if (Texts.of(language).get(species.named()).toLowerCase(Locale.ROOT).startsWith(letter)) return Optional.of(species);
        return Optional.empty();
    }

    private Field birth() {
        TextField typed = Forms.text(model.birthProperty(), model::leaveBirth);
        texts.prompt(typed, "owners.pet_form.birth_prompt");
        return field("birth", "owners.pet_form.birth", typed).echoing(texts.of(model.birthEchoProperty()));
    }

    private Field implanted() {
        TextField typed = Forms.text(model.implantedOnProperty(), model::leaveImplantedOn);
        texts.prompt(typed, "owners.pet_form.implanted_prompt");
        return field("implantedOn", "owners.pet_form.implanted", typed).echoing(texts.of(model.implantedEchoProperty()));
    }

    /// A number that another pet has leads to that pet.
    private VBox microchip() {
        Button holder = kit.buttons().quiet(Deed.of("owners.pet_form.open_holder", () -> {
            leaving.run();
            kit.navigator().open(new Route.PetProfile(model.chipHolderProperty().get()));
        }), Feather.ARROW_RIGHT);
        holder.visibleProperty().bind(model.chipHolderProperty().isNotNull());
        holder.managedProperty().bind(holder.visibleProperty());
        return new VBox(microchipField(), holder);
    }

    private Field microchipField() {
        TextField typed = Forms.text(model.microchipProperty(), model::leaveMicrochip);
        ScannedInto.wanted(typed, scanned -> scanned instanceof Scanned.Microchip(var digits) ? Optional.of(digits) : Optional.empty());
        return field("microchip", "owners.pet_form.microchip", typed).echoing(texts.of(model.chipEchoProperty()));
    }

    private Field plain(String refused, String labelKey, StringProperty value) {
        return field(refused, labelKey, Forms.text(value, () -> {
        }));
    }

    private Field field(String refused, String labelKey, TextField control) {
        control.setId(refused);
        return new Field(texts, labelKey, control).refusing(model.refusals().of(refused));
    }

    private <T> ChoiceChips<T> chips(ObjectProperty<T> value, List<T> choices, Function<T, Message> named) {
        ChoiceChips<T> chips = new ChoiceChips<>(choices, each -> texts.with(now -> now.get(named.apply(each))));
        chips.valueProperty().bindBidirectional(value);
        return chips;
    }

    /// Shown in the language of the screen, stored in Thai, so that lists and reports count one breed once.
    private CompletingField<Bilingual> completing(StringProperty value, Function<String, List<Bilingual>> find) {
        CompletingField<Bilingual> field = new CompletingField<>(kit.overlay(), typed -> find.apply(typed).stream()
                .map(each -> new Hit<>(each, Optional.empty(), Marked.plain(each.in(texts.language())),
                        Marked.plain(each.in(texts.language().other())), "")).toList(), Bilingual::th);
        field.textProperty().bindBidirectional(value);
        Forms.enterGoesOn(field);
        return field;
    }

    private List<Bilingual> breeds(String typed) {
        return words.get().breeds(model.speciesProperty().get(), typed);
    }

    private List<Bilingual> colours(String typed) {
        return words.get().colours(typed);
    }
}
