package jaidee.owners.ui;

import jaidee.kernel.Texts;
import jaidee.kernel.Message;
import jaidee.owners.Channel;
import jaidee.owners.Consent;
import jaidee.owners.ConsentAnswer;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.Consents;
import jaidee.owners.OwnerProfile;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// What an owner agreed to, by purpose and by channel: the arrows go from one to the next, Enter turns an answer round, one
/// key agrees and one takes back. Below stands who noted it when, by which wording, and all that was said before.
final class ConsentPanel {
    private static final double CELL = 92, WORDS = 216;
    private static final int LINES = 4;

    /// One answer that can be given.
    private record Place(ConsentPurpose purpose, Optional<Channel> channel) {
        String words(Texts now) {
            return now.get(purpose.named()) + " · " + channel.map(each -> now.get(each.named())).orElseGet(() -> now.get("owners.consent.every"));
        }

        Optional<Consent> holding(Consents consents) {
            return channel.map(each -> consents.holding(purpose, each)).orElseGet(() -> consents.ofAll(purpose));
        }
    }

    private final Kit kit;
    private final OwnerProfileModel model;
    private final Map<Place, Button> cells = new LinkedHashMap<>();
    private final GridPane grid = new GridPane(6, 6);
    private final Label heading = new Label();
    private final VBox said = new VBox(2);
    private final ChoiceChips<Consent.Through> through;
    private Place at = new Place(ConsentPurpose.REMINDER, Optional.empty());

    ConsentPanel(Kit kit, OwnerProfileModel model) {
        this.kit = kit;
        this.model = model;
        this.through = new ChoiceChips<>(List.of(Consent.Through.values()), each -> kit.texts().with(now -> now.get(each.named())));
        through.valueProperty().set(Consent.Through.SCREEN);
    }

    void open() {
        OwnerProfile profile = model.profileProperty().get();
        if (profile == null) return;
        fill();
        heading.getStyleClass().add("strong");
        said.setMinHeight(96);
        VBox content = new VBox(12, grid, new Field(kit.texts(), "owners.consent.through", through), heading, said);
        content.getStylesheets().add(OwnersScreens.SHEET);
        Subscription shown = model.profileProperty().subscribe(_ -> look()).and(kit.texts().languageProperty().subscribe(_ -> look()));
        kit.dialogs().panel(Message.of("owners.consent.title", profile.owner().name().titled()), content).givingWay().onClosed(shown::unsubscribe)
                .offer(Deed.of("owners.consent.agree", "F5", () -> answer(true)))
                .offer(Deed.of("owners.consent.withdraw", "F6", () -> answer(false)))
                .offer(Deed.of("owners.consent.withdraw_all", "Shift+Delete", () -> model.withdrawAll(through.valueProperty().get())))
                .focusing(cells.get(at)).open();
    }

    private void fill() {
        grid.getChildren().clear();
        cells.clear();
        Stream.concat(Stream.of(Optional.<Channel>empty()), Arrays.stream(Channel.values()).map(Optional::of)).forEach(channel -> {
            Label head = channel.isPresent() ? new Label() : kit.texts().bind(new Label(), "owners.consent.every");
            channel.ifPresent(each -> head.textProperty().bind(kit.texts().with(now -> now.get(each.named()))));
            head.getStyleClass().addAll("small", "muted");
            GridPane.setHalignment(head, HPos.CENTER);
            grid.add(head, column(channel), 0);
        });
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            Label words = new Label();
            words.textProperty().bind(kit.texts().with(now -> now.get(purpose.named())));
            words.setWrapText(true);
            words.setPrefWidth(WORDS);
            GridPane.setHgrow(words, Priority.ALWAYS);
            grid.add(words, 0, purpose.ordinal() + 1);
            cell(new Place(purpose, Optional.empty()));
            if (purpose.byChannel()) for (Channel channel : Channel.values()) cell(new Place(purpose, Optional.of(channel)));
        }
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void cell(Place place) {
        Button cell = new Button();
        cell.getStyleClass().add("consent-cell");
        cell.setPrefWidth(CELL);
        cell.setOnAction(_ -> turn());
        cell.focusedProperty().subscribe(focused -> {
            if (!focused) return;
            at = place;
            tell();
        });
        cells.put(place, cell);
        grid.add(cell, column(place.channel()), place.purpose().ordinal() + 1);
    }

    private static int column(Optional<Channel> channel) {
        return channel.map(each -> each.ordinal() + 2).orElse(1);
    }

    private void look() {
        OwnerProfile profile = model.profileProperty().get();
        if (profile == null) return;
        cells.forEach((place, cell) -> {
            Optional<Consent> holds = place.holding(profile.consents());
            cell.setGraphic(Icons.of(holds.map(each -> each.given() ? Feather.CHECK : Feather.X).orElse(Feather.HELP_CIRCLE)));
            cell.getStyleClass().removeAll("consent-yes", "consent-no", "consent-follows");
            holds.ifPresent(each -> cell.getStyleClass().add(each.given() ? "consent-yes" : "consent-no"));
            if (place.channel().isPresent() && holds.flatMap(Consent::channel).isEmpty()) cell.getStyleClass().add("consent-follows");
            cell.setAccessibleText(place.words(kit.texts().now()) + ": " + state(holds));
        });
        tell();
    }

    private void tell() {
        OwnerProfile profile = model.profileProperty().get();
        heading.setText(at.words(kit.texts().now()) + ": " + state(at.holding(profile.consents())));
        said.getChildren().setAll(profile.consents().history(at.purpose(), at.channel()).stream().limit(LINES).map(this::line).toList());
    }

    private String state(Optional<Consent> holds) {
        return kit.texts().get(holds.map(each -> each.given() ? "owners.consent.yes" : "owners.consent.no").orElse("owners.consent.never_asked"));
    }

    private Label line(Consent each) {
        Texts now = kit.texts().now();
        String channel = each.channel().map(way -> now.get(way.named())).orElseGet(() -> now.get("owners.consent.every"));
        Label line = new Label(now.get("owners.consent.said", now.get(each.given() ? "owners.consent.yes" : "owners.consent.no"), channel,
                now.get(each.signed().said()), now.get(each.through().named()), each.notice()));
        line.getStyleClass().addAll("small", "muted");
        return line;
    }

    private void turn() {
        answer(!at.holding(model.profileProperty().get().consents()).map(Consent::given).orElse(false));
    }

    private void answer(boolean given) {
        model.answer(new ConsentAnswer(at.purpose(), at.channel(), given, through.valueProperty().get()));
    }

    private void key(KeyEvent event) {
        int down = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int right = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (event.getCode() == KeyCode.ENTER) turn();
        else if (down == 0 && right == 0) return;
        else next(down, right).ifPresent(place -> cells.get(place).requestFocus());
        event.consume();
    }

    // below a purpose that knows channels comes one that does not: there its only answer
    private Optional<Place> next(int down, int right) {
        int row = at.purpose().ordinal() + down;
        List<Place> there = new ArrayList<>(cells.keySet().stream().filter(each -> each.purpose().ordinal() == row).toList());
        int column = Math.min(column(at.channel()) + right, there.isEmpty() ? 0 : column(there.getLast().channel()));
        return there.stream().filter(each -> column(each.channel()) == column).findFirst();
    }
}
