package jaidee.owners.ui;

import jaidee.kernel.DateInput;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.owners.OwnerLine;
import jaidee.owners.OwnerSearch;
import jaidee.owners.PetLine;
import jaidee.owners.PetProfile;
import jaidee.owners.SearchHit;
import jaidee.ui.Deed;
import jaidee.ui.Hit;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Marked;
import jaidee.ui.Panel;
import jaidee.ui.SearchBox;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Gives a pet to another owner: found by name or phone, or enrolled on the way, and from which day on.
final class HandoverPanel {
    private static final double WIDTH = 520;
    private static final int MOST = 8;

    private final Kit kit;
    private final PetProfileModel model;
    private final OwnerSearch search;
    private final Consumer<String> enrol;
    private final LocalDate today;

    /// @param enrol goes to enrol somebody new, with what was typed; comes back here afterwards
    HandoverPanel(Kit kit, PetProfileModel model, OwnerSearch search, Consumer<String> enrol, LocalDate today) {
        this.kit = kit;
        this.model = model;
        this.search = search;
        this.enrol = enrol;
        this.today = today;
    }

    /// @param chosen the new owner, when known already
    void open(Optional<OwnerLine> chosen) {
        PetProfile profile = model.profileProperty().get();
        if (profile == null) return;
        model.refusals().clear();
        ObjectProperty<OwnerLine> to = new SimpleObjectProperty<>(chosen.orElse(null));
        DateField day = new DateField(DateInput.Field.PET_BIRTH, kit.clock());
        day.setId("handoverDay");
        day.dayProperty().set(today);
        day.dayProperty().subscribe(() -> model.refusals().clear("day"));
        SearchBox<OwnerLine> box = new SearchBox<>(kit, "owners.handover.prompt", "F4", owner -> {
            to.set(owner);
            model.refusals().clear();
            day.requestFocus();
        });
        box.field().setId("newOwner");
        box.find(text -> hits(text, profile.owner().id()));
        VBox form = new VBox(12, new Field(kit.texts(), "owners.handover.to", box).refusing(model.refusals().of("newOwner")), whom(to),
                new Field(kit.texts(), "owners.handover.day", day).refusing(model.refusals().of("day")), told("owners.handover.hint", "muted"), refused());
        form.setPrefWidth(WIDTH);
        form.getStylesheets().add(OwnersScreens.SHEET);
        Panel panel = kit.dialogs().panel(Message.of("owners.handover.title", profile.pet().name()), form);
        Deed save = Deed.of("owners.handover.save", "F12", () -> {
            if (day.day() == null) model.refusals().show("day", Message.of("owners.refused.day_missing"));
            else model.handOver(to.get(), day.day(), panel::close);
        }).when(Bindings.isNotNull(to));
        day.setOnAction(_ -> save.run());
        panel.answering(List.of(Deed.of("owners.handover.find", "F4", box::focus)));
        panel.offer(Deed.of("owners.handover.enrol", "F3", () -> {
            panel.close();
            enrol.accept(box.field().getText());
        })).offerPrimary(save).focusing(chosen.isPresent() ? day : box.field()).open();
    }

    private Label whom(ObjectProperty<OwnerLine> to) {
        Label whom = new Label();
        whom.setId("handoverTo");
        whom.getStyleClass().add("heading");
        whom.setWrapText(true);
        whom.setGraphic(Icons.of(Feather.USER));
        whom.textProperty().bind(kit.texts().with(now -> to.get() == null ? now.get("owners.handover.nobody") : detail(to.get()), to));
        return whom;
    }

    private Label refused() {
        Label refused = new Label();
        refused.getStyleClass().add("form-refusal");
        refused.setWrapText(true);
        refused.setMaxWidth(WIDTH);
        refused.textProperty().bind(kit.texts().of(model.refusals().of("")));
        refused.visibleProperty().bind(refused.textProperty().isNotEmpty());
        refused.managedProperty().bind(refused.visibleProperty());
        return refused;
    }

    private Label told(String key, String style) {
        Label told = kit.texts().bind(new Label(), key);
        told.getStyleClass().add(style);
        told.setWrapText(true);
        told.setMaxWidth(WIDTH);
        return told;
    }

    private List<Hit<OwnerLine>> hits(String text, OwnerId now) {
        return search.find(text, MOST).stream().map(SearchHit::owner).filter(owner -> !owner.id().equals(now))
                .map(owner -> Hit.of(owner, Feather.USER, Marked.plain(owner.name().spoken()), Marked.plain(besides(owner)))).toList();
    }

    private static String detail(OwnerLine owner) {
        String besides = besides(owner);
        return besides.isEmpty() ? owner.name().spoken() : owner.name().spoken() + "\n" + besides;
    }

    private static String besides(OwnerLine owner) {
        return Stream.concat(owner.phones().stream().limit(1).map(phone -> phone.display()), owner.pets().stream().map(PetLine::name))
                .collect(Collectors.joining("  ·  "));
    }
}
