package jaidee.outreach.ui;

import jaidee.kernel.Message;
import jaidee.kernel.ReminderId;
import jaidee.outreach.Outbox;
import jaidee.outreach.OutboxRefusal;
import jaidee.outreach.OwnerTask;
import jaidee.owners.Channel;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.Busy;
import jaidee.ui.Kit;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Copies the text for the owner chosen, ready to be pasted into LINE. It is marked as sent first, so that nothing is in the
/// clipboard that the books do not know; one key on the work list takes it back.
public final class CopiedText implements Writing {
    private final Outbox outbox;
    private final Approvals approvals;
    private final Kit kit;
    private final Consumer<String> clipboard;
    private final Busy busy = new Busy();

    public CopiedText(Outbox outbox, Approvals approvals, Kit kit) {
        this(outbox, approvals, kit, CopiedText::intoTheClipboard);
    }

    /// @param clipboard takes the text
    public CopiedText(Outbox outbox, Approvals approvals, Kit kit, Consumer<String> clipboard) {
        this.outbox = outbox;
        this.approvals = approvals;
        this.kit = kit;
        this.clipboard = clipboard;
    }

    @Override
    public void write(OwnerTask task, List<OwnerTask.Line> lines, Written done) {
        if (busy.property().get()) return;
        Channel channel = channel(task);
        List<ReminderId> about = lines.stream().map(line -> line.reminder().id()).toList();
        approvals.ask(Right.SEND_REMINDERS, Message.of("outreach.key.message"), who ->
                kit.background().write(() -> outbox.copied(task.id(), about, channel, who)).during(busy).onSuccess(outcome -> outcome.handle(copied -> {
                    clipboard.accept(copied.text().body());
                    done.kept(copied.deed());
                    kit.notices().done(Message.of("outbox.copied", copied.text().ownerName(), channel.named()));
                }, why -> {
                    if (why instanceof OutboxRefusal.Held(var reason)) kit.notices().refused(Message.of("outbox.held_with", reason.message(), reason.remedy()));
                    else kit.notices().refused(why);
                })));
    }

    /// What the owner likes, when a text can be pasted there; else LINE, and SMS for who has none.
    private static Channel channel(OwnerTask task) {
        return task.preferred().filter(each -> each == Channel.SMS || each == Channel.EMAIL || each == Channel.LINE && !task.owner().lineId().isEmpty())
                .orElse(task.owner().lineId().isEmpty() ? Channel.SMS : Channel.LINE);
    }

    private static void intoTheClipboard(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
