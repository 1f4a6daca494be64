package jaidee.owners.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.owners.AlertKind;
import jaidee.owners.Pet;
import jaidee.owners.PetAlert;
import jaidee.owners.PetCard;
import jaidee.owners.PetStatus;
import jaidee.owners.PetWords;
import jaidee.owners.ProfileFacts;
import jaidee.owners.Sex;
import jaidee.ui.Buttons;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A pet on its owner's profile: picture, name, what it is, and what to beware of. A button that opens it.
final class PetTile extends Button {
    private static final double FACE = 64;
    static final double WIDTH = 300;
    private static final double INSET = 14;

    private final PetPicture picture;

    PetTile(Texts texts, PetCard card, List<ProfileFacts.Due> due, Supplier<PetWords.Lists> words, LocalDate today, int number,
            Runnable open) {
        Pet pet = card.pet();
        getStyleClass().add("pet-tile");
        setMinWidth(0);
        setPrefWidth(WIDTH);
        this.picture = new PetPicture(pet.details().species(), pet.status(), FACE);
        Label name = new Label(pet.name());
        name.getStyleClass().add("heading");
        HBox top = new HBox(8, name, spring());
        top.setAlignment(Pos.CENTER_LEFT);
        if (number <= 9) top.getChildren().add(Buttons.keyCap("Alt+" + number));
        VBox text = new VBox(2, top, quiet(about(texts, pet, words)), quiet(body(texts, card, today)));
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox face = new HBox(12, picture, text);
        face.setAlignment(Pos.TOP_LEFT);
        VBox all = new VBox(8, face);
        FlowPane pills = pills(texts, card, due, today);
        if (!pills.getChildren().isEmpty()) all.getChildren().add(pills);
        prefWidthProperty().subscribe(width -> fit(all, pills, width.doubleValue() - 2 * INSET));
        setGraphic(all);
        setAccessibleText(pet.name() + " " + about(texts, pet, words));
        setOnAction(_ -> open.run());
    }

    /// A pill that is wider than the tile ends in dots; the pet's own page says all of it. A button lays its graphic out
    /// as wide as it likes to be, so it has to be told.
    private static void fit(VBox all, FlowPane pills, double width) {
        all.setMinWidth(width);
        all.setPrefWidth(width);
        all.setMaxWidth(width);
        pills.setMinWidth(width);
        pills.setPrefWrapLength(width);
        pills.getChildren().forEach(pill -> ((Pill) pill).setMaxWidth(width));
    }

    void show(byte[] photo) {
        picture.show(photo);
    }

    static String about(Texts texts, Pet pet, Supplier<PetWords.Lists> words) {
        String breed = words.get().shown(pet.details().looks().breed(), texts.language());
        String species = texts.get(pet.details().species().named());
        return breed.isEmpty() ? species : species + " · " + breed;
    }

    private static String body(Texts texts, PetCard card, LocalDate today) {
        Pet pet = card.pet();
        List<String> parts = new ArrayList<>();
        if (pet.details().sex() != Sex.UNKNOWN) parts.add(texts.get(pet.details().sex().named()));
        pet.age(today).ifPresent(age -> parts.add(texts.get(age)));
        card.lastWeight().ifPresent(weight -> parts.add(texts.get("owners.pet.kilograms", weight.kilograms())));
        return String.join(" · ", parts);
    }

    private static FlowPane pills(Texts texts, PetCard card, List<ProfileFacts.Due> due, LocalDate today) {
        FlowPane pills = new FlowPane(6, 6);
        Pet pet = card.pet();
        pet.statusOn().ifPresent(on -> pills.getChildren().add(new Pill(
                texts.get(Message.of("owners.pet.gone_on", pet.status().named(), on)), Tone.PLAIN)));
        if (pet.status() == PetStatus.LIVING) {
            for (PetAlert alert : card.alerts()) pills.getChildren().add(alert(alert));
            for (ProfileFacts.Due each : due) pills.getChildren().add(due(texts, each, today));
        }
        return pills;
    }

    static Pill alert(PetAlert alert) {
        boolean danger = alert.kind() == AlertKind.BEHAVIOUR || alert.kind() == AlertKind.ALLERGY;
        Pill pill = new Pill(alert.text(), danger ? Tone.DANGER : Tone.LOOK).with(Feather.ALERT_TRIANGLE);
        pill.setMinWidth(0);
        return pill;
    }

    static Pill due(Texts texts, ProfileFacts.Due due, LocalDate today) {
        boolean overdue = due.on().isBefore(today);
        long days = Math.abs(ChronoUnit.DAYS.between(today, due.on()));
        String words = overdue ? texts.get("owners.pet.overdue", due.what().in(texts.language()), days)
                : texts.get("owners.pet.due", due.what().in(texts.language()), due.on());
        return new Pill(words, !overdue ? Tone.ACCENT : due.vaccine() ? Tone.DANGER : Tone.LOOK).with(Feather.CLOCK);
    }

    private static Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private static HBox spring() {
        HBox spring = new HBox();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
