package jaidee.owners.ui;

import jaidee.kernel.DateInput;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Microchip;
import jaidee.kernel.Texts;
import jaidee.owners.AlertKind;
import jaidee.owners.Pet;
import jaidee.owners.PetAlert;
import jaidee.owners.PetHistory;
import jaidee.owners.PetProfile;
import jaidee.owners.PetStatus;
import jaidee.owners.PetWords;
import jaidee.owners.ProfileFacts;
import jaidee.owners.Sex;
import jaidee.owners.WeightDoubt;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// What matters about one pet, the dangerous first.
public final class PetProfileView implements Screen {
    private static final double FACE = 116;
    private static final double SIDE_WIDTH = 400;

    private final Kit kit;
    private final PetProfileModel model;
    private final Supplier<PetWords.Lists> words;
    private final LocalDate today;
    private final VBox node = new VBox();
    private final VBox content = new VBox(16);
    private final TextField weight = new TextField();
    private final WeightChart chart;
    private final Button toOwner;
    private final List<Button> buttons;
    private final List<Deed> deeds;
    private final Deed correct;
    private final PhotoIntake photos;
    private final List<PetSection> sections;
    private Subscription shown = Subscription.EMPTY;

    /// @param more what later features add to it
    public PetProfileView(Kit kit, PetProfileModel model, Supplier<PetWords.Lists> words, LocalDate today, List<PetSections> more) {
        this.kit = kit;
        this.model = model;
        this.words = words;
        this.today = today;
        this.chart = new WeightChart(kit.texts());
        this.photos = new PhotoIntake(kit, model);
        Deed owner = Deed.of("owners.pet.owner", "F4", this::openOwner);
        Deed weigh = Deed.of("owners.pet.weigh", "F5", () -> Focus.on(weight));
        Deed alert = Deed.of("owners.pet.add_alert", "F6", this::addAlert);
        Deed edit = Deed.of("owners.pet.edit", "F7", this::edit);
        Deed photo = Deed.of("owners.pet.photo", "F8", photos::choose);
        Deed status = Deed.of("owners.pet.status", "F9", this::status);
        this.correct = Deed.of("owners.pet.weigh_as_meant", "Ctrl+F5", model::weighAsMeant)
                .when(Bindings.isNotNull(model.weightDoubtProperty()));
        PetPage page = model.page();
        this.sections = more.stream().flatMap(each -> each.sections(page).stream()).toList();
        List<PetSections.Offer> offers = more.stream().flatMap(each -> each.offers(page).stream()).toList();
        this.deeds = new ArrayList<>(List.of(owner, weigh, correct, alert, edit, photo, status, Deed.of("owners.pet.paste_photo", "Ctrl+V", photos::paste)));
        sections.forEach(section -> deeds.addAll(section.deeds()));
        offers.forEach(offer -> deeds.add(offer.deed()));
        this.toOwner = kit.buttons().of(owner, Feather.USER);
        this.buttons = new ArrayList<>(List.of(kit.buttons().of(weigh, Feather.ACTIVITY), kit.buttons().of(alert, Feather.ALERT_TRIANGLE),
                kit.buttons().of(edit, Feather.EDIT_2), kit.buttons().of(photo, Feather.CAMERA), kit.buttons().of(status, Feather.HEART), toOwner));
        offers.forEach(offer -> buttons.add(kit.buttons().of(offer.deed(), offer.icon())));
        build();
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
        shown = model.profileProperty().subscribe(_ -> show()).and(kit.texts().languageProperty().subscribe(_ -> show()));
        model.load();
    }

    @Override
    public void onClose() {
        shown.unsubscribe();
        sections.forEach(PetSection::close);
    }

    @Override
    public void focusFirst() {
        PetProfile profile = model.profileProperty().get();
        boolean died = profile != null && profile.pet().status() == PetStatus.DIED;
        Focus.on(died ? toOwner : weight);
    }

    private void build() {
        node.getStyleClass().add("screen");
        node.getStylesheets().add(OwnersScreens.SHEET);
        photos.takeDropsOn(node);
        weight.textProperty().bindBidirectional(model.weightProperty());
        weight.setId("weight");
        kit.texts().prompt(weight, "owners.pet.weight_prompt");
        weight.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.weigh();
                event.consume();
            }
        });
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node.getChildren().add(scroll);
    }

    private void show() {
        PetProfile profile = model.profileProperty().get();
        if (profile == null) return;
        VBox left = new VBox(16);
        left.getChildren().addAll(in(PetSection.Place.BOOK));
        left.getChildren().addAll(details(profile), history(profile));
        HBox.setHgrow(left, Priority.ALWAYS);
        Card weights = weights(profile);
        weights.setMinWidth(SIDE_WIDTH);
        weights.setMaxWidth(SIDE_WIDTH);
        VBox side = new VBox(16, weights);
        side.getChildren().addAll(in(PetSection.Place.SIDE));
        HBox both = new HBox(16, left, side);
        content.getChildren().setAll(head(profile));
        if (!profile.alerts().isEmpty()) content.getChildren().add(alerts(profile));
        if (!profile.due().isEmpty()) content.getChildren().add(due(profile));
        content.getChildren().addAll(in(PetSection.Place.DUE));
        content.getChildren().add(both);
        sections.forEach(section -> section.show(profile));
    }

    private List<Node> in(PetSection.Place place) {
        return sections.stream().filter(section -> section.place() == place).map(PetSection::node).toList();
    }

    private Node head(PetProfile profile) {
        Pet pet = profile.pet();
        Texts now = kit.texts().now();
        PetPicture picture = new PetPicture(pet.details().species(), pet.status(), FACE);
        profile.photo().ifPresent(picture::show);
        Label name = new Label(pet.name());
        name.getStyleClass().add("owner-title");
        Label about = new Label(PetTile.about(now, pet, words));
        List<String> facts = new ArrayList<>();
        pet.age(today).ifPresent(age -> facts.add(now.get(age)));
        if (pet.details().sex() != Sex.UNKNOWN) facts.add(now.get(pet.details().sex().named()));
        facts.add(now.get("owners.pet.of", profile.owner().name().titled()));
        Label below = new Label(String.join(" · ", facts));
        below.getStyleClass().add("muted");
        VBox text = new VBox(2, name, about, below);
        pet.statusOn().ifPresent(on -> text.getChildren().add(FactCards.line(Feather.HEART,
                now.get(pet.status() == PetStatus.DIED ? "owners.pet.died_on" : "owners.pet.left_on", pet.status().named(), on), "gone")));
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox face = new HBox(20, picture, text);
        face.setAlignment(Pos.CENTER_LEFT);
        // wraps when the text is large
        FlowPane row = new FlowPane(8, 8);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getChildren().addAll(buttons);
        return new VBox(12, row, face);
    }

    private Node alerts(PetProfile profile) {
        VBox lines = new VBox(6);
        for (PetAlert alert : profile.alerts()) lines.getChildren().add(alert(alert));
        return lines;
    }

    private Node due(PetProfile profile) {
        FlowPane pills = new FlowPane(8, 8);
        for (ProfileFacts.Due each : profile.due()) pills.getChildren().add(PetTile.due(kit.texts().now(), each, today));
        return pills;
    }

    private Node alert(PetAlert alert) {
        boolean danger = alert.kind() == AlertKind.BEHAVIOUR || alert.kind() == AlertKind.ALLERGY;
        String kind = kit.texts().get(alert.kind().named());
        String said = alert.text().startsWith(kind) ? alert.text() : kit.texts().get("owners.pet.alert", kind, alert.text());
        Label words = FactCards.line(Feather.ALERT_TRIANGLE, said, "alert-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button end = kit.buttons().icon(Deed.of("owners.pet.end_alert", () -> model.endAlert(alert)), Feather.X);
        HBox line = new HBox(8, words, end);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("alert-line", danger ? "alert-danger" : "alert-look");
        return line;
    }

    private Node details(PetProfile profile) {
        Pet pet = profile.pet();
        Texts now = kit.texts().now();
        Facts facts = new Facts(kit.texts());
        facts.add("owners.pet.hn", pet.hn());
        pet.details().birth().ifPresent(birth -> facts.add("owners.pet.birth", birth.estimated()
                ? now.get("kernel.age.about", DateInput.echo(birth.day())) : now.get(DateInput.echo(birth.day()))));
        facts.add("owners.pet_form.neutered", now.get(pet.details().neutered().named()));
        facts.add("owners.pet_form.colour", words.get().shown(pet.details().looks().colour(), now.language()));
        facts.add("owners.pet_form.marks", pet.details().looks().marks());
        if (!pet.details().microchip().isEmpty()) {
            Microchip chip = new Microchip(pet.details().microchip());
            facts.add("owners.pet.microchip", chip.display() + "  " + now.get(chip.originText()));
        }
        facts.add("owners.pet_form.note", pet.details().note());
        return new Card(kit.texts(), "owners.pet.details").add(facts);
    }

    private Card weights(PetProfile profile) {
        Card card = new Card(kit.texts(), "owners.pet.weight");
        if (profile.weights().isEmpty()) {
            Label none = kit.texts().bind(new Label(), "owners.pet.no_weight");
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            card.add(none);
        } else {
            chart.show(profile.weights());
            card.add(chart);
        }
        if (profile.pet().status() == PetStatus.DIED) return card;
        Field field = new Field(kit.texts(), "owners.pet.new_weight", weight).refusing(model.refusals().of("weight"));
        Label doubt = new Label();
        doubt.getStyleClass().add("doubt");
        doubt.setWrapText(true);
        doubt.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        doubt.textProperty().bind(kit.texts().of(model.weightDoubtProperty().map(WeightDoubt::message)));
        doubt.visibleProperty().bind(doubt.textProperty().isNotEmpty());
        doubt.managedProperty().bind(doubt.visibleProperty());
        Button correction = kit.buttons().of(correct);
        correction.visibleProperty().bind(doubt.visibleProperty());
        correction.managedProperty().bind(doubt.visibleProperty());
        return card.add(field, doubt, correction);
    }

    private Node history(PetProfile profile) {
        Card card = new Card(kit.texts(), "owners.pet.history");
        if (profile.history().isEmpty()) {
            Label none = kit.texts().bind(new Label(), "owners.pet.no_history");
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            return card.add(none);
        }
        for (PetHistory.Event event : profile.history()) card.add(event(event));
        return card;
    }

    private Node event(PetHistory.Event event) {
        Label day = new Label(Days.shortText(event.day(), kit.texts().language()));
        day.getStyleClass().add("muted");
        day.setMinWidth(96);
        Label what = new Label(event.what().in(kit.texts().language()));
        what.setWrapText(true);
        HBox line = new HBox(10, Icons.of(switch (event.kind()) {
            case VISIT -> Feather.CALENDAR;
            case VACCINATION -> Feather.SHIELD;
            case MESSAGE -> Feather.MESSAGE_CIRCLE;
        }), day, what);
        line.setAlignment(Pos.CENTER_LEFT);
        event.sale().ifPresent(sale -> {
            line.getStyleClass().add("row-button");
            line.setOnMouseClicked(_ -> kit.navigator().open(new Route.ReceiptView(sale)));
        });
        return line;
    }

    private void addAlert() {
        ChoiceChips<AlertKind> kind = new ChoiceChips<>(List.of(AlertKind.values()), each -> kit.texts().with(now -> now.get(each.named())));
        kind.valueProperty().set(AlertKind.BEHAVIOUR);
        TextField text = new TextField();
        kit.texts().prompt(text, "owners.pet.alert_prompt");
        VBox form = new VBox(12, new Field(kit.texts(), "owners.pet.alert_kind", kind),
                new Field(kit.texts(), "owners.pet.alert_text", text).required().refusing(model.refusals().of("alert")));
        Panel panel = kit.dialogs().panel(Message.of("owners.pet.add_alert"), form);
        Deed save = Deed.of("owners.pet.alert_save", "F12", () -> model.addAlert(kind.valueProperty().get(), text.getText(), panel::close));
        text.setOnAction(_ -> save.run());
        panel.offerPrimary(save).focusing(text).open();
    }

    private void edit() {
        if (model.profileProperty().get() == null) return;
        PetForm form = new PetForm(kit, model.edited(), words, true);
        Panel panel = kit.dialogs().panel(Message.of("owners.pet.edit_title", model.profileProperty().get().pet().name()), form);
        form.leavingBy(panel::close);
        panel.offerPrimary(Deed.of("owners.pet.edit_save", "F12", () -> model.saveEdited(_ -> panel.close()))).open();
        form.focusFirst();
    }

    private void status() {
        PetProfile profile = model.profileProperty().get();
        if (profile == null) return;
        ChoiceChips<PetStatus> status = new ChoiceChips<>(List.of(PetStatus.values()), each -> kit.texts().with(now -> now.get(each.named())));
        status.valueProperty().set(profile.pet().status());
        DateField day = new DateField(DateInput.Field.VISIT, kit.clock());
        day.dayProperty().set(profile.pet().statusOn().orElse(today));
        Label gently = kit.texts().bind(new Label(), "owners.pet.status_hint");
        gently.getStyleClass().add("muted");
        gently.setWrapText(true);
        gently.setMaxWidth(480);
        VBox form = new VBox(12, new Field(kit.texts(), "owners.pet.status_now", status),
                new Field(kit.texts(), "owners.pet.status_day", day).refusing(model.refusals().of("day")), gently);
        Panel panel = kit.dialogs().panel(Message.of("owners.pet.status_title", profile.pet().name()), form);
        panel.offerPrimary(Deed.of("owners.pet.status_save", "F12", () -> {
            if (day.day() != null) model.setStatus(status.valueProperty().get(), day.day(), panel::close);
        })).focusing(status).open();
    }

    private void openOwner() {
        PetProfile profile = model.profileProperty().get();
        if (profile != null) kit.navigator().open(new Route.OwnerProfile(profile.owner().id()));
    }
}
