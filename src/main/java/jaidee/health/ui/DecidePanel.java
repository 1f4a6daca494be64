package jaidee.health.ui;

import jaidee.health.CareDesk;
import jaidee.health.CareDue;
import jaidee.health.DueOverride;
import jaidee.kernel.Bilingual;
import jaidee.kernel.DateInput;
import jaidee.kernel.Message;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The vet decides otherwise: a day of their own for one group, or that it is not for this pet, with a reason. A decision
/// that holds is taken back with Shift+Delete.
final class DecidePanel {
    private static final double WIDTH = 760, HEIGHT = 552;

    private final PetCareModel care;
    private final CareDesk.Sheet sheet;
    private final Kit kit;
    private final Refusals refusals = new Refusals();

    DecidePanel(PetCareModel care, CareDesk.Sheet sheet, Kit kit) {
        this.care = care;
        this.sheet = sheet;
        this.kit = kit;
    }

    void open() {
        Map<String, Bilingual> names = care.allGroups(sheet.species());
        ChoiceChips<String> group = new ChoiceChips<>(List.copyOf(names.keySet()), code -> kit.texts().with(now -> names.get(code).in(now.language())));
        ChoiceChips<Boolean> how = new ChoiceChips<>(List.of(true, false), own -> kit.texts().with(now -> now.get(own ? "health.decide.day" : "health.decide.never")));
        how.valueProperty().set(true);
        DateField day = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        day.setId("own-day");
        Field on = new Field(kit.texts(), "health.decide.on", day).required().refusing(refusals.of("day"));
        on.visibleProperty().bind(how.valueProperty().map(Boolean.TRUE::equals));
        on.managedProperty().bind(on.visibleProperty());
        TextField reason = new TextField();
        reason.setId("why");
        kit.texts().prompt(reason, "health.decide.prompt");
        Label holds = new Label();
        holds.textProperty().bind(kit.texts().with(now -> holding(group.valueProperty().get()).map(each -> now.get("health.due.decided", each.by(),
                java.time.LocalDate.ofInstant(each.at(), jaidee.kernel.Days.BANGKOK), each.reason())).orElse(""), group.valueProperty()));
        holds.getStyleClass().addAll("small", "muted");
        holds.setWrapText(true);
        group.valueProperty().set(sheet.dues().stream().map(CareDue::group).filter(names::containsKey).findFirst().orElse(names.keySet().stream().findFirst().orElse(null)));
        VBox content = new VBox(12, new Field(kit.texts(), "health.decide.group", group), holds, new Field(kit.texts(), "health.decide.how", how), on,
                new Field(kit.texts(), "health.reason", reason).required().refusing(refusals.of("reason")), DosesForm.refused(refusals, kit));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setMaxHeight(HEIGHT);
        scroll.setFocusTraversable(false);
        Panel panel = kit.dialogs().panel(Message.of("health.decide"), scroll).focusing(group);
        BooleanBinding decided = Bindings.createBooleanBinding(() -> holding(group.valueProperty().get()).isPresent(), group.valueProperty());
        panel.offer(Deed.of("health.decide.end", "Shift+Delete", () -> care.endDecision(group.valueProperty().get(), panel::close)).when(decided), decided);
        Deed save = Deed.of("health.decide.save", "F12", () -> {
            refusals.clear();
            if (how.valueProperty().get() && day.day() == null) refusals.show("day", Message.of("health.form.day_missing"));
            else care.decide(group.valueProperty().get(), how.valueProperty().get() ? Optional.of(day.day()) : Optional.empty(), reason.getText(),
                    panel::close, why -> DosesForm.show(why, refusals));
        });
        reason.setOnAction(_ -> save.run());
        panel.offerPrimary(save).open();
    }

    private Optional<DueOverride> holding(String group) {
        return sheet.overrides().stream().filter(each -> each.group().equals(group)).findFirst();
    }
}
