package jaidee.merging.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.merging.OwnerMerges;
import jaidee.merging.PetField;
import jaidee.merging.PetMerge;
import jaidee.merging.PetSides;
import jaidee.owners.Pet;
import jaidee.owners.PetDetails;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// On the left the other pets of the house and what was merged before, on the right two of them side by side: where they differ
/// one key a line says what is right, and one key makes one of them.
public final class PetMergeView implements Screen {
    private static final double SIDE = 320;
    private static final int DIGITS = 9;

    private final PetMergeModel model;
    private final Kit kit;
    private final Label title = new Label();
    private final VBox others = new VBox(6), history = new VBox(8), compared = new VBox(12);
    private final List<Deed> deeds = new ArrayList<>();
    private final Deed merge, swap, undo;
    private final ScrollPane scroll = new ScrollPane(compared);
    private final VBox node = new VBox(12);
    private Subscription shown = Subscription.EMPTY;

    public PetMergeView(PetMergeModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        BooleanBinding chosen = Bindings.isNotNull(model.sidesProperty()).and(model.busyProperty().not());
        merge = Deed.of("merging.pet.merge", "F12", () -> model.merge(kept -> kit.navigator().replace(new Route.PetProfile(kept)))).when(chosen);
        swap = Deed.of("merging.pet.swap", "F6", model::swap).when(chosen);
        undo = Deed.of("merging.undo", "F8", model::undo).when(Bindings.isNotNull(model.undoableProperty()).and(model.busyProperty().not()));
        deeds.addAll(List.of(merge, swap, undo));
        for (int i = 0; i < DIGITS; i++) {
            int at = i;
            deeds.add(Deed.of("merging.compare", "Alt+" + (i + 1), () -> compare(at)));
            deeds.add(Deed.of("merging.choose", "Ctrl+" + (i + 1), () -> turn(at)).when(chosen));
        }
        build();
    }

    private void build() {
        title.getStyleClass().add("title");
        VBox left = new VBox(12, new Card(kit.texts(), "merging.pet.others").add(others), new Card(kit.texts(), "merging.history").add(history, new FlowPane(kit.buttons().of(undo, Feather.CORNER_UP_LEFT))));
        ScrollPane side = new ScrollPane(left);
        side.setFitToWidth(true);
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        scroll.setFitToWidth(true);
        // so that there is something to hear the keys before anything is chosen
        scroll.setFocusTraversable(true);
        Card right = new Card().fill(scroll).add(new FlowPane(8, 8, kit.buttons().primary(merge, Feather.GIT_MERGE), kit.buttons().of(swap, Feather.REPEAT)));
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = new HBox(16, side, right);
        VBox.setVgrow(both, Priority.ALWAYS);
        node.getChildren().addAll(title, both);
        node.getStyleClass().add("screen");
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
        shown = model.petProperty().subscribe(_ -> show()).and(model.sidesProperty().subscribe(_ -> show())).and(model.fromGoneProperty().subscribe(_ -> show()))
                .and(model.undoableProperty().subscribe(_ -> show())).and(kit.texts().languageProperty().subscribe(_ -> show()));
        model.load();
    }

    @Override
    public void onClose() {
        shown.unsubscribe();
    }

    @Override
    public void focusFirst() {
        Focus.on(scroll);
    }

    private void compare(int at) {
        if (at < model.others().size()) model.compare(model.others().get(at).id());
    }

    private void turn(int at) {
        List<PetField> apart = model.sidesProperty().get().apart();
        if (at < apart.size()) model.turn(apart.get(at));
    }

    private void show() {
        Pet pet = model.petProperty().get();
        if (pet == null) return;
        Texts now = kit.texts().now();
        title.setText(now.get("merging.title", pet.name() + " · " + pet.hn()));
        others.getChildren().clear();
        for (int i = 0; i < model.others().size(); i++) {
            int at = i;
            Pet other = model.others().get(i);
            others.getChildren().add(MergeParts.line(Feather.HEART, other.name(), List.of(other.hn() + " · " + now.get(other.details().species().named())), "Alt+" + (i + 1), () -> compare(at)));
        }
        if (model.others().isEmpty()) others.getChildren().add(MergeParts.muted(now.get("merging.pet.others.none")));
        history.getChildren().clear();
        model.history().forEach(each -> history.getChildren().add(MergeParts.muted(told(now, each))));
        if (model.history().isEmpty()) history.getChildren().add(MergeParts.muted(now.get("merging.history.none")));
        PetSides sides = model.sidesProperty().get();
        if (sides == null) compared.getChildren().setAll(new EmptyState(kit, Feather.HEART, "merging.pet.nobody"));
        else compared.getChildren().setAll(grid(now, sides), MergeParts.notes(Stream.of(now.get("merging.pet.told.together"), now.get("merging.pet.told.bills"),
                now.get("merging.pet.told.day", OwnerMerges.REGRET.toHours()))));
    }

    private static String told(Texts now, PetMerge each) {
        return now.get(each.undone() ? "merging.history.undone" : "merging.history.line", each.goneNo(), each.goneName(), each.keptNo(), LocalDateTime.ofInstant(each.at(), Days.BANGKOK), each.by());
    }

    private Node grid(Texts now, PetSides sides) {
        GridPane grid = MergeParts.grid();
        MergeParts.row(grid, "", MergeParts.head(now.get("merging.pet.stays"), sides.kept().pet().name(), sides.kept().pet().hn()),
                MergeParts.head(now.get("merging.pet.goes"), sides.gone().pet().name(), sides.gone().pet().hn()));
        List<PetField> apart = sides.apart();
        for (PetField field : PetField.values()) {
            String here = said(now, field, sides.kept().pet().details()), there = said(now, field, sides.gone().pet().details());
            int key = apart.indexOf(field);
            if (key >= 0) MergeParts.row(grid, now.get(field.named()), choice(now, field, key, here, false), choice(now, field, key, there, true));
            else if (!here.equals(there)) MergeParts.row(grid, now.get(field.named()), MergeParts.value(here), MergeParts.value(there));
        }
        both(grid, now.get("merging.row.chip"), sides, side -> side.pet().details().microchip());
        both(grid, now.get("merging.row.doses"), sides, side -> side.last().map(day -> now.get("merging.row.doses.value", side.doses(), day)).orElse(""));
        both(grid, now.get("merging.row.weights"), sides, side -> side.weights() == 0 ? "" : now.get("merging.row.times", side.weights()));
        both(grid, now.get("merging.row.alerts"), sides, side -> side.alerts() == 0 ? "" : now.get("merging.row.things", side.alerts()));
        both(grid, now.get("merging.row.picture"), sides, side -> side.picture() ? now.get("merging.row.there") : "");
        both(grid, now.get("merging.row.bills"), sides, side -> side.bills() == 0 ? "" : now.get("merging.row.count", side.bills()));
        both(grid, now.get("merging.row.note"), sides, side -> side.pet().details().note());
        return grid;
    }

    private static void both(GridPane grid, String label, PetSides sides, Function<PetSides.Side, String> value) {
        String here = value.apply(sides.kept()), there = value.apply(sides.gone());
        if (!here.isEmpty() || !there.isEmpty()) MergeParts.row(grid, label, MergeParts.value(here), MergeParts.value(there));
    }

    private static String said(Texts now, PetField field, PetDetails details) {
        if (field.of(details).isEmpty()) return "";
        return switch (field) {
            case SEX -> now.get(details.sex().named());
            case NEUTERED -> now.get(details.neutered().named());
            case BIRTH -> details.birth().map(birth -> now.get(Message.of(birth.estimated() ? "merging.row.about" : "merging.row.day", birth.day()))).orElse("");
            case LIVES -> now.get(details.upbringing().lives().named());
            case PAST -> now.get(details.upbringing().pastVaccines().named());
            default -> field.of(details);
        };
    }

    private Node choice(Texts now, PetField field, int key, String text, boolean ofGone) {
        boolean right = model.isFromGone(field) == ofGone;
        // the keys of the digits are nine
        return MergeParts.choice(new MergeParts.Choice((ofGone ? "gone" : "kept") + field.name(), text, right, ofGone && key < DIGITS ? "Ctrl+" + (key + 1) : "",
                now.get(right ? "merging.right" : "merging.not_right", now.get(field.named()), text)), () -> {
            if (model.isFromGone(field) != ofGone) model.turn(field);
        });
    }
}
