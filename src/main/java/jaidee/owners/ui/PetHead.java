package jaidee.owners.ui;

import atlantafx.base.theme.Styles;
import jaidee.kernel.Texts;
import jaidee.owners.Neutered;
import jaidee.owners.OwnerLine;
import jaidee.owners.Pet;
import jaidee.owners.PetLine;
import jaidee.owners.PetProfile;
import jaidee.owners.PetStatus;
import jaidee.owners.PetWords;
import jaidee.owners.Sex;
import jaidee.ui.AnimalFace;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Which pet this is: picture, name, what it is, whose it is, and the other pets of the house one key away.
final class PetHead {
    private static final double FACE = 88;
    private static final double SMALL_FACE = 20;
    private static final double CHIP_WIDTH = 196;
    private static final double DEEDS_LEAST = 420;
    private static final double OWNER_LINE = 560;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Kit kit;
    private final Supplier<PetWords.Lists> words;
    private final LocalDate today;

    PetHead(Kit kit, Supplier<PetWords.Lists> words, LocalDate today) {
        this.kit = kit;
        this.words = words;
        this.today = today;
    }

    /// The deeds of the head, each standing beside what it concerns.
    ///
    /// @param buttons of the page as a whole, at the right
    record Deeds(Deed owner, Deed handOver, Deed photo, List<Node> buttons) {
    }

    Node of(PetProfile profile, Deeds deeds) {
        Pet pet = profile.pet();
        Texts now = kit.texts().now();
        PetPicture picture = new PetPicture(pet.details().species(), pet.status(), FACE);
        profile.photo().ifPresent(picture::show);
        Button photo = new Button(null, picture);
        photo.getStyleClass().add("photo-button");
        kit.texts().spoken(photo, deeds.photo().textKey());
        photo.setOnAction(_ -> deeds.photo().run());
        photo.setFocusTraversable(false);
        HBox camera = new HBox(Buttons.keyCap(deeds.photo().keyText()));
        camera.setAlignment(Pos.CENTER);
        VBox left = new VBox(-6, photo, camera);
        VBox text = new VBox(2, names(pet, now), about(pet, now), owner(profile.owner(), deeds));
        gone(profile, text, now);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        FlowPane right = new FlowPane(8, 8);
        right.setAlignment(Pos.TOP_RIGHT);
        right.getChildren().addAll(deeds.buttons());
        right.setMinWidth(DEEDS_LEAST);
        right.setPrefWrapLength(556);
        HBox face = new HBox(16, left, text, right);
        face.setAlignment(Pos.TOP_LEFT);
        return face;
    }

    private Node names(Pet pet, Texts now) {
        Label name = new Label(pet.name());
        name.getStyleClass().add("owner-title");
        name.setWrapText(true);
        name.setMinWidth(0);
        HBox names = new HBox(12, name);
        names.setAlignment(Pos.CENTER_LEFT);
        if (pet.status() != PetStatus.LIVING) names.getChildren().add(new Pill(now.get(pet.status().named()), Tone.PLAIN));
        return names;
    }

    private Node about(Pet pet, Texts now) {
        List<String> facts = new ArrayList<>(List.of(PetTile.about(now, pet, words)));
        if (pet.details().sex() != Sex.UNKNOWN) facts.add(now.get(pet.details().sex().named()));
        if (pet.details().neutered() == Neutered.YES) facts.add(now.get("owners.pet.is_neutered"));
        pet.age(today).ifPresent(age -> facts.add(now.get(age)));
        Label about = new Label(String.join(" · ", facts));
        about.setWrapText(true);
        return about;
    }

    private Node owner(OwnerLine owner, Deeds deeds) {
        // a line of its own where it is long, cut off with dots where even that is too short
        Button open = new Button(owner.name().spoken(), Buttons.keyCap(deeds.owner().keyText()));
        open.setContentDisplay(ContentDisplay.RIGHT);
        open.getStyleClass().addAll(Styles.FLAT, "owner-link");
        open.setMinWidth(0);
        open.setOnAction(_ -> deeds.owner().run());
        FlowPane row = new FlowPane(8, 2, open);
        row.setRowValignment(javafx.geometry.VPos.CENTER);
        row.setMinWidth(0);
        row.setPrefWrapLength(OWNER_LINE);
        open.maxWidthProperty().bind(row.widthProperty());
        owner.phones().stream().findFirst().ifPresent(phone -> {
            Label number = new Label(phone.display(kit.texts().language()));
            number.getStyleClass().add("strong");
            number.setMinWidth(Label.USE_PREF_SIZE);
            row.getChildren().add(number);
        });
        row.getChildren().add(kit.buttons().quiet(deeds.handOver(), Feather.REPEAT));
        return row;
    }

    private void gone(PetProfile profile, VBox text, Texts now) {
        profile.pet().statusOn().ifPresent(on -> {
            boolean died = profile.pet().status() == PetStatus.DIED;
            String said = now.get(died ? "owners.pet.died_on" : "owners.pet.left_on", profile.pet().status().named(), on);
            String signed = profile.trace().status().map(by -> " · " + now.get("owners.pet.noted", now.get(by.said()))).orElse("");
            text.getChildren().add(FactCards.line(Feather.HEART, said + signed, "gone"));
        });
    }

    /// The pets of the house, this one marked; nothing for an only pet.
    List<Node> siblings(PetProfile profile, IntConsumer open, Deed next) {
        List<PetLine> pets = profile.owner().pets();
        if (pets.size() < 2) return List.of();
        FlowPane row = new FlowPane(6, 6);
        for (int i = 0; i < pets.size(); i++) row.getChildren().add(sibling(pets.get(i), i, profile.pet(), open));
        Label keys = Buttons.keyCap("Alt+↑ ↓");
        kit.texts().spoken(keys, next.textKey());
        row.getChildren().add(keys);
        row.setRowValignment(javafx.geometry.VPos.CENTER);
        return List.of(row);
    }

    private Node sibling(PetLine pet, int index, Pet shown, IntConsumer open) {
        Label name = new Label(pet.name());
        name.setMinWidth(0);
        HBox face = new HBox(6, AnimalFace.of(pet.species().name(), SMALL_FACE), name, Card.gap());
        face.setAlignment(Pos.CENTER_LEFT);
        if (index < PetProfileView.PET_KEYS) face.getChildren().add(Buttons.keyCap("Alt+" + (index + 1)));
        Button button = new Button(null, face);
        button.getStyleClass().add("sibling");
        button.setMaxWidth(CHIP_WIDTH);
        button.setFocusTraversable(false);
        button.pseudoClassStateChanged(CHOSEN, pet.id().equals(shown.id()));
        if (pet.status() != PetStatus.LIVING) button.setOpacity(0.6);
        button.setAccessibleText(pet.name());
        button.setOnAction(_ -> open.accept(index));
        return button;
    }
}
