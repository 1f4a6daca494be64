package jaidee.owners.ui;

import jaidee.kernel.Message;
import jaidee.owners.OwnerLine;
import jaidee.owners.OwnerSearch;
import jaidee.owners.PetLine;
import jaidee.owners.PetProfile;
import jaidee.owners.PetStatus;
import jaidee.owners.PetWords;
import jaidee.owners.ProfileFacts;
import jaidee.owners.WeightDoubt;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The page of one pet, for whoever is about to touch it: what can hurt or be forgotten, what is due, the vaccination
/// book, the weight, all else. Every deed stands beside what it concerns, with its key.
public final class PetProfileView implements Screen {
    static final int PET_KEYS = 9;
    private static final double SIDE_WIDTH = 392;
    private static final double FORM_HEIGHT = 552;

    private final Kit kit;
    private final PetProfileModel model;
    private final Supplier<PetWords.Lists> words;
    private final LocalDate today;
    private final VBox node = new VBox();
    private final VBox content = new VBox(12);
    private final ScrollPane scroll = new ScrollPane(content);
    private final List<PetSection> sections;
    private final List<PetSections.Offer> offers;
    private final PetHead head;
    private final HandoverPanel handover;
    private final WeightCard weights;
    private final Deed owner;
    private final Deed handOver;
    private final Deed photo;
    private final Deed status;
    private final Deed edit;
    private final Deed next;
    private final List<Deed> alertDeeds;
    private final List<Deed> deeds;
    private Optional<OwnerLine> newOwner = Optional.empty();
    private Subscription shown = Subscription.EMPTY;

    /// What a page needs besides its own pet.
    ///
    /// @param enrolFor enrols somebody new who is to get this pet, beginning with what was typed
    /// @param more     what later features add
    record Around(Supplier<PetWords.Lists> words, LocalDate today, OwnerSearch search, PhotoCamera camera,
                  BiConsumer<PetProfile, String> enrolFor, List<PetSections> more) {
    }

    PetProfileView(Kit kit, PetProfileModel model, Around around) {
        this.kit = kit;
        this.model = model;
        this.words = around.words();
        this.today = around.today();
        this.head = new PetHead(kit, words, today);
        PhotoPanel photos = new PhotoPanel(kit, model, around.camera());
        AlertPanels alerts = new AlertPanels(kit, model);
        this.handover = new HandoverPanel(kit, model, around.search(),
                typed -> around.enrolFor().accept(model.profileProperty().get(), typed), today);
        this.sections = around.more().stream().flatMap(each -> each.sections(model.page()).stream()).toList();
        this.offers = around.more().stream().flatMap(each -> each.offers(model.page()).stream()).toList();
        this.owner = Deed.of("owners.pet.owner", "F4", this::openOwner);
        this.handOver = Deed.of("owners.pet.hand_over", "Ctrl+F9", () -> handover.open(Optional.empty()));
        this.photo = Deed.of("owners.pet.photo", "F8", photos::open);
        this.status = Deed.of("owners.pet.status", "F9", () -> new StatusPanel(kit, model, today).open());
        this.edit = Deed.of("owners.pet.edit", "F7", this::edit);
        this.next = Deed.of("owners.pet.next", "Alt+Down", () -> step(1));
        this.alertDeeds = List.of(Deed.of("owners.pet.add_alert", "F6", alerts::add), Deed.of("owners.pet.ended_alerts", "Ctrl+F6", alerts::lookUp));
        Deed weigh = Deed.of("owners.pet.weigh", "F5", this::weigh);
        Deed weighings = Deed.of("owners.pet.weights", "Ctrl+F5", () -> new WeightsPanel(kit, model).open())
                .when(Bindings.createBooleanBinding(() -> model.profileProperty().get() != null
                        && !model.profileProperty().get().weights().isEmpty(), model.profileProperty()));
        Deed asMeant = Deed.of("owners.pet.weigh_as_meant", "F12", model::weighAsMeant)
                .when(Bindings.createBooleanBinding(() -> Optional.ofNullable(model.weightDoubtProperty().get()).flatMap(WeightDoubt::meant)
                        .isPresent(), model.weightDoubtProperty()));
        this.weights = new WeightCard(kit, model, weighings, asMeant);
        this.deeds = new ArrayList<>(List.of(owner, weigh));
        deeds.addAll(List.of(alertDeeds.getFirst(), edit, photo, status, weighings, alertDeeds.getLast(), handOver, asMeant));
        sections.forEach(section -> deeds.addAll(section.deeds()));
        offers.forEach(offer -> deeds.add(offer.deed()));
        deeds.addAll(List.of(next, Deed.of("owners.pet.previous", "Alt+Up", () -> step(-1))));
        for (int i = 0; i < PET_KEYS; i++) {
            int at = i;
            deeds.add(Deed.of("owners.profile.open_pet", "Alt+" + (i + 1), () -> openSibling(at)));
        }
        build(photos);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return deeds;
    }

    @Override
    public void onOpen() {
        shown = model.readsProperty().subscribe(_ -> show()).and(kit.texts().languageProperty().subscribe(_ -> show()));
        model.load();
    }

    @Override
    public void onClose() {
        shown.unsubscribe();
        sections.forEach(PetSection::close);
    }

    @Override
    public void focusFirst() {
        focusWeight();
    }

    /// Asks to hand the pet over to somebody who was just enrolled for that.
    void handOverTo(OwnerLine enrolled) {
        newOwner = Optional.of(enrolled);
        offerNewOwner();
    }

    private void build(PhotoPanel photos) {
        node.getStyleClass().addAll("screen", "pet-page");
        node.getStylesheets().add(OwnersScreens.SHEET);
        photos.intake().takeDropsOn(node);
        model.weightProperty().subscribe(typed -> {
            if (!typed.isBlank()) reveal(weights);
        });
        model.weightDoubtProperty().subscribe(doubt -> {
            if (doubt != null) reveal(weights);
        });
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node.getChildren().add(scroll);
    }

    private void show() {
        PetProfile profile = model.profileProperty().get();
        if (profile == null) return;
        boolean living = profile.pet().status() == PetStatus.LIVING;
        boolean died = profile.pet().status() == PetStatus.DIED;
        content.getChildren().setAll(head.siblings(profile, this::openSibling, next));
        List<Node> buttons = new ArrayList<>();
        if (!died) buttons.add(kit.buttons().of(alertDeeds.getFirst(), Feather.ALERT_TRIANGLE));
        buttons.add(kit.buttons().of(status, Feather.HEART));
        offers.forEach(offer -> buttons.add(kit.buttons().of(offer.deed(), offer.icon())));
        buttons.add(kit.buttons().quiet(alertDeeds.getLast(), Feather.ARCHIVE));
        content.getChildren().add(head.of(profile, new PetHead.Deeds(owner, handOver, photo, buttons)));
        if (!died && !profile.alerts().isEmpty()) content.getChildren().add(new AlertBand(kit, profile.alerts(), model::endAlert));
        if (living) content.getChildren().addAll(due(profile));
        content.getChildren().add(columns(profile));
        weights.show(profile, today);
        sections.forEach(section -> section.show(profile));
        offerNewOwner();
    }

    private Node columns(PetProfile profile) {
        VBox main = new VBox(12);
        main.getChildren().addAll(in(PetSection.Place.BOOK));
        main.getChildren().add(new PetHistoryCard(kit, profile.history()));
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        VBox side = new VBox(12, weights);
        side.getChildren().addAll(in(PetSection.Place.SIDE));
        side.getChildren().add(new PetFacts(kit, profile, words, edit));
        side.setMinWidth(SIDE_WIDTH);
        side.setMaxWidth(SIDE_WIDTH);
        return new HBox(12, main, side);
    }

    /// The cards of who knows what is due; while nobody does, what the profile itself was told.
    private List<Node> due(PetProfile profile) {
        List<Node> cards = in(PetSection.Place.DUE);
        if (!cards.isEmpty() || profile.due().isEmpty()) return cards;
        FlowPane pills = new FlowPane(8, 8);
        for (ProfileFacts.Due each : profile.due()) pills.getChildren().add(PetTile.due(kit.texts().now(), each, today));
        return List.of(pills);
    }

    private List<Node> in(PetSection.Place place) {
        return sections.stream().filter(section -> section.place() == place).map(PetSection::node).toList();
    }

    private void weigh() {
        focusWeight();
        reveal(weights);
    }

    /// What is typed must be seen, below however many warnings it stands.
    private void reveal(Node part) {
        double room = scroll.getViewportBounds().getHeight(), hidden = content.getHeight() - room;
        if (hidden <= 0 || part.getScene() == null) return;
        Bounds at = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double top = scroll.getVvalue() * hidden;
        if (at.getMaxY() > top + room) scroll.setVvalue(Math.min(1, Math.min(at.getMinY(), at.getMaxY() - room) / hidden));
        else if (at.getMinY() < top) scroll.setVvalue(at.getMinY() / hidden);
    }

    /// The field of the weight; on the quiet page of a pet that died, the owner.
    private void focusWeight() {
        PetProfile profile = model.profileProperty().get();
        if (profile == null || profile.pet().status() != PetStatus.DIED) weights.focus();
        else Focus.first(content);
    }

    private void edit() {
        if (model.profileProperty().get() == null) return;
        PetForm form = new PetForm(kit, model.edited(), words, true);
        Panel panel = kit.dialogs().panel(Message.of("owners.pet.edit_title", model.profileProperty().get().pet().name()), whole(form));
        form.leavingBy(panel::close);
        panel.offerPrimary(Deed.of("owners.pet.edit_save", "F12", () -> model.saveEdited(_ -> panel.close()))).open();
        form.focusFirst();
    }

    /// Scrolls where large text makes the form higher than the window, so that its buttons stay in sight.
    private static ScrollPane whole(PetForm form) {
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(FORM_HEIGHT);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void offerNewOwner() {
        if (newOwner.isEmpty() || model.profileProperty().get() == null) return;
        Optional<OwnerLine> chosen = newOwner;
        newOwner = Optional.empty();
        handover.open(chosen);
    }

    private void openSibling(int at) {
        List<PetLine> pets = siblings();
        if (at < pets.size()) open(pets.get(at));
    }

    private void step(int by) {
        List<PetLine> pets = siblings();
        for (int i = 0; i < pets.size(); i++)
            if (pets.get(i).id().equals(model.id())) open(pets.get(Math.floorMod(i + by, pets.size())));
    }

    private List<PetLine> siblings() {
        PetProfile profile = model.profileProperty().get();
        return profile == null ? List.of() : profile.owner().pets();
    }

    private void open(PetLine pet) {
        if (!pet.id().equals(model.id())) kit.navigator().open(new Route.PetProfile(pet.id()));
    }

    private void openOwner() {
        PetProfile profile = model.profileProperty().get();
        if (profile != null) kit.navigator().open(new Route.OwnerProfile(profile.owner().id()));
    }
}
