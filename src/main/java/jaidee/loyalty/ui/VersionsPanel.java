package jaidee.loyalty.ui;

import jaidee.kernel.DateInput;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.loyalty.Programme;
import jaidee.loyalty.ProgrammeVersion;
import jaidee.loyalty.ProgrammeWords;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Every version of the programme with day, person and reason; what each of them promised, in sentences, and what it said
/// otherwise than the one before; and which one held on a day.
final class VersionsPanel {
    private static final double HIGH = 400, LIST = 340, TOLD = 560;

    private final ProgrammeDraft draft;
    private final Kit kit;
    private final UiTexts texts;
    private final ListView<ProgrammeVersion> versions = new ListView<>();
    private final VBox told = new VBox(10);
    private final DateField day;
    private Programme shown;

    VersionsPanel(ProgrammeDraft draft, Kit kit) {
        this.draft = draft;
        this.kit = kit;
        this.texts = kit.texts();
        this.day = new DateField(DateInput.Field.REPORT, kit.clock());
        day.setId("version-day");
        day.dayProperty().subscribe(asked -> {
            if (asked != null) draft.on(asked, there -> select(there.version()));
        });
        versions.setId("programme-versions");
        versions.setCellFactory(list -> new Cell());
        versions.setPrefSize(LIST, HIGH);
        versions.setMinWidth(LIST);
        texts.spoken(versions, "loyalty.versions");
        versions.getSelectionModel().selectedItemProperty().subscribe(version -> {
            if (version != null) draft.version(version.version(), this::show);
        });
        told.setId("version-told");
    }

    void open() {
        ScrollPane scroll = new ScrollPane(told);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(TOLD, HIGH);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        Field asked = new Field(texts, "loyalty.versions.on", day);
        asked.setMaxWidth(LIST);
        VBox all = new VBox(12, asked, new HBox(16, versions, scroll));
        Panel panel = kit.dialogs().panel(Message.of("loyalty.versions"), all).focusing(versions);
        Deed withdraw = Deed.of("loyalty.versions.withdraw", "Shift+Delete", () -> draft.withdraw(chosen().version(), this::load))
                .when(Bindings.createBooleanBinding(() -> chosen() != null && waits(chosen()), versions.getSelectionModel().selectedItemProperty()));
        Deed take = Deed.of("loyalty.versions.take", "F8", () -> {
            draft.takeOver(shown);
            panel.close();
        }).when(Bindings.isNotNull(versions.getSelectionModel().selectedItemProperty()));
        panel.offerDanger(withdraw).offer(take).open();
        load();
    }

    private ProgrammeVersion chosen() {
        return versions.getSelectionModel().getSelectedItem();
    }

    private boolean waits(ProgrammeVersion version) {
        return !version.withdrawn() && version.from().isAfter(draft.today()) && version.equals(versions.getItems().stream().filter(each -> !each.withdrawn()).findFirst().orElse(null));
    }

    private void load() {
        draft.versions(all -> {
            versions.getItems().setAll(all);
            draft.on(draft.today(), now -> {
                select(now.version());
                versions.refresh();
            });
        });
    }

    private void select(int version) {
        versions.getItems().stream().filter(each -> each.version() == version).findFirst().ifPresent(each -> {
            versions.getSelectionModel().select(each);
            versions.scrollTo(each);
        });
    }

    /// Beside what it promised, what the version before it said.
    private void show(Programme programme) {
        shown = programme;
        Optional<ProgrammeVersion> before = versions.getItems().stream().filter(each -> !each.withdrawn() && each.version() < programme.version()).findFirst();
        before.ifPresentOrElse(each -> draft.version(each.version(), was -> {
            if (shown == programme) tell(programme, words(was));
        }), () -> tell(programme, words(programme)));
    }

    private Map<String, ProgrammeWords.Told> words(Programme programme) {
        Map<String, ProgrammeWords.Told> words = new LinkedHashMap<>();
        new ProgrammeWords(texts.now(), draft.namesProperty().get().with(programme.tiers())).all(programme).forEach(each -> words.put(each.title(), each));
        return words;
    }

    private void tell(Programme programme, Map<String, ProgrammeWords.Told> before) {
        Map<String, ProgrammeWords.Told> now = words(programme);
        told.getChildren().setAll(now.values().stream().map(each -> line(each, Optional.ofNullable(before.get(each.title())))).toList());
        before.values().stream().filter(was -> !now.containsKey(was.title())).forEach(was -> told.getChildren().add(
                line(was.title(), Optional.of("loyalty.versions.gone"), texts.now().get("loyalty.versions.was", was.sentence()), "muted")));
    }

    private Node line(ProgrammeWords.Told now, Optional<ProgrammeWords.Told> before) {
        Optional<String> state = before.isEmpty() ? Optional.of("loyalty.rules.new")
                : before.get().equals(now) ? Optional.empty() : Optional.of("loyalty.rules.changed");
        VBox line = line(now.title(), state, now.sentence(), "told");
        before.filter(was -> !was.equals(now)).ifPresent(was -> line.getChildren().add(sentence(texts.now().get("loyalty.versions.was", was.sentence()), "muted")));
        return line;
    }

    private VBox line(String titled, Optional<String> state, String says, String style) {
        Label title = new Label(titled);
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        HBox top = new HBox(8, title);
        top.setAlignment(Pos.CENTER_LEFT);
        state.ifPresent(key -> top.getChildren().add(new Pill(texts.of(key), Tone.LOOK)));
        return new VBox(2, top, sentence(says, style));
    }

    private static Label sentence(String words, String style) {
        Label sentence = new Label(words);
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        sentence.getStyleClass().add(style);
        return sentence;
    }

    private final class Cell extends ListCell<ProgrammeVersion> {
        @Override
        protected void updateItem(ProgrammeVersion version, boolean empty) {
            super.updateItem(version, empty);
            setText(null);
            setGraphic(empty || version == null ? null : shown(version));
        }

        private Node shown(ProgrammeVersion version) {
            Label number = texts.bind(new Label(), "loyalty.versions.number", version.version(), version.from());
            number.getStyleClass().add("strong");
            HBox top = new HBox(8, number);
            top.setAlignment(Pos.CENTER_LEFT);
            if (version.withdrawn()) top.getChildren().add(new Pill(texts.of("loyalty.versions.state.withdrawn"), Tone.LOOK));
            else if (version.from().isAfter(draft.today())) top.getChildren().add(new Pill(texts.of("loyalty.versions.state.waits"), Tone.ACCENT));
            else if (holds(version)) top.getChildren().add(new Pill(texts.of("loyalty.versions.state.holds"), Tone.DONE).with(Feather.CHECK));
            Label by = new Label();
            by.textProperty().bind(texts.with(now -> version.savedBy().map(who -> now.get("loyalty.versions.by",
                    LocalDateTime.ofInstant(version.savedAt(), Days.BANGKOK), who)).orElse(now.get("loyalty.versions.shipped"))));
            by.getStyleClass().addAll("small", "muted");
            Label note = new Label(version.note());
            note.setWrapText(true);
            note.setMaxWidth(LIST - 32);
            note.setManaged(!version.note().isEmpty());
            return new VBox(2, top, by, note);
        }

        private boolean holds(ProgrammeVersion version) {
            return versions.getItems().stream().filter(each -> !each.withdrawn() && !each.from().isAfter(draft.today())).findFirst()
                    .filter(version::equals).isPresent();
        }
    }
}
