package jaidee.owners.ui;

import jaidee.kernel.OwnerId;
import jaidee.kernel.Texts;
import jaidee.owners.Likeness;
import jaidee.owners.PetLine;
import jaidee.ui.Buttons;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Owners the clinic may know already, beside the form: never in the way, one key away.
final class AlikeList extends VBox {
    private static final int SHOWN = 3;

    private final Kit kit;
    private final ObservableList<Likeness> alike;
    private final Consumer<OwnerId> open;

    AlikeList(Kit kit, ObservableList<Likeness> alike, Consumer<OwnerId> open) {
        super(4);
        this.kit = kit;
        this.alike = alike;
        this.open = open;
        getStyleClass().add("alike");
        alike.addListener((ListChangeListener<Likeness>) _ -> show());
        kit.texts().languageProperty().subscribe(() -> show());
        show();
    }

    private void show() {
        boolean any = !alike.isEmpty();
        setVisible(any);
        setManaged(any);
        getChildren().clear();
        if (!any) return;
        boolean samePhone = alike.stream().anyMatch(Likeness::samePhone);
        Label heading = new Label(kit.texts().get(samePhone ? "owners.alike.title_phone" : "owners.alike.title"));
        heading.setGraphic(Icons.of(Feather.USERS));
        heading.getStyleClass().add("strong");
        getChildren().add(heading);
        for (int i = 0; i < Math.min(SHOWN, alike.size()); i++) getChildren().add(line(alike.get(i), i + 1));
    }

    private Button line(Likeness likeness, int number) {
        Texts now = kit.texts().now();
        Label name = new Label(likeness.owner().name().spoken());
        name.getStyleClass().add("strong");
        Label about = new Label(about(likeness));
        about.getStyleClass().addAll("small", "muted");
        VBox words = new VBox(name, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox face = new HBox(8, words);
        face.setAlignment(Pos.CENTER_LEFT);
        likeness.traits().stream().limit(2).forEach(trait -> face.getChildren().add(new Pill(now.get(trait.named()), Tone.LOOK)));
        face.getChildren().add(Buttons.keyCap("Alt+" + number));
        Button line = new Button(null, face);
        line.getStyleClass().add("alike-line");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setFocusTraversable(false);
        line.setAccessibleText(name.getText() + " " + about.getText());
        line.setOnAction(_ -> open.accept(likeness.owner().id()));
        return line;
    }

    private String about(Likeness likeness) {
        String phones = OwnerRow.phones(kit.texts(), likeness.owner());
        List<PetLine> pets = likeness.owner().pets();
        return pets.isEmpty() ? phones : phones + " · " + pets.stream().map(PetLine::name).collect(Collectors.joining(", "));
    }
}
