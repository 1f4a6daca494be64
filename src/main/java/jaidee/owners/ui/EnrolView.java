package jaidee.owners.ui;

import jaidee.kernel.OwnerId;
import jaidee.owners.PetWords;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Somebody new at the desk: phone, name, pets, save. Whoever the clinic may know already appears beside the form.
public final class EnrolView implements Screen {
    private static final double OWNER_WIDTH = 420;
    private static final double PETS_WIDTH = 1000;
    private static final int ALIKE_KEYS = 9;

    private final Kit kit;
    private final EnrolModel model;
    private final Supplier<PetWords.Lists> words;
    private final OwnerForm ownerForm;
    private final VBox pets = new VBox(12);
    private final ScrollPane scroll = new ScrollPane(pets);
    private final VBox node = new VBox();
    private final Deed save;
    private final Deed another;
    private final Deed afresh;

    public EnrolView(Kit kit, EnrolModel model, Supplier<PetWords.Lists> words) {
        this.kit = kit;
        this.model = model;
        this.words = words;
        this.ownerForm = OwnerForm.brief(kit, model.owner());
        this.save = Deed.of("owners.enrol.save", "F12", this::save);
        this.another = Deed.of("owners.enrol.another_pet", "F6", this::addPet);
        this.afresh = Deed.of("owners.enrol.afresh", "F7", this::startAfresh);
        build();
        model.pets().addListener((ListChangeListener<PetFormModel>) _ -> showPets());
        showPets();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>(List.of(save, another, afresh, Deed.of("owners.enrol.save", "Ctrl+S", this::save)));
        for (int i = 0; i < ALIKE_KEYS; i++) {
            int at = i;
            deeds.add(Deed.of("owners.enrol.open_alike", "Alt+" + (i + 1), () -> openAlike(at)));
        }
        return deeds;
    }

    @Override
    public void arrive(Route route) {
        if (route instanceof Route.Enrol(String typed)) model.begin(typed);
    }

    @Override
    public void focusFirst() {
        ownerForm.focusFirst();
    }

    private void build() {
        node.getStyleClass().add("screen");
        node.getStylesheets().add(OwnersScreens.SHEET);
        Label title = kit.texts().bind(new Label(), "owners.enrol.title");
        title.getStyleClass().add("title");
        Label refused = new Label();
        refused.getStyleClass().add("form-refusal");
        refused.setWrapText(true);
        refused.textProperty().bind(kit.texts().of(model.refusalProperty()));
        Button saveButton = kit.buttons().primary(save, Feather.CHECK);
        Buttons.waiting(saveButton, model.saving());
        HBox top = new HBox(12, title, refused, Card.gap(), kit.buttons().quiet(afresh, Feather.ROTATE_CCW), saveButton);
        top.getStyleClass().add("screen-top");

        Card owner = new Card(kit.texts(), "owners.enrol.owner").add(ownerForm, new RecommenderField(kit, model), Card.line(), consents());
        ScrollPane ownerScroll = new ScrollPane(owner);
        ownerScroll.setFitToWidth(true);
        ownerScroll.setPrefWidth(OWNER_WIDTH);
        ownerScroll.setMinWidth(OWNER_WIDTH);
        scroll.setFitToWidth(true);
        VBox right = new VBox(12, new AlikeList(kit, model.alike(), this::open), scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        right.setMaxWidth(PETS_WIDTH);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = new HBox(16, ownerScroll, right);
        VBox.setVgrow(both, Priority.ALWAYS);
        node.getChildren().addAll(top, both);
    }

    private VBox consents() {
        Label heading = kit.texts().bind(new Label(), "owners.enrol.consents");
        heading.getStyleClass().add("field-label-alone");
        heading.setWrapText(true);
        return new VBox(8, heading, new ConsentRows(kit.texts(), model::consent));
    }

    private void showPets() {
        pets.getChildren().clear();
        for (int i = 0; i < model.pets().size(); i++) pets.getChildren().add(pet(model.pets().get(i), i + 1));
        Button more = kit.buttons().of(another, Feather.PLUS);
        pets.getChildren().add(more);
    }

    private Card pet(PetFormModel pet, int number) {
        PetForm form = new PetForm(kit, pet, words, false);
        Card card = new Card();
        Label heading = kit.texts().bind(new Label(), "owners.enrol.pet", number);
        heading.getStyleClass().add("heading");
        HBox top = new HBox(8, heading, Card.gap());
        top.getStyleClass().add("screen-top");
        if (model.pets().size() > 1)
            top.getChildren().add(kit.buttons().icon(Deed.of("owners.enrol.remove_pet", () -> model.removePet(pet)), Feather.X));
        card.add(top, form);
        card.setUserData(form);
        return card;
    }

    /// Goes to the form of the next pet: an empty one that is there already, or another one.
    private void addPet() {
        if (!model.pets().getLast().isEmpty()) model.addPet();
        Node last = pets.getChildren().get(model.pets().size() - 1);
        if (last.getUserData() instanceof PetForm form) form.focusFirst();
        scroll.layout();
        scroll.setVvalue(1);
    }

    private void startAfresh() {
        model.clear();
        ownerForm.focusFirst();
    }

    private void save() {
        model.save();
        if (model.owner().refusals().any()) ownerForm.focusFault();
    }

    private void openAlike(int at) {
        if (at < model.alike().size()) open(model.alike().get(at).owner().id());
    }

    /// The draft stays: coming back finds it as it was left.
    private void open(OwnerId owner) {
        kit.navigator().open(new Route.OwnerProfile(owner));
    }
}
