package jaidee.outreach;

import jaidee.kernel.Outcome;
import jaidee.kernel.PhoneNumber;
import jaidee.messages.FileFormat;
import jaidee.messages.SenderFile;
import jaidee.messages.SenderRow;
import jaidee.messages.WholeFile;
import jaidee.owners.Channel;
import jaidee.staff.Authority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes batches as files for a sender: reserve in the books, write the file whole, mark as sent. Broken off in between,
/// the batch is found unfinished at the next start, and is written again with the same numbers, or given up. Off the FX
/// thread.
public final class OutboxFiles {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxFiles.class);
    private static final String ID = "JD-";

    private final Outbox outbox;
    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    public OutboxFiles(Outbox outbox) {
        this.outbox = outbox;
    }

    /// Where an unfinished batch stands.
    ///
    /// @param there its file lies where it was to be written, whole
    public record Unfinished(MessageBatch batch, boolean there) {
    }

    /// @param who empty for the program itself
    public Outcome<Outbox.Made> export(LocalDate day, Channel channel, FileFormat format, Path file, Optional<Authority> who) {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) return Outcome.refused(new OutboxRefusal.FileThere(target));
        if (target.getParent() == null || !Files.isDirectory(target.getParent()) || !Files.isWritable(target.getParent()))
            return Outcome.refused(new OutboxRefusal.FileNotWritten(target));
        return outbox.reserve(day, channel, Optional.of(format), Optional.of(target), who).then(made -> alone(made.batch().id(), () -> {
            Outcome<MessageBatch> sent = outbox.batch(made.batch().id()).then(batch -> writeAndMark(batch, format, target, who));
            // nothing lies at its place: it is certain that nothing went out
            if (!sent.isDone() && !Files.exists(target)) outbox.giveUp(made.batch().id(), who);
            return sent.map(batch -> new Outbox.Made(batch, made.held()));
        }));
    }

    /// Writes a batch once more, the same messages under the same numbers: one that was broken off, which is out then, or one
    /// whose file was lost.
    public Outcome<MessageBatch> writeAgain(long id, Path file, Optional<Authority> who) {
        Path target = file.toAbsolutePath().normalize();
        return alone(id, () -> outbox.batch(id).then(batch -> {
            if (batch.format().isEmpty()) return Outcome.refused(new OutboxRefusal.NoSuchBatch(id));
            if (Files.exists(target) && !isItself(batch, target)) return Outcome.refused(new OutboxRefusal.FileThere(target));
            if (FileFormat.of(target.getFileName().toString()).filter(as -> as.ending().equals(batch.format().get().ending())).isEmpty())
                return Outcome.refused(new OutboxRefusal.OtherEnding(target, batch.format().get().ending()));
            // what lies there whole may be out; of what does not, nothing is
            boolean mayBeOut = batch.file().filter(first -> isItself(batch, first)).isPresent();
            return (mayBeOut ? Outcome.done(batch) : outbox.again(id, who)).then(now -> writeAndMark(now, now.format().orElseThrow(), target, who));
        }));
    }

    /// Says that nothing of an unfinished batch went out. Its file, if it is there as it was written, goes with it: nobody shall
    /// send it by mistake.
    public Outcome<MessageBatch> giveUp(long id, Optional<Authority> who) {
        return alone(id, () -> outbox.batch(id).then(batch -> {
            if (batch.status() != MessageBatch.Status.QUEUED) return Outcome.refused(new OutboxRefusal.AlreadyOut(id));
            try {
                clear(batch);
            } catch (IOException held) {
                LOG.warn("file of a batch not removed", held);
                return Outcome.refused(new OutboxRefusal.FileNotWritten(batch.file().orElseThrow()));
            }
            return outbox.giveUp(id, who);
        }));
    }

    /// What was broken off, without what is being written at this moment.
    public List<Unfinished> unfinished() {
        return outbox.unfinished().stream().filter(batch -> !running.contains(batch.id()))
                .map(batch -> new Unfinished(batch, batch.file().filter(file -> isItself(batch, file)).isPresent())).toList();
    }

    private Outcome<MessageBatch> writeAndMark(MessageBatch batch, FileFormat format, Path target, Optional<Authority> who) {
        if (batch.status() == MessageBatch.Status.GIVEN_UP) return Outcome.refused(new OutboxRefusal.NoSuchBatch(batch.id()));
        try {
            WholeFile.write(target, SenderFile.of(rows(batch, outbox.stillRight(batch.id())), format), mark(batch));
        } catch (IOException failed) {
            LOG.warn("messages not written", failed);
            return Outcome.refused(new OutboxRefusal.FileNotWritten(target));
        }
        return outbox.sent(batch.id(), who);
    }

    List<SenderRow> rows(MessageBatch batch) {
        return rows(batch, outbox.messages(batch.id()));
    }

    private List<SenderRow> rows(MessageBatch batch, List<OutboxRepository.Stored> messages) {
        LocalDateTime from = outbox.sendFrom(batch.id());
        return messages.stream().map(each -> row(each, from)).toList();
    }

    private static SenderRow row(OutboxRepository.Stored message, LocalDateTime from) {
        boolean sms = message.channel() == Channel.SMS;
        String national = sms ? PhoneNumber.parse(message.address()).map(PhoneNumber::digits).get() : "";
        SenderRow.Address address = new SenderRow.Address(sms ? message.address() : "", national, message.channel() == Channel.LINE ? message.address() : "");
        return new SenderRow(ID + message.id(), address, message.body(), message.parts(), message.cost(), from);
    }

    private void clear(MessageBatch batch) throws IOException {
        if (batch.file().isEmpty()) return;
        WholeFile.clear(batch.file().get(), mark(batch));
        if (isItself(batch, batch.file().get())) Files.delete(batch.file().get());
    }

    private boolean isItself(MessageBatch batch, Path file) {
        return batch.file().filter(file::equals).isPresent() && SenderFile.holds(file, rows(batch), batch.format().orElseThrow());
    }

    private <T> Outcome<T> alone(long batch, Supplier<Outcome<T>> work) {
        if (!running.add(batch)) return Outcome.refused(new OutboxRefusal.BeingWritten(batch));
        try {
            return work.get();
        } finally {
            running.remove(batch);
        }
    }

    private static String mark(MessageBatch batch) {
        return ID + batch.id();
    }
}
