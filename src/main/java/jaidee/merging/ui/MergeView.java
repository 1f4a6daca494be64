package jaidee.merging.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Texts;
import jaidee.merging.MergeSides;
import jaidee.merging.OwnerField;
import jaidee.merging.OwnerMerge;
import jaidee.merging.OwnerMerges;
import jaidee.owners.Channel;
import jaidee.owners.Likeness;
import jaidee.owners.OwnerDetails;
import jaidee.owners.OwnerLine;
import jaidee.owners.PetLine;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.Marked;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.SearchBox;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
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

/// On the left who may be the same and what was merged before, on the right the two side by side: where they differ one key a
/// line says who is right, and one key makes one of them.
public final class MergeView implements Screen {
    private static final double SIDE = 320;
    private static final int DIGITS = 9;

    private final MergeModel model;
    private final Kit kit;
    private final SearchBox<OwnerLine> box;
    private final Label title = new Label();
    private final VBox alike = new VBox(6), history = new VBox(8), compared = new VBox(12);
    private final List<Deed> deeds = new ArrayList<>();
    private final Deed merge, swap, apart, undo;
    private final VBox node = new VBox(12);
    private Subscription shown = Subscription.EMPTY;

    public MergeView(MergeModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        box = new SearchBox<>(kit, "merging.find", "F4", other -> model.compare(other.id()));
        box.field().setId("other");
        box.find(typed -> model.others(typed).stream().map(MergeView::hit).toList());
        BooleanBinding chosen = Bindings.isNotNull(model.sidesProperty()).and(model.busyProperty().not());
        merge = Deed.of("merging.merge", "F12", () -> model.merge(kept -> kit.navigator().replace(new Route.OwnerProfile(kept)))).when(chosen);
        swap = Deed.of("merging.swap", "F6", model::swap).when(chosen);
        apart = Deed.of("merging.apart", "F9", model::apart).when(chosen);
        undo = Deed.of("merging.undo", "F8", model::undo).when(Bindings.isNotNull(model.undoableProperty()).and(model.busyProperty().not()));
        deeds.addAll(List.of(Deed.of("merging.find.go", "F4", box::focus), merge, swap, apart, undo));
        for (int i = 0; i < DIGITS; i++) {
            int at = i;
            deeds.add(Deed.of("merging.compare", "Alt+" + (i + 1), () -> compare(at)));
        }
        for (int i = 0; i < OwnerField.values().length; i++) {
            int at = i;
            deeds.add(Deed.of("merging.choose", "Ctrl+" + (i + 1), () -> turn(at)).when(chosen));
        }
        build();
    }

    private void build() {
        title.getStyleClass().add("title");
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox top = new HBox(16, title, box);
        top.setAlignment(Pos.CENTER_LEFT);
        VBox left = new VBox(12, new Card(kit.texts(), "merging.alike").add(alike), new Card(kit.texts(), "merging.history").add(history, new FlowPane(kit.buttons().of(undo, Feather.CORNER_UP_LEFT))));
        ScrollPane side = new ScrollPane(left);
        side.setFitToWidth(true);
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        ScrollPane scroll = new ScrollPane(compared);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        FlowPane buttons = new FlowPane(8, 8, kit.buttons().primary(merge, Feather.GIT_MERGE), kit.buttons().of(swap, Feather.REPEAT), kit.buttons().quiet(apart, Feather.USERS));
        Card right = new Card().fill(scroll).add(buttons);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = new HBox(16, side, right);
        VBox.setVgrow(both, Priority.ALWAYS);
        node.getChildren().addAll(top, both);
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
        ListChangeListener<Object> changed = _ -> show();
        model.alike().addListener(changed);
        shown = model.ownerProperty().subscribe(_ -> show()).and(model.sidesProperty().subscribe(_ -> show())).and(model.fromGoneProperty().subscribe(_ -> show()))
                .and(kit.texts().languageProperty().subscribe(_ -> show())).and(() -> model.alike().removeListener(changed));
        model.load();
    }

    @Override
    public void onClose() {
        shown.unsubscribe();
    }

    @Override
    public void focusFirst() {
        Focus.on(box.field());
    }

    private void compare(int at) {
        if (at < model.alike().size()) model.compare(model.alike().get(at).owner().id());
    }

    private void turn(int at) {
        List<OwnerField> apart = model.sidesProperty().get().apart();
        if (at < apart.size()) model.turn(apart.get(at));
    }

    private void show() {
        if (model.ownerProperty().get() == null) return;
        Texts now = kit.texts().now();
        title.setText(now.get("merging.title", model.ownerProperty().get().name().spoken()));
        alike.getChildren().clear();
        for (int i = 0; i < model.alike().size(); i++) alike.getChildren().add(line(model.alike().get(i), i));
        if (model.alike().isEmpty()) alike.getChildren().add(MergeParts.muted(now.get("merging.alike.none")));
        history.getChildren().clear();
        model.history().forEach(each -> history.getChildren().add(MergeParts.muted(told(now, each))));
        if (model.history().isEmpty()) history.getChildren().add(MergeParts.muted(now.get("merging.history.none")));
        MergeSides sides = model.sidesProperty().get();
        if (sides == null) compared.getChildren().setAll(new EmptyState(kit, Feather.USERS, "merging.nobody"));
        else compared.getChildren().setAll(grid(now, sides), notes(now, sides));
    }

    private static String told(Texts now, OwnerMerge each) {
        return now.get(each.undone() ? "merging.history.undone" : "merging.history.line", each.goneNo(), each.goneName(), each.keptNo(), LocalDateTime.ofInstant(each.at(), Days.BANGKOK), each.by());
    }

    private Node line(Likeness likeness, int at) {
        Texts now = kit.texts().now();
        String why = likeness.traits().stream().map(trait -> now.get(trait.named())).collect(Collectors.joining(" · "));
        return MergeParts.line(Feather.USER, likeness.owner().name().spoken(), List.of(why, besides(likeness.owner())), "Alt+" + (at + 1), () -> compare(at));
    }

    /// What it is about, the one who remains, the one who goes, what holds afterwards.
    private Node grid(Texts now, MergeSides sides) {
        GridPane grid = MergeParts.grid();
        MergeParts.row(grid, "", head(now, "merging.stays", sides.kept()), head(now, "merging.goes", sides.gone()));
        List<OwnerField> apart = sides.apart();
        for (OwnerField field : OwnerField.values()) {
            String here = said(now, field, sides.kept().owner().details()), there = said(now, field, sides.gone().owner().details());
            if (here.isEmpty() && there.isEmpty()) continue;
            int key = apart.indexOf(field);
            if (key >= 0) MergeParts.row(grid, now.get(field.named()), choice(field, key, here, false), choice(field, key, there, true));
            else if (!here.equals(there) || field == OwnerField.NAME) MergeParts.row(grid, now.get(field.named()), MergeParts.value(here), MergeParts.value(there));
        }
        MergeParts.row(grid, now.get("merging.row.phones"), MergeParts.value(phones(now, sides.kept())), MergeParts.value(phones(now, sides.gone())));
        both(grid, now.get("merging.row.pets"), sides, side -> String.join(", ", side.pets()));
        both(grid, now.get("merging.row.bills"), sides, side -> side.last().map(day -> now.get("merging.row.bills.value", side.bills(), day)).orElse(""));
        both(grid, now.get("merging.row.points"), sides, side -> now.get("merging.row.points.value", side.points(), side.tier()));
        both(grid, now.get("merging.row.deposit"), sides, side -> side.deposit().equals(Money.ZERO) ? "" : now.get("merging.row.money", side.deposit()));
        both(grid, now.get("merging.row.coupons"), sides, side -> side.coupons() == 0 ? "" : now.get("merging.row.count", side.coupons()));
        both(grid, now.get("merging.row.cards"), sides, side -> side.cards() == 0 ? "" : now.get("merging.row.count", side.cards()));
        both(grid, now.get("merging.row.note"), sides, side -> side.owner().details().note());
        return grid;
    }

    private static String phones(Texts now, MergeSides.Side side) {
        return side.owner().details().contact().phones().stream().map((PhoneNumber phone) -> phone.display(now.language())).collect(Collectors.joining(", "));
    }

    private static void both(GridPane grid, String label, MergeSides sides, Function<MergeSides.Side, String> value) {
        String here = value.apply(sides.kept()), there = value.apply(sides.gone());
        if (!here.isEmpty() || !there.isEmpty()) MergeParts.row(grid, label, MergeParts.value(here), MergeParts.value(there));
    }

    private static Node head(Texts now, String key, MergeSides.Side side) {
        return MergeParts.head(now.get(key), side.owner().name().spoken(), side.owner().memberNo());
    }

    private static String said(Texts now, OwnerField field, OwnerDetails details) {
        return switch (field) {
            case LANGUAGE -> now.get(Message.of("merging.language." + details.contact().language().name()));
            case CHANNEL -> details.contact().preferred().map(Channel::named).map(now::get).orElse("");
            default -> field.of(details);
        };
    }

    private Node choice(OwnerField field, int key, String text, boolean ofGone) {
        boolean right = model.isFromGone(field) == ofGone;
        return MergeParts.choice(new MergeParts.Choice((ofGone ? "gone" : "kept") + field.name(), text, right, ofGone ? "Ctrl+" + (key + 1) : "",
                kit.texts().get(right ? "merging.right" : "merging.not_right", kit.texts().get(field.named()), text)), () -> {
            if (model.isFromGone(field) != ofGone) model.turn(field);
        });
    }

    private Node notes(Texts now, MergeSides sides) {
        return MergeParts.notes(Stream.concat(Stream.of(now.get("merging.told.together", sides.points(), sides.tier()), now.get("merging.told.stays"),
                now.get("merging.told.day", OwnerMerges.REGRET.toHours())), sides.told().stream().map(now::get)));
    }

    private static Hit<OwnerLine> hit(OwnerLine owner) {
        return Hit.of(owner, Feather.USER, Marked.plain(owner.name().spoken()), Marked.plain(besides(owner)));
    }

    private static String besides(OwnerLine owner) {
        return Stream.concat(owner.phones().stream().limit(1).map(PhoneNumber::display), owner.pets().stream().map(PetLine::name)).collect(Collectors.joining("  ·  "));
    }
}
