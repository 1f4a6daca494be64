package jaidee.campaigns.ui;

import jaidee.campaigns.Campaign;
import jaidee.campaigns.CampaignResult;
import jaidee.campaigns.CampaignResults;
import jaidee.campaigns.CampaignSheets;
import jaidee.campaigns.CampaignState;
import jaidee.campaigns.Gathered;
import jaidee.campaigns.MemberRow;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.FigureTable;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The campaigns on the left; on the right who would be in a draft, or what one brought against those who were kept aside.
public final class CampaignsView implements Screen {
    private static final double LIST = 330;

    private final CampaignsModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final CampaignPanels panels;
    private final TableView<Campaign> campaigns;
    private final VBox about = new VBox(8);
    private final List<Deed> deeds;
    private final HBox node;

    public CampaignsView(CampaignsModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.panels = new CampaignPanels(model, kit);
        BooleanBinding draft = is(CampaignState.DRAFT), running = is(CampaignState.RUNNING);
        BooleanBinding counted = Bindings.isNotNull(model.resultProperty());
        BooleanBinding ready = Bindings.createBooleanBinding(() -> draft.get() && model.gatheredProperty().get() instanceof Outcome.Done, draft, model.gatheredProperty());
        BooleanBinding choices = Bindings.createBooleanBinding(() -> !model.choicesProperty().get().segments().isEmpty(), model.choicesProperty());
        Deed add = Deed.of("campaigns.add", "F6", () -> new CampaignPanel(model, Optional.empty(), kit).open()).when(choices);
        Deed edit = Deed.of("campaigns.edit", "F7", () -> new CampaignPanel(model, Optional.of(chosen()), kit).open()).when(draft);
        Deed start = Deed.of("campaigns.start", "F10", () -> model.gatheredProperty().get().handle((Gathered it) -> panels.start(chosen(), it), why -> {
        })).when(ready);
        Deed members = Deed.of("campaigns.members", "F5", () -> panels.members(model.resultProperty().get().rows(), Message.of("campaigns.members.title", chosen().what().name()))).when(counted);
        Deed came = Deed.of("campaigns.came", "F8", () -> panels.members(model.resultProperty().get().rows().stream().filter(MemberRow::came).toList(),
                Message.of("campaigns.came.title", chosen().what().name()))).when(counted);
        Deed print = Deed.of("campaigns.print", "F11", () -> model.print(texts.language())).when(counted);
        Deed export = Deed.of("campaigns.export", "F9", () -> kit.files().save("campaigns.export", texts.get("campaigns.file")).ifPresent(file -> model.export(file, texts.language()))).when(counted);
        Deed remove = Deed.of("campaigns.remove", "Shift+Delete", () -> model.remove(chosen())).when(draft);
        Deed stop = Deed.of("campaigns.stop", "Ctrl+F8", () -> panels.stop(chosen())).when(running);
        this.deeds = List.of(add, edit, start, members, came, print, export, remove, stop);
        this.campaigns = table(add);
        Card left = new Card(texts, "campaigns.title").beside(kit.buttons().of(add, Feather.PLUS)).fill(campaigns);
        left.setMinWidth(LIST);
        left.setMaxWidth(LIST);
        ScrollPane scroll = new ScrollPane(about);
        scroll.setFitToWidth(true);
        about.setPadding(new Insets(0, 16, 0, 0));
        FlowPane foot = new FlowPane(8, 8, while_(draft, kit.buttons().danger(remove)), while_(running, kit.buttons().danger(stop)), while_(draft, kit.buttons().of(edit, Feather.EDIT_2)),
                while_(counted, kit.buttons().of(members, Feather.USERS)), while_(counted, kit.buttons().of(came, Feather.USER_CHECK)), while_(counted, kit.buttons().of(print, Feather.PRINTER)),
                while_(counted, kit.buttons().of(export, Feather.DOWNLOAD)), while_(draft, kit.buttons().primary(start, Feather.SEND)));
        Card right = new Card().fill(scroll).add(foot);
        right.visibleProperty().bind(Bindings.isNotNull(model.chosenProperty()));
        HBox.setHgrow(right, Priority.ALWAYS);
        this.node = new HBox(16, left, right);
        node.getStyleClass().add("screen");
        model.chosenProperty().subscribe(_ -> show());
        model.resultProperty().subscribe(_ -> show());
        model.gatheredProperty().subscribe(_ -> show());
        texts.languageProperty().subscribe(_ -> {
            campaigns.refresh();
            show();
        });
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
        model.load();
    }

    @Override
    public void focusFirst() {
        Focus.on(campaigns);
    }

    private BooleanBinding is(CampaignState state) {
        return Bindings.createBooleanBinding(() -> chosen() != null && model.state(chosen()) == state, model.chosenProperty());
    }

    private Campaign chosen() {
        return model.chosenProperty().get();
    }

    private static Node while_(BooleanBinding shown, Node node) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
        return node;
    }

    private TableView<Campaign> table(Deed add) {
        Tables tables = kit.tables();
        TableView<Campaign> table = tables.table(new EmptyState(kit, Feather.SEND, "campaigns.none", add));
        table.setId("campaigns");
        table.getStyleClass().add("two-line");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns().add(tables.twoLine("campaigns.column.campaign", each -> each.what().name(),
                each -> texts.get(model.state(each).named()) + "  ·  " + texts.get("campaigns.says.short", each.what().days().sendFrom(), each.what().days().measuredUntil())));
        table.setItems(model.campaigns());
        table.getSelectionModel().selectedItemProperty().subscribe(one -> {
            if (one != null) model.chosenProperty().set(one);
        });
        texts.spoken(table, "campaigns.title");
        return table;
    }

    private void show() {
        Campaign campaign = chosen();
        about.getChildren().clear();
        if (campaign == null) return;
        if (!campaign.equals(campaigns.getSelectionModel().getSelectedItem())) campaigns.getSelectionModel().select(campaign);
        CampaignState state = model.state(campaign);
        HBox top = new HBox(12, words(campaign.what().name(), "title"), new Pill(texts.get(state.named()), state == CampaignState.RUNNING ? Tone.ACCENT : state == CampaignState.ENDED ? Tone.DONE : Tone.PLAIN));
        top.setAlignment(Pos.CENTER_LEFT);
        List<Node> parts = new ArrayList<>(List.of(top, words(GatheredWords.days(campaign.what()).stream().map(texts::get).collect(Collectors.joining("  ·  ")), "muted"), Card.line()));
        if (state == CampaignState.DRAFT) parts.addAll(draft(campaign));
        else if (model.resultProperty().get() == null) parts.add(words(texts.get("campaigns.counting"), "muted"));
        else parts.addAll(result(model.resultProperty().get()));
        about.getChildren().setAll(parts);
    }

    private List<Node> draft(Campaign campaign) {
        return switch (model.gatheredProperty().get()) {
            case null -> List.of(words(texts.get("campaigns.counting"), "muted"));
            case Outcome.Refused<Gathered>(var why) -> List.of(words(texts.get(why.message()), "refusal"));
            case Outcome.Done<Gathered>(Gathered it) -> {
                List<Node> lines = new ArrayList<>();
                GatheredWords.all(texts.now(), it, campaign.what()).forEach(line -> lines.add(words(line, "plain")));
                if (!it.example().isEmpty()) {
                    lines.add(words(texts.get("campaigns.example"), "muted"));
                    it.example().values().forEach(text -> lines.add(words(text, "strong")));
                }
                yield lines;
            }
        };
    }

    private List<Node> result(CampaignResults.Counted counted) {
        CampaignResult result = counted.result();
        Label verdict = words(texts.get(result.says()), "heading");
        verdict.setId("verdict");
        FigureTable table = new FigureTable(texts, "campaigns.figure", "campaigns.part.WAITING", "campaigns.part.WRITTEN", "campaigns.part.CONTROL", "campaigns.part.MEANT");
        CampaignSheets.lines(result).forEach(line -> table.row(texts.get(line.name()), line.waiting(), line.written(), line.control(), line.meant()));
        table.getColumnConstraints().stream().skip(1).forEach(column -> column.setMinWidth(104));
        List<Node> parts = new ArrayList<>(List.of(verdict, words(asOf(result), "muted"), table, Card.line()));
        CampaignSheets.facts(result).forEach(fact -> parts.add(words(texts.get(fact), "plain")));
        result.leftOut().forEach((why, many) -> parts.add(words("– " + texts.get(why.named()) + " " + many, "muted")));
        parts.add(Card.line());
        CampaignSheets.HOW.forEach(key -> parts.add(words(texts.get(key), "muted")));
        return parts;
    }

    private String asOf(CampaignResult result) {
        boolean goesOn = result.asOf().isBefore(result.campaign().what().days().measuredUntil());
        return goesOn ? texts.get("campaigns.as_of.goes_on", result.asOf(), result.campaign().what().days().measuredUntil()) : texts.get("campaigns.as_of", result.asOf());
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
