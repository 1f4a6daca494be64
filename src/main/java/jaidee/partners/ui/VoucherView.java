package jaidee.partners.ui;

import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.partners.Voucher;
import jaidee.partners.Way;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Suggestions;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A voucher that was scanned, large as a ticket: what it is worth, what has become of it, and the one thing to do with it.
public final class VoucherView implements Screen {
    private static final double WIDTH = 560;

    private final VoucherModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final VBox ticket = new VBox(8);
    private final VBox whom = new VBox(8);
    private final TextField search = new TextField();
    private final Deed taking;
    private final Deed profile;
    private final HBox node;

    public VoucherView(VoucherModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.taking = Deed.of("partners.voucher.take", "F10", model::take).when(model.busy().property().not().and(Bindings.createBooleanBinding(
                () -> model.voucherProperty().get() != null && model.voucherProperty().get().open(), model.voucherProperty())));
        this.profile = Deed.of("partners.exchange.profile", "F4", () ->
                kit.navigator().open(new Route.OwnerProfile(model.ownerProperty().get().owner()))).when(Bindings.isNotNull(model.ownerProperty()));
        search.setId("owner");
        texts.prompt(search, "partners.owner.prompt");
        Suggestions<OwnerId> suggestions = new Suggestions<>(search, kit.overlay(), hit -> {
            search.clear();
            model.choose(hit.value());
        });
        search.textProperty().subscribe(typed -> {
            if (typed.isBlank()) suggestions.close();
            else model.find(typed, suggestions::show);
        });
        Label refusal = new Label();
        refusal.setId("problem");
        refusal.setWrapText(true);
        refusal.getStyleClass().add("obstacle");
        refusal.textProperty().bind(texts.of(model.refusalProperty()));
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        ticket.getStyleClass().add("ticket");
        Card card = new Card(texts, "partners.voucher.title").add(ticket, whom, refusal,
                new HBox(8, kit.buttons().of(profile, Feather.USER), Card.gap(), kit.buttons().primary(taking, Feather.CHECK)));
        card.setMaxSize(WIDTH, VBox.USE_PREF_SIZE);
        card.setMinWidth(WIDTH);
        this.node = new HBox(card);
        node.setAlignment(Pos.TOP_CENTER);
        node.getStyleClass().add("screen");
        model.voucherProperty().subscribe(_ -> show());
        model.ownerProperty().subscribe(_ -> show());
        texts.languageProperty().subscribe(_ -> show());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(taking, profile);
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        Focus.on(search);
    }

    private void show() {
        Voucher voucher = model.voucherProperty().get();
        ticket.setVisible(voucher != null);
        ticket.setManaged(voucher != null);
        if (voucher == null) return;
        LocalDate today = LocalDate.ofInstant(kit.clock().instant(), Days.BANGKOK);
        Label worth = new Label(texts.get("partners.voucher.points", voucher.way() == Way.OUT ? voucher.theirs() : voucher.ours()));
        worth.getStyleClass().add("amount-huge");
        HBox top = new HBox(12, worth, Card.gap(), VoucherWords.pill(texts, voucher, today));
        top.setAlignment(Pos.CENTER_LEFT);
        ticket.getChildren().setAll(top, words(texts.get(voucher.way().named()) + "  ·  " + voucher.partnerName(), "heading"),
                words(texts.get("partners.voucher.number", voucher.numbered()) + "  ·  " + voucher.code().readable(), "muted"),
                words(texts.get(VoucherWords.state(voucher)), "plain"));
        boolean asks = voucher.way() == Way.IN && voucher.open();
        whom.setVisible(asks);
        whom.setManaged(asks);
        if (asks) whom.getChildren().setAll(owner());
    }

    private Node owner() {
        PartnerDesk.Account account = model.ownerProperty().get();
        Field field = new Field(texts, "partners.owner", search);
        if (account == null) return field;
        Label name = words(texts.get("partners.owner.has", account.name(), account.usable()), "heading");
        name.setId("for");
        return new VBox(8, name, field);
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
