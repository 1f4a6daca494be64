package jaidee.rewards.ui;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.loyalty.Referrals;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Whom an owner recommended and what came of it, who recommended this owner, and the slip for the next friend.
public final class FriendsPanel {
    private static final double WIDTH = 520, HEIGHT = 320;

    private record Read(List<Referrals.Friend> friends, Optional<String> recommender) {
    }

    private final OwnerId owner;
    private final Referrals referrals;
    private final BiConsumer<OwnerId, Boolean> printing;
    private final Kit kit;

    /// @param printing the slip, on A6 or the roll
    public FriendsPanel(OwnerId owner, Referrals referrals, BiConsumer<OwnerId, Boolean> printing, Kit kit) {
        this.owner = owner;
        this.referrals = referrals;
        this.printing = printing;
        this.kit = kit;
    }

    public void open() {
        kit.background().run(() -> new Read(referrals.friends(owner), referrals.recommenderOf(owner))).onSuccess(this::show);
    }

    private void show(Read read) {
        VBox lines = new VBox(8);
        lines.setId("friends");
        read.recommender().ifPresent(name -> lines.getChildren().add(said(Message.of("referral.by", name), Feather.USER_CHECK)));
        if (read.friends().isEmpty()) lines.getChildren().add(said(Message.of("referral.none"), Feather.USERS));
        read.friends().forEach(friend -> lines.getChildren().add(line(friend)));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setMaxHeight(HEIGHT);
        Panel panel = kit.dialogs().panel(Message.of("referral.title"), scroll).givingWay();
        panel.offer(Deed.of("referral.print_a6", "F11", () -> print(panel, true)))
                .offerPrimary(Deed.of("referral.print", "F12", () -> print(panel, false))).open();
    }

    private void print(Panel panel, boolean a6) {
        panel.close();
        printing.accept(owner, a6);
    }

    private Node line(Referrals.Friend friend) {
        Label name = new Label(friend.name(), Icons.of(Feather.USER));
        name.getStyleClass().add("strong");
        Label when = new Label(kit.texts().get("referral.on", friend.noted()));
        when.getStyleClass().addAll("small", "muted");
        Tone tone = friend.rewarded() ? Tone.DONE : friend.result().isEmpty() ? Tone.LOOK : Tone.PLAIN;
        HBox line = new HBox(12, new VBox(2, name, when), Card.gap(), new Pill(kit.texts().get(friend.says()), tone));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Label said(Message message, Feather icon) {
        Label label = new Label(kit.texts().get(message), Icons.of(icon));
        label.setWrapText(true);
        return label;
    }
}
