package jaidee.health.ui;

import jaidee.health.CareDesk;
import jaidee.health.CareDue;
import jaidee.health.CareKind;
import jaidee.health.DoseWords;
import jaidee.health.DueOverride;
import jaidee.health.DueStatus;
import jaidee.kernel.Days;
import jaidee.kernel.Texts;
import jaidee.owners.PetProfile;
import jaidee.owners.PetStatus;
import jaidee.owners.ui.PetSection;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// What is due for a pet, group by group, the earliest first; only a vaccine can be late and red. What a vet decided
/// otherwise says so, with who, when and why.
final class DueCard implements PetSection {
    static final String DECIDE = "Ctrl+F7";

    private final PetCareModel care;
    private final Kit kit;
    private final Card card;
    // the names begin under one another, however long a day is said
    private final GridPane lines = new GridPane();
    private final BooleanProperty living = new SimpleBooleanProperty();
    private final Deed decide;
    private Subscription shown = Subscription.EMPTY;

    DueCard(PetCareModel care, Kit kit) {
        this.care = care;
        this.kit = kit;
        this.decide = Deed.of("health.decide", DECIDE, () -> {
            if (care.sheetProperty().get() != null) new DecidePanel(care, care.sheetProperty().get(), kit).open();
        }).when(living);
        this.card = new Card(kit.texts(), "health.due").beside(kit.buttons().quiet(decide, Feather.EDIT_3));
        lines.setHgap(12);
        lines.setVgap(6);
        card.add(lines);
        card.visibleProperty().bind(living);
        card.managedProperty().bind(living);
    }

    @Override
    public Place place() {
        return Place.DUE;
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(decide);
    }

    @Override
    public void show(PetProfile profile) {
        living.set(profile.pet().status() == PetStatus.LIVING);
        shown.unsubscribe();
        shown = care.sheetProperty().subscribe(_ -> fill()).and(kit.texts().languageProperty().subscribe(_ -> fill()));
    }

    @Override
    public void close() {
        shown.unsubscribe();
        shown = Subscription.EMPTY;
    }

    private void fill() {
        CareDesk.Sheet sheet = care.sheetProperty().get();
        if (sheet == null) return;
        Texts now = kit.texts().now();
        LocalDate today = LocalDate.now(kit.clock().withZone(Days.BANGKOK));
        lines.getChildren().clear();
        for (CareDue due : sheet.dues()) add(row(due, decision(sheet, due.group()), now, today));
        sheet.overrides().stream().filter(each -> each.on().isEmpty()).forEach(each -> add(never(each, sheet, now)));
        if (!lines.getChildren().isEmpty()) return;
        Label none = kit.texts().bind(new Label(), "health.due.none");
        none.getStyleClass().add("muted");
        lines.add(none, 0, 0);
    }

    private void add(Row row) {
        int at = lines.getRowCount();
        lines.add(row.day(), 0, at);
        lines.add(row.what(), 1, at);
    }

    private record Row(Pill day, HBox what) {
    }

    private static Optional<DueOverride> decision(CareDesk.Sheet sheet, String group) {
        return sheet.overrides().stream().filter(each -> each.group().equals(group)).findFirst();
    }

    private Row row(CareDue due, Optional<DueOverride> decision, Texts now, LocalDate today) {
        boolean late = due.status(today) == DueStatus.OVERDUE;
        Pill day = new Pill(when(due, now, today), late && due.kind() == CareKind.VACCINE ? Tone.DANGER
                : late || due.status(today) == DueStatus.DUE_TODAY ? Tone.LOOK : due.status(today) == DueStatus.DUE_SOON ? Tone.ACCENT : Tone.PLAIN);
        day.setMinWidth(Pill.USE_PREF_SIZE);
        Label name = new Label(due.name().in(now.language()));
        name.getStyleClass().add("strong");
        Label step = new Label(now.get(DoseWords.step(due.step(), due.kind())));
        step.getStyleClass().add("muted");
        HBox row = new HBox(12, name, step);
        row.setAlignment(Pos.CENTER_LEFT);
        due.flag().ifPresent(flag -> {
            Label words = new Label(now.get(DoseWords.flag(flag)), Icons.of(Feather.ALERT_TRIANGLE));
            words.getStyleClass().add("obstacle");
            row.getChildren().add(words);
        });
        decision.filter(_ -> due.overridden()).ifPresent(each -> row.getChildren().add(decided(each, now)));
        return new Row(day, row);
    }

    private static String when(CareDue due, Texts now, LocalDate today) {
        long days = ChronoUnit.DAYS.between(due.on(), today);
        return switch (due.status(today)) {
            case OVERDUE -> now.get("health.due.late", due.on(), days);
            case DUE_TODAY -> now.get("health.due.today");
            default -> Days.shortText(due.on(), now.language());
        };
    }

    private Row never(DueOverride decision, CareDesk.Sheet sheet, Texts now) {
        Pill pill = new Pill(now.get("health.due.never"), Tone.PLAIN);
        Label name = new Label(care.name(sheet.species(), decision.group()).in(now.language()));
        name.getStyleClass().add("muted");
        HBox row = new HBox(12, name, decided(decision, now));
        row.setAlignment(Pos.CENTER_LEFT);
        return new Row(pill, row);
    }

    private static Label decided(DueOverride decision, Texts now) {
        Label words = new Label(now.get("health.due.decided", decision.by(), LocalDate.ofInstant(decision.at(), Days.BANGKOK), decision.reason()));
        words.getStyleClass().addAll("small", "muted");
        return words;
    }
}
