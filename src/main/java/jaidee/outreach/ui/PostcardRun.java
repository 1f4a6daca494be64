package jaidee.outreach.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.outreach.MessageBatch;
import jaidee.outreach.Outbox;
import jaidee.outreach.OutboxPlan;
import jaidee.owners.Channel;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.FxThread;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The postcards of today: who gets one and who does not, and why. Their messages are reserved before they are printed and
/// count as sent once they are; cards of which that is not known are asked about before others are made.
public final class PostcardRun {
    private static final double WIDTH = 460;
    private static final int REASONS_SHOWN = 6;

    private final Outbox outbox;
    private final PostPapers post;
    private final Approvals approvals;
    private final Kit kit;
    private Runnable changed = () -> {
    };

    public PostcardRun(Outbox outbox, PostPapers post, Approvals approvals, Kit kit) {
        this.outbox = outbox;
        this.post = post;
        this.approvals = approvals;
        this.kit = kit;
    }

    /// @param listener told on the FX thread when messages were sent or given up
    void onChanged(Runnable listener) {
        changed = listener;
    }

    void open() {
        approvals.ask(Right.SEND_REMINDERS, Message.of("outreach.sheet.kind.POSTCARDS"), who -> kit.background().run(this::unfinished)
                .onSuccess(open -> open.ifPresentOrElse(batch -> resume(batch, who), () -> propose(who))));
    }

    private Optional<MessageBatch> unfinished() {
        return outbox.unfinished().stream().filter(batch -> batch.channel() == Channel.POST).findFirst();
    }

    private void propose(Authority who) {
        LocalDate today = LocalDate.ofInstant(kit.clock().instant(), Days.BANGKOK);
        kit.background().run(() -> outbox.plan(today, Channel.POST, Optional.empty())).onSuccess(plan -> {
            VBox content = new VBox(10, words(Message.of("outreach.post.run.ready", plan.ready().size()), "strong"));
            if (!plan.held().isEmpty()) content.getChildren().addAll(Card.line(), words(Message.of("outreach.post.run.held", plan.held().size()), "plain"));
            Map<Message, Integer> reasons = reasons(plan);
            reasons.entrySet().stream().sorted(Map.Entry.<Message, Integer>comparingByValue().reversed()).limit(REASONS_SHOWN)
                    .forEach(each -> content.getChildren().add(words(Message.of("outreach.post.run.reason", each.getKey(), each.getValue()), "muted")));
            if (reasons.size() > REASONS_SHOWN) content.getChildren().add(words(Message.of("outreach.post.run.others", reasons.size() - REASONS_SHOWN), "muted"));
            content.setPrefWidth(WIDTH);
            content.setFocusTraversable(true);
            Panel panel = kit.dialogs().panel(Message.of("outreach.sheet.kind.POSTCARDS"), content);
            if (!plan.ready().isEmpty()) panel.offerPrimary(Deed.of("outreach.post.run.go", "F12", () -> {
                panel.close();
                kit.background().write(() -> outbox.reserveLetters(today, who)).onSuccess(outcome -> outcome.handle(made -> print(made.batch(), who), kit.notices()::refused));
            }));
            panel.focusing(content).open();
        });
    }

    private static Map<Message, Integer> reasons(OutboxPlan plan) {
        Map<Message, Integer> reasons = new LinkedHashMap<>();
        plan.held().forEach(held -> reasons.merge(held.reason().message(), 1, Integer::sum));
        return reasons;
    }

    private void resume(MessageBatch batch, Authority who) {
        VBox content = new VBox(10, words(Message.of("outreach.post.run.unfinished", batch.messages(), batch.made(), batch.by()), "plain"));
        content.setPrefWidth(WIDTH);
        content.setFocusTraversable(true);
        Panel panel = kit.dialogs().panel(Message.of("outreach.sheet.kind.POSTCARDS"), content);
        panel.offer(Deed.of("outreach.post.run.give_up", "F10", () -> {
            panel.close();
            kit.background().write(() -> outbox.giveUp(batch.id(), Optional.of(who))).onSuccess(outcome -> outcome.handle(done -> {
                kit.notices().done(Message.of("outreach.post.run.given_up", done.messages()));
                changed.run();
            }, kit.notices()::refused));
        }));
        panel.offer(Deed.of("outreach.post.run.were_printed", "F11", () -> {
            panel.close();
            kit.background().write(() -> outbox.sent(batch.id(), Optional.of(who))).onSuccess(outcome -> outcome.handle(done -> changed.run(), kit.notices()::refused));
        }));
        panel.offerPrimary(Deed.of("outreach.post.run.again", "F12", () -> {
            panel.close();
            kit.background().write(() -> outbox.again(batch.id(), Optional.of(who))).onSuccess(outcome -> outcome.handle(now -> print(now, who), kit.notices()::refused));
        })).focusing(content).open();
    }

    private void print(MessageBatch batch, Authority who) {
        kit.background().run(() -> outbox.letters(batch.id())).onSuccess(letters -> post.postcards(letters, () -> {
            outbox.sent(batch.id(), Optional.of(who));
            FxThread.later(changed);
        }));
    }

    private Label words(Message message, String style) {
        Label label = new Label();
        label.textProperty().bind(kit.texts().with(now -> now.get(message)));
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
