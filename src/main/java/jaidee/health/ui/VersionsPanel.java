package jaidee.health.ui;

import jaidee.health.CareProtocol;
import jaidee.health.CareRule;
import jaidee.health.CareTerm;
import jaidee.health.CareWords;
import jaidee.health.ProtocolSet;
import jaidee.health.ProtocolVersion;
import jaidee.health.Span;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Every saving of the protocols, with day and person, and what each of them says.
final class VersionsPanel {
    private static final double HIGH = 420;

    private final CareRulesModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final ListView<ProtocolVersion> versions = new ListView<>();
    private final VBox rules = new VBox(8);

    VersionsPanel(CareRulesModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        versions.setId("versions");
        versions.setCellFactory(list -> new Cell());
        versions.setPrefSize(330, HIGH);
        versions.setMinWidth(330);
        versions.getSelectionModel().selectedItemProperty().subscribe(version -> {
            if (version != null) model.version(version.version(), this::show);
        });
    }

    void open() {
        ScrollPane scroll = new ScrollPane(rules);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(560, HIGH);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        kit.dialogs().panel(Message.of("health.rules.versions"), new HBox(16, versions, scroll)).focusing(versions).givingWay().open();
        model.versions(all -> {
            versions.getItems().setAll(all);
            versions.getSelectionModel().selectFirst();
        });
    }

    private void show(CareProtocol protocol) {
        rules.getChildren().setAll(protocol.rules().stream()
                .filter(rule -> rule.set() == protocol.set() || rule.set() == ProtocolSet.ANY).map(this::line).toList());
    }

    private Node line(CareRule rule) {
        Label name = new Label();
        name.textProperty().bind(texts.with(now -> now.get(rule.species().named()) + " · " + rule.name().in(now.language())));
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox(8, name, new Pill(texts.of(CareWords.key(rule.applies())), Tone.PLAIN));
        Label spans = new Label();
        spans.textProperty().bind(texts.with(now -> rule.method().terms().stream().filter(rule::has)
                .map(term -> now.get(CareWords.key(term)) + " " + now.get(CareWords.of(rule.term(term).orElseThrow()))).collect(Collectors.joining(" · "))));
        spans.setWrapText(true);
        spans.getStyleClass().addAll("small", "muted");
        return new VBox(2, top, spans);
    }

    private final class Cell extends ListCell<ProtocolVersion> {
        @Override
        protected void updateItem(ProtocolVersion version, boolean empty) {
            super.updateItem(version, empty);
            setText(null);
            setGraphic(empty || version == null ? null : shown(version));
        }

        private Node shown(ProtocolVersion version) {
            Label number = texts.bind(new Label(), "health.rules.version", version.version());
            number.getStyleClass().add("strong");
            HBox top = new HBox(8, number, new Pill(texts.of(CareWords.key(version.set())), Tone.PLAIN), state(version));
            top.setAlignment(Pos.CENTER_LEFT);
            Label by = new Label();
            by.textProperty().bind(texts.with(now -> version.by().map(who -> now.get("health.rules.version_by",
                    LocalDateTime.ofInstant(version.at(), Days.BANGKOK), who)).orElse(now.get("health.rules.version_shipped"))));
            by.getStyleClass().addAll("small", "muted");
            Label note = new Label(version.note());
            note.setWrapText(true);
            note.setManaged(!version.note().isEmpty());
            return new VBox(2, top, by, note);
        }

        private Node state(ProtocolVersion version) {
            boolean holds = version.version() == model.holding();
            String state = holds ? "holds" : version.state().name().toLowerCase(Locale.ROOT);
            return new Pill(texts.of("health.rules.state." + state), holds ? Tone.DONE
                    : version.state() == ProtocolVersion.State.CANCELLED ? Tone.LOOK : Tone.PLAIN);
        }
    }
}
