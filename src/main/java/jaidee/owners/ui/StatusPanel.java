package jaidee.owners.ui;

import jaidee.kernel.DateInput;
import jaidee.kernel.Message;
import jaidee.owners.PetProfile;
import jaidee.owners.PetStatus;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Notes that a pet died, moved away or is lost, since when, or that it is back.
final class StatusPanel {
    private static final double WIDTH = 480;

    private final Kit kit;
    private final PetProfileModel model;
    private final LocalDate today;

    StatusPanel(Kit kit, PetProfileModel model, LocalDate today) {
        this.kit = kit;
        this.model = model;
        this.today = today;
    }

    void open() {
        PetProfile profile = model.profileProperty().get();
        if (profile == null) return;
        model.refusals().clear("day");
        ChoiceChips<PetStatus> status = new ChoiceChips<>(List.of(PetStatus.values()), each -> kit.texts().with(now -> now.get(each.named())));
        status.valueProperty().set(profile.pet().status());
        DateField day = new DateField(DateInput.Field.PET_BIRTH, kit.clock());
        day.setId("statusDay");
        day.dayProperty().set(profile.pet().statusOn().orElse(today));
        day.dayProperty().subscribe(() -> model.refusals().clear("day"));
        Field since = new Field(kit.texts(), "owners.pet.status_day", day).refusing(model.refusals().of("day"));
        since.visibleProperty().bind(status.valueProperty().isNotEqualTo(PetStatus.LIVING));
        since.managedProperty().bind(since.visibleProperty());
        Label gently = kit.texts().bind(new Label(), "owners.pet.status_hint");
        gently.getStyleClass().add("muted");
        gently.setWrapText(true);
        gently.setMaxWidth(WIDTH);
        VBox form = new VBox(12, new Field(kit.texts(), "owners.pet.status_now", status), since, gently);
        Panel panel = kit.dialogs().panel(Message.of("owners.pet.status_title", profile.pet().name()), form);
        Deed save = Deed.of("owners.pet.status_save", "F12", () -> {
            if (status.valueProperty().get() == PetStatus.LIVING) model.setStatus(PetStatus.LIVING, today, panel::close);
            else if (day.day() == null) model.refusals().show("day", Message.of("owners.refused.day_missing"));
            else model.setStatus(status.valueProperty().get(), day.day(), panel::close);
        });
        day.setOnAction(_ -> save.run());
        panel.offerPrimary(save).focusing(status).open();
    }
}
