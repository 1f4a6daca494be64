package jaidee.owners.ui;

import atlantafx.base.theme.Styles;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Texts;
import jaidee.owners.FormerPet;
import jaidee.owners.Owner;
import jaidee.owners.OwnerProfile;
import jaidee.owners.PetCard;
import jaidee.owners.PetWords;
import jaidee.owners.ProfileFacts;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Pill;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// What to know before saying hello.
public final class OwnerProfileView implements Screen {
    private static final double SIDE_WIDTH = 340;
    private static final int PET_KEYS = 9;
    private static final double GAP = 12;

    private final Kit kit;
    private final OwnerProfileModel model;
    private final Supplier<PetWords.Lists> words;
    private final LocalDate today;
    private final List<Deed> deeds = new ArrayList<>();
    private final VBox node = new VBox();
    private final Map<PetId, PetTile> tiles = new HashMap<>();
    private final MapChangeListener<PetId, byte[]> pictures = change -> {
        if (change.wasAdded()) picture(change.getKey());
    };
    private final Button serve;
    private final Deed addPet;
    private final Deed addCarer;
    private final Deed consents;
    private final CarerPanel carers;
    private final List<Button> buttons = new ArrayList<>();
    private final List<Button> quiet = new ArrayList<>();
    private Subscription shown = Subscription.EMPTY;

    /// @param more what later features can do for this owner, such as printing the card
    public OwnerProfileView(Kit kit, OwnerProfileModel model, Supplier<PetWords.Lists> words, LocalDate today,
                            Function<OwnerId, List<Deed>> more) {
        this.kit = kit;
        this.model = model;
        this.words = words;
        this.today = today;
        Deed serving = Deed.of("owners.profile.serve", "F4", () -> kit.navigator().open(new Route.Serve(model.id())));
        this.serve = kit.buttons().primary(serving, Feather.SHOPPING_CART);
        this.carers = new CarerPanel(kit, model);
        this.addPet = Deed.of("owners.profile.add_pet", "F6", this::addPet);
        Deed edit = Deed.of("owners.profile.edit", "F7", () -> kit.navigator().open(new Route.EditOwner(model.id())));
        Deed note = Deed.of("owners.profile.note", "F9", this::note);
        this.addCarer = Deed.of("owners.carers.add", "Ctrl+F8", carers::add);
        buttons.add(kit.buttons().of(edit, Feather.EDIT_2));
        buttons.add(kit.buttons().of(note, Feather.FILE_TEXT));
        buttons.add(serve);
        this.consents = Deed.of("owners.consent.open", "Ctrl+F6", () -> new ConsentPanel(kit, model).open());
        deeds.addAll(List.of(serving, addPet, edit, note, addCarer, consents));
        for (Deed each : more.apply(model.id())) {
            deeds.add(each);
            Button button = kit.buttons().of(each);
            button.getStyleClass().add(Styles.FLAT);
            quiet.add(button);
        }
        for (int i = 0; i < PET_KEYS; i++) {
            int at = i;
            deeds.add(Deed.of("owners.profile.open_pet", "Alt+" + (i + 1), () -> openPet(at)));
        }
        node.getStyleClass().add("screen");
        node.getStylesheets().add(OwnersScreens.SHEET);
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
        shown = model.profileProperty().subscribe(profile -> show()).and(kit.texts().languageProperty().subscribe(_ -> show()));
        model.photos().addListener(pictures);
        model.load();
    }

    @Override
    public void onClose() {
        shown.unsubscribe();
        model.photos().removeListener(pictures);
    }

    @Override
    public void focusFirst() {
        Focus.on(serve);
    }

    private void show() {
        OwnerProfile profile = model.profileProperty().get();
        if (profile == null) return;
        boolean first = node.getChildren().isEmpty();
        node.getChildren().setAll(head(profile), body(profile));
        if (first) focusFirst();
    }

    private Node head(OwnerProfile profile) {
        Owner owner = profile.owner();
        Texts now = kit.texts().now();
        Label name = new Label(owner.name().spoken());
        name.getStyleClass().add("owner-title");
        HBox names = new HBox(12, name);
        names.setAlignment(Pos.CENTER_LEFT);
        HBox pills = new HBox(8);
        pills.setAlignment(Pos.CENTER_LEFT);
        pills.setMinWidth(HBox.USE_PREF_SIZE);
        profile.facts().tier().ifPresent(tier -> pills.getChildren().add(new Pill(tier.name().in(now.language()), Tone.valueOf(tier.colour())).with(Feather.AWARD)));
        if (!profile.notAsked().isEmpty())
            pills.getChildren().add(new Pill(now.get("owners.profile.ask_consent"), Tone.LOOK).with(Feather.HELP_CIRCLE));
        names.getChildren().add(pills);
        String phones = owner.details().contact().phones().stream().map(phone -> phone.display(now.language())).collect(Collectors.joining(" · "));
        Label phone = new Label(phones.isEmpty() ? now.get("owners.list.no_phone") : phones);
        phone.getStyleClass().add("owner-phone");
        phone.setGraphic(Icons.of(Feather.PHONE));
        HBox line = new HBox(16, phone);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!owner.details().contact().lineId().isEmpty()) line.getChildren().add(muted(now.get("owners.profile.line", owner.details().contact().lineId())));
        line.getChildren().add(muted(now.get("owners.profile.member", owner.memberNo(), owner.memberSince())));
        if (!profile.formerNumbers().isEmpty()) line.getChildren().add(muted(now.get("owners.profile.merged", String.join(", ", profile.formerNumbers()))));
        name.setMinWidth(0);
        VBox words = new VBox(4, names, line);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox own = new HBox(8);
        own.getChildren().addAll(buttons);
        own.setAlignment(Pos.TOP_RIGHT);
        // wraps when the text is large
        FlowPane others = new FlowPane(4, 4);
        others.getChildren().addAll(quiet);
        return new VBox(8, new HBox(16, words, own), others);
    }

    private Node body(OwnerProfile profile) {
        FactCards facts = new FactCards(kit, today);
        VBox left = new VBox(16);
        facts.attention(profile).ifPresent(left.getChildren()::add);
        if (!profile.owner().details().note().isEmpty())
            left.getChildren().add(FactCards.line(Feather.FILE_TEXT, profile.owner().details().note(), "owner-note"));
        left.getChildren().addAll(petsHeading(profile), pets(profile));
        if (!profile.formerPets().isEmpty()) left.getChildren().add(former(profile));
        facts.visits(profile.facts()).ifPresent(left.getChildren()::add);
        VBox side = new VBox(16);
        side.setMinWidth(SIDE_WIDTH);
        side.setMaxWidth(SIDE_WIDTH);
        facts.tier(profile.facts()).ifPresent(side.getChildren()::add);
        facts.deposit(profile).ifPresent(side.getChildren()::add);
        facts.coupons(profile.facts()).ifPresent(side.getChildren()::add);
        side.getChildren().add(new CarerCard(kit, profile, carers, addCarer));
        side.getChildren().add(new ConsentCard(kit, model, profile, consents));
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox both = new HBox(16, left, side);
        ScrollPane scroll = new ScrollPane(both);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node petsHeading(OwnerProfile profile) {
        Label heading = kit.texts().bind(new Label(), "owners.profile.pets", profile.pets().size());
        heading.getStyleClass().add("heading");
        HBox row = new HBox(8, heading, Card.gap(), kit.buttons().quiet(addPet, Feather.PLUS));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Pets that are somebody else's now, each leading to its page.
    private Node former(OwnerProfile profile) {
        VBox lines = new VBox(2);
        for (FormerPet pet : profile.formerPets()) {
            Button line = new Button(kit.texts().get("owners.profile.former", pet.name(), pet.ownerName(), pet.until()), Icons.of(Feather.REPEAT));
            line.getStyleClass().addAll("row-button", "small");
            line.setOnAction(_ -> kit.navigator().open(new Route.PetProfile(pet.pet())));
            lines.getChildren().add(line);
        }
        return lines;
    }

    private Node pets(OwnerProfile profile) {
        tiles.clear();
        if (profile.pets().isEmpty()) return new Card().add(new EmptyState(kit, Feather.HEART, "owners.profile.no_pets", addPet));
        FlowPane flow = new FlowPane(GAP, GAP);
        flow.setRowValignment(VPos.TOP);
        flow.setPrefWrapLength(PetTile.WIDTH);
        flow.widthProperty().subscribe(width -> share(flow, width.doubleValue()));
        List<PetCard> all = profile.pets();
        for (int i = 0; i < all.size(); i++) {
            PetId id = all.get(i).pet().id();
            List<ProfileFacts.Due> due = profile.facts().due().stream().filter(each -> each.pet().equals(id)).toList();
            PetTile tile = new PetTile(kit.texts().now(), all.get(i), due, words, today, i + 1,
                    () -> kit.navigator().open(new Route.PetProfile(id)));
            tiles.put(id, tile);
            flow.getChildren().add(tile);
            if (all.get(i).photo()) picture(id);
        }
        return flow;
    }

    /// As many tiles in a row as fit, sharing all of its width.
    private static void share(FlowPane flow, double width) {
        double columns = Math.max(1, Math.floor((width + GAP) / (PetTile.WIDTH + GAP)));
        flow.getChildren().forEach(tile -> ((PetTile) tile).setPrefWidth(Math.floor((width - (columns - 1) * GAP) / columns)));
    }

    private void picture(PetId id) {
        byte[] photo = model.photos().get(id);
        if (photo != null && tiles.containsKey(id)) tiles.get(id).show(photo);
    }

    private void addPet() {
        PetForm form = new PetForm(kit, model.newPet(), words, true);
        Panel panel = kit.dialogs().panel(Message.of("owners.profile.add_pet_title"), form);
        form.leavingBy(panel::close);
        panel.offerPrimary(Deed.of("owners.profile.add_pet_save", "F12", () -> model.addPet(panel::close))).open();
        form.focusFirst();
    }

    private void note() {
        Optional<Owner> owner = model.owner();
        if (owner.isEmpty()) return;
        TextArea text = new TextArea(owner.get().details().note());
        text.setWrapText(true);
        kit.texts().spoken(text, "owners.profile.note");
        Panel panel = kit.dialogs().panel(Message.of("owners.profile.note_title"), text);
        panel.offerPrimary(Deed.of("owners.profile.note_save", "F12", () -> {
            model.note(text.getText());
            panel.close();
        })).open();
    }

    private void openPet(int at) {
        OwnerProfile profile = model.profileProperty().get();
        if (profile != null && at < profile.pets().size())
            kit.navigator().open(new Route.PetProfile(profile.pets().get(at).pet().id()));
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }
}
