package jaidee.checkout.ui;

import jaidee.checkout.PastRefund;
import jaidee.checkout.Undone;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.ui.Card;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What came back of a bill, or that it was made void: what, how much and in which way, by whom, who allowed it and why.
final class BillRefunds extends ScrollPane {
    private static final double MOST = 260, EACH = 130;

    private final UiTexts texts;
    private final VBox all = new VBox(8);

    BillRefunds(Kit kit) {
        this.texts = kit.texts();
        setId("refunds");
        setContent(all);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setMaxHeight(MOST);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
    }

    void show(List<PastRefund> refunds) {
        setVisible(!refunds.isEmpty());
        all.getChildren().setAll(refunds.stream().map(this::box).toList());
        setPrefHeight(Math.min(MOST, refunds.size() * EACH));
    }

    /// "คืนบางส่วน", "คืนทั้งหมด", "ยกเลิก"; nothing for a bill that stands.
    static List<Pill> pill(Undone undone, UiTexts texts) {
        return switch (undone) {
            case NOTHING -> List.of();
            case PARTLY -> List.of(new Pill(texts.get("refunds.state.PARTLY"), Tone.LOOK));
            case WHOLLY -> List.of(new Pill(texts.get("refunds.state.WHOLLY"), Tone.DANGER));
            case VOID -> List.of(new Pill(texts.get("refunds.state.VOID"), Tone.DANGER));
        };
    }

    private Node box(PastRefund refund) {
        Label what = new Label(refund.voided() ? texts.get("refunds.past.void") : texts.get("refunds.past.refund", refund.number().orElse("")));
        what.getStyleClass().add("strong");
        Label amount = new Label(refund.money().negated().toString());
        amount.getStyleClass().add("amount");
        HBox top = new HBox(8, what, Card.gap(), amount);
        top.setAlignment(Pos.BASELINE_LEFT);
        VBox box = new VBox(3, top);
        if (!refund.voided()) box.getChildren().add(small(refund.lines().stream().map(line -> line.name().in(texts.language()) + " × " + line.quantity())
                .collect(Collectors.joining("  ·  "))));
        String ways = refund.back().entrySet().stream().filter(back -> back.getValue().isPositive()).sorted(Map.Entry.comparingByKey())
                .map(back -> texts.get(back.getKey().named()) + " " + back.getValue()).collect(Collectors.joining("  ·  "));
        if (!ways.isEmpty()) box.getChildren().add(small(ways));
        if (refund.deducted().compareTo(Money.ZERO) > 0) box.getChildren().add(small(texts.get("refunds.past.deducted", refund.deducted())));
        box.getChildren().addAll(small("“" + refund.reason() + "”"), small(texts.get(Message.of("checkout.bill.at", refund.at())) + "  ·  " + who(refund)));
        box.getStyleClass().add("refund-past");
        return box;
    }

    private String who(PastRefund refund) {
        return refund.approvedBy().map(other -> texts.get("refunds.past.allowed", refund.by(), other)).orElse(refund.by());
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }
}
